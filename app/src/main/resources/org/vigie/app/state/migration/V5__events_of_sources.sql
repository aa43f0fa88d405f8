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

-- What hubs have promised to tell us of sources, or are asked to.

create table hub_subscription (
  source       varchar(100) primary key,
  hub          text not null,
  topic        text not null,
  token        varchar(64) not null unique,
  secret       varchar(64) not null,
  asked_at     timestamp with time zone,
  lease_until  timestamp with time zone,
  failures     integer not null,
  next_try     timestamp with time zone not null
);
