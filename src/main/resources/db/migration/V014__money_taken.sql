-- Whoever keeps books asks for the money that was taken in a month, whenever its checkout was opened.
alter table checkout
  add column taken_at datetime(6) null;

update checkout c set taken_at = coalesce(
  (select min(a.at) from audit_entry a
   where a.subject_id = c.id and a.act in ('PAID', 'PAYMENT_REQUESTED', 'PAID_OUT', 'REFUNDED')),
  c.changed_at)
where c.captured_minor > 0;

alter table checkout
  add key checkout_by_company_taken (company_id, taken_at, id),
  add key checkout_by_taken (taken_at, id);
