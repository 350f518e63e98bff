-- The database roles of Naast, and the database itself. For psql, as a superuser; safe to run again:
--   psql -v ON_ERROR_STOP=1 -f rollen.sql
-- In production, give each role a password afterwards (\password naast_app) and set DATABASE_URL
-- (naast_app), DATABASE_URL_EIGENAAR (naast_eigenaar) and DATABASE_URL_CIJFERS (naast_cijfers).
--
--   naast_eigenaar  owns the tables and runs the migrations
--   naast_app       what the application works as: reads and writes rows, within row-level security
--   naast_cijfers   the figures over all providers of a gemeente: only what is granted by name
--   naast_zoeker    search: nobody logs in as it; two functions work with its rights, on their own tables
--
-- None of them may pass row-level security by.

SELECT format('CREATE ROLE %I', rol)
FROM unnest(ARRAY['naast_eigenaar', 'naast_app', 'naast_cijfers', 'naast_zoeker']) AS rol
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = rol)
\gexec

ALTER ROLE naast_eigenaar LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE naast_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE naast_cijfers LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
ALTER ROLE naast_zoeker NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;

-- The migrations give functions to naast_zoeker; its rights do not come along with that.
ALTER ROLE naast_eigenaar NOINHERIT;
GRANT naast_zoeker TO naast_eigenaar;

-- From PostgreSQL 17 the sorting rules are built in and the same on every machine.
SELECT current_setting('server_version_num')::int >= 170000 AS ingebouwd
\gset
\if :ingebouwd
    \set taal 'LOCALE ''C'' LOCALE_PROVIDER builtin BUILTIN_LOCALE ''C.UTF-8'''
\else
    \set taal 'LOCALE ''C.UTF-8'''
\endif

SELECT 'CREATE DATABASE naast OWNER naast_eigenaar TEMPLATE template0 ENCODING ''UTF8'' ' || :'taal'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'naast')
\gexec

REVOKE ALL ON DATABASE naast FROM PUBLIC;
GRANT CONNECT ON DATABASE naast TO naast_app, naast_cijfers;
-- An aanlevering is checked in temporary tables before it is loaded.
GRANT TEMPORARY ON DATABASE naast TO naast_app;

\connect naast
\ir rechten.sql
