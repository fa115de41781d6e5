#!/bin/sh
# backup.sh   what ./cep backup run does, under the handbook's name.
set -eu
exec "$(dirname "$(readlink -f "$0")")/../../cep" backup run "$@"
