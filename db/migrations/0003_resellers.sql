ALTER TABLE "domains" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO commonbook_finder;
--> statement-breakpoint
-- Whom a Super User may assign a domain to.
CREATE FUNCTION find_resellers() RETURNS TABLE (
  home_domain_id uuid, domain_name text, user_id uuid, first_name text, last_name text, email text, status text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT u.domain_id, d.name, u.id, u.first_name, u.last_name, u.email, u.status
  FROM users u JOIN domains d ON d.id = u.domain_id
  WHERE u.scope = 'reseller'
  ORDER BY u.sort_name, u.id
$$;
--> statement-breakpoint
ALTER FUNCTION find_resellers() OWNER TO commonbook_finder;
--> statement-breakpoint
REVOKE ALL ON FUNCTION find_resellers() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION find_resellers() TO commonbook_app;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM commonbook_finder;
