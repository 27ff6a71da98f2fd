create table company (
  id                  uuid         not null,
  slug                varchar(60)  not null,
  name                varchar(120) not null,
  organisation_number varchar(20)  not null,
  country             char(2)      not null,
  currency            char(3)      not null,
  zone                varchar(60)  not null,
  language            char(2)      not null,
  sends_directly      boolean      not null,
  captures_manually   boolean      not null,
  demands_key         boolean      not null,
  embed_hosts         varchar(500) not null default '',
  return_hosts        varchar(500) not null default '',
  primary key (id),
  unique key company_slug (slug)
) default charset utf8mb4;

create table provider_account (
  id            uuid          not null,
  company_id    uuid          not null,
  provider      varchar(10)   not null,
  account       varchar(100)  character set utf8mb4 collate utf8mb4_bin not null,
  live          boolean       not null,
  sealed_secret varchar(1000) null,
  primary key (id),
  unique key provider_account_company (company_id, provider),
  foreign key (company_id) references company (id)
) default charset utf8mb4;

create table article (
  id               bigint       not null auto_increment,
  company_id       uuid         not null,
  article_type_id  tinyint      not null,
  article_id       int          not null,
  name_sv          varchar(200) not null,
  name_en          varchar(200) not null,
  price_minor      bigint       not null check (price_minor >= 0),
  currency         char(3)      not null,
  vat_basis_points int          not null,
  active           boolean      not null,
  primary key (id),
  unique key article_number (company_id, article_type_id, article_id),
  foreign key (company_id) references company (id)
) default charset utf8mb4;

-- Addresses of e-mail are told apart to the letter: another person's would be let in where å counts as a.
create table person (
  id            uuid         not null,
  email         varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
  name          varchar(120) not null,
  password_hash varchar(200) not null,
  role          varchar(20)  not null,
  company_id    uuid         null,
  primary key (id),
  unique key person_email (email),
  foreign key (company_id) references company (id)
) default charset utf8mb4;

-- A key is random enough that its plain hash cannot be turned back; only the hash is kept.
create table api_key (
  id         uuid         not null,
  key_hash   char(64)     character set ascii collate ascii_bin not null,
  label      varchar(120) not null,
  role       varchar(20)  not null,
  company_id uuid         null,
  created_at datetime(6)  not null,
  revoked_at datetime(6)  null,
  primary key (id),
  unique key api_key_hash (key_hash),
  foreign key (company_id) references company (id)
) default charset utf8mb4;

create table audit_entry (
  id         bigint       not null auto_increment,
  company_id uuid         null,
  subject_id uuid         null,
  act        varchar(40)  not null,
  actor_kind varchar(10)  not null,
  actor_name varchar(190) not null,
  at         datetime(6)  not null,
  `before`   varchar(20)  null,
  `after`    varchar(20)  null,
  detail     varchar(500) null,
  primary key (id),
  key audit_entry_subject (subject_id, id),
  key audit_entry_company (company_id, id)
) default charset utf8mb4;
