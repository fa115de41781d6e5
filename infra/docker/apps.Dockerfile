# The product's own programs: built once, then one small image for each. Context: the checkout.
# Needs 4 GB of memory and swap together (`next build`).

FROM debian:trixie-slim AS manifests
WORKDIR /src
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json ! -name .npmrc -delete \
 && find . -type d -empty -delete

FROM node:24-trixie-slim AS build
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /src
# Manifests first, so that a change of code does not install everything again.
COPY --from=manifests /src ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN --mount=type=cache,target=/src/apps/cms/.next/cache npm run build \
 && for app in board cms ops site worker; do node infra/build/trace-runtime.ts "apps/$app" "/out/$app"; done \
 # Whatever umask the checkout was made with: other users run these.
 && chmod -R a+rX /out

# Node alone, without npm: less to carry and less to attack. wget is for the health checks.
FROM debian:trixie-slim AS runtime
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates libstdc++6 wget \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log
COPY --from=node:24-trixie-slim /usr/local/bin/node /usr/local/bin/node
ENV NODE_ENV=production NODE_NO_WARNINGS=1 NEXT_TELEMETRY_DISABLED=1 HOME=/tmp TZ=UTC HOST=0.0.0.0 PORT=3000
EXPOSE 3000

FROM runtime AS cms
RUN useradd --system --no-create-home --uid 1101 --shell /usr/sbin/nologin cms
WORKDIR /app/apps/cms
COPY --from=build /out/cms /app
# Next keeps what it computed here; the root is read-only, so this is where a tmpfs goes.
RUN install -d -o 1101 -g 1101 .next/cache
USER 1101:1101
CMD ["node", "--import", "./next-configuration.mjs", "dist/main.mjs"]

FROM runtime AS frontend
RUN useradd --system --no-create-home --uid 1102 --shell /usr/sbin/nologin frontend
WORKDIR /app/apps/site
COPY --from=build /out/site /app
USER 1102:1102
CMD ["node", "dist/main.mjs"]

FROM runtime AS worker
# One image, one user for each role; which it is says compose.
RUN useradd --system --no-create-home --uid 1103 --shell /usr/sbin/nologin worker-automation
WORKDIR /app/apps/worker
COPY --from=build /out/worker /app
USER 1103:1103
ENTRYPOINT ["node", "dist/main.mjs"]
CMD ["automation"]

FROM runtime AS bullboard
RUN useradd --system --no-create-home --uid 1106 --shell /usr/sbin/nologin bullboard
WORKDIR /app/apps/board
COPY --from=build /out/board /app
USER 1106:1106
CMD ["node", "dist/main.mjs"]

# The operator's commands: one-shot services, the backup service, and what ./cep copies to a host that has no
# Node.
FROM runtime AS ops
RUN apt-get update \
 && apt-get install -y --no-install-recommends age pgbackrest postgresql-client-17 zstd \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log \
 && useradd --system --no-create-home --uid 1107 --shell /usr/sbin/nologin cep-backup \
 && mkdir /app && ln -s apps/ops/dist /app/dist \
 # New volumes take their owners from these. The database (group 999) may put something into /backups.
 && install -d -o 1107 -g 999 -m 3770 /backups \
 && install -d -o 1107 -g 1107 -m 0755 /var/lib/restore /var/log/backup
WORKDIR /app
COPY --from=build /out/ops /app
# The names under which the handbook knows what the service does.
COPY --chmod=755 infra/docker/backup/cep infra/docker/backup/aws infra/docker/backup/backup-health /usr/local/bin/
COPY --chmod=755 infra/docker/backup/backup.sh infra/docker/backup/restore.sh /scripts/
COPY --chmod=644 infra/docker/pgbackrest/pgbackrest.conf /etc/pgbackrest/
USER 1107:1107
ENTRYPOINT ["node", "/app/dist/main.mjs"]
CMD ["--help"]
