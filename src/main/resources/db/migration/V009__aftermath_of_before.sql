-- What was taken before looks were planned may be paid out or paid back like all else, and is looked at in turn, spread over two days.
update checkout set next_look_at = timestampadd(second, floor(rand() * 172800), utc_timestamp(6))
where status in (6, 7, 9) and next_look_at is null and provider_reference is not null
  and changed_at > utc_timestamp(6) - interval 60 day;
