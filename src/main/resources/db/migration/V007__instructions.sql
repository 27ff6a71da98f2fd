-- A payment request, a cancellation and a refund live the same life; they differ in what the provider is told.
rename table payment_request to instruction;

alter table instruction
  drop key payment_request_standing,
  drop column standing_for,
  drop key payment_request_outcome,
  add column kind         varchar(20)  not null default 'PAYMENT_REQUEST' after checkout_id,
  add column base_minor   bigint       not null default 0 after amount_minor,
  add column keys_used    int          not null default 1 after attempts,
  add column next_look_at datetime(6)  null after attempted_at,
  add column reason       varchar(500) null;

update instruction set next_look_at = attempted_at where outcome in ('PENDING', 'UNKNOWN');

alter table instruction
  alter column kind drop default,
  alter column base_minor drop default,
  alter column keys_used drop default,
  add constraint instruction_amount check (amount_minor > 0 or kind <> 'REFUND'),
  -- Only one thing at a time is asked of a provider about one checkout, so that its answer can be told from others'.
  add column open_for uuid as (if(outcome in ('PENDING', 'UNKNOWN'), checkout_id, null)) stored,
  -- Reserved money is taken once or let go once.
  add column standing_for uuid as (if(kind = 'REFUND' or outcome in ('REFUSED', 'UNSENT'), null, checkout_id)) stored,
  add unique key instruction_open (open_for),
  add unique key instruction_standing (standing_for),
  add key instruction_due (outcome, next_look_at);

-- What of a refund is for which line of the checkout, and what was paid back of that line before.
create table instruction_part (
  id             bigint not null auto_increment,
  instruction_id uuid   not null,
  position       int    not null,
  amount_minor   bigint not null check (amount_minor > 0),
  base_minor     bigint not null check (base_minor >= 0),
  primary key (id),
  unique key instruction_part_position (instruction_id, position),
  foreign key (instruction_id) references instruction (id)
) default charset utf8mb4;

alter table checkout_line
  add column refunded_minor bigint not null default 0,
  add constraint checkout_line_refunded check (refunded_minor between 0 and quantity * unit_price_minor);

alter table checkout
  add column captured_minor  bigint      not null default 0 after currency,
  add column refunded_minor  bigint      not null default 0 after captured_minor,
  add column refunding_minor bigint      not null default 0 after refunded_minor,
  add column elsewhere_minor bigint      not null default 0 after refunding_minor,
  add column lapses_at       datetime(6) null,
  add column next_look_at    datetime(6) null,
  add key checkout_next_look (next_look_at);

update checkout set captured_minor = amount_minor where status in (6, 7, 9);
update checkout set refunded_minor = amount_minor, elsewhere_minor = amount_minor where status = 9;
update checkout_line l join checkout c on c.id = l.checkout_id
  set l.refunded_minor = l.quantity * l.unit_price_minor where c.status = 9;
update checkout set next_look_at = utc_timestamp(6) where status between 1 and 5;

alter table checkout
  add constraint checkout_captured check (captured_minor >= 0 and refunded_minor >= 0 and refunding_minor >= 0),
  -- Nobody gets back more than was taken, whoever asks for it, wherever, at the same time.
  add constraint checkout_refunded check (refunded_minor + refunding_minor <= captured_minor);
