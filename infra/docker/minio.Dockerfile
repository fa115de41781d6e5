# The object store behind the specification's name: VersityGW (docs/decisions/0017-object-store.md).
# Context: the checkout.
FROM versity/versitygw:v1.8.0 AS server

FROM debian:trixie-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates socat wget \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log \
 && useradd --system --no-create-home --uid 1100 --shell /usr/sbin/nologin minio \
 # A new volume takes its owner from the folder it covers, so that nothing has to start as root.
 && install -d -o 1100 -g 1100 -m 0700 /data
COPY --from=server /usr/local/bin/versitygw /usr/local/bin/versitygw
COPY --chmod=755 infra/docker/minio/serve infra/docker/minio/health /usr/local/bin/
USER 1100:1100
VOLUME /data
EXPOSE 9000 9001 9002 9443
ENTRYPOINT ["serve"]
