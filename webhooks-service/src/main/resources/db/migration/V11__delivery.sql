-- What is sent. The body of an event is stored once, however many webhooks want it.
CREATE TABLE event (
    id       uuid PRIMARY KEY,
    type     text NOT NULL,
    subject  uuid NOT NULL,
    body     bytea NOT NULL,
    heard_at timestamptz NOT NULL
);
CREATE INDEX event_heard_at ON event (heard_at);

-- One event for one webhook. "number" is the order of events of one subject. "tries" are the attempts since it was queued
-- the last time, "attempts" those of its whole life.
CREATE TABLE delivery (
    id         uuid PRIMARY KEY,
    number     bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    webhook_id uuid NOT NULL REFERENCES webhook (id),
    event_id   uuid NOT NULL REFERENCES event (id),
    type       text NOT NULL,
    subject    uuid NOT NULL,
    status     text NOT NULL CHECK (status IN ('PENDING', 'DELIVERED', 'DEAD', 'CANCELLED')),
    tries      integer NOT NULL DEFAULT 0,
    attempts   integer NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    ended_at   timestamptz,
    CONSTRAINT delivery_once UNIQUE (event_id, webhook_id),
    CHECK ((status = 'PENDING') = (ended_at IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX delivery_log ON delivery (webhook_id, number);
CREATE INDEX delivery_waiting ON delivery (webhook_id, subject, number) WHERE status = 'PENDING';
CREATE INDEX delivery_dead ON delivery (webhook_id, number) WHERE status = 'DEAD';
CREATE INDEX delivery_ended_at ON delivery (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE attempt (
    delivery_id uuid NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
    number      integer NOT NULL,
    at          timestamptz NOT NULL,
    millis      bigint NOT NULL,
    status      smallint,
    failure     text,
    excerpt     text,
    PRIMARY KEY (delivery_id, number)
);

-- The queue of one subject of one webhook: it exists while something in it is pending, and is due when the earliest of that
-- is. Who sends leases a lane, not a delivery, so nothing overtakes. Its rows live shortly: dead ones must go soon.
CREATE TABLE lane (
    webhook_id   uuid NOT NULL,
    subject      uuid NOT NULL,
    due_at       timestamptz NOT NULL,
    lease        uuid,
    leased_until timestamptz,
    PRIMARY KEY (webhook_id, subject)
) WITH (
    fillfactor = 80,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_cost_delay = 0
);
CREATE INDEX lane_due ON lane (webhook_id, due_at);
