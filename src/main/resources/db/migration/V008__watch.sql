-- What was found when a guarantee was last checked over all its rows, and how far the present round has come.
create table guarantee_check (
  name              varchar(60)   not null,
  claimed_by        uuid          null,
  claimed_until     datetime(6)   null,
  checked_at        datetime(6)   null,
  rows_checked      bigint        not null default 0,
  left_out          bigint        not null default 0,
  violations        bigint        not null default 0,
  examples          varchar(2000) not null default '',
  took_ms           bigint        not null default 0,
  first_violated_at datetime(6)   null,
  failure           varchar(200)  null,
  resume_after      varchar(100)  null,
  rows_so_far       bigint        not null default 0,
  left_out_so_far   bigint        not null default 0,
  violations_so_far bigint        not null default 0,
  examples_so_far   varchar(2000) not null default '',
  took_so_far_ms    bigint        not null default 0,
  primary key (name)
) default charset utf8mb4;

create table backlog (
  name      varchar(60) not null,
  looked_at datetime(6) not null,
  waiting   bigint      not null,
  oldest    datetime(6) null,
  rises     int         not null,
  primary key (name)
) default charset utf8mb4;

-- Checkouts that were looked at without anybody asking, to see whether our books are those of the providers.
create table sampled_look (
  id          bigint      not null auto_increment,
  checkout_id uuid        not null,
  looked_at   datetime(6) not null,
  outcome     varchar(20) not null,
  ours        varchar(20) not null,
  theirs      varchar(20) null,
  primary key (id),
  key sampled_look_time (looked_at)
) default charset utf8mb4;
