#!/bin/sh
# restore.sh -l         the sets there are
# restore.sh -f FILE    put database and objects back as in the set of a file in /backups (or from a plain .sql.gz)
# restore.sh -s KEY     the same for a key in the bucket of backups
set -eu
usage() {
  sed -n 's/^# //p' "$0" >&2
  exit 2
}
case "${1-}" in
-l) exec cep restore list ;;
-f) [ $# -eq 2 ] || usage; exec cep restore run --file "$2" --yes ;;
-s) [ $# -eq 2 ] || usage; exec cep restore run --key "$2" --yes ;;
*) usage ;;
esac
