-- Control state: small, transactional, the same on H2 and PostgreSQL. Mentions live in OpenSearch.

create table source_state (
  source        varchar(100) primary key,
  configured    boolean not null,
  etag          text,
  last_modified text,
  seen          text not null,
  next_due      timestamp with time zone not null,
  lease_until   timestamp with time zone,
  last_attempt  timestamp with time zone,
  last_success  timestamp with time zone,
  failures      integer not null,
  last_reason   text
);
create index source_state_due on source_state (configured, next_due);

create table incident (
  id            uuid primary key,
  rule          varchar(100) not null,
  rule_name     text not null,
  severity      varchar(20) not null,
  state         varchar(20) not null,
  opened_at     timestamp with time zone not null,
  last_alert_at timestamp with time zone not null,
  alert_count   integer not null,
  peak          bigint not null,
  first_alert   text not null,
  latest_alert  text not null,
  changed_by    varchar(200),
  resolved_at   timestamp with time zone
);
create index incident_rule on incident (rule, opened_at);
create index incident_opened on incident (opened_at);

create table outbox (
  id          uuid primary key,
  incident    uuid,
  address     varchar(320) not null,
  language    varchar(3) not null,
  subject     text not null,
  text_body   text not null,
  html_body   text not null,
  created_at  timestamp with time zone not null,
  state       varchar(20) not null,
  attempts    integer not null,
  next_try    timestamp with time zone not null,
  lease_until timestamp with time zone,
  last_error  text,
  sent_at     timestamp with time zone
);
create index outbox_due on outbox (state, next_try);
create index outbox_created on outbox (created_at);

create table digest (
  week         varchar(8) not null,
  language     varchar(3) not null,
  generated_at timestamp with time zone not null,
  subject      text not null,
  text_body    text not null,
  html_body    text not null,
  primary key (week, language)
);

create table account (
  name          varchar(200) primary key,
  password_hash text not null,
  role          varchar(20) not null
);

create table setting (
  name       varchar(100) primary key,
  text_value text not null
);
