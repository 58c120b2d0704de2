-- LIKE is not leakproof, so under row-level security the trigram index is never used. These functions look up ids as
-- a role whose policy sees every row, in the one domain that app.domain_id names; what is shown is read again
-- under row-level security.
CREATE FUNCTION contact_condition(texts text[], digits text[], wanted_tag text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public AS $$
  SELECT coalesce(string_agg(
      CASE WHEN term.digits IS NULL THEN format('c.search_text LIKE %L', term.text)
           ELSE format('(c.search_text LIKE %L OR c.phone_keys LIKE %L)', term.text, term.digits) END, ' AND '), 'true')
    || CASE WHEN wanted_tag IS NULL THEN ''
            ELSE format(' AND c.tags <> ''{}'' AND c.tags @> ARRAY[%L]::text[]', wanted_tag) END
  FROM unnest(texts, digits) AS term (text, digits)
$$;
--> statement-breakpoint
-- Ids in order, at most `most`, beyond the given sort value and id. A common term fills a page within the first rows of
-- the sort index, so those are walked first: a few, then more when the first ones promise enough. A rare term is looked
-- up in the trigram index, and what it finds is sorted. The settings keep the planner from reading the whole table
-- where its estimate of a pattern is too high, and the bitmap of a million contacts exact.
CREATE FUNCTION find_contacts(domain uuid, texts text[], digits text[], wanted_tag text, sort text,
  descending boolean, from_value text, from_id uuid, most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET random_page_cost = 1.1 SET max_parallel_workers_per_gather = 0 SET work_mem = '16MB' AS $$
DECLARE
  key text := CASE sort WHEN 'name' THEN 'c.sort_name' WHEN 'company' THEN 'c.sort_company'
    WHEN 'title' THEN 'c.sort_title' WHEN 'updated' THEN 'c.updated_at' WHEN 'deleted' THEN 'c.deleted_at'
    ELSE 'c.id' END;
  kind text := CASE WHEN sort IN ('updated', 'deleted') THEN 'timestamptz'
    WHEN sort IN ('name', 'company', 'title') THEN 'text' ELSE 'uuid' END;
  way text := CASE WHEN descending THEN 'DESC' ELSE 'ASC' END;
  condition text := contact_condition(texts, digits, wanted_tag);
  range text := format('c.domain_id = %L AND c.deleted_at IS %s', domain,
    CASE WHEN sort = 'deleted' THEN 'NOT NULL' ELSE 'NULL' END);
  walk integer;
  found uuid[];
  unfinished boolean;
BEGIN
  IF domain IS DISTINCT FROM nullif(current_setting('app.domain_id', true), '')::uuid THEN
    RETURN;
  END IF;
  IF from_id IS NOT NULL THEN
    range := format('%s AND (%s, c.id) %s (%L::%s, %L::uuid)', range, key,
      CASE WHEN descending THEN '<' ELSE '>' END, from_value, kind, from_id);
  END IF;
  FOREACH walk IN ARRAY ARRAY[2000, 12000] LOOP
    -- The last row of the walk is always among the results: it says that the list goes on behind it.
    EXECUTE format(
      'SELECT coalesce(array_agg(c.id ORDER BY c.place) FILTER (WHERE c.hit), ''{}''),
              coalesce(max(c.place) = %s, false)
       FROM (SELECT * FROM
               (SELECT c.id, %s AS hit, row_number() OVER () AS place FROM
                 (SELECT c.id, c.search_text, c.phone_keys, c.tags FROM contacts c
                  WHERE %s ORDER BY %s %s, c.id %5$s LIMIT %1$s) c) c
             WHERE c.hit OR c.place = %1$s LIMIT %6$s) c',
      walk, condition, range, key, way, most) INTO found, unfinished;
    IF cardinality(found) = most OR NOT unfinished THEN
      RETURN QUERY SELECT unnest(found);
      RETURN;
    END IF;
    EXIT WHEN cardinality(found) < 10;
  END LOOP;
  RETURN QUERY EXECUTE format(
    'WITH matching AS MATERIALIZED (SELECT c.id, %s AS key FROM contacts c WHERE %s AND %s)
     SELECT c.id FROM matching c ORDER BY c.key %s, c.id %4$s LIMIT %s', key, range, condition, way, most);
END
$$;
--> statement-breakpoint
-- How many contacts find_contacts would find in all; counting stops at `most` unless it is null.
CREATE FUNCTION count_contacts(domain uuid, texts text[], digits text[], wanted_tag text, most integer) RETURNS bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET random_page_cost = 1.1 SET max_parallel_workers_per_gather = 0 SET work_mem = '16MB' AS $$
DECLARE
  counted bigint := 0;
BEGIN
  IF domain IS NOT DISTINCT FROM nullif(current_setting('app.domain_id', true), '')::uuid THEN
    EXECUTE format('SELECT count(*) FROM (SELECT 1 FROM contacts c
      WHERE c.domain_id = %L AND c.deleted_at IS NULL AND %s LIMIT %L) few',
      domain, contact_condition(texts, digits, wanted_tag), most) INTO counted;
  END IF;
  RETURN counted;
END
$$;
--> statement-breakpoint
-- The domains in which deleted contacts have outlived their days.
CREATE FUNCTION find_domains_to_purge() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT d.id FROM domains d
  WHERE EXISTS (SELECT 1 FROM contacts c WHERE c.domain_id = d.id
                AND c.deleted_at < now() - d.trash_days * interval '1 day')
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO commonbook_finder;
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'contact_condition(text[], text[], text)',
    'find_contacts(uuid, text[], text[], text, text, boolean, text, uuid, integer)',
    'count_contacts(uuid, text[], text[], text, integer)',
    'find_domains_to_purge()'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO commonbook_finder', name);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO commonbook_app', name);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM commonbook_finder;
