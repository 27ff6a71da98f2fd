-- The number of the last event of each payable. It outlives the events, so that no number is ever used twice.
create table outbox_sequence (
  payable_id uuid not null,
  last       int  not null,
  primary key (payable_id),
  foreign key (payable_id) references payable (id)
) default charset utf8mb4;

-- What happened and is told to others, written in the transaction in which it happens.
create table outbox_event (
  id          uuid        not null,
  company_id  uuid        not null,
  payable_id  uuid        null,
  checkout_id uuid        null,
  sequence    int         not null,
  type        varchar(60) not null,
  payload     text        not null,
  created_at  datetime(6) not null,
  primary key (id),
  unique key outbox_event_order (payable_id, sequence),
  key outbox_event_company (company_id, created_at),
  key outbox_event_age (created_at),
  foreign key (company_id) references company (id)
) default charset utf8mb4;

create table webhook_endpoint (
  id              uuid         not null,
  company_id      uuid         not null,
  url             varchar(500) not null,
  description     varchar(100) not null,
  active          boolean      not null,
  sealed_secret   varchar(500) not null,
  sealed_previous varchar(500) null,
  previous_until  datetime(6)  null,
  created_by      varchar(190) not null,
  created_at      datetime(6)  not null,
  failing_since   datetime(6)  null,
  disabled_at     datetime(6)  null,
  removed_at      datetime(6)  null,
  primary key (id),
  key webhook_endpoint_company (company_id, created_at),
  foreign key (company_id) references company (id)
) default charset utf8mb4;

-- An event on its way to an endpoint. No foreign key to the endpoint: it would lock the endpoint's row in the transaction of a
-- payment, and a payment waits for nobody's webhooks.
create table webhook_delivery (
  id              uuid          not null,
  endpoint_id     uuid          not null,
  event_id        uuid          not null,
  payable_id      uuid          null,
  sequence        int           not null,
  state           varchar(10)   not null,
  attempts        int           not null,
  tries           int           not null,
  tried_since     datetime(6)   null,
  due_at          datetime(6)   null,
  claimed_until   datetime(6)   null,
  attempted_at    datetime(6)   null,
  status          smallint      null,
  failure         varchar(20)   null,
  answer          varchar(2000) null,
  duration_millis int           null,
  created_at      datetime(6)   not null,
  primary key (id),
  unique key webhook_delivery_event (event_id, endpoint_id),
  key webhook_delivery_due (state, due_at, endpoint_id),
  key webhook_delivery_next (endpoint_id, state, due_at),
  key webhook_delivery_order (endpoint_id, payable_id, state, sequence),
  key webhook_delivery_list (endpoint_id, created_at desc, id desc),
  foreign key (event_id) references outbox_event (id) on delete cascade
) default charset utf8mb4;
