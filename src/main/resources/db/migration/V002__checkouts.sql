create table payable (
  id                 uuid         not null,
  company_id         uuid         not null,
  article_type_id    tinyint      not null,
  internal_reference varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (id),
  unique key payable_thing (company_id, article_type_id, internal_reference),
  foreign key (company_id) references company (id)
) default charset utf8mb4;

create table checkout (
  id                 uuid          not null,
  version            int           not null,
  payable_id         uuid          not null,
  company_id         uuid          not null,
  provider           varchar(10)   not null,
  provider_account   varchar(100)  character set utf8mb4 collate utf8mb4_bin not null,
  live               boolean       not null,
  ui_mode            varchar(10)   not null,
  internal_reference varchar(100)  character set utf8mb4 collate utf8mb4_bin not null,
  amount_minor       bigint        not null check (amount_minor >= 0),
  vat_minor          bigint        not null check (vat_minor >= 0),
  currency           char(3)       not null,
  country_code       char(2)       not null,
  language           char(2)       not null,
  confirmation_url   varchar(2000) null,
  cancel_url         varchar(2000) null,
  pay_token          char(32)      character set ascii collate ascii_bin not null,
  notification_token char(32)      character set ascii collate ascii_bin not null,
  created_by         varchar(190)  not null,
  created_at         datetime(6)   not null,
  status             tinyint       not null check (status between 0 and 11),
  provider_status    varchar(60)   null,
  provider_reference varchar(255)  character set utf8mb4 collate utf8mb4_bin null,
  payment_reference  varchar(255)  character set utf8mb4 collate utf8mb4_bin null,
  customer_reference varchar(255)  character set utf8mb4 collate utf8mb4_bin null,
  customer_name      varchar(200)  null,
  customer_email     varchar(320)  null,
  superseded_by      uuid          null,
  paid_twice         boolean       not null,
  discrepancy        tinyint       null,
  changed_at         datetime(6)   not null,
  seen_at            datetime(6)   null,
  expires_at         datetime(6)   null,
  ready_to_ship_at   datetime(6)   null,
  primary key (id),
  unique key checkout_pay_token (pay_token),
  unique key checkout_notification_token (notification_token),
  unique key checkout_at_provider (provider, provider_reference),
  key checkout_payable (payable_id, created_at),
  key checkout_payment (provider, payment_reference),
  key checkout_reference (internal_reference, company_id),
  -- The four ways the list is read, each a keyset walk; see the queries that force them.
  key checkout_by_company_status (company_id, status, created_at desc, id desc),
  key checkout_by_company (company_id, created_at desc, id desc),
  key checkout_by_status (status, created_at desc, id desc),
  key checkout_by_time (created_at desc, id desc),
  foreign key (payable_id) references payable (id),
  foreign key (company_id) references company (id)
) default charset utf8mb4;

create table checkout_line (
  id               bigint       not null auto_increment,
  checkout_id      uuid         not null,
  position         int          not null,
  article_type_id  tinyint      not null,
  article_id       int          not null,
  name             varchar(200) not null,
  quantity         int          not null check (quantity between 1 and 10000),
  unit_price_minor bigint       not null,
  currency         char(3)      not null,
  vat_basis_points int          not null,
  primary key (id),
  unique key checkout_line_position (checkout_id, position),
  foreign key (checkout_id) references checkout (id)
) default charset utf8mb4;

-- Counts and sums of the list, kept in the transaction that changes a status: counting rows would cost seconds in a large table.
create table checkout_tally (
  company_id uuid    not null,
  status     tinyint not null,
  currency   char(3) not null,
  checkouts  bigint  not null,
  sum_minor  bigint  not null,
  primary key (company_id, status, currency),
  foreign key (company_id) references company (id)
) default charset utf8mb4;

create table payment_request (
  id           uuid         not null,
  version      int          not null,
  checkout_id  uuid         not null,
  amount_minor bigint       not null,
  currency     char(3)      not null,
  requested_by varchar(190) not null,
  requested_at datetime(6)  not null,
  not_before   datetime(6)  not null,
  outcome      varchar(10)  not null,
  attempts     int          not null,
  attempted_at datetime(6)  not null,
  settled_at   datetime(6)  null,
  detail       varchar(500) null,
  -- At most one request of a checkout stands: two clicks, two tabs or two servers cannot make two.
  standing_for uuid as (if(outcome in ('REFUSED', 'UNSENT'), null, checkout_id)) stored,
  primary key (id),
  unique key payment_request_standing (standing_for),
  key payment_request_checkout (checkout_id, requested_at),
  key payment_request_outcome (outcome, attempted_at),
  foreign key (checkout_id) references checkout (id)
) default charset utf8mb4;

-- What providers write to us, kept without what lets a customer pay or says who he is, and read later: when it is due, and by
-- whom it is being read just now. The hash is of the bytes as they came.
create table letter (
  id                uuid         not null,
  provider          varchar(10)  not null,
  event_id          varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  type              varchar(100) not null,
  checkout_id       uuid         null,
  reference         varchar(255) character set utf8mb4 collate utf8mb4_bin null,
  payment_reference varchar(255) character set utf8mb4 collate utf8mb4_bin null,
  body              mediumtext   not null,
  body_sha256       binary(32)   not null,
  received_at       datetime(6)  not null,
  outcome           varchar(10)  not null,
  attempts          int          not null,
  due_at            datetime(6)  null,
  claimed_until     datetime(6)  null,
  handled_at        datetime(6)  null,
  detail            varchar(500) null,
  primary key (id),
  unique key letter_event (provider, event_id),
  key letter_due (outcome, due_at),
  key letter_checkout (checkout_id, received_at),
  key letter_reference (reference, received_at)
) default charset utf8mb4;
