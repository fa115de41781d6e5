#!/bin/sh
# migrate-vps.sh export -o FOLDER | import -i FOLDER | verify   what ./cep migrate does, under the handbook's name.
set -eu
cep=$(dirname "$(readlink -f "$0")")/../../cep
case "${1-} ${2-}" in
'export -o') exec "$cep" migrate export --output "${3:?name the folder}" ;;
'import -i') exec "$cep" migrate import --input "${3:?name the folder}" ;;
'verify ') exec "$cep" migrate verify ;;
*)
  sed -n 's/^# //p' "$0" >&2
  exit 2
  ;;
esac
