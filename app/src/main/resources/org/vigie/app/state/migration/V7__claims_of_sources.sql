-- A claim is a row of its own in a small table, so that claiming writes a few pages however many
-- sources there are, and what is due is picked from the index alone, in its order.

create table source_lease (
  source      varchar(100) primary key,
  lease_until timestamp with time zone not null
);
create index source_lease_end on source_lease (lease_until);
drop index source_state_due;
alter table source_state drop column lease_until;
create index source_state_due on source_state (configured, paused, next_due, source);
