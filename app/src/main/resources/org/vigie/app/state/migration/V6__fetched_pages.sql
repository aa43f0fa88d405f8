-- Pages that entries of feeds link to, kept for a few days so that feeds that share one fetch it once.

create table fetched_page (
  url_hash varchar(64) primary key,
  url text not null,
  fetched_at timestamp with time zone not null,
  title text not null,
  article text not null
);
create index fetched_page_age on fetched_page (fetched_at);
