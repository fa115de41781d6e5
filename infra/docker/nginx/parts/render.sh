# Writes nginx's configuration from the templates, the settings and what this nginx can.
. "$parts/forward.sh"

# render FOLDER: the whole configuration into FOLDER; its main file is production.conf.
render() {
  check_settings
  derive_values
  cp "$EDGE_SOURCE"/*.conf "$1/" || fail "the configuration can't be written to $1."
  for source in "$EDGE_SOURCE"/*.conf.template; do
    case "$source" in */embedded.conf.template | */forward-servers.conf.template) continue ;; esac
    fill_template "$source" >"$1/$(basename "$source" .template)" || exit 1
  done
  write_listeners "$1"
  write_upstreams >"$1/upstreams.conf"
  write_addresses >"$1/addresses.conf"
  write_trusted >"$1/trusted.conf"
  write_servers "$1"
}

# A wrong character here would be a wrong configuration, or somebody's own.
check_settings() {
  is_made_of 'a-z0-9.-' "${DOMAIN-}" || fail 'DOMAIN must be a name in small letters, such as centre.example.'
  is_made_of 'A-Za-z0-9+/=_-' "${CEP_NONCE_PLACEHOLDER-}" || fail 'CEP_NONCE_PLACEHOLDER is missing or not what ./cep install makes.'
  for name in HTTPS_PORT EDGE_WORKERS EDGE_HTTP_LISTEN EDGE_HTTPS_LISTEN EDGE_INTERNAL_LISTEN; do
    is_made_of '0-9' "$(value_of $name)" || fail "$name must be a number."
  done
  for name in CEP_SUBNET_EXTERNAL CEP_SUBNET_PUBLIC CEP_SUBNET_PUBLIC6; do
    is_made_of '0-9a-fA-F.:/' "$(value_of $name)" || fail "$name must be a network, such as 172.20.0.0/16."
  done
  for name in ADMIN_ALLOW QUEUES_ALLOW CONSOLE_ALLOW; do
    [ -z "$(value_of $name)" ] || is_made_of '0-9a-fA-F.:/, ' "$(value_of $name)" ||
      fail "$name must be addresses or networks with commas between, such as 203.0.113.7,2001:db8::/48."
  done
  for name in CMS_ADDRESS FRONTEND_ADDRESS BULLBOARD_ADDRESS STORE_ADDRESS CONSOLE_ADDRESS EDGE_RESOLVER CONSOLE_PATH S3_UPLOADS_BUCKET; do
    is_made_of 'A-Za-z0-9._:/-' "$(value_of $name)" || fail "$name has a character that can't be in it."
  done
}

is_made_of() {
  [ -n "$2" ] && [ -z "$(printf '%s' "$2" | tr -d "$1")" ]
}

value_of() {
  eval "printf '%s' \"\${$1-}\""
}

derive_values() {
  EDGE_PORT_SUFFIX=
  [ "$HTTPS_PORT" = 443 ] || EDGE_PORT_SUFFIX=":$HTTPS_PORT"
  # Only with a certificate that browsers trust: the promise to come back by HTTPS can't be taken back.
  EDGE_STRICT_TRANSPORT=
  if has_real_certificate; then
    EDGE_STRICT_TRANSPORT='max-age=31536000; includeSubDomains'
    [ "$HSTS_PRELOAD" != on ] || EDGE_STRICT_TRANSPORT="$EDGE_STRICT_TRANSPORT; preload"
  fi
  EDGE_CONSOLE_START=
  [ "$CONSOLE_PATH" = / ] || EDGE_CONSOLE_START="if (\$uri = /) { return 302 $CONSOLE_PATH; }"
  export EDGE_PORT_SUFFIX EDGE_STRICT_TRANSPORT EDGE_CONSOLE_START
}

# `${NAME}` from the environment, as the official image does it; comments stay, unknown names fail.
fill_template() {
  awk '
    /^[ \t]*#/ { print; next }
    {
      line = $0; out = ""
      while (match(line, /[$][{][A-Z0-9_]+[}]/)) {
        name = substr(line, RSTART + 2, RLENGTH - 3)
        if (!(name in ENVIRON)) { print "edge: " FILENAME " names " name ", which nobody set" > "/dev/stderr"; exit 1 }
        out = out substr(line, 1, RSTART - 1) ENVIRON[name]
        line = substr(line, RSTART + RLENGTH)
      }
      print out line
    }' "$1"
}

# Services by name, looked up at every request, or the one container that `edge pin` chose.
write_upstreams() {
  write_upstream cms "$(target_of cms "$CMS_ADDRESS")"
  write_upstream site "$(target_of frontend "$FRONTEND_ADDRESS")"
  write_upstream board "$(target_of bullboard "$BULLBOARD_ADDRESS")"
  write_upstream store "$STORE_ADDRESS"
  write_upstream console "$CONSOLE_ADDRESS"
}

write_upstream() {
  printf 'map "" $%s { default "%s"; }\n' "$1" "$2"
}

target_of() {
  cat "$EDGE_STATE/pins/$1" 2>/dev/null || printf '%s' "$2"
}

write_addresses() {
  # An empty list leaves the panel and the board open (they ask for a password), the console closed.
  write_geo is_admin_address "${ADMIN_ALLOW:-default}"
  write_geo is_queues_address "${QUEUES_ALLOW:-default}"
  write_geo is_console_address "${CONSOLE_ALLOW-}"
  # From this host itself: through Docker's proxy, whose address is the network's gateway.
  write_geo is_this_host "127.0.0.0/8,::1,$CEP_SUBNET_PUBLIC,$CEP_SUBNET_PUBLIC6"
  write_geo is_inside "127.0.0.1,$CEP_SUBNET_EXTERNAL" '$realip_remote_addr '
  # "volatile": asked again for the error page, which everybody may see.
  cat <<'END'
map "$is_admin_address|$is_queues_address|$uri" $is_closed_to_address {
    volatile;
    default "";
    "~^\|1?\|/admin(?:/|$)" 1;
    "~^1?\|\|/queues(?:/|$)" 1;
}
map "$is_console_address|$uri" $is_console_closed {
    volatile;
    default "";
    "~^\|/__edge/" "";
    "~^\|" 1;
}
END
}

# write_geo NAME LIST [ADDRESS]: 1 for the addresses of the list ("default": all), else empty.
write_geo() {
  printf 'geo %s$%s {\n' "${3-}" "$1"
  printf '%s\n' "$2" | tr ', ' '\n\n' | sed '/./!d; s/.*/    & 1;/'
  printf '}\n'
}
