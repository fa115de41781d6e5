#!/bin/sh
set -e
# Renders /etc/nginx/templates/NAME.template to /etc/nginx/conf.d/NAME with variables that exist.
templates="${NGINX_ENVSUBST_TEMPLATE_DIR:-/etc/nginx/templates}"
suffix="${NGINX_ENVSUBST_TEMPLATE_SUFFIX:-.template}"
output="${NGINX_ENVSUBST_OUTPUT_DIR:-/etc/nginx/conf.d}"
[ -d "$templates" ] || exit 0
if [ ! -w "$output" ]; then
  echo "$0: ERROR: $templates exists, but $output is not writable" >&2
  exit 0
fi
defined=$(printf '${%s} ' $(awk "END { for (name in ENVIRON) { print ( name ~ /${NGINX_ENVSUBST_FILTER:-}/ ) ? name : \"\" } }" </dev/null))
find "$templates" -follow -type f -name "*$suffix" -print | while read -r template; do
  relative="${template#"$templates"/}"
  target="$output/${relative%"$suffix"}"
  mkdir -p "$(dirname "$target")"
  envsubst "$defined" <"$template" >"$target"
done
