create table note (
    id      uuid   primary key,
    version bigint not null,
    text    text   not null
);

create table heard_thing (
    id       uuid   primary key,
    sequence bigint not null,
    text     text   not null,
    times    int    not null
);
