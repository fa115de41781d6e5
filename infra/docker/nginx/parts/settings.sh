# Settings and folders of the edge. Every one has a default that fits the container, where only DOMAIN
# and CEP_NONCE_PLACEHOLDER must be given; an empty value means the default. Tests set the folders.

fail() {
  printf 'edge: %s\n' "$*" >&2
  exit 1
}

# say LEVEL MESSAGE [NAME VALUE …]: one line of JSON, as the applications log.
say() {
  say_line=$(printf '{"level":"%s","time":"%s","role":"edge","msg":%s' \
    "$1" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$(json_text "$2")")
  shift 2
  while [ $# -gt 1 ]; do
    say_line="$say_line,\"$1\":$(json_text "$2")"
    shift 2
  done
  printf '%s}\n' "$say_line" >&2
}

# json_text TEXT: TEXT as a JSON string; control characters become spaces.
json_text() {
  printf '"%s"' "$(printf '%s' "$1" | tr '\000-\037' ' ' | sed 's/[\\"]/\\&/g')"
}

default() {
  eval "[ -n \"\${$1-}\" ] || $1=\$2; export $1"
}

# from_file NAME: takes NAME from the file that NAME_FILE names, as the applications do.
from_file() {
  eval "from_file_path=\${$1_FILE-} from_file_value=\${$1-}"
  if [ -z "$from_file_value" ] && [ -n "$from_file_path" ]; then
    [ -r "$from_file_path" ] || fail "$1_FILE names $from_file_path, which can't be read."
    eval "$1=\$(cat \"\$from_file_path\"); export $1"
  fi
}

default HTTPS_PORT 443
default S3_UPLOADS_BUCKET cep-uploads
default CEP_RATE_LIMITS on
default HSTS_PRELOAD off
default ACME_DIRECTORY https://acme-v02.api.letsencrypt.org/directory
default CEP_SUBNET_EXTERNAL 172.20.0.0/16
default CEP_SUBNET_PUBLIC 172.24.0.0/16
default CEP_SUBNET_PUBLIC6 fd00::/8
default CMS_ADDRESS cms:3000
default FRONTEND_ADDRESS frontend:3000
default BULLBOARD_ADDRESS bullboard:3000
default STORE_ADDRESS minio:9000
default CONSOLE_ADDRESS minio:9001
default CONSOLE_PATH /
# Chosen for the smallest server, 2 cores; each more takes about 10 MB of the container's 128.
default EDGE_WORKERS 2
# How often, every 5 seconds, a pinned container may be missed before the pin is dropped.
default EDGE_PIN_PATIENCE 12
from_file CEP_NONCE_PLACEHOLDER

default EDGE_SOURCE /usr/share/edge
# The container's root is read-only; /tmp is the one folder that every way to start it makes writable.
default EDGE_RUN /tmp/edge
default EDGE_CONF /tmp/edge/conf
default EDGE_CACHE /var/cache/nginx
default EDGE_LOGS /var/log/nginx
default EDGE_STATE /var/lib/edge
default EDGE_RESTORE /var/lib/restore
default EDGE_CERTIFICATES /var/lib/certificates
default EDGE_STDOUT /dev/stdout
default EDGE_RESOLVER 127.0.0.11
# Inside the container, where no port below 1024 can be had without a capability.
default EDGE_HTTP_LISTEN 8080
default EDGE_HTTPS_LISTEN 8443
default EDGE_INTERNAL_LISTEN 8081
# What the shared templates call these.
export EDGE_FOLDER="$EDGE_SOURCE" EDGE_SWITCHES="$EDGE_STATE/switches" EDGE_ACCESS_LOG="$EDGE_LOGS/access.log"
