-- Ids in order, at most `most`, beyond the given sort value and id, out of the contacts that the viewer has: Shared
-- Contacts, their own, and those granted to them. `book` chooses among these, `favorite` and `number` narrow. They
-- are proposals: core/access/visible.ts decides. Contacts that the viewer does not have are not even looked at, so
-- that the time taken tells nothing of them; the exception are viewers with more than 5,000 granted ones. Up to so
-- many are read, all of them and once.
-- A common term fills a page within the first rows of a sort index, so those are walked first, as long as what was
-- found so far promises the rest soon enough. A rare term is looked up in the trigram index, and what it finds is
-- sorted. `any` order is for counting: what is found is not sorted, and no more than `most` rows of it are read.
-- The settings keep the planner from reading the whole table where its estimate of a pattern is too high, and the
-- bitmap of a million contacts exact.
CREATE OR REPLACE FUNCTION find_contacts(domain uuid, viewer uuid, book text, favorite boolean, number uuid,
  texts text[], digits text[], wanted_tag text, sort text, descending boolean, from_value text, from_id uuid,
  most integer)
RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
SET random_page_cost = 1.1 SET max_parallel_workers_per_gather = 0 SET work_mem = '16MB' AS $$
DECLARE
  few CONSTANT integer := 5000;
  step CONSTANT integer := 500;
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
    '(EXISTS (SELECT 1 FROM contact_grants g WHERE g.domain_id = %1$L AND g.user_id = %2$L
        AND g.contact_id = c.id #)
      OR EXISTS (SELECT 1 FROM number_members m JOIN contact_grants g ON g.domain_id = m.domain_id
        AND g.number_id = m.number_id WHERE m.domain_id = %1$L AND m.user_id = %2$L
        AND g.contact_id = c.id #))',
    domain, viewer);
  -- Favorites, those of a number, and what the viewer has of others' contacts. Where a row is asked after the other,
  -- # is OFFSET 0: without it the planner may hash all that somebody has for the one page that is wanted.
  among text := 'true';
  had text := 'true';
  all_granted text := format(
    'SELECT g.contact_id FROM contact_grants g WHERE g.domain_id = %1$L AND g.user_id = %2$L
     UNION ALL
     SELECT g.contact_id FROM number_members m JOIN contact_grants g ON g.domain_id = m.domain_id
       AND g.number_id = m.number_id WHERE m.domain_id = %1$L AND m.user_id = %2$L', domain, viewer);
  granted uuid[] := '{}';
  many boolean := false;
  shared_place text;
  own_place text;
  others_place text;
  granted_place text;
  places text[];
  -- As many rows as take about as long as looking up a term that is too rare for them; a multiple of the step. Ids are
  -- in the order in which rows are stored, so that many stand on one page.
  farthest CONSTANT integer := CASE WHEN sort IN ('id', 'any') THEN 20000 ELSE 9000 END;
  longest CONSTANT integer := 2 * farthest;
  plain boolean;
  rows text;
  walk refcursor;
  candidate record;
  found uuid[] := '{}';
BEGIN
  IF domain IS DISTINCT FROM nullif(current_setting('app.domain_id', true), '')::uuid THEN
    RETURN;
  END IF;
  IF favorite THEN
    among := format('EXISTS (SELECT 1 FROM favorites f WHERE f.domain_id = %L AND f.user_id = %L
      AND f.contact_id = c.id #)', domain, viewer);
  END IF;
  IF number IS NOT NULL THEN
    among := format('%s AND EXISTS (SELECT 1 FROM contact_grants g WHERE g.domain_id = %L AND g.number_id = %L
      AND g.contact_id = c.id #)', among, domain, number);
  END IF;
  IF from_id IS NOT NULL THEN
    range := format('%s AND (%s, c.id) %s (%L::%s, %L::uuid)', range, key,
      CASE WHEN descending THEN '<' ELSE '>' END, from_value, kind, from_id);
  END IF;
  IF book IN ('all', 'granted', 'personal') AND viewer IS NOT NULL AND sort <> 'deleted' THEN
    EXECUTE format('SELECT coalesce(array_agg(g.contact_id), ''{}'') FROM (%s LIMIT %s) g', all_granted, few + 1)
      INTO granted;
    many := cardinality(granted) > few;
  END IF;
  IF book IN ('all', 'shared') AND number IS NULL THEN
    shared_place := format('FROM contacts c WHERE %s AND c.owner_id IS NULL', range);
  END IF;
  IF book IN ('all', 'mine', 'personal') AND viewer IS NOT NULL THEN
    own_place := format('FROM contacts c WHERE %s AND c.owner_id = %L AND c.sealed_at IS NULL', range, viewer);
  END IF;
  -- OFFSET 0 has the planner begin with the ids, never with an index in which everybody's contacts stand.
  granted_place := format('FROM (SELECT c.* FROM contacts c WHERE %s AND c.id = ANY ($1) AND c.owner_id <> %L
    AND c.sealed_at IS NULL OFFSET 0) c WHERE true', range, viewer);
  IF many THEN
    -- Others' contacts are walked, one's own among them, because so many of them are the viewer's to see.
    had := format('(c.owner_id IS NULL OR c.owner_id = %L OR %s)', viewer, given);
    others_place := format('FROM contacts c WHERE %s AND c.owner_id IS NOT NULL AND c.sealed_at IS NULL
      AND c.id <> ''00000000-0000-0000-0000-000000000000'' %s', range,
      CASE WHEN book = 'granted' THEN format('AND c.owner_id <> %L', viewer) END);
    places := array_remove(ARRAY[shared_place, others_place], NULL);
  ELSE
    IF cardinality(granted) > 0 AND (condition <> 'true' OR among <> 'true') THEN
      EXECUTE format('SELECT coalesce(array_agg(c.id), ''{}'') %s AND %s AND %s', granted_place, condition,
        replace(among, '#', '')) USING granted INTO granted;
    END IF;
    places := array_remove(ARRAY[shared_place, own_place,
      CASE WHEN cardinality(granted) > 0 THEN granted_place END], NULL);
  END IF;
  IF cardinality(places) = 0 THEN
    RETURN;
  END IF;
  plain := condition = 'true' AND among = 'true' AND had = 'true';
  rows := format('(%s) c', (SELECT string_agg(format('(SELECT c.id, %1$s AS key, %2$s AND %3$s AND %4$s AS hit %5$s
    ORDER BY %1$s %6$s, c.id %6$s LIMIT %7$s)', key, condition, replace(among, '#', 'OFFSET 0'),
    replace(had, '#', 'OFFSET 0'), place, way, CASE WHEN plain THEN most ELSE longest END), ' UNION ALL ')
    FROM unnest(places) AS place));
  IF plain THEN
    RETURN QUERY EXECUTE format('SELECT c.id FROM %1$s ORDER BY c.key %2$s, c.id %2$s LIMIT %3$s', rows, way, most)
      USING granted;
    RETURN;
  END IF;
  -- What matches comes out of the walk, and each row that ends a step: it says that the list goes on behind it.
  OPEN walk FOR EXECUTE format(
    'SELECT c.id, c.hit, c.place FROM
       (SELECT c.id, c.hit, row_number() OVER () AS place FROM
         (SELECT * FROM %1$s ORDER BY c.key %2$s, c.id %2$s) c) c
     WHERE c.hit OR c.place %% %3$s = 0', rows, way, step) USING granted;
  LOOP
    FETCH walk INTO candidate;
    IF candidate.hit THEN
      found := found || candidate.id;
    END IF;
    IF candidate.place IS NULL OR cardinality(found) = most THEN
      CLOSE walk;
      RETURN QUERY SELECT unnest(found);
      RETURN;
    END IF;
    EXIT WHEN candidate.place = longest;
    -- What is missing is promised by what was found. Two more are assumed, because a few found say little.
    EXIT WHEN candidate.place % step = 0
      AND (most - cardinality(found)) * candidate.place > farthest * (cardinality(found) + 2);
  END LOOP;
  CLOSE walk;
  IF many AND condition = 'true' AND among = 'true' THEN
    -- Nothing narrows the list, and what others have given is rare among all that they have: it is fetched by its ids.
    EXECUTE format('SELECT array_agg(g.contact_id) FROM (%s) g', all_granted) INTO granted;
    places := array_remove(ARRAY[shared_place, own_place, granted_place], NULL);
    had := 'true';
  END IF;
  condition := format('%s AND %s', condition, replace(among, '#', ''));
  IF cardinality(texts) = 0 THEN
    condition := format('%s AND %s', condition, replace(had, '#', ''));
    had := 'true';
  END IF;
  -- MATERIALIZED and OFFSET 0 have all that matches looked up, however few of it are wanted. The grants are looked at
  -- in order too, until there are enough.
  RETURN QUERY EXECUTE format(
    CASE WHEN sort = 'any'
      THEN 'WITH matching AS MATERIALIZED (%1$s) SELECT c.id FROM matching c WHERE %2$s LIMIT %3$s'
      ELSE 'SELECT c.id FROM (SELECT * FROM (%1$s OFFSET 0) c ORDER BY c.key %4$s, c.id %4$s %5$s) c WHERE %2$s LIMIT %3$s'
    END,
    (SELECT string_agg(format('SELECT c.id, c.owner_id, %s AS key %s AND %s', key, place, condition), ' UNION ALL ')
      FROM unnest(places) AS place),
    replace(had, '#', 'OFFSET 0'), most, way, CASE WHEN had <> 'true' THEN 'OFFSET 0' END) USING granted;
END
$$;
