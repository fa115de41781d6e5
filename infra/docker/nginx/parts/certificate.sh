# What an operator asks about the certificate.
. "$parts/reload.sh"
. "$parts/certificate-state.sh"
. "$parts/certificate-order.sh"
. "$parts/watch-certificate.sh"

edge_certificate() {
  case "${1-}" in
    status) certificate_status ;;
    renew) renew_certificate ;;
    *) fail 'say "edge certificate status" or "edge certificate renew".' ;;
  esac
}

# Now, whatever is due and however often it failed before.
renew_certificate() {
  ! is_acme_off || fail "no authority certifies $DOMAIN (ACME_DIRECTORY is $ACME_DIRECTORY); the certificate stays self-signed."
  (order_certificate) || fail "$(recall last-error)"
  edge_reload
}

certificate_status() {
  file=$live/fullchain.pem
  printf '{"issuer":%s,"names":[%s],"notBefore":"%s","notAfter":"%s","daysLeft":%s,"selfSigned":%s,"alarm":%s,"acme":%s,"lastAttempt":%s,"nextAttempt":%s,"lastError":%s,"leftOut":{%s}}\n' \
    "$(json_text "$(openssl x509 -in "$file" -noout -issuer -nameopt RFC2253 | sed 's/^issuer=//')")" \
    "$(certificate_names "$file" | sed 's/.*/"&"/' | paste -sd , -)" \
    "$(date -u -d "@$(valid_from)" +%FT%TZ)" "$(date -u -d "@$(valid_to)" +%FT%TZ)" \
    "$((($(valid_to) - $(date +%s)) / 86400))" \
    "$(true_or_false ! has_issued_certificate)" "$(true_or_false is_alarming)" \
    "$(true_or_false ! is_acme_off)" \
    "$(time_or_null last-attempt)" "$(time_or_null next-attempt)" \
    "$(text_or_null last-error)" "$(left_out_pairs)"
}

true_or_false() {
  if [ "$1" = ! ]; then
    shift
    if "$@"; then echo false; else echo true; fi
  elif "$@"; then echo true; else echo false; fi
}

time_or_null() {
  if [ -n "$(recall "$1")" ]; then date -u -d "@$(recall "$1")" '+"%FT%TZ"'; else echo null; fi
}

text_or_null() {
  if [ -n "$(recall "$1")" ]; then json_text "$(recall "$1")"; else echo null; fi
}

left_out_pairs() {
  recall left-out | sed '/./!d; s/[\\"]//g; s/^\([^ ]*\) \(.*\)/"\1":"\2"/' | paste -sd , -
}
