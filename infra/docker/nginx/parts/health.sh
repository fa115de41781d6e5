# The container's health check. Docker does not restart what is unhealthy: after the third failure in a
# row nginx is killed, the container ends, and its restart policy brings a fresh one.
. "$parts/reload.sh"

edge_health() {
  failures=$EDGE_RUN/health-failures
  if answers && ! is_any_stopped; then
    rm -f "$failures"
    return 0
  fi
  echo x >>"$failures"
  [ "$(wc -l <"$failures")" -ge 3 ] || fail 'nginx does not answer.'
  say error 'nginx does not answer: ending it'
  # A main process that was stopped has to run to notice.
  kill -CONT 1 2>/dev/null || true
  kill -KILL "$(cat "$EDGE_RUN/nginx.pid")"
  exit 1
}

answers() {
  curl -fsS --max-time 3 --noproxy '*' -o /dev/null "http://127.0.0.1:$EDGE_INTERNAL_LISTEN/health"
}

# One stopped worker leaves its visitors hanging while the others answer the check.
is_any_stopped() {
  master=$(cat "$EDGE_RUN/nginx.pid")
  for process in "$master" $(workers_of "$master"); do
    ! grep -q '^State:[[:space:]]*[Tt]' "/proc/$process/status" 2>/dev/null || return 0
  done
  return 1
}
