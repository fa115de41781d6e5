# What is known about asking for certificates, in small files that survive a restart.

state=$EDGE_CERTIFICATES/state

# remember NAME TEXT; recall NAME [DEFAULT]; forget NAME …
remember() {
  printf '%s' "$2" >"$state/.$1"
  mv "$state/.$1" "$state/$1"
}

recall() {
  cat "$state/$1" 2>/dev/null || printf '%s' "${2-}"
}

forget() {
  for forgotten in "$@"; do rm -f "$state/$forgotten"; done
}

# Another try after 20 minutes, then twice that, up to 12 hours: an authority such as Let's Encrypt
# allows five failures an hour for a name, and a try may cost a name two.
remember_failure() {
  failures=$(($(recall failures 0) + 1))
  pause=1200
  doubled=1
  while [ "$doubled" -lt "$failures" ] && [ "$pause" -lt 43200 ]; do
    pause=$((pause * 2))
    doubled=$((doubled + 1))
  done
  [ "$pause" -le 43200 ] || pause=43200
  remember failures "$failures"
  remember next-attempt "$(($(date +%s) + pause))"
  remember last-error "$1"
}

is_backing_off() {
  [ "$(recall next-attempt 0)" -gt "$(date +%s)" ]
}

# A third of its life is left, or less. (Of 90 days: 30. Of 45: 15.)
needs_renewal() {
  ! has_issued_certificate || [ "$(seconds_to_renewal)" -le 0 ]
}

seconds_to_renewal() {
  from=$(valid_from)
  to=$(valid_to)
  echo $((to - (to - from) / 3 - $(date +%s)))
}

# Less than 14 days left (a quarter of the life of a shorter one), or none could be had.
is_alarming() {
  if ! has_issued_certificate; then
    [ -n "$(recall last-error)" ]
    return
  fi
  to=$(valid_to)
  alarm_seconds=$(((to - $(valid_from)) / 4))
  [ "$alarm_seconds" -le 1209600 ] || alarm_seconds=1209600
  [ $((to - $(date +%s))) -lt "$alarm_seconds" ]
}
