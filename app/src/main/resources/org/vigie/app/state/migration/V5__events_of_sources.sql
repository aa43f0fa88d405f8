-- What happened to sources, each change once.

create table source_event (
  number  bigint generated always as identity primary key,
  id      varchar(32) not null unique,
  source  varchar(100) not null,
  kind    varchar(20) not null,
  at      timestamp with time zone not null,
  detail  text not null
);

create index source_event_source on source_event (source, number);
create index source_event_at on source_event (at, number);
