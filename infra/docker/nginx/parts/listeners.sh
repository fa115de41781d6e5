# `listen` and what belongs to it: depends on what this nginx and this container can.

nginx_build=$(nginx -V 2>&1)

# can DIRECTIVE: does this nginx know it.
can() {
  case "$1" in
    http3) case "$nginx_build" in *--with-http_v3_module*) return 0 ;; *) return 1 ;; esac ;;
    http2_directive) is_version_from 1.25.1 ;;
    keepalive_min_timeout) is_version_from 1.27.4 ;;
    ipv6) [ -e /proc/net/if_inet6 ] ;;
  esac
}

is_version_from() {
  version=${nginx_build#*nginx/}
  version=${version%%[!0-9.]*}
  [ "$(printf '%s\n' "$1" "$version" | sort -V | head -n 1)" = "$1" ]
}

write_listeners() {
  tls=ssl
  can http2_directive || tls='ssl http2'
  addresses=''
  ! can ipv6 || addresses='[::]:'
  for address in '' $addresses; do
    printf 'listen %s%s default_server backlog=1024;\n' "$address" "$EDGE_HTTP_LISTEN" >>"$1/plain-default.conf"
    printf 'listen %s%s;\n' "$address" "$EDGE_HTTP_LISTEN" >>"$1/plain-server.conf"
    printf 'listen %s%s %s default_server backlog=1024;\n' "$address" "$EDGE_HTTPS_LISTEN" "$tls" >>"$1/tls-default.conf"
    printf 'listen %s%s %s;\n' "$address" "$EDGE_HTTPS_LISTEN" "$tls" >>"$1/tls-server.conf"
    if can http3; then
      printf 'listen %s%s quic reuseport default_server;\n' "$address" "$EDGE_HTTPS_LISTEN" >>"$1/tls-default.conf"
      printf 'listen %s%s quic;\n' "$address" "$EDGE_HTTPS_LISTEN" >>"$1/tls-server.conf"
    fi
  done
  printf 'listen %s default_server backlog=1024;\n' "$EDGE_INTERNAL_LISTEN" >>"$1/internal-server.conf"
  for file in plain-default plain-server tls-default tls-server internal-server; do
    write_keepalive >>"$1/$file.conf"
  done
  if can http2_directive; then
    for file in tls-default tls-server; do
      printf 'http2 on;\n' >>"$1/$file.conf"
    done
  fi
  printf 'add_header Strict-Transport-Security $strict_transport always;\n' >>"$1/tls-server.conf"
  if can http3; then
    # The same after a reload: a connection that a new worker does not know is told so, not left to time out.
    for file in tls-default tls-server; do
      printf 'quic_host_key %s/quic.key;\n' "$EDGE_STATE" >>"$1/$file.conf"
    done
    printf "add_header Alt-Svc 'h3=\":%s\"; ma=86400' always;\n" "$HTTPS_PORT" >>"$1/tls-server.conf"
  fi
}

# A worker that is being replaced keeps idle connections for longer than it told the client to reuse
# them: a request on its way never meets one that is just closing. Short, because a version that is
# turned to or away from waits for it twice; long enough for somebody who reads on.
write_keepalive() {
  printf 'keepalive_timeout 15s 3s;\n'
  if can keepalive_min_timeout; then printf 'keepalive_min_timeout 4s;\n'; fi
}
