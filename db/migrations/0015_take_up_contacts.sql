-- Has the search indexes take up what was added since, for whoever adds many contacts on another connection. Its owner
-- owns the indexes, as PostgreSQL asks for.
CREATE FUNCTION take_up_contacts() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public SET maintenance_work_mem = '64MB' AS $$
  SELECT gin_clean_pending_list('contacts_shared_search');
  SELECT gin_clean_pending_list('contacts_personal_search');
  SELECT gin_clean_pending_list('contacts_by_match');
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION take_up_contacts() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION take_up_contacts() TO commonbook_app;
