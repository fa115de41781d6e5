# Looks at the certificate twice a day, and when it is due; more often while there is none.

watch_certificate() {
  await_nginx
  while :; do
    check_certificate
    sleep "$(seconds_to_next_look)"
  done
}

await_nginx() {
  until curl -fsS --noproxy '*' --max-time 2 -o /dev/null "http://127.0.0.1:$EDGE_INTERNAL_LISTEN/health" 2>/dev/null; do
    sleep 0.5
  done
}

check_certificate() {
  # After a move the authority is sent on, and the edge over there asks it.
  if is_acme_off || [ -s "$EDGE_STATE/forward" ]; then return; fi
  if ! is_backing_off && is_order_due; then
    if (order_certificate); then
      (edge_reload) || true
    else
      say warn 'no new certificate could be had' error "$(recall last-error)"
    fi
  fi
  if is_alarming; then
    say error 'the certificate needs attention' daysLeft "$((($(valid_to) - $(date +%s)) / 86400))" error "$(recall last-error)"
  fi
}

is_acme_off() {
  [ "$ACME_DIRECTORY" = off ] && return 0
  # Names that no public authority certifies.
  case "$ACME_DIRECTORY $DOMAIN" in
    *api.letsencrypt.org*' localhost' | *api.letsencrypt.org*.localhost | *api.letsencrypt.org*.test | \
      *api.letsencrypt.org*.example | *api.letsencrypt.org*.internal | *api.letsencrypt.org*.local) return 0 ;;
  esac
  return 1
}

is_order_due() {
  needs_renewal || is_name_missing
}

# A name whose DNS was set up later; asked for at most once a day.
is_name_missing() {
  [ "$(($(date +%s) - $(recall last-attempt 0)))" -gt 86400 ] || return 1
  find_names
  for name in $reachable; do
    certificate_names "$live/fullchain.pem" | grep -qxF "$name" || return 0
  done
  return 1
}

seconds_to_next_look() {
  now=$(date +%s)
  # Not all installations at the same minute.
  look=$((43200 - $(od -An -N2 -tu2 /dev/urandom) % 3600))
  if is_acme_off; then
    echo "$look"
    return
  fi
  if is_backing_off; then
    until_then=$(($(recall next-attempt 0) - now))
  elif has_issued_certificate; then
    until_then=$(seconds_to_renewal)
  else
    until_then=300
  fi
  [ "$until_then" -ge "$look" ] || look=$until_then
  [ "$look" -ge 10 ] || look=10
  echo "$look"
}
