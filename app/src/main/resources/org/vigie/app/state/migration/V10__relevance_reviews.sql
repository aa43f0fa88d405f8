-- How far the kept posts of an entity were judged again with what was learned of it.

create table relevance_review (
  entity        varchar(100) primary key,
  taught        varchar(64) not null,
  at_published  bigint,
  at_post       varchar(32),
  posts_read    bigint not null,
  counted       bigint not null,
  rejected      bigint not null,
  done          boolean not null
);
