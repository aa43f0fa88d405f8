-- The page of an incident lists the mails that were written about it.

create index outbox_incident on outbox (incident);
