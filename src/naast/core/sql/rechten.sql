-- What each role may do inside one database of Naast. Run by rollen.sql; safe to run again.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS btree_gin;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO naast_eigenaar;
-- The use of a schema gives no right on any table in it.
GRANT USAGE ON SCHEMA public TO naast_app, naast_cijfers, naast_zoeker;

ALTER DEFAULT PRIVILEGES FOR ROLE naast_eigenaar
    REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE naast_eigenaar IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO naast_app;
ALTER DEFAULT PRIVILEGES FOR ROLE naast_eigenaar IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO naast_app;
ALTER DEFAULT PRIVILEGES FOR ROLE naast_eigenaar IN SCHEMA public
    GRANT EXECUTE ON FUNCTIONS TO naast_app;
