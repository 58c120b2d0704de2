CREATE TABLE "contact_grants" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"user_id" uuid,
	"number_id" uuid,
	"can_edit" boolean NOT NULL,
	"since" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_grants_domain_id_id_pk" PRIMARY KEY("domain_id","id"),
	CONSTRAINT "contact_grants_to_one" CHECK (num_nonnulls(user_id, number_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "favorites" (
	"domain_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	CONSTRAINT "favorites_domain_id_user_id_contact_id_pk" PRIMARY KEY("domain_id","user_id","contact_id")
);
--> statement-breakpoint
CREATE TABLE "number_members" (
	"domain_id" uuid NOT NULL,
	"number_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "number_members_domain_id_number_id_user_id_pk" PRIMARY KEY("domain_id","number_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "numbers" (
	"domain_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"e164" text NOT NULL,
	"label" text NOT NULL,
	"site_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "numbers_domain_id_id_pk" PRIMARY KEY("domain_id","id"),
	CONSTRAINT "numbers_e164" UNIQUE("domain_id","e164")
);
--> statement-breakpoint
DROP INDEX "contacts_by_name";--> statement-breakpoint
DROP INDEX "contacts_by_company";--> statement-breakpoint
DROP INDEX "contacts_by_title";--> statement-breakpoint
DROP INDEX "contacts_by_update";--> statement-breakpoint
DROP INDEX "contacts_search";--> statement-breakpoint
DROP INDEX "contacts_by_tag";--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "owner_since" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "shared_by_user_id" uuid;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "shared_by_name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "shared_since" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "sealed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "left_batch_id" uuid;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "open_sharing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "open_editing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "company_owned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "domains" ADD COLUMN "seal_days" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_grants" ADD CONSTRAINT "contact_grants_domain_id_contact_id_contacts_domain_id_id_fk" FOREIGN KEY ("domain_id","contact_id") REFERENCES "public"."contacts"("domain_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_grants" ADD CONSTRAINT "contact_grants_domain_id_user_id_users_domain_id_id_fk" FOREIGN KEY ("domain_id","user_id") REFERENCES "public"."users"("domain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_grants" ADD CONSTRAINT "contact_grants_domain_id_number_id_numbers_domain_id_id_fk" FOREIGN KEY ("domain_id","number_id") REFERENCES "public"."numbers"("domain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favorites" ADD CONSTRAINT "favorites_domain_id_user_id_users_domain_id_id_fk" FOREIGN KEY ("domain_id","user_id") REFERENCES "public"."users"("domain_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favorites" ADD CONSTRAINT "favorites_domain_id_contact_id_contacts_domain_id_id_fk" FOREIGN KEY ("domain_id","contact_id") REFERENCES "public"."contacts"("domain_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_members" ADD CONSTRAINT "number_members_domain_id_number_id_numbers_domain_id_id_fk" FOREIGN KEY ("domain_id","number_id") REFERENCES "public"."numbers"("domain_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_members" ADD CONSTRAINT "number_members_domain_id_user_id_users_domain_id_id_fk" FOREIGN KEY ("domain_id","user_id") REFERENCES "public"."users"("domain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "numbers" ADD CONSTRAINT "numbers_domain_id_domains_id_fk" FOREIGN KEY ("domain_id") REFERENCES "public"."domains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "numbers" ADD CONSTRAINT "numbers_domain_id_site_id_sites_domain_id_id_fk" FOREIGN KEY ("domain_id","site_id") REFERENCES "public"."sites"("domain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_grants_of_member" ON "contact_grants" USING btree ("domain_id","user_id","contact_id") WHERE user_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_grants_of_number" ON "contact_grants" USING btree ("domain_id","number_id","contact_id") WHERE number_id is not null;--> statement-breakpoint
CREATE INDEX "contact_grants_by_contact" ON "contact_grants" USING btree ("domain_id","contact_id");--> statement-breakpoint
CREATE INDEX "favorites_by_contact" ON "favorites" USING btree ("domain_id","contact_id");--> statement-breakpoint
CREATE INDEX "number_members_by_user" ON "number_members" USING btree ("domain_id","user_id");--> statement-breakpoint
CREATE INDEX "numbers_by_label" ON "numbers" USING btree ("domain_id","label","id");--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_domain_id_owner_id_users_domain_id_id_fk" FOREIGN KEY ("domain_id","owner_id") REFERENCES "public"."users"("domain_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contacts_shared_by_name" ON "contacts" USING btree ("domain_id","sort_name","id") WHERE deleted_at is null and owner_id is null;--> statement-breakpoint
CREATE INDEX "contacts_owned_by_name" ON "contacts" USING btree ("domain_id","owner_id","sort_name","id") WHERE deleted_at is null and owner_id is not null and sealed_at is null;--> statement-breakpoint
CREATE INDEX "contacts_personal_by_name" ON "contacts" USING btree ("domain_id","sort_name","id") WHERE deleted_at is null and owner_id is not null and sealed_at is null and id <> '00000000-0000-0000-0000-000000000000';--> statement-breakpoint
CREATE INDEX "contacts_shared_by_company" ON "contacts" USING btree ("domain_id","sort_company","id") WHERE deleted_at is null and owner_id is null;--> statement-breakpoint
CREATE INDEX "contacts_owned_by_company" ON "contacts" USING btree ("domain_id","owner_id","sort_company","id") WHERE deleted_at is null and owner_id is not null and sealed_at is null;--> statement-breakpoint
CREATE INDEX "contacts_personal_by_company" ON "contacts" USING btree ("domain_id","sort_company","id") WHERE deleted_at is null and owner_id is not null and sealed_at is null and id <> '00000000-0000-0000-0000-000000000000';--> statement-breakpoint
CREATE INDEX "contacts_shared_by_title" ON "contacts" USING btree ("domain_id","sort_title","id") WHERE deleted_at is null and owner_id is null;--> statement-breakpoint
CREATE INDEX "contacts_owned_by_title" ON "contacts" USING btree ("domain_id","owner_id","sort_title","id") WHERE deleted_at is null and owner_id is not null and sealed_at is null;--> statement-breakpoint
CREATE INDEX "contacts_personal_by_title" ON "contacts" USING btree ("domain_id","sort_title","id") WHERE deleted_at is null and owner_id is not null and sealed_at is null and id <> '00000000-0000-0000-0000-000000000000';--> statement-breakpoint
CREATE INDEX "contacts_shared_by_update" ON "contacts" USING btree ("domain_id","updated_at","id") WHERE deleted_at is null and owner_id is null;--> statement-breakpoint
CREATE INDEX "contacts_owned_by_update" ON "contacts" USING btree ("domain_id","owner_id","updated_at","id") WHERE deleted_at is null and owner_id is not null and sealed_at is null;--> statement-breakpoint
CREATE INDEX "contacts_personal_by_update" ON "contacts" USING btree ("domain_id","updated_at","id") WHERE deleted_at is null and owner_id is not null and sealed_at is null and id <> '00000000-0000-0000-0000-000000000000';--> statement-breakpoint
CREATE INDEX "contacts_shared_by_id" ON "contacts" USING btree ("domain_id","id") WHERE deleted_at is null and owner_id is null;--> statement-breakpoint
CREATE INDEX "contacts_owned" ON "contacts" USING btree ("domain_id","owner_id","id") WHERE owner_id is not null;--> statement-breakpoint
CREATE INDEX "contacts_sealed" ON "contacts" USING btree ("domain_id","sealed_at") WHERE sealed_at is not null;--> statement-breakpoint
CREATE INDEX "contacts_shared_deleted" ON "contacts" USING btree ("domain_id","deleted_at","id") WHERE deleted_at is not null and owner_id is null;--> statement-breakpoint
CREATE INDEX "contacts_owned_deleted" ON "contacts" USING btree ("domain_id","owner_id","deleted_at","id") WHERE deleted_at is not null and owner_id is not null and sealed_at is null;--> statement-breakpoint
CREATE INDEX "contacts_by_tag" ON "contacts" USING gin ("domain_id","tags") WHERE tags <> '{}' and owner_id is null;--> statement-breakpoint
CREATE INDEX "contacts_personal_by_tag" ON "contacts" USING gin ("domain_id","owner_id","tags") WHERE tags <> '{}' and owner_id is not null;--> statement-breakpoint
CREATE INDEX "contacts_shared_search" ON "contacts" USING gin ("domain_id","search_text" gin_trgm_ops,"phone_keys" gin_trgm_ops) WHERE owner_id is null;--> statement-breakpoint
CREATE INDEX "contacts_personal_search" ON "contacts" USING gin ("domain_id","owner_id","search_text" gin_trgm_ops,"phone_keys" gin_trgm_ops) WHERE owner_id is not null;
--> statement-breakpoint
DO $$
DECLARE
  tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['numbers', 'number_members', 'contact_grants', 'favorites'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
    EXECUTE format(
      'CREATE POLICY own_domain ON %I TO commonbook_app
         USING (domain_id = nullif(current_setting(''app.domain_id'', true), '''')::uuid)
         WITH CHECK (domain_id = nullif(current_setting(''app.domain_id'', true), '''')::uuid)', tenant);
  END LOOP;
  FOREACH tenant IN ARRAY ARRAY['number_members', 'contact_grants', 'favorites'] LOOP
    EXECUTE format('CREATE POLICY finder ON %I FOR SELECT TO commonbook_finder USING (true)', tenant);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON numbers, number_members, contact_grants, favorites TO commonbook_app;
--> statement-breakpoint
GRANT SELECT ON number_members, contact_grants, favorites TO commonbook_finder;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO commonbook_finder;
--> statement-breakpoint
DROP FUNCTION find_contacts(uuid, text[], text[], text, text, boolean, text, uuid, integer);
--> statement-breakpoint
DROP FUNCTION count_contacts(uuid, text[], text[], text, integer);
--> statement-breakpoint
DROP FUNCTION find_shared_keys(uuid, text, integer);
--> statement-breakpoint
DROP FUNCTION find_session(bytea);
--> statement-breakpoint
-- Ids in order, at most `most`, beyond the given sort value and id, out of the contacts that the viewer has: Shared
-- Contacts, their own, and those granted to them. `book` chooses among these, `favorite` and `number` narrow. They
-- are proposals: core/access/visible.ts decides. Contacts that the viewer does not have are not even looked at, so
-- that the time taken tells nothing of them; the exception are viewers with more than 5,000 granted ones.
-- A common term fills a page within the first rows of a sort index, so those are walked first: a few, then as many
-- more as the first ones promise to be enough. A rare term is looked up in the trigram index, and what it finds is
-- sorted. The settings keep the planner from reading the whole table where its estimate of a pattern is too high, and
-- the bitmap of a million contacts exact.
CREATE FUNCTION find_contacts(domain uuid, viewer uuid, book text, favorite boolean, number uuid, texts text[],
  digits text[], wanted_tag text, sort text, descending boolean, from_value text, from_id uuid, most integer)
RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET random_page_cost = 1.1 SET max_parallel_workers_per_gather = 0 SET work_mem = '16MB' AS $$
DECLARE
  few CONSTANT integer := 5000;
  key text := CASE sort WHEN 'name' THEN 'c.sort_name' WHEN 'company' THEN 'c.sort_company'
    WHEN 'title' THEN 'c.sort_title' WHEN 'updated' THEN 'c.updated_at' WHEN 'deleted' THEN 'c.deleted_at'
    ELSE 'c.id' END;
  kind text := CASE WHEN sort IN ('updated', 'deleted') THEN 'timestamptz'
    WHEN sort IN ('name', 'company', 'title') THEN 'text' ELSE 'uuid' END;
  way text := CASE WHEN descending THEN 'DESC' ELSE 'ASC' END;
  condition text := contact_condition(texts, digits, wanted_tag);
  range text := format('c.domain_id = %L AND c.deleted_at IS %s', domain,
    CASE WHEN sort = 'deleted' THEN 'NOT NULL' ELSE 'NULL' END);
  given text := format(
    '(EXISTS (SELECT 1 FROM contact_grants g WHERE g.domain_id = %1$L AND g.user_id = %2$L AND g.contact_id = c.id)
      OR EXISTS (SELECT 1 FROM number_members m JOIN contact_grants g ON g.domain_id = m.domain_id
        AND g.number_id = m.number_id WHERE m.domain_id = %1$L AND m.user_id = %2$L AND g.contact_id = c.id))',
    domain, viewer);
  columns text := 'c.id, c.owner_id, c.search_text, c.phone_keys, c.tags';
  granted uuid[] := '{}';
  walks text[] := '{}';
  lookups text[] := '{}';
  place text;
  walk integer := 500;
  found uuid[];
  unfinished boolean;
BEGIN
  IF domain IS DISTINCT FROM nullif(current_setting('app.domain_id', true), '')::uuid THEN
    RETURN;
  END IF;
  IF favorite THEN
    condition := format('%s AND EXISTS (SELECT 1 FROM favorites f WHERE f.domain_id = %L AND f.user_id = %L
      AND f.contact_id = c.id)', condition, domain, viewer);
  END IF;
  IF number IS NOT NULL THEN
    condition := format('%s AND EXISTS (SELECT 1 FROM contact_grants g WHERE g.domain_id = %L AND g.number_id = %L
      AND g.contact_id = c.id)', condition, domain, number);
  END IF;
  IF condition = 'true' THEN
    walk := most;
  END IF;
  IF from_id IS NOT NULL THEN
    range := format('%s AND (%s, c.id) %s (%L::%s, %L::uuid)', range, key,
      CASE WHEN descending THEN '<' ELSE '>' END, from_value, kind, from_id);
  END IF;
  IF book IN ('all', 'granted', 'personal') AND viewer IS NOT NULL AND sort <> 'deleted' THEN
    SELECT coalesce(array_agg(g.contact_id), '{}') INTO granted FROM (
      (SELECT g.contact_id FROM contact_grants g WHERE g.domain_id = domain AND g.user_id = viewer LIMIT few + 1)
      UNION
      (SELECT g.contact_id FROM number_members m
       JOIN contact_grants g ON g.domain_id = m.domain_id AND g.number_id = m.number_id
       WHERE m.domain_id = domain AND m.user_id = viewer LIMIT few + 1)) g;
  END IF;
  IF book IN ('all', 'shared') AND number IS NULL THEN
    place := format('FROM contacts c WHERE %s AND c.owner_id IS NULL', range);
    walks := walks || format('SELECT %s, %s AS key %s ORDER BY %s %s, c.id %5$s', columns, key, place, key, way);
    lookups := lookups || format('SELECT c.id, %s AS key %s AND %s', key, place, condition);
  END IF;
  IF book IN ('all', 'mine', 'personal') AND viewer IS NOT NULL AND cardinality(granted) <= few THEN
    place := format('FROM contacts c WHERE %s AND c.owner_id = %L AND c.sealed_at IS NULL', range, viewer);
    walks := walks || format('SELECT %s, %s AS key %s ORDER BY %s %s, c.id %5$s', columns, key, place, key, way);
    lookups := lookups || format('SELECT c.id, %s AS key %s AND %s', key, place, condition);
  END IF;
  IF cardinality(granted) > few THEN
    -- Others' contacts are walked as well, because so many of them are the viewer's to see.
    walk := greatest(walk, 500);
    place := format('FROM contacts c WHERE %s AND c.owner_id IS NOT NULL AND c.sealed_at IS NULL
      AND c.id <> ''00000000-0000-0000-0000-000000000000''', range);
    IF book = 'granted' THEN
      place := format('%s AND c.owner_id <> %L', place, viewer);
    END IF;
    condition := format('%s AND (c.owner_id IS NULL OR c.owner_id = %L OR %s)', condition, viewer, given);
    walks := walks || format('SELECT %s, %s AS key %s ORDER BY %s %s, c.id %5$s', columns, key, place, key, way);
    lookups := lookups || format('SELECT c.id, %s AS key %s AND %s', key, place, condition);
  ELSIF cardinality(granted) > 0 THEN
    -- OFFSET 0 has the planner begin with the ids, never with an index in which everybody's contacts stand.
    place := format('FROM (SELECT c.* FROM contacts c WHERE %s AND c.id = ANY ($1) AND c.owner_id <> %L
      AND c.sealed_at IS NULL OFFSET 0) c', range, viewer);
    walks := walks || format('SELECT %s, %s AS key %s ORDER BY %s %s, c.id %5$s', columns, key, place, key, way);
    lookups := lookups || format('SELECT c.id, %s AS key %s WHERE %s', key, place, condition);
  END IF;
  IF cardinality(walks) = 0 THEN
    RETURN;
  END IF;
  LOOP
    -- The last row of the walk is always among the results: it says that the list goes on behind it.
    EXECUTE format(
      'SELECT coalesce(array_agg(c.id ORDER BY c.place) FILTER (WHERE c.hit), ''{}''),
              coalesce(max(c.place) = %1$s, false)
       FROM (SELECT * FROM
               (SELECT c.id, %2$s AS hit, row_number() OVER () AS place FROM
                 (SELECT c.* FROM (%3$s) c ORDER BY c.key %4$s, c.id %4$s LIMIT %1$s) c) c
             WHERE c.hit OR c.place = %1$s LIMIT %5$s) c',
      walk, condition,
      (SELECT string_agg(format('(%s LIMIT %s)', w, walk), ' UNION ALL ') FROM unnest(walks) AS w), way, most)
      USING granted INTO found, unfinished;
    IF cardinality(found) = most OR NOT unfinished THEN
      RETURN QUERY SELECT unnest(found);
      RETURN;
    END IF;
    EXIT WHEN walk > greatest(most, 500) OR cardinality(found) < 4;
    walk := least(12000, most * 650 / cardinality(found));
  END LOOP;
  RETURN QUERY EXECUTE format(
    'WITH matching AS MATERIALIZED (%s) SELECT c.id FROM matching c ORDER BY c.key %s, c.id %2$s LIMIT %s',
    array_to_string(lookups, ' UNION ALL '), way, most) USING granted;
END
$$;
--> statement-breakpoint
-- Keys that two contacts or more of a book share (of Shared Contacts when it has no owner), beyond a key, in order,
-- with the contacts' ids (at most 50).
CREATE FUNCTION find_shared_keys(domain uuid, owner uuid, from_key text, most integer)
RETURNS TABLE (key text, ids uuid[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET max_parallel_workers_per_gather = 0 SET work_mem = '64MB' AS $$
BEGIN
  IF domain IS DISTINCT FROM nullif(current_setting('app.domain_id', true), '')::uuid THEN
    RETURN;
  END IF;
  RETURN QUERY EXECUTE format(
    'SELECT k.key, (array_agg(c.id ORDER BY c.id))[:50] FROM contacts c
     CROSS JOIN LATERAL unnest(c.match_keys) AS k (key)
     WHERE c.domain_id = $1 AND c.owner_id %s AND c.deleted_at IS NULL AND c.sealed_at IS NULL
       AND ($2 IS NULL OR k.key > $2)
     GROUP BY k.key HAVING count(*) > 1 ORDER BY k.key LIMIT $3',
    CASE WHEN owner IS NULL THEN 'IS NULL' ELSE format('= %L', owner) END)
    USING domain, from_key, most;
END
$$;
--> statement-breakpoint
-- For each record of an import that shares keys with contacts of its book or with earlier records of the same file
-- (`place` is their number), which ones; proposals, like those of find_contacts. A key of more than 50 contacts or records, such as
-- the main number of a company, tells nobody apart and is left out.
CREATE OR REPLACE FUNCTION find_import_matches(domain uuid, import uuid)
RETURNS TABLE (number integer, id uuid, place integer, keys text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET max_parallel_workers_per_gather = 0 SET work_mem = '128MB' AS $$
DECLARE
  book text;
BEGIN
  IF domain IS DISTINCT FROM nullif(current_setting('app.domain_id', true), '')::uuid THEN
    RETURN;
  END IF;
  SELECT CASE WHEN i.target = 'shared' THEN 'IS NULL' ELSE format('= %L', i.actor_user_id) END INTO book
  FROM imports i WHERE i.domain_id = domain AND i.id = import;
  IF book IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY EXECUTE format($query$
  WITH read AS MATERIALIZED (
    SELECT r.number, r.contact_id, k.key FROM import_records r CROSS JOIN LATERAL unnest(r.keys) AS k (key)
    WHERE r.domain_id = $1 AND r.import_id = $2
  ), wanted AS (
    SELECT DISTINCT read.key FROM read
  ), held AS (
    SELECT k.key, array_agg(c.id) AS ids FROM contacts c CROSS JOIN LATERAL unnest(c.match_keys) AS k (key)
    WHERE c.domain_id = $1 AND c.owner_id %s AND c.deleted_at IS NULL AND c.sealed_at IS NULL
      AND k.key IN (SELECT wanted.key FROM wanted)
    GROUP BY k.key HAVING count(*) <= 50
  ), repeated AS (
    SELECT read.key, array_agg(read.number ORDER BY read.number) AS numbers,
      array_agg(read.contact_id ORDER BY read.number) AS ids
    FROM read GROUP BY read.key HAVING count(*) BETWEEN 2 AND 50
  ), pairs AS (
    SELECT read.number, h.id, NULL::integer AS place, read.key FROM read JOIN held USING (key), unnest(held.ids) AS h (id)
    UNION ALL
    SELECT read.number, e.id, e.number, read.key FROM read JOIN repeated USING (key),
      unnest(repeated.numbers, repeated.ids) AS e (number, id)
    WHERE e.number < read.number
  )
  SELECT p.number, p.id, p.place, array_agg(p.key) FROM pairs p GROUP BY p.number, p.id, p.place ORDER BY p.number
  $query$, book) USING domain, import;
END
$$;
--> statement-breakpoint
-- How many contacts a company has: Shared Contacts alone, since what its people keep for themselves is not told.
CREATE OR REPLACE FUNCTION count_in_domains(wanted uuid[]) RETURNS TABLE (domain_id uuid, users bigint, contacts bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT w.id,
    (SELECT count(*) FROM (SELECT 1 FROM users u WHERE u.domain_id = w.id LIMIT 10001) few),
    (SELECT count(*) FROM (SELECT 1 FROM contacts c WHERE c.domain_id = w.id AND c.deleted_at IS NULL
                           AND c.owner_id IS NULL LIMIT 10001) few)
  FROM unnest(wanted) AS w (id)
$$;
--> statement-breakpoint
-- The domains in which deleted contacts have outlived their days, or sealed ones theirs.
CREATE OR REPLACE FUNCTION find_domains_to_purge() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT d.id FROM domains d
  WHERE EXISTS (SELECT 1 FROM contacts c WHERE c.domain_id = d.id
                AND c.deleted_at < now() - d.trash_days * interval '1 day')
     OR EXISTS (SELECT 1 FROM contacts c WHERE c.domain_id = d.id
                AND c.sealed_at < now() - d.seal_days * interval '1 day')
$$;
--> statement-breakpoint
-- A session now also says what its domain has decided about sharing and leaving.
CREATE FUNCTION find_session(wanted bytea) RETURNS TABLE (
  id uuid, identity_id uuid, email text, identity_language text, theme text,
  created_at timestamptz, last_seen_at timestamptz, expires_at timestamptz,
  home_domain_id uuid, home_status text, user_id uuid, first_name text, last_name text, scope text, status text,
  site_id uuid, domain_id uuid, domain_name text, domain_title text, domain_status text, default_country text,
  domain_language text, time_zone text, maintain_scope text, trash_days integer, call_link text, open_export boolean,
  open_sharing boolean, open_editing boolean, company_owned boolean, seal_days integer, assigned boolean
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.id, s.identity_id, i.email, i.language, i.theme, s.created_at, s.last_seen_at, s.expires_at,
    s.home_domain_id, home.status, s.user_id, u.first_name, u.last_name, u.scope, u.status, u.site_id,
    s.domain_id, d.name, d.title, d.status, d.default_country, d.language, d.time_zone, d.maintain_scope,
    d.trash_days, d.call_link, d.open_export, d.open_sharing, d.open_editing, d.company_owned, d.seal_days,
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
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['find_session(bytea)', 'find_shared_keys(uuid, uuid, text, integer)',
    'find_contacts(uuid, uuid, text, boolean, uuid, text[], text[], text, text, boolean, text, uuid, integer)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO commonbook_finder', name);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO commonbook_app', name);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM commonbook_finder;
