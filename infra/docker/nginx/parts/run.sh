# The container's main process: prepares, starts nginx and what keeps it going, ends when nginx ends.
. "$parts/reload.sh"
. "$parts/pins.sh"
. "$parts/watch-pins.sh"
. "$parts/follow-restores.sh"
. "$parts/rotate-logs.sh"
. "$parts/certificate-state.sh"
. "$parts/certificate-order.sh"
. "$parts/watch-certificate.sh"

edge_run() {
  check_settings
  umask 027
  mkdir -p "$EDGE_CONF" "$EDGE_RUN/challenge/.well-known/acme-challenge" "$EDGE_SWITCHES" "$EDGE_STATE/pins"
  [ -s "$EDGE_STATE/quic.key" ] || head -c 32 /dev/urandom >"$EDGE_STATE/quic.key"
  ensure_certificate
  install_configuration || fail 'nginx refuses the configuration; its own words are above.'
  rm -f "$EDGE_RUN/health-failures"

  (exec nginx -e stderr -p "$EDGE_RUN" -c "$EDGE_CONF/production.conf") &
  nginx_pid=$!
  forever watch_certificate &
  forever keep_house &
  forever follow_restores &
  say info 'edge started' domain "$DOMAIN" nginx "$version" http3 "$(yes_or_no can http3)" pins "$(edge_pins)"

  is_stopping=
  trap stop_gently TERM INT QUIT
  status=0
  while kill -0 "$nginx_pid" 2>/dev/null; do
    status=0
    wait "$nginx_pid" || status=$?
  done
  [ -z "$is_stopping" ] || exit 0
  say error 'nginx ended by itself' status "$status"
  exit 1
}

# Requests on their way get 3 seconds, so that an update of the edge itself interrupts for less than 5.
stop_gently() {
  is_stopping=1
  kill -QUIT "$nginx_pid" 2>/dev/null || true
  (
    sleep 3
    kill -TERM "$nginx_pid" 2>/dev/null || true
  ) &
}

# The loops below never end by themselves; should one fail, it starts again.
forever() {
  trap - TERM INT QUIT
  while :; do
    ("$1") || true
    say error 'a loop of the edge ended and starts again' loop "$1"
    sleep 60
  done
}

keep_house() {
  while :; do
    edge_rotate_logs
    for _ in $(seq 60); do
      watch_pins
      sleep 5
    done
  done
}

yes_or_no() {
  if "$@"; then echo yes; else echo no; fi
}
