#!/usr/bin/env bash
# The official image's contract: POSTGRES_USER, _PASSWORD, _DB, _INITDB_ARGS, _HOST_AUTH_METHOD (the first
# four also as NAME_FILE), scripts in /docker-entrypoint-initdb.d on the first start, no root.
set -Eeo pipefail

main() {
  [ "${1:0:1}" != - ] || set -- postgres "$@"
  [ "$1" = postgres ] || exec "$@"
  if [ "$(id -u)" = 0 ]; then
    install -d -o postgres -m 0700 "$PGDATA"
    find "$PGDATA" \! -user postgres -exec chown postgres '{}' +
    find /var/run/postgresql \! -user postgres -exec chown postgres '{}' + || true
    exec gosu postgres "${BASH_SOURCE[0]}" "$@"
  fi
  install -d -m 0700 "$PGDATA" || true
  chmod 0700 "$PGDATA" || true
  if [ -s "$PGDATA/PG_VERSION" ]; then
    echo 'PostgreSQL Database directory appears to contain a database; Skipping initialization'
  else
    initialise "$@"
  fi
  exec "$@"
}

initialise() {
  for name in POSTGRES_PASSWORD POSTGRES_USER POSTGRES_DB POSTGRES_INITDB_ARGS; do value_or_file "$name"; done
  export POSTGRES_USER="${POSTGRES_USER:-postgres}"
  export POSTGRES_DB="${POSTGRES_DB:-$POSTGRES_USER}"
  if [ -z "$POSTGRES_PASSWORD" ] && [ "$POSTGRES_HOST_AUTH_METHOD" != trust ]; then
    echo 'Error: Database is uninitialized and superuser password is not specified.' >&2
    exit 1
  fi
  eval 'initdb --username="$POSTGRES_USER" --pwfile=<(printf "%s\n" "$POSTGRES_PASSWORD") '"$POSTGRES_INITDB_ARGS"
  printf '\nhost all all all %s\n' "${POSTGRES_HOST_AUTH_METHOD:-scram-sha-256}" >>"$PGDATA/pg_hba.conf"
  export PGPASSWORD="${PGPASSWORD:-$POSTGRES_PASSWORD}"
  # For the scripts alone: no network yet.
  pg_ctl -D "$PGDATA" -o "$(printf '%q ' "${@:2}" -c listen_addresses= -p 5432)" -w start
  [ "$POSTGRES_DB" = postgres ] ||
    run_sql --dbname postgres --set db="$POSTGRES_DB" <<<'CREATE DATABASE :"db";'
  for file in /docker-entrypoint-initdb.d/*; do run_init_file "$file"; done
  pg_ctl -D "$PGDATA" -m fast -w stop
  unset PGPASSWORD
  echo 'PostgreSQL init process complete; ready for start up.'
}

value_or_file() {
  local file="$1_FILE"
  [ -z "${!file:-}" ] || export "$1"="$(<"${!file}")"
  unset "$file"
}

run_sql() {
  psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --no-password --no-psqlrc "$@"
}

run_init_file() {
  echo "$0: running $1"
  case "$1" in
    *.sh) if [ -x "$1" ]; then "$1"; else . "$1"; fi ;;
    *.sql) run_sql --dbname "$POSTGRES_DB" -f "$1" ;;
    *.sql.gz) gunzip -c "$1" | run_sql --dbname "$POSTGRES_DB" ;;
    *.sql.xz) xzcat "$1" | run_sql --dbname "$POSTGRES_DB" ;;
    *.sql.zst) zstd -dc "$1" | run_sql --dbname "$POSTGRES_DB" ;;
    *) echo "$0: ignoring $1" ;;
  esac
}

main "$@"
