-- A letter is kept first and read later: when it is due, and by whom it is being read just now.
alter table letter
  add column checkout_id   uuid        null after type,
  add column due_at        datetime(6) null after attempts,
  add column claimed_until datetime(6) null after due_at,
  modify column event_id   varchar(190) character set utf8mb4 collate utf8mb4_bin not null,
  modify column reference  varchar(190) character set utf8mb4 collate utf8mb4_bin null,
  drop key letter_outcome,
  add key letter_due (outcome, due_at),
  add key letter_checkout (checkout_id, received_at),
  add key letter_reference (reference, received_at);
