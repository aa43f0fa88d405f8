-- A claim says whose it is, so that who lost it neither prolongs nor ends that of another, nor
-- overwrites what the other saved. A source remembers when it was due before it was hastened, and
-- the longest gap between two occasions on which it had news.

alter table source_lease add column owner varchar(36) default '' not null;
alter table source_state add column former_due timestamp with time zone;
alter table source_state add column longest_gap bigint default 0 not null;
