-- What a company has settled about being paid. No row says the same as what was so before there was any.
create table payment_settings (
  company_id        uuid        not null,
  enabled           boolean     not null,
  refunds_on_cancel boolean     not null,
  default_option    tinyint     null check (default_option between 1 and 3),
  provider          varchar(10) null,
  invoice_fee       int         null,
  allows_card       boolean     null,
  allows_invoice    boolean     null,
  allows_bank       boolean     null,
  version           int         not null,
  primary key (company_id),
  foreign key (company_id) references company (id)
) default charset utf8mb4;

alter table provider_account
  add column receiver_email      varchar(320) null,
  add column receiver_first_name varchar(100) null,
  add column receiver_last_name  varchar(100) null,
  add column version             int          not null default 0;

-- An account that a company had before. The checkouts that were opened in it stay there, and only its own key opens them.
create table former_account (
  id            uuid          not null,
  public_id     varchar(20)   character set ascii collate ascii_bin not null,
  company_id    uuid          not null,
  provider      varchar(10)   not null,
  account       varchar(100)  character set utf8mb4 collate utf8mb4_bin not null,
  live          boolean       not null,
  sealed_secret varchar(1000) null,
  created_at    datetime(6)   not null,
  left_at       datetime(6)   not null,
  primary key (id),
  unique key former_account_of (company_id, provider, account),
  foreign key (company_id) references company (id)
) default charset utf8mb4;

alter table article
  add column description        varchar(2000) null,
  add column image_url          varchar(2000) null,
  add column amount             int           null,
  add column duration           int           null,
  add column valid_days         int           null,
  add column sort_order         int           null,
  add column sends_notification boolean       not null default false,
  add column notification_email varchar(320)  null,
  add column service_ids        varchar(2000) not null default '',
  add column created_at         datetime(6)   null,
  add column updated_at         datetime(6)   null,
  add column version            int           not null default 0;

alter table api_key
  add column created_by        varchar(190)  null,
  add column contact_email     varchar(320)  null,
  add column expires_at        datetime(6)   null,
  add column allowed_addresses varchar(1000) not null default '',
  add column last_used_at      datetime(6)   null,
  add column replaced_by       uuid          null,
  add key api_key_company (company_id, created_at);

-- The types of events that an endpoint is told, with commas between; none means all.
alter table webhook_endpoint
  add column event_types varchar(2000) null after description;

-- An address of ours that a provider was asked to send its events to, written down before it is asked. What makes two the same is
-- in the hash, so that asking twice makes one.
create table provider_webhook (
  id            uuid          not null,
  company_id    uuid          null,
  provider      varchar(10)   not null,
  account       varchar(100)  character set utf8mb4 collate utf8mb4_bin not null,
  connect       boolean       not null,
  url           varchar(500)  not null,
  events        varchar(2000) not null,
  sameness      char(64)      character set ascii collate ascii_bin not null,
  reference     varchar(255)  character set utf8mb4 collate utf8mb4_bin null,
  sealed_secret varchar(1000) null,
  created_by    varchar(190)  not null,
  created_at    datetime(6)   not null,
  registered_at datetime(6)   null,
  primary key (id),
  unique key provider_webhook_same (sameness),
  key provider_webhook_company (company_id, created_at),
  foreign key (company_id) references company (id)
) default charset utf8mb4;
