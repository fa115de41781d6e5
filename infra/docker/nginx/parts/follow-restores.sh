# While the backup service restores, it asks for maintenance by a file in a volume that it shares with the
# edge. It is a switch of its own: the operator's is left as it is.

follow_restores() {
  while :; do
    sleep 1
    follow_restore
  done
}

follow_restore() {
  switch=$EDGE_SWITCHES/maintenance-restore.map
  is_wanted=
  # One of them is enough; both would contradict each other in nginx's eyes.
  if [ -e "$EDGE_RESTORE/maintenance" ] && [ ! -e "$EDGE_SWITCHES/maintenance.map" ]; then is_wanted=1; fi
  if [ -n "$is_wanted" ] && [ ! -e "$switch" ]; then
    cp "$EDGE_SOURCE/maintenance.map" "$switch"
  elif [ -z "$is_wanted" ] && [ -e "$switch" ]; then
    rm -f "$switch"
  else
    return 0
  fi
  say info 'maintenance for a restore' on "${is_wanted:-0}"
  (edge_reload) || true
}
