# Writes are refused with 503 while the switch lies in the state volume: it survives a restart.
. "$parts/reload.sh"

edge_maintenance() {
  switch=$EDGE_SWITCHES/maintenance.map
  case "${1-}" in
    on)
      mkdir -p "$EDGE_SWITCHES"
      rm -f "$EDGE_SWITCHES/maintenance-restore.map"
      cp "$EDGE_SOURCE/maintenance.map" "$switch"
      edge_reload
      ;;
    off)
      rm -f "$switch"
      edge_reload
      ;;
    status) if [ -e "$switch" ]; then echo on; else echo off; fi ;;
    *) fail 'say "edge maintenance on", "off" or "status".' ;;
  esac
}
