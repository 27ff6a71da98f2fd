-- A form that moves money, from when it was shown. Of its token only the hash is kept. Whoever claims it carries it out; what the
-- first page said of it is what every later submit is told. No claim: not sent yet. Finished without a target: nobody knows how.
create table command (
  id           uuid          not null,
  token_hash   char(64)      character set ascii collate ascii_bin not null,
  purpose      varchar(20)   not null,
  person       varchar(210)  character set utf8mb4 collate utf8mb4_bin not null,
  subject_id   uuid          not null,
  shown        varchar(200)  null,
  amount_minor bigint        null,
  currency     char(3)       null,
  issued_at    datetime(6)   not null,
  expires_at   datetime(6)   not null,
  claim        uuid          null,
  claimed_at   datetime(6)   null,
  wish         char(64)      character set ascii collate ascii_bin null,
  -- What is decided here: the same person, thing, state and wish. Two tabs are two forms, and one decision.
  decision     char(64)      character set ascii collate ascii_bin null,
  finished_at  datetime(6)   null,
  target       varchar(200)  null,
  said         varchar(4000) null,
  primary key (id),
  unique key command_token (token_hash),
  unique key command_decision (decision),
  key command_age (issued_at)
) default charset utf8mb4;

-- What a program was answered under its Idempotency-Key, sealed, for a day. The id is a hash of the caller and the key.
create table keyed_answer (
  id          char(64)       character set ascii collate ascii_bin not null,
  fingerprint char(64)       character set ascii collate ascii_bin not null,
  claim       uuid           not null,
  claimed_at  datetime(6)    not null,
  expires_at  datetime(6)    not null,
  finished_at datetime(6)    null,
  sealed      mediumblob     null,
  primary key (id),
  key keyed_answer_age (expires_at)
) default charset utf8mb4;
