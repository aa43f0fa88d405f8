-- What hosts and their robots.txt said, so that a restart asks nothing twice and breaks no delay.

create table host_state (
  name         varchar(300) primary key,
  last_request timestamp with time zone,
  quiet_until  timestamp with time zone,
  refusals     text not null,
  latest       timestamp with time zone not null
);
create index host_state_latest on host_state (latest);

create table robots_file (
  origin         varchar(300) primary key,
  rules          text,
  valid_until    timestamp with time zone not null,
  address        text,
  etag           text,
  last_modified  text,
  failing_since  timestamp with time zone,
  failing_times  integer not null,
  failing_reason text,
  failing_status integer not null
);
create index robots_file_valid on robots_file (valid_until);
