# The certificate that nginx uses: `live` points to a folder with fullchain.pem and privkey.pem, either
# `self-signed` or `issued/TIME`. It is switched by one rename, so key and certificate always match.

live=$EDGE_CERTIFICATES/live

all_names() {
  echo "$DOMAIN www.$DOMAIN api.$DOMAIN s3.$DOMAIN minio.$DOMAIN"
}

has_issued_certificate() {
  case "$(readlink "$live")" in issued/*) return 0 ;; *) return 1 ;; esac
}

# Issued, and not by a test directory whose certificates nobody trusts.
has_real_certificate() {
  case "$ACME_DIRECTORY" in *staging*) return 1 ;; esac
  has_issued_certificate
}

certificate_names() {
  openssl x509 -in "$1" -noout -ext subjectAltName 2>/dev/null | grep -o 'DNS:[^, ]*' | sed 's/DNS://'
}

# is_for_domain FILE: does the certificate name the site.
is_for_domain() {
  certificate_names "$1" | grep -qxF "$DOMAIN"
}

# Something to start with: the one in use if it names the domain, else a self-signed one.
ensure_certificate() {
  mkdir -p "$EDGE_CERTIFICATES/state" "$EDGE_CERTIFICATES/issued"
  chmod 700 "$EDGE_CERTIFICATES/state" "$EDGE_CERTIFICATES/issued"
  if [ -s "$live/fullchain.pem" ] && is_for_domain "$live/fullchain.pem"; then
    ! has_issued_certificate || return 0
    ! openssl x509 -in "$live/fullchain.pem" -noout -checkend 2592000 >/dev/null || return 0
  fi
  make_self_signed
  point_live_to self-signed
}

make_self_signed() {
  folder=$EDGE_CERTIFICATES/self-signed
  mkdir -p "$folder"
  chmod 700 "$folder"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 825 \
    -subj '/CN=CEP (self-signed)' -addext "subjectAltName=DNS:$(all_names | sed 's/ /,DNS:/g')" \
    -keyout "$folder/privkey.pem" -out "$folder/fullchain.pem" 2>/dev/null ||
    fail "no certificate could be written to $folder."
}

# install_issued CERTIFICATE KEY: puts them in use; the last three are kept.
install_issued() {
  [ "$(openssl x509 -in "$1" -noout -pubkey)" = "$(openssl pkey -in "$2" -pubout)" ] || return 1
  folder=issued/$(date +%s)
  mkdir -p "$EDGE_CERTIFICATES/$folder"
  cp "$1" "$EDGE_CERTIFICATES/$folder/fullchain.pem"
  cp "$2" "$EDGE_CERTIFICATES/$folder/privkey.pem"
  chmod 600 "$EDGE_CERTIFICATES/$folder/privkey.pem"
  point_live_to "$folder"
  find "$EDGE_CERTIFICATES/issued" -mindepth 1 -maxdepth 1 | sort -r | sed 1,3d | xargs -r rm -r --
}

point_live_to() {
  ln -sfn "$1" "$EDGE_CERTIFICATES/.live"
  mv -T "$EDGE_CERTIFICATES/.live" "$live"
}

# Seconds since 1970 at which the certificate in use begins and ends.
valid_from() {
  date -d "$(openssl x509 -in "$live/fullchain.pem" -noout -startdate | cut -d = -f 2)" +%s
}

valid_to() {
  date -d "$(openssl x509 -in "$live/fullchain.pem" -noout -enddate | cut -d = -f 2)" +%s
}
