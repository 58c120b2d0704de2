CREATE TABLE "live_sequences" (
	"domain_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE live_sequences ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE live_sequences FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY own_domain ON live_sequences TO commonbook_app
  USING (domain_id = nullif(current_setting('app.domain_id', true), '')::uuid)
  WITH CHECK (domain_id = nullif(current_setting('app.domain_id', true), '')::uuid);
--> statement-breakpoint
CREATE POLICY finder ON live_sequences FOR SELECT TO commonbook_finder USING (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON live_sequences TO commonbook_app;
--> statement-breakpoint
GRANT SELECT ON live_sequences TO commonbook_finder;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO commonbook_finder;
--> statement-breakpoint
-- Where the domains are that somebody follows: numbers, and nothing of what changed.
CREATE FUNCTION find_live_sequences(wanted uuid[]) RETURNS TABLE (domain_id uuid, seq bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.domain_id, s.seq FROM live_sequences s WHERE s.domain_id = ANY (wanted)
$$;
--> statement-breakpoint
ALTER FUNCTION find_live_sequences(uuid[]) OWNER TO commonbook_finder;
--> statement-breakpoint
REVOKE ALL ON FUNCTION find_live_sequences(uuid[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION find_live_sequences(uuid[]) TO commonbook_app;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM commonbook_finder;
