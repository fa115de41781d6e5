#!/bin/sh
set -e
# The official contract: what is in /docker-entrypoint.d runs first, in order, when nginx is to start.
if [ "$1" = nginx ] || [ "$1" = nginx-debug ]; then
  for script in $(find /docker-entrypoint.d/ -follow -type f | sort -V); do
    case "$script" in
      *.envsh) [ ! -x "$script" ] || . "$script" ;;
      *.sh) [ ! -x "$script" ] || "$script" ;;
      *) echo "$0: ignoring $script" ;;
    esac
  done
fi
exec "$@"
