# The edge: nginx with the product's configuration, certificates by ACME, and the command `edge`.
# Context: the checkout.
FROM nginx:1.30

USER root
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates curl lego openssl \
  && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log \
  # The image's links to stdout would end up in the volume of logs.
  && rm -rf /var/log/nginx/* /etc/nginx/conf.d/* /docker-entrypoint.d \
  && install -d -o 101 -g 101 -m 0750 \
    /var/cache/nginx /var/log/nginx /var/lib/edge /var/lib/certificates

COPY infra/nginx/*.conf infra/nginx/*.template infra/nginx/maintenance.map /usr/share/edge/
COPY infra/nginx/errors /usr/share/edge/errors
COPY infra/docker/nginx/edge /usr/local/lib/edge/edge
COPY infra/docker/nginx/parts /usr/local/lib/edge/parts
# `nginx -t` and the like, typed by hand in the container, mean the configuration in use.
RUN ln -s /usr/local/lib/edge/edge /usr/local/bin/edge \
  && for name in $(cd /usr/share/edge && ls *.conf *.conf.template | sed 's/\.template$//') \
    upstreams.conf addresses.conf trusted.conf servers.conf plain-default.conf plain-server.conf tls-default.conf tls-server.conf internal-server.conf; \
    do ln -sf "/tmp/edge/conf/$name" "/etc/nginx/$name"; done \
  && ln -sf /tmp/edge/conf/production.conf /etc/nginx/nginx.conf \
  # The backup service's (1107): a new volume takes its owner from the folder it covers.
  && install -d -o 1107 -g 1107 -m 0755 /var/lib/restore \
  # Whatever the umask of the checkout was, uid 101 reads it.
  && chmod -R a+rX /usr/share/edge /usr/local/lib/edge

USER 101:101
EXPOSE 8080/tcp 8443/tcp 8443/udp
VOLUME ["/var/cache/nginx", "/var/log/nginx", "/var/lib/edge", "/var/lib/certificates"]
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=4s --retries=3 --start-period=20s --start-interval=1s CMD ["edge", "health"]
ENTRYPOINT ["edge"]
CMD ["run"]
