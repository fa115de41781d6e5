# PostgreSQL with the product's settings. Context: the checkout.
FROM postgres:17
COPY --chmod=644 infra/docker/postgres/postgresql.conf infra/docker/postgres/pg_hba.conf /etc/postgresql/
COPY --chmod=755 infra/docker/postgres/create-role.sh /docker-entrypoint-initdb.d/10-create-role.sh
# A new volume takes its owner from the folder it covers, so that nothing has to start as root.
RUN install -d -o 999 -g 999 -m 0700 /var/lib/postgresql/data /backups
USER 999:999
CMD ["postgres", "-c", "config_file=/etc/postgresql/postgresql.conf"]
