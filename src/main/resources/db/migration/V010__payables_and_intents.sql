-- The thing that is paid for gets what a checkout alone had until now: lines, an amount, a life of its own. And all that
-- integrators name in addresses gets a name of ten letters; ours of before get one that is made from their id.

set @letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
set @ten = '';
delimiter //

begin not atomic
  for place in 0 .. 9 do
    set @ten = concat(@ten, if(place = 0, '', ', '),
      'substr(@letters, 1 + conv(substr(sha1(ID), ', 1 + 3 * place, ', 3), 16, 10) mod 52, 1)');
  end for;
end//

delimiter ;

alter table payable
  add column public_id        char(10)     character set ascii collate ascii_bin null,
  add column version          int          not null default 0,
  add column amount_minor     bigint       not null default 0,
  add column vat_minor        bigint       not null default 0,
  add column currency         char(3)      null,
  add column country_code     char(2)      null,
  add column language         char(2)      null,
  add column reference        varchar(255) character set utf8mb4 collate utf8mb4_bin null,
  add column reference_origin varchar(255) character set utf8mb4 collate utf8mb4_bin null,
  add column metadata         text         not null default '{}',
  add column created_at       datetime(6)  null,
  add column changed_at       datetime(6)  null,
  add column placed_at        datetime(6)  null,
  add column cancelled_at     datetime(6)  null;

-- What it comes to is what its newest checkout came to. One whose first opening died has none, and comes to nothing.
update payable p join company o on o.id = p.company_id
  left join checkout c on c.id = (
    select id from checkout where payable_id = p.id order by created_at desc, id desc limit 1)
  set p.amount_minor = coalesce(c.amount_minor, 0),
    p.vat_minor = coalesce(c.vat_minor, 0),
    p.currency = coalesce(c.currency, o.currency),
    p.country_code = coalesce(c.country_code, o.country),
    p.language = coalesce(c.language, o.language),
    p.created_at = coalesce((select min(created_at) from checkout where payable_id = p.id), utc_timestamp(6)),
    p.changed_at = coalesce(c.created_at, utc_timestamp(6));
execute immediate concat('update payable set public_id = concat(', replace(@ten, 'ID', 'cast(id as char)'), ')');

alter table payable
  modify column public_id    char(10)    character set ascii collate ascii_bin not null,
  modify column currency     char(3)     not null,
  modify column country_code char(2)     not null,
  modify column language     char(2)     not null,
  modify column created_at   datetime(6) not null,
  modify column changed_at   datetime(6) not null,
  alter column version drop default,
  alter column amount_minor drop default,
  alter column vat_minor drop default,
  add constraint payable_amount check (amount_minor >= 0 and vat_minor between 0 and amount_minor),
  add constraint payable_metadata check (json_valid(metadata)),
  add unique key payable_public_id (public_id),
  add key payable_by_company (company_id, created_at desc, id desc);

create table payable_line (
  id               bigint       not null auto_increment,
  payable_id       uuid         not null,
  position         int          not null,
  article_type_id  tinyint      not null,
  article_id       int          not null,
  name             varchar(200) not null,
  quantity         int          not null check (quantity between 1 and 10000),
  unit_price_minor bigint       not null,
  currency         char(3)      not null,
  vat_basis_points int          not null,
  primary key (id),
  unique key payable_line_position (payable_id, position),
  foreign key (payable_id) references payable (id)
) default charset utf8mb4;

insert into payable_line (payable_id, position, article_type_id, article_id, name, quantity, unit_price_minor, currency,
    vat_basis_points)
  select p.id, l.position, l.article_type_id, l.article_id, l.name, l.quantity, l.unit_price_minor, l.currency,
    l.vat_basis_points
  from payable p join checkout_line l on l.checkout_id = (
    select id from checkout where payable_id = p.id order by created_at desc, id desc limit 1)
  order by p.id, l.position;

alter table checkout
  add column public_id        char(10)     character set ascii collate ascii_bin null after id,
  add column reference        varchar(255) character set utf8mb4 collate utf8mb4_bin null,
  add column reference_origin varchar(255) character set utf8mb4 collate utf8mb4_bin null,
  add column metadata         text         not null default '{}';
execute immediate concat('update checkout set public_id = concat(', replace(@ten, 'ID', 'cast(id as char)'), ')');
alter table checkout
  modify column public_id char(10) character set ascii collate ascii_bin not null,
  add constraint checkout_metadata check (json_valid(metadata)),
  add unique key checkout_public_id (public_id),
  add key checkout_by_company_provider (company_id, provider, created_at desc, id desc);

alter table provider_account
  add column public_id  char(10)    character set ascii collate ascii_bin null,
  add column created_at datetime(6) null;
update provider_account set created_at = utc_timestamp(6);
execute immediate concat('update provider_account set public_id = concat(', replace(@ten, 'ID', 'cast(id as char)'), ')');
alter table provider_account
  modify column public_id  char(10)    character set ascii collate ascii_bin not null,
  modify column created_at datetime(6) not null,
  add unique key provider_account_public_id (public_id);

-- What a checkout has beside itself where its payment intent is shown to integrators. The secret lets a customer pay: it is
-- sealed, and wiped as soon as there is nothing left to pay. What was seen is the amount the provider asked for when it was last
-- looked at; what is wanted is the amount that it has been told to ask for, and has not shown yet.
create table checkout_intent (
  checkout_id      uuid          not null,
  sealed_secret    varchar(1000) character set ascii collate ascii_bin null,
  options          text          not null check (json_valid(options)),
  return_url       varchar(2000) null,
  receipt_email    varchar(320)  null,
  charge_reference varchar(255)  character set utf8mb4 collate utf8mb4_bin null,
  method_reference varchar(255)  character set utf8mb4 collate utf8mb4_bin null,
  method_type      varchar(40)   null,
  brand            varchar(40)   null,
  last4            varchar(4)    null,
  expiry_month     int           null,
  expiry_year      int           null,
  on_behalf_of     varchar(255)  null,
  transfer_group   varchar(255)  null,
  seen_minor       bigint        null,
  wanted_minor     bigint        null,
  moved            boolean       not null,
  discarded_at     datetime(6)   null,
  primary key (checkout_id),
  foreign key (checkout_id) references checkout (id)
) default charset utf8mb4;
