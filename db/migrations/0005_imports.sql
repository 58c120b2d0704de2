CREATE TABLE "contact_photos" (
	"domain_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"type" text NOT NULL,
	"data" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_photos_domain_id_contact_id_pk" PRIMARY KEY("domain_id","contact_id")
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"headers" text NOT NULL,
	"targets" jsonb NOT NULL,
	"actor_name" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_mappings_domain_id_id_pk" PRIMARY KEY("domain_id","id"),
	CONSTRAINT "import_mappings_name" UNIQUE("domain_id","name")
);
--> statement-breakpoint
CREATE TABLE "import_parts" (
	"domain_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "import_parts_domain_id_import_id_part_pk" PRIMARY KEY("domain_id","import_id","part")
);
--> statement-breakpoint
CREATE TABLE "import_records" (
	"domain_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"line" integer NOT NULL,
	"verdict" text NOT NULL,
	"action" text NOT NULL,
	"decided" text DEFAULT 'no' NOT NULL,
	"contact_id" uuid NOT NULL,
	"match_id" uuid,
	"match_line" integer,
	"matched_by" text[] DEFAULT '{}' NOT NULL,
	"contact" jsonb NOT NULL,
	"row" jsonb,
	"keys" text[] DEFAULT '{}' NOT NULL,
	"unplaced" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"findings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"cells" text[],
	"photo" "bytea",
	CONSTRAINT "import_records_domain_id_import_id_number_pk" PRIMARY KEY("domain_id","import_id","number")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"target" text NOT NULL,
	"status" text DEFAULT 'uploading' NOT NULL,
	"actor_user_id" uuid,
	"actor_home_domain_id" uuid,
	"actor_name" text NOT NULL,
	"file_name" text NOT NULL,
	"file_size" bigint NOT NULL,
	"file_hash" text NOT NULL,
	"file_kept" boolean DEFAULT true NOT NULL,
	"reading" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"move_missing" boolean DEFAULT false NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"cancelled" boolean DEFAULT false NOT NULL,
	"error" text,
	"error_params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"batch_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rehearsed_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "imports_domain_id_id_pk" PRIMARY KEY("domain_id","id")
);
--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "match_keys" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "external_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "extras" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "open_export" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_photos" ADD CONSTRAINT "contact_photos_domain_id_contact_id_contacts_domain_id_id_fk" FOREIGN KEY ("domain_id","contact_id") REFERENCES "public"."contacts"("domain_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_domain_id_import_id_imports_domain_id_id_fk" FOREIGN KEY ("domain_id","import_id") REFERENCES "public"."imports"("domain_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_records" ADD CONSTRAINT "import_records_domain_id_import_id_imports_domain_id_id_fk" FOREIGN KEY ("domain_id","import_id") REFERENCES "public"."imports"("domain_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_records_by_verdict" ON "import_records" USING btree ("domain_id","import_id","verdict","number");--> statement-breakpoint
CREATE INDEX "imports_by_time" ON "imports" USING btree ("domain_id","created_at","id");--> statement-breakpoint
CREATE INDEX "contacts_by_match" ON "contacts" USING gin ("match_keys");
--> statement-breakpoint
DO $$
DECLARE
  tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['contact_photos', 'imports', 'import_parts', 'import_records', 'import_mappings'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
    EXECUTE format(
      'CREATE POLICY own_domain ON %I TO commonbook_app
         USING (domain_id = nullif(current_setting(''app.domain_id'', true), '''')::uuid)
         WITH CHECK (domain_id = nullif(current_setting(''app.domain_id'', true), '''')::uuid)', tenant);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY finder ON imports FOR SELECT TO commonbook_finder USING (true);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON contact_photos, imports, import_parts, import_records, import_mappings
  TO commonbook_app;
--> statement-breakpoint
GRANT SELECT ON imports TO commonbook_finder;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO commonbook_finder;
--> statement-breakpoint
-- A session now also says whether its domain lets everybody export.
DROP FUNCTION find_session(bytea);
--> statement-breakpoint
CREATE FUNCTION find_session(wanted bytea) RETURNS TABLE (
  id uuid, identity_id uuid, email text, identity_language text, theme text,
  created_at timestamptz, last_seen_at timestamptz, expires_at timestamptz,
  home_domain_id uuid, home_status text, user_id uuid, first_name text, last_name text, scope text, status text,
  site_id uuid, domain_id uuid, domain_name text, domain_title text, domain_status text, default_country text,
  domain_language text, time_zone text, maintain_scope text, trash_days integer, call_link text, open_export boolean, assigned boolean
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.id, s.identity_id, i.email, i.language, i.theme, s.created_at, s.last_seen_at, s.expires_at,
    s.home_domain_id, home.status, s.user_id, u.first_name, u.last_name, u.scope, u.status, u.site_id,
    s.domain_id, d.name, d.title, d.status, d.default_country, d.language, d.time_zone, d.maintain_scope,
    d.trash_days, d.call_link, d.open_export,
    EXISTS (SELECT 1 FROM reseller_domains r
            WHERE r.home_domain_id = s.home_domain_id AND r.user_id = s.user_id AND r.domain_id = s.domain_id)
  FROM sessions s
  JOIN identities i ON i.id = s.identity_id
  LEFT JOIN users u ON u.domain_id = s.home_domain_id AND u.id = s.user_id AND u.identity_id = s.identity_id
  LEFT JOIN domains home ON home.id = s.home_domain_id
  LEFT JOIN domains d ON d.id = s.domain_id
  WHERE s.token_hash = wanted
$$;
--> statement-breakpoint
-- A job beats every few seconds: one that has not for fifteen was left by a process that died.
CREATE OR REPLACE FUNCTION find_unfinished_jobs() RETURNS TABLE (domain_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT j.domain_id, j.id FROM jobs j
  WHERE j.status = 'queued' OR (j.status = 'running' AND j.beat_at < now() - interval '15 seconds')
$$;
--> statement-breakpoint
-- Which contacts of the domain have one of the keys: proposals, like those of find_contacts. A few keys are looked up
-- in the index, many are joined with all keys of the domain.
CREATE FUNCTION find_by_keys(domain uuid, wanted text[]) RETURNS TABLE (key text, id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET random_page_cost = 1.1 SET max_parallel_workers_per_gather = 0 SET work_mem = '64MB' AS $$
BEGIN
  IF domain IS DISTINCT FROM nullif(current_setting('app.domain_id', true), '')::uuid THEN
    RETURN;
  END IF;
  IF cardinality(wanted) <= 1000 THEN
    RETURN QUERY SELECT w.key, c.id FROM unnest(wanted) AS w (key)
      CROSS JOIN LATERAL (SELECT c.id FROM contacts c WHERE c.match_keys @> ARRAY[w.key] AND c.domain_id = domain
                          AND c.deleted_at IS NULL LIMIT 50) c;
  ELSE
    RETURN QUERY SELECT k.key, c.id FROM contacts c CROSS JOIN LATERAL unnest(c.match_keys) AS k (key)
      WHERE c.domain_id = domain AND c.deleted_at IS NULL AND k.key IN (SELECT unnest(wanted));
  END IF;
END
$$;
--> statement-breakpoint
-- Keys that two contacts or more of the domain share, beyond a key, in order, with the contacts' ids (at most 50).
CREATE FUNCTION find_shared_keys(domain uuid, from_key text, most integer) RETURNS TABLE (key text, ids uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET max_parallel_workers_per_gather = 0 SET work_mem = '64MB' AS $$
BEGIN
  IF domain IS DISTINCT FROM nullif(current_setting('app.domain_id', true), '')::uuid THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT k.key, (array_agg(c.id ORDER BY c.id))[:50] FROM contacts c
    CROSS JOIN LATERAL unnest(c.match_keys) AS k (key)
    WHERE c.domain_id = domain AND c.deleted_at IS NULL AND (from_key IS NULL OR k.key > from_key)
    GROUP BY k.key HAVING count(*) > 1 ORDER BY k.key LIMIT most;
END
$$;
--> statement-breakpoint
-- Contacts written before there were keys.
CREATE FUNCTION find_contacts_without_keys(most integer) RETURNS TABLE (domain_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT c.domain_id, c.id FROM contacts c WHERE c.match_keys = '{}' LIMIT most
$$;
--> statement-breakpoint
-- Uploaded files that were kept for thirty days.
CREATE FUNCTION find_imports_to_purge() RETURNS TABLE (domain_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT i.domain_id, i.id FROM imports i WHERE i.file_kept AND i.created_at < now() - interval '30 days'
$$;
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['find_session(bytea)', 'find_by_keys(uuid, text[])',
    'find_shared_keys(uuid, text, integer)', 'find_contacts_without_keys(integer)', 'find_imports_to_purge()'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO commonbook_finder', name);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO commonbook_app', name);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM commonbook_finder;
