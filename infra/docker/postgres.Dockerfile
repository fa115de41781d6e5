# PostgreSQL with the product's settings, and pgBackRest, which takes its log of changes to the object store
# (docs/decisions/0026-point-in-time.md). Context: the checkout.
FROM postgres:17
# tini: what archives the log runs on its own and must not become a child that the database doesn't know.
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates pgbackrest tini \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/apt /var/log/dpkg.log
COPY --chmod=644 infra/docker/postgres/postgresql.conf infra/docker/postgres/pg_hba.conf /etc/postgresql/
COPY --chmod=644 infra/docker/pgbackrest/pgbackrest.conf /etc/pgbackrest/
COPY --chmod=755 infra/docker/postgres/create-role.sh /docker-entrypoint-initdb.d/10-create-role.sh
COPY --chmod=755 infra/docker/postgres/serve infra/docker/postgres/recovery /usr/local/bin/
COPY --chmod=644 infra/docker/postgres/data-folders.sh /usr/local/lib/
# A new volume takes its owner from the folder it covers, so that nothing has to start as root. /backups is
# the backup service's (1107); the database may put something in.
RUN install -d -o 999 -g 999 -m 0700 /var/lib/postgresql/data \
 && install -d -o 1107 -g 999 -m 3770 /backups
# Below the volume's top, so that a restored database can lie beside it.
ENV PGDATA=/var/lib/postgresql/data/main PGBACKREST_STANZA=cep PGBACKREST_CONFIG_INCLUDE_PATH=/run/secrets
USER 999:999
EXPOSE 8432
ENTRYPOINT ["tini", "--", "serve"]
CMD ["postgres", "-c", "config_file=/etc/postgresql/postgresql.conf"]
