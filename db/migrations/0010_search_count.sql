-- Ids in order, at most `most`, beyond the given sort value and id, out of the contacts that the viewer has: Shared
-- Contacts, their own, and those granted to them. `book` chooses among these, `favorite` and `number` narrow. They
-- are proposals: core/access/visible.ts decides. Contacts that the viewer does not have are not even looked at, so
-- that the time taken tells nothing of them; the exception are viewers with more than 5,000 granted ones.
-- A common term fills a page within the first rows of a sort index, so those are walked first: a few, then as many
-- more as the first ones promise to be enough. A rare term is looked up in the trigram index, and what it finds is
-- sorted. The settings keep the planner from reading the whole table where its estimate of a pattern is too high, and
-- the bitmap of a million contacts exact. `none` is any order: what is only counted is not sorted.
CREATE OR REPLACE FUNCTION find_contacts(domain uuid, viewer uuid, book text, favorite boolean, number uuid, texts text[],
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
  IF sort = 'none' THEN
    -- The plan is made for all that match, and no further looked than wanted.
    RETURN QUERY EXECUTE format('WITH matching AS MATERIALIZED (%s) SELECT c.id FROM matching c LIMIT %s',
      array_to_string(lookups, ' UNION ALL '), most) USING granted;
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
