# While a system moves to another server: the old edge hands every request on to the new one, the new one
# believes the old one who the visitor is. Both are files in the state volume, put in force by `edge reload`.

# edge forward ADDRESS HTTPS_PORT HTTP_PORT KEY | off | status
edge_forward() {
  case "${1-}" in
    off) rm -f "$EDGE_STATE/forward" "$EDGE_STATE/forward-authorities.pem" ;;
    status)
      read_forward
      if [ -n "$forward_address" ]; then echo "$forward_address:$forward_https"; else echo off; fi
      ;;
    *)
      [ $# = 4 ] || fail 'say "edge forward ADDRESS HTTPS_PORT HTTP_PORT KEY", "off" or "status".'
      is_made_of '0-9a-fA-F.:' "$1" || fail "\"$1\" is no address."
      is_made_of '0-9' "$2$3" || fail 'ports are numbers.'
      check_move_key "$4"
      write_state forward "$1 $2 $3 $4"
      # Known now, and not when writes are frozen already.
      if ! make_candidate; then
        rm -f "$EDGE_STATE/forward"
        fail 'nginx refuses to forward; its own words are above.'
      fi
      ;;
  esac
}

# edge trust KEY | off | status
edge_trust() {
  case "${1-}" in
    '') fail 'say "edge trust KEY", "off" or "status".' ;;
    off) rm -f "$EDGE_STATE/trust" ;;
    status) if [ -s "$EDGE_STATE/trust" ]; then echo on; else echo off; fi ;;
    *)
      check_move_key "$1"
      write_state trust "$1"
      ;;
  esac
}

check_move_key() {
  is_made_of 'a-z0-9' "$1" && [ ${#1} = 32 ] || fail 'a key has 32 small letters and digits.'
}

# Renamed into place: a crash leaves the old state or the new one.
write_state() {
  umask 077
  printf '%s\n' "$2" >"$EDGE_STATE/.$1"
  mv "$EDGE_STATE/.$1" "$EDGE_STATE/$1"
}

read_forward() {
  forward_address='' forward_https='' forward_http='' forward_key=''
  [ ! -s "$EDGE_STATE/forward" ] ||
    read -r forward_address forward_https forward_http forward_key <"$EDGE_STATE/forward"
}

# write_servers FOLDER: what the names of this stack serve, servers.conf: their content, or the other edge's.
write_servers() {
  read_forward
  if [ -z "$forward_address" ]; then
    cp "$1/production-servers.conf" "$1/servers.conf"
    return
  fi
  case "$forward_address" in *:*) forward_address="[$forward_address]" ;; esac
  # The certificate moves along. A self-signed one is its own authority.
  cat "$EDGE_CERTIFICATES/live/fullchain.pem" /etc/ssl/certs/ca-certificates.crt >"$EDGE_STATE/forward-authorities.pem"
  FORWARD_HTTPS="$forward_address:$forward_https" FORWARD_HTTP="$forward_address:$forward_http" FORWARD_KEY=$forward_key
  export FORWARD_HTTPS FORWARD_HTTP FORWARD_KEY
  fill_template "$EDGE_SOURCE/forward-servers.conf.template" >"$1/servers.conf"
}

# The header's name is the secret: nobody but the old edge can say who a visitor is.
write_trusted() {
  [ -s "$EDGE_STATE/trust" ] || return 0
  printf 'set_real_ip_from 0.0.0.0/0;\nset_real_ip_from ::/0;\nreal_ip_header X-Cep-Moved-%s;\n' "$(cat "$EDGE_STATE/trust")"
}
