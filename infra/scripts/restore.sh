#!/bin/sh
# restore.sh -l | -f FILE | -s KEY   what /scripts/restore.sh does in the container of the backup service.
set -eu
cep=$(dirname "$(readlink -f "$0")")/../../cep
case "${1-}" in
-l) exec "$cep" restore list ;;
-f) exec "$cep" restore run --file "${2:?name the file}" --yes ;;
-s) exec "$cep" restore run --key "${2:?name the key}" --yes ;;
*)
  sed -n 's/^# //p' "$0" >&2
  exit 2
  ;;
esac
