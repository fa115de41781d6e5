#!/bin/sh
set -e
# Options or a configuration file alone mean the server.
if [ "${1#-}" != "$1" ] || [ "${1%.conf}" != "$1" ]; then
  set -- redis-server "$@"
fi
if [ "$1" = redis-server ]; then
  # The official image is compiled without protected mode.
  set -- "$@" --protected-mode no
  [ "$(umask)" != 0022 ] || umask 0077
  if [ "$(id -u)" = 0 ]; then
    find . \! -user redis -exec chown redis '{}' +
    exec gosu redis "$@"
  fi
fi
exec "$@"
