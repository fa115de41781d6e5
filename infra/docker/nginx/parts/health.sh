# The container's health check when quick-health.sh has found something. Docker does not restart what is
# unhealthy: after the third failure in a row nginx is killed, the container ends, and its restart policy
# brings a fresh one.

edge_health() {
  echo x >>"$EDGE_RUN/health-failures"
  [ "$(wc -l <"$EDGE_RUN/health-failures")" -ge 3 ] || fail 'nginx does not answer.'
  say error 'nginx does not answer: ending it'
  # A main process that was stopped has to run to notice.
  kill -CONT 1 2>/dev/null || true
  kill -KILL "$(cat "$EDGE_RUN/nginx.pid")"
  exit 1
}
