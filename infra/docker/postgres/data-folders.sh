# The folders in the database's volume: `main` is in use, `restored-ID` is one that is being brought back,
# `before-ID` what was in use before. Sourced by `serve` and `recovery`.
volume=${PGDATA%/*}

fail() {
  echo "recovery: $*" >&2
  exit 1
}

# A swap that was cut off between its two renames: what was in use is in use again.
settle_swap() {
  [ -s "$volume/swap" ] || return 0
  swapped=$(cat "$volume/swap")
  if [ ! -e "$PGDATA" ] && [ -e "$volume/before-$swapped" ]; then mv "$volume/before-$swapped" "$PGDATA"; fi
  sync "$volume"
  rm -f "$volume/swap"
}

# Earlier versions had the data at the volume's top.
adopt_old_layout() {
  if [ -s "$volume/PG_VERSION" ]; then
    mkdir -p -m 0700 "$volume/main.new"
    find "$volume" -mindepth 1 -maxdepth 1 ! -name main.new ! -name PG_VERSION -exec mv -t "$volume/main.new" {} +
    mv "$volume/PG_VERSION" "$volume/main.new/"
  fi
  if [ -s "$volume/main.new/PG_VERSION" ]; then mv "$volume/main.new" "$PGDATA"; fi
}

# Never a new, empty database where an old one lies beside.
refuse_empty_beside() {
  [ ! -e "$PGDATA" ] || return 0
  for other in "$volume"/before-* "$volume"/restored-*; do
    [ ! -e "$other" ] || fail "there is no database in use, but $other is there: ./cep restore tells what to do."
  done
}
