-- Two belts: every query names its domain, and row-level security holds when one forgets.
-- An empty or missing app.domain_id sees nothing.
DO $$
DECLARE
  tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['departments', 'sites', 'users', 'contacts', 'contact_revisions', 'activity', 'jobs'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant);
    EXECUTE format(
      'CREATE POLICY own_domain ON %I TO commonbook_app
         USING (domain_id = nullif(current_setting(''app.domain_id'', true), '''')::uuid)
         WITH CHECK (domain_id = nullif(current_setting(''app.domain_id'', true), '''')::uuid)', tenant);
  END LOOP;
  FOREACH tenant IN ARRAY ARRAY['users', 'contacts', 'jobs'] LOOP
    EXECUTE format('CREATE POLICY finder ON %I FOR SELECT TO commonbook_finder USING (true)', tenant);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO commonbook_app, commonbook_finder;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON departments, sites, users, contacts, sessions, one_time_links,
  reseller_domains, jobs, rate_limits TO commonbook_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON domains, identities TO commonbook_app;
--> statement-breakpoint
-- What happened stays: the application adds, and nothing more.
GRANT SELECT, INSERT ON activity, contact_revisions TO commonbook_app;
--> statement-breakpoint
GRANT SELECT ON domains, identities, users, contacts, sessions, reseller_domains, jobs TO commonbook_finder;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO commonbook_finder;
--> statement-breakpoint
-- The only reads across domains. Each returns no more than its caller needs.
CREATE FUNCTION find_session(wanted bytea) RETURNS TABLE (
  id uuid, identity_id uuid, email text, identity_language text, theme text,
  created_at timestamptz, last_seen_at timestamptz, expires_at timestamptz,
  home_domain_id uuid, home_status text, user_id uuid, first_name text, last_name text, scope text, status text,
  site_id uuid, domain_id uuid, domain_name text, domain_title text, domain_status text, default_country text,
  domain_language text, time_zone text, maintain_scope text, trash_days integer, call_link text, assigned boolean
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT s.id, s.identity_id, i.email, i.language, i.theme, s.created_at, s.last_seen_at, s.expires_at,
    s.home_domain_id, home.status, s.user_id, u.first_name, u.last_name, u.scope, u.status, u.site_id,
    s.domain_id, d.name, d.title, d.status, d.default_country, d.language, d.time_zone, d.maintain_scope,
    d.trash_days, d.call_link,
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
CREATE FUNCTION find_memberships(wanted uuid) RETURNS TABLE (
  domain_id uuid, domain_name text, domain_title text, domain_status text,
  user_id uuid, first_name text, last_name text, scope text, status text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT u.domain_id, d.name, d.title, d.status, u.id, u.first_name, u.last_name, u.scope, u.status
  FROM users u JOIN domains d ON d.id = u.domain_id
  WHERE u.identity_id = wanted
  ORDER BY d.name
$$;
--> statement-breakpoint
CREATE FUNCTION count_in_domains(wanted uuid[]) RETURNS TABLE (domain_id uuid, users bigint, contacts bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT w.id,
    (SELECT count(*) FROM (SELECT 1 FROM users u WHERE u.domain_id = w.id LIMIT 10001) few),
    (SELECT count(*) FROM (SELECT 1 FROM contacts c
                           WHERE c.domain_id = w.id AND c.deleted_at IS NULL LIMIT 10001) few)
  FROM unnest(wanted) AS w (id)
$$;
--> statement-breakpoint
CREATE FUNCTION find_unfinished_jobs() RETURNS TABLE (domain_id uuid, id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT j.domain_id, j.id FROM jobs j
  WHERE j.status = 'queued' OR (j.status = 'running' AND j.beat_at < now() - interval '1 minute')
$$;
--> statement-breakpoint
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['find_session(bytea)', 'find_memberships(uuid)', 'count_in_domains(uuid[])', 'find_unfinished_jobs()'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO commonbook_finder', name);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO commonbook_app', name);
  END LOOP;
END $$;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM commonbook_finder;
