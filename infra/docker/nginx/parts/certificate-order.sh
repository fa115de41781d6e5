# Asks the authority (ACME, by Debian's lego) for a certificate. One name that fails fails the order, so
# only names that lead here are asked for, and when that fails too, the site's own name alone.

# order_certificate: 0 with a new certificate in use, 1 with `last-error` saying why not.
order_certificate() {
  exec 9>"$EDGE_CERTIFICATES/state/lock"
  flock 9
  remember last-attempt "$(date +%s)"
  find_names
  case " $reachable " in
    *" $DOMAIN "*) ;;
    *)
      # Costs the authority nothing: looked at again soon.
      remember last-error "$DOMAIN does not lead here yet ($(reason_of "$DOMAIN"))."
      return 1
      ;;
  esac
  note=
  if ! ask $reachable; then
    error=$answer
    if [ "$reachable" = "$DOMAIN" ] || ! needs_renewal || ! ask "$DOMAIN"; then
      remember_failure "$error"
      return 1
    fi
    note="Only $DOMAIN is certified, since an order for $reachable failed: $error"
  fi
  install_issued "$EDGE_CERTIFICATES/acme/certificates/$DOMAIN.crt" "$EDGE_CERTIFICATES/acme/certificates/$DOMAIN.key" || {
    remember_failure 'the new certificate and its key do not match.'
    return 1
  }
  forget failures next-attempt last-error
  [ -z "$note" ] || remember last-error "$note"
  say info 'a new certificate is in use' names "$(certificate_names "$live/fullchain.pem" | tr '\n' ' ')" until "$(date -u -d "@$(valid_to)" +%FT%TZ)"
}

# ask NAME …: `answer` is the client's last word.
ask() {
  domains=
  for name in "$@"; do domains="$domains --domains $name"; done
  [ -z "${ACME_CA_FILE-}" ] || export LEGO_CA_CERTIFICATES="$ACME_CA_FILE"
  log=$EDGE_RUN/acme.log
  if timeout 180 lego --accept-tos --server "$ACME_DIRECTORY" --email "${ACME_EMAIL:-hostmaster@$DOMAIN}" \
    --path "$EDGE_CERTIFICATES/acme" --key-type ec256 $domains --http --http.webroot "$EDGE_RUN/challenge" run >"$log" 2>&1; then
    return 0
  fi
  # Its last lines, without the time in front.
  answer=$(sed 's|^[0-9/]* [0-9:]* ||; /^[[:space:]]*$/d' "$log" | tail -n 3 | cut -c 1-400 | tr '\n' ' ' | sed 's/ *$//')
  [ -n "$answer" ] || answer='the client gave no reason; is the authority reachable from here?'
  return 1
}

# `reachable`: the names that lead here, the site's own first; the others with their reasons in `left-out`.
find_names() {
  reachable=
  left_out=
  for name in $(all_names); do
    reason=$(why_not "$name")
    if [ -z "$reason" ]; then
      reachable="$reachable $name"
    else
      left_out="$left_out$name $reason
"
    fi
  done
  reachable=${reachable# }
  remember left-out "$left_out"
}

reason_of() {
  recall left-out | sed -n "s/^$1 //p"
}

# Why NAME can't be certified here; nothing if it can, or if that can't be told: not every network
# lets a host reach its own public address.
why_not() {
  getent ahosts "$1" >/dev/null || { echo 'it has no address in DNS'; return; }
  token=$(openssl rand -hex 16)
  probe=$EDGE_RUN/challenge/.well-known/acme-challenge/probe-$token
  printf '%s' "$token" >"$probe"
  got=$(curl -sS --noproxy '*' --max-time 5 --max-filesize 1000 "http://$1/.well-known/acme-challenge/probe-$token" 2>/dev/null) &&
    [ "$got" != "$token" ] && echo 'another server answers under it'
  rm -f "$probe"
}
