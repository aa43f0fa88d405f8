-- What analysts said of posts: whether they speak of a watched entity. The text is kept to learn from.

create table relevance_correction (
  number    bigint generated always as identity primary key,
  post      varchar(32) not null,
  entity    varchar(100) not null,
  relevant  boolean not null,
  content   text not null,
  lang      varchar(20) not null,
  at        timestamp with time zone not null,
  who       varchar(200) not null
);
create unique index relevance_correction_of on relevance_correction (post, entity);
