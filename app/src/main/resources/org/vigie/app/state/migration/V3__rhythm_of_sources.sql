-- A source is several documents, each with its validators and its address for good; it has a rhythm
-- of its own, and a person can pause it.

alter table source_state drop column etag;
alter table source_state drop column last_modified;
alter table source_state add column documents text default '{}' not null;
alter table source_state add column notes text default '{}' not null;
alter table source_state add column last_detail text;
alter table source_state add column paused boolean default false not null;
alter table source_state add column own_interval bigint;
alter table source_state add column per_day double precision default 0 not null;
alter table source_state add column observed_since timestamp with time zone;
alter table source_state add column last_news timestamp with time zone;
