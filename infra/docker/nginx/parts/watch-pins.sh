# A pin outlives a restart of the edge, and an engine that restarts gives containers other addresses: one
# that its service does not have any more would send requests nowhere, or to somebody else.
# It is dropped after a minute of that: a container that is pinned and restarts is away for less.

watch_pins() {
  dropped=
  for name in cms frontend bullboard; do
    [ -f "$EDGE_STATE/pins/$name" ] || continue
    if is_pin_alive "$name"; then
      rm -f "$EDGE_RUN/pin-missed-$name"
      continue
    fi
    echo x >>"$EDGE_RUN/pin-missed-$name"
    [ "$(wc -l <"$EDGE_RUN/pin-missed-$name")" -ge "$EDGE_PIN_PATIENCE" ] || continue
    say warn 'a pinned container is gone: back to the name of its service' service "$name" target "$(cat "$EDGE_STATE/pins/$name")"
    rm -f "$EDGE_STATE/pins/$name" "$EDGE_RUN/pin-missed-$name"
    dropped=1
  done
  [ -z "$dropped" ] || (edge_reload) || true
}

# Alive, or not to be told: while the service's own name is unknown nothing is better than the pin.
is_pin_alive() {
  service=$(address_of "$1")
  target=$(cat "$EDGE_STATE/pins/$1")
  service_addresses=$(addresses_of "${service%:*}")
  [ -n "$service_addresses" ] || return 0
  for address in $(addresses_of "${target%:*}"); do
    case " $service_addresses " in *" $address "*) return 0 ;; esac
  done
  return 1
}

addresses_of() {
  getent ahostsv4 "$1" | awk '{ print $1 }' | sort -u | tr '\n' ' ' | sed 's/ $//'
}
