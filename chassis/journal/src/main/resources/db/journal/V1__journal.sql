-- What chassis/journal needs in the database of every service. Services start their own migrations at V10.

-- Every event of this service, for ever: history, audit trail, as-of and replay in one table.
create table journal (
    position     bigint      generated always as identity primary key,
    shard        smallint    not null check (shard between 0 and 11),
    event_id     uuid        not null,
    aggregate    text        not null,
    aggregate_id uuid        not null,
    sequence     bigint      not null check (sequence > 0),
    type         text        not null,
    access       text        not null check (access in ('OPEN', 'MONEY')),
    owners       text[]      not null,
    at           timestamptz not null,
    effective_on date,
    actor        text        not null,
    request_id   text,
    traceparent  text,
    changes      jsonb       not null,
    state        jsonb       not null,
    constraint journal_sequence unique (aggregate, aggregate_id, sequence)
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The journal is append-only: % is refused', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger journal_append_only before update or delete or truncate on journal
    for each statement execute function journal_is_append_only();

-- The positions that the relay has not published yet. A row lives for milliseconds, so dead rows must go soon and by
-- their number, not by their share of the table.
create table outbox (
    position bigint   primary key,
    shard    smallint not null
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_threshold = -1,
    autovacuum_vacuum_cost_delay = 0,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 10000
);

-- The newest sequence heard of each aggregate of other services. "applied" tells whether a projection took it, so that a
-- projection that comes later can still be filled by a replay.
create table projection_guard (
    producer     text    not null,
    aggregate    text    not null,
    aggregate_id uuid    not null,
    sequence     bigint  not null,
    applied      boolean not null,
    primary key (producer, aggregate, aggregate_id)
) with (fillfactor = 80);

-- Answers to requests with an Idempotency-Key, kept 24 hours. "scope" is a SHA-256 of key, caller, method and path;
-- "digest" one of query and body.
create table idempotency_key (
    scope        bytea       primary key,
    digest       bytea       not null,
    status       smallint    not null,
    headers      jsonb       not null,
    content_type text,
    body         text,
    created_at   timestamptz not null
);

create index idempotency_key_created_at on idempotency_key (created_at);
