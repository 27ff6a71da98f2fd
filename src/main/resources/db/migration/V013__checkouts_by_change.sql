-- Programs ask for what has changed since they asked last; read backwards, the same indexes give the latest first.
alter table checkout
  add key checkout_by_company_change (company_id, changed_at, id),
  add key checkout_by_change (changed_at, id);
