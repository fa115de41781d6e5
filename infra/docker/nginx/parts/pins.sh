# Which container of a service gets the requests while a version is rolled out. Pins are files, one for
# each service, in a volume; `edge reload` puts them in force.

edge_pin() {
  [ $# -ge 2 ] && [ $(($# % 2)) = 0 ] || fail 'say "edge pin cms|frontend|bullboard TARGET".'
  mkdir -p "$EDGE_STATE/pins"
  while [ $# -gt 0 ]; do
    service=$(address_of "$1") || exit 1
    case "$2" in
      '' | *[!A-Za-z0-9._:-]*) fail "\"$2\" is neither a container's name nor an address." ;;
      *:*) target=$2 ;;
      *) target=$2:${service##*:} ;;
    esac
    # Renamed into place: a crash leaves the old pin or the new one.
    printf '%s' "$target" >"$EDGE_STATE/pins/.$1"
    mv "$EDGE_STATE/pins/.$1" "$EDGE_STATE/pins/$1"
    shift 2
  done
}

edge_unpin() {
  [ $# -gt 0 ] || set -- cms frontend bullboard
  for name in "$@"; do
    address_of "$name" >/dev/null || exit 1
    rm -f "$EDGE_STATE/pins/$name"
  done
}

edge_pins() {
  separator=
  printf '{'
  for name in cms frontend bullboard; do
    [ -f "$EDGE_STATE/pins/$name" ] || continue
    printf '%s"%s":"%s"' "$separator" "$name" "$(cat "$EDGE_STATE/pins/$name")"
    separator=,
  done
  printf '}\n'
}

address_of() {
  case "$1" in
    cms) echo "$CMS_ADDRESS" ;;
    frontend) echo "$FRONTEND_ADDRESS" ;;
    bullboard) echo "$BULLBOARD_ADDRESS" ;;
    *) fail "\"$1\" can't be pinned; cms, frontend and bullboard can." ;;
  esac
}
