-- Seals the audit trail: one chain of entries for each company, and one for the house under the id of zeros. Numbers, links and
-- hashes are made here and not by whoever adds an entry, so that nobody who may only add can choose their place.

-- The ends of the chains. A chain grows by one entry at a time and never shrinks.
create table audit_chain (
  chain         uuid       not null,
  last_sequence bigint     not null,
  hash          binary(32) not null,
  primary key (chain)
) default charset utf8mb4;

-- The entries' ids. They are part of what is sealed, so they must be known before the row is written.
create sequence audit_number start with 1 increment by 1 minvalue 1;
set @next_audit_number = (select coalesce(max(id), 0) + 1 from audit_entry);
execute immediate concat('alter sequence audit_number restart with ', @next_audit_number);

rename table audit_entry to audit_entry_unsealed;

create table audit_entry (
  id            bigint       not null default 0,
  company_id    uuid         null,
  subject_id    uuid         null,
  act           varchar(40)  not null,
  actor_kind    varchar(10)  not null,
  actor_name    varchar(190) not null,
  at            datetime(6)  not null,
  `before`      varchar(20)  null,
  `after`       varchar(20)  null,
  detail        varchar(500) null,
  chain         uuid         not null default '00000000-0000-0000-0000-000000000000',
  sequence      bigint       not null default 0,
  previous_hash binary(32)   not null default '',
  hash          binary(32)   not null default '',
  primary key (id),
  unique key audit_entry_place (chain, sequence),
  key audit_entry_subject (subject_id, id),
  key audit_entry_company (company_id, id)
) default charset utf8mb4;

delimiter //

-- The sealed text: the fields in the order below, each as its length in bytes, a colon, its UTF-8 text and a semicolon; a null
-- is "-;". audit.Seal computes the same in Java; neither may change without the other.
create trigger audit_entry_sealing before insert on audit_entry for each row
begin
  declare head_sequence bigint;
  declare head_hash binary(32);
  set new.chain = coalesce(new.company_id, '00000000-0000-0000-0000-000000000000');
  if new.id = 0 then
    set new.id = next value for audit_number;
  end if;
  if not exists (select 1 from audit_chain where chain = new.chain) then
    insert into audit_chain (chain, last_sequence, hash) values (new.chain, 0, repeat(x'00', 32))
      on duplicate key update last_sequence = last_sequence;
  end if;
  select last_sequence, hash into head_sequence, head_hash from audit_chain where chain = new.chain for update;
  set new.sequence = head_sequence + 1;
  set new.previous_hash = head_hash;
  set new.hash = unhex(sha2(concat(
    'kassa-audit-1;',
    octet_length(new.chain), ':', new.chain, ';',
    octet_length(new.sequence), ':', new.sequence, ';',
    octet_length(hex(new.previous_hash)), ':', hex(new.previous_hash), ';',
    octet_length(new.id), ':', new.id, ';',
    if(new.company_id is null, '-;', concat(octet_length(new.company_id), ':', new.company_id, ';')),
    if(new.subject_id is null, '-;', concat(octet_length(new.subject_id), ':', new.subject_id, ';')),
    octet_length(new.act), ':', new.act, ';',
    octet_length(new.actor_kind), ':', new.actor_kind, ';',
    octet_length(new.actor_name), ':', new.actor_name, ';',
    octet_length(timestampdiff(microsecond, '1970-01-01', new.at)), ':', timestampdiff(microsecond, '1970-01-01', new.at), ';',
    if(new.`before` is null, '-;', concat(octet_length(new.`before`), ':', new.`before`, ';')),
    if(new.`after` is null, '-;', concat(octet_length(new.`after`), ':', new.`after`, ';')),
    if(new.detail is null, '-;', concat(octet_length(new.detail), ':', new.detail, ';'))
  ), 256));
  update audit_chain set last_sequence = new.sequence, hash = new.hash where chain = new.chain;
end//

create trigger audit_entry_stays before update on audit_entry for each row
  signal sqlstate '45000' set message_text = 'Entries of the audit trail are never changed'//

create trigger audit_entry_remains before delete on audit_entry for each row
  signal sqlstate '45000' set message_text = 'Entries of the audit trail are never removed'//

create trigger audit_chain_begins before insert on audit_chain for each row
begin
  if new.last_sequence <> 0 then
    signal sqlstate '45000' set message_text = 'A chain of the audit trail begins empty';
  end if;
end//

create trigger audit_chain_grows before update on audit_chain for each row
begin
  if new.chain <> old.chain or (new.last_sequence <> old.last_sequence + 1
      and (new.last_sequence <> old.last_sequence or new.hash <> old.hash)) then
    signal sqlstate '45000' set message_text = 'A chain of the audit trail only grows, entry by entry';
  end if;
end//

create trigger audit_chain_remains before delete on audit_chain for each row
  signal sqlstate '45000' set message_text = 'A chain of the audit trail is never removed'//

-- What there is already, one after the other: in one insert from a select the trigger would not see the rows' values.
begin not atomic
  for old in (select * from audit_entry_unsealed order by id) do
    insert into audit_entry (id, company_id, subject_id, act, actor_kind, actor_name, at, `before`, `after`, detail)
      values (old.id, old.company_id, old.subject_id, old.act, old.actor_kind, old.actor_name, old.at,
        old.`before`, old.`after`, old.detail);
  end for;
end//

delimiter ;

drop table audit_entry_unsealed;

insert into audit_chain (chain, last_sequence, hash) values ('00000000-0000-0000-0000-000000000000', 0, repeat(x'00', 32))
  on duplicate key update last_sequence = last_sequence;

-- What each look through a chain came to. The end that was found then must still be in the chain at the next.
create table audit_verification (
  id            bigint      not null auto_increment,
  chain         uuid        not null,
  at            datetime(6) not null,
  entries       bigint      not null,
  hash          binary(32)  not null,
  fault         varchar(20) null,
  fault_place   bigint      null,
  fault_entry   bigint      null,
  primary key (id),
  key audit_verification_chain (chain, id)
) default charset utf8mb4;

create trigger audit_verification_stays before update on audit_verification for each row
  signal sqlstate '45000' set message_text = 'What a verification came to is never changed';

create trigger audit_verification_remains before delete on audit_verification for each row
  signal sqlstate '45000' set message_text = 'What a verification came to is never removed';
