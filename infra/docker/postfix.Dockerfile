# The stack's own mail server: Postfix, signing with OpenDKIM. Context: the checkout.
FROM debian:trixie-slim
RUN groupadd --system --gid 1109 opendkim \
 && useradd --system --no-create-home --uid 1109 --gid 1109 --shell /usr/sbin/nologin opendkim \
 && apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ca-certificates opendkim postfix \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log \
 # The root is read-only: what is made at the start lies in /run.
 && ln -sf /run/postfix/main.cf /etc/postfix/main.cf
COPY --chmod=644 infra/docker/postfix/master.cf /etc/postfix/master.cf
COPY --chmod=644 infra/docker/postfix/main.cf infra/docker/postfix/opendkim.conf /usr/share/mail/
# The folders of the queue, which a new volume takes from here: `serve` leaves Postfix's own checks out.
RUN install -d /run/postfix && printf 'compatibility_level = 3.9\nmyhostname = build.invalid\n' >/run/postfix/main.cf \
 && postfix check && rm -r /run/postfix
COPY --chmod=755 infra/docker/postfix/serve infra/docker/postfix/mail-health /usr/local/bin/
VOLUME /var/spool/postfix
EXPOSE 587
ENTRYPOINT ["serve"]
