#!/bin/sh
# deploy.sh [--rollback] [options]   what ./cep deploy and ./cep rollback do, under the handbook's name.
set -eu
cep=$(dirname "$(readlink -f "$0")")/../../cep
if [ "${1-}" = --rollback ]; then
  shift
  exec "$cep" rollback "$@"
fi
exec "$cep" deploy "$@"
