# Puts the configuration of now in force, without a request lost.
. "$parts/certificate-files.sh"
. "$parts/listeners.sh"
. "$parts/render.sh"

# Hand-chosen: `worker_shutdown_timeout` is 30 s, and the rest for a slow machine.
reload_patience_seconds=45

edge_reload() {
  [ -s "$EDGE_RUN/nginx.pid" ] || fail 'nginx is not running.'
  # One at a time: each waits for the workers that it replaces.
  exec 8>"$EDGE_RUN/reload.lock"
  flock 8
  install_configuration || fail 'the configuration was refused; nothing has changed.'
  master=$(cat "$EDGE_RUN/nginx.pid")
  old_workers=$(workers_of "$master")
  kill -HUP "$master"
  await_end $old_workers && return 0
  if [ "$(workers_of "$master")" = "$old_workers" ]; then
    fail 'nginx did not take the new configuration; its log says why.'
  fi
  printf 'edge: the new configuration is in force, but old workers are still busy after %s s.\n' "$reload_patience_seconds" >&2
  exit 3
}

# Renders beside, tests, and only then replaces what nginx reads.
install_configuration() {
  make_candidate || return 1
  for file in "$candidate"/*; do
    cp "$file" "$EDGE_CONF/.new" && mv "$EDGE_CONF/.new" "$EDGE_CONF/$(basename "$file")"
  done
}

make_candidate() {
  candidate=$EDGE_RUN/candidate
  rm -rf "$candidate"
  mkdir -p "$candidate"
  render "$candidate"
  # The test opens its logs, and stdout may be something that can't be opened.
  nginx -e stderr -p "$EDGE_RUN" -t -q -c "$candidate/production.conf" >/dev/null
}

workers_of() {
  grep -l "^PPid:[[:space:]]*$1\$" /proc/[0-9]*/status 2>/dev/null |
    xargs -r grep -l '^Name:[[:space:]]*nginx$' 2>/dev/null |
    sed 's|/proc/\([0-9]*\)/status|\1|' | sort -n | tr '\n' ' '
}

await_end() {
  tries=$((reload_patience_seconds * 10))
  for worker in "$@"; do
    while kill -0 "$worker" 2>/dev/null; do
      tries=$((tries - 1))
      [ "$tries" -gt 0 ] || return 1
      sleep 0.1
    done
  done
}
