CREATE INDEX "import_records_by_contact" ON "import_records" USING btree ("domain_id","import_id","contact_id");
--> statement-breakpoint
CREATE POLICY finder ON import_records FOR SELECT TO commonbook_finder USING (true);
--> statement-breakpoint
GRANT SELECT ON import_records TO commonbook_finder;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO commonbook_finder;
--> statement-breakpoint
-- For each record of an import that shares keys with contacts of the domain or with earlier records of the same file
-- (`place` is their number), which ones; proposals, like those of find_contacts. A key of more than 50 contacts or records, such as
-- the main number of a company, tells nobody apart and is left out.
CREATE FUNCTION find_import_matches(domain uuid, import uuid)
RETURNS TABLE (number integer, id uuid, place integer, keys text[])
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET max_parallel_workers_per_gather = 0 SET work_mem = '128MB' AS $$
BEGIN
  IF domain IS DISTINCT FROM nullif(current_setting('app.domain_id', true), '')::uuid THEN
    RETURN;
  END IF;
  RETURN QUERY
  WITH read AS MATERIALIZED (
    SELECT r.number, r.contact_id, k.key FROM import_records r CROSS JOIN LATERAL unnest(r.keys) AS k (key)
    WHERE r.domain_id = domain AND r.import_id = import
  ), wanted AS (
    SELECT DISTINCT read.key FROM read
  ), held AS (
    SELECT k.key, array_agg(c.id) AS ids FROM contacts c CROSS JOIN LATERAL unnest(c.match_keys) AS k (key)
    WHERE c.domain_id = domain AND c.deleted_at IS NULL AND k.key IN (SELECT wanted.key FROM wanted)
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
  SELECT p.number, p.id, p.place, array_agg(p.key) FROM pairs p GROUP BY p.number, p.id, p.place ORDER BY p.number;
END
$$;
--> statement-breakpoint
ALTER FUNCTION find_import_matches(uuid, uuid) OWNER TO commonbook_finder;
--> statement-breakpoint
REVOKE ALL ON FUNCTION find_import_matches(uuid, uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION find_import_matches(uuid, uuid) TO commonbook_app;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM commonbook_finder;
