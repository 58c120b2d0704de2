-- As before, but each key of a file is counted once, without an order: sorting them took a third of the time.
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
  ), counted AS MATERIALIZED (
    SELECT read.key, count(*) AS records FROM read GROUP BY read.key
  ), held AS (
    SELECT k.key, array_agg(c.id) AS ids FROM contacts c CROSS JOIN LATERAL unnest(c.match_keys) AS k (key)
    WHERE c.domain_id = $1 AND c.owner_id %s AND c.deleted_at IS NULL AND c.sealed_at IS NULL
      AND k.key IN (SELECT counted.key FROM counted)
    GROUP BY k.key HAVING count(*) <= 50
  ), repeated AS MATERIALIZED (
    SELECT read.number, read.contact_id, read.key FROM read JOIN counted USING (key)
    WHERE counted.records BETWEEN 2 AND 50
  ), pairs AS (
    SELECT read.number, h.id, NULL::integer AS place, read.key FROM read JOIN held USING (key), unnest(held.ids) AS h (id)
    UNION ALL
    SELECT later.number, earlier.contact_id, earlier.number, later.key
    FROM repeated later JOIN repeated earlier USING (key)
    WHERE earlier.number < later.number
  )
  SELECT p.number, p.id, p.place, array_agg(p.key) FROM pairs p GROUP BY p.number, p.id, p.place ORDER BY p.number
  $query$, book) USING domain, import;
END
$$;
