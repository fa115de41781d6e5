# Logs of 14 days. Called every few minutes: begins a new file every day (UTC) and at 100 MB, and keeps
# the packed old ones below 1 GB in all, so that a flood of requests fills no disk.

log_days=14
log_file_bytes=104857600
log_total_kilobytes=1048576

edge_rotate_logs() {
  pack_rotated
  today=$(date -u +%Y%m%d)
  [ "$(cat "$EDGE_LOGS/.day" 2>/dev/null)" = "$today" ] && is_new_day= || is_new_day=1
  is_any_moved=
  for log in "$EDGE_LOGS/access.log" "$EDGE_LOGS/error.log"; do
    [ -s "$log" ] || continue
    [ -n "$is_new_day" ] || [ "$(stat -c %s "$log")" -ge "$log_file_bytes" ] || continue
    mv "$log" "$log.$(date -u +%Y%m%d-%H%M%S)"
    is_any_moved=1
  done
  echo "$today" >"$EDGE_LOGS/.day"
  # nginx opens new files; what it still writes into the old ones is packed by the next call.
  [ -z "$is_any_moved" ] || kill -USR1 "$(cat "$EDGE_RUN/nginx.pid")"
  remove_old
}

pack_rotated() {
  for log in "$EDGE_LOGS"/*.log.*[0-9]; do
    [ -e "$log" ] || continue
    gzip -f "$log"
  done
}

remove_old() {
  find "$EDGE_LOGS" -name '*.log.*' -mtime "+$((log_days - 1))" -delete
  while [ "$(du -sk "$EDGE_LOGS" | cut -f 1)" -gt "$log_total_kilobytes" ]; do
    oldest=$(find "$EDGE_LOGS" -name '*.log.*' | sort | head -n 1)
    [ -n "$oldest" ] || break
    say warn 'a log was removed before its time: all together took more than 1 GB' file "$oldest"
    rm -f "$oldest"
  done
}
