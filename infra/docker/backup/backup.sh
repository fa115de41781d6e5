#!/bin/sh
# backup.sh   makes a backup set now: database, objects, settings and secrets, read back before it counts.
set -eu
exec cep backup run "$@"
