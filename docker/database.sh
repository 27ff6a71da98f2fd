# Run by the database's image when its volume is new. The image has made kassa_owner, to whom the tables belong; the application
# gets a user of its own, which may read, and is given the rest by the owner table by table after each migration.
docker_process_sql --database=mysql <<SQL
create user kassa@'%' identified by '$(docker_sql_escape_string_literal "$KASSA_DB_PASSWORD")';
grant select on kassa.* to kassa@'%';
grant all privileges on kassa.* to kassa_owner@'%' with grant option;
SQL
