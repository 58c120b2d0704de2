-- Ids in order, at most `most`, beyond the given sort value and id. A common term fills a page within the first rows of
-- the sort index, so those are walked first: a few, then as many more as the first ones promise to be enough. A rare
-- term is looked up in the trigram index, and what it finds is sorted. The settings keep the planner from reading the whole table
-- where its estimate of a pattern is too high, and the bitmap of a million contacts exact.
CREATE OR REPLACE FUNCTION find_contacts(domain uuid, texts text[], digits text[], wanted_tag text, sort text,
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
  walk integer := 500;
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
  LOOP
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
    EXIT WHEN walk > 500 OR cardinality(found) < 4;
    walk := least(12000, most * 650 / cardinality(found));
  END LOOP;
  RETURN QUERY EXECUTE format(
    'WITH matching AS MATERIALIZED (SELECT c.id, %s AS key FROM contacts c WHERE %s AND %s)
     SELECT c.id FROM matching c ORDER BY c.key %s, c.id %4$s LIMIT %s', key, range, condition, way, most);
END
$$;
