-- The three roles of Commonbook, and what only a superuser may put into its database.
-- Run as a superuser inside the database `commonbook` (PostgreSQL 15 or newer); may be run again:
--   createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 commonbook
--   psql -d commonbook -v ON_ERROR_STOP=1 -f db/roles.sql
--   psql -d commonbook -c '\password commonbook_owner' -c '\password commonbook_app'

DO $$
BEGIN
  -- Migrates and owns the tables: DATABASE_MIGRATION_URL.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'commonbook_owner') THEN
    CREATE ROLE commonbook_owner LOGIN;
  END IF;
  -- The application: DATABASE_URL. Owns nothing, and row-level security holds for it.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'commonbook_app') THEN
    CREATE ROLE commonbook_app LOGIN;
  END IF;
  -- Owns the few functions that find rows across domains. On Citus it must be able to log in.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'commonbook_finder') THEN
    CREATE ROLE commonbook_finder NOLOGIN;
  END IF;
END
$$;

ALTER ROLE commonbook_owner NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
ALTER ROLE commonbook_app NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
ALTER ROLE commonbook_finder NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;

-- The owner hands functions to the finder while it migrates.
GRANT commonbook_finder TO commonbook_owner;

DO $$
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO commonbook_owner', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO commonbook_app', current_database());
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;
GRANT USAGE ON SCHEMA public TO commonbook_app, commonbook_finder;
