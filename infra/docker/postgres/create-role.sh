#!/bin/sh
# First start: the role that the product signs in as. It owns its database and may make another one beside
# it (a restore does), and is no superuser.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$(cat "$CEP_PASSWORD_FILE")" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE cep LOGIN CREATEDB PASSWORD :'password';
ALTER DATABASE cep OWNER TO cep;
-- One table of a backup is put back without its triggers.
GRANT SET ON PARAMETER session_replication_role TO cep;
\connect cep
ALTER SCHEMA public OWNER TO cep;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
SQL
