-- Targets: what an objective promises of a metric. The present promise is in the target's row, every one in
-- target_promise.

CREATE TABLE target (
    id            uuid PRIMARY KEY,
    version       bigint      NOT NULL,
    objective_id  uuid        NOT NULL REFERENCES objective (id),
    metric_id     uuid        NOT NULL,
    metric_key    text        NOT NULL,
    currency      text,
    promise       integer     NOT NULL,
    direction     text        NOT NULL CHECK (direction IN ('MAXIMISE', 'MINIMISE')),
    baseline      numeric     NOT NULL,
    goal          numeric     NOT NULL,
    measured_over text        NOT NULL CHECK (measured_over IN ('WINDOW', 'LATEST_MONTH')),
    start_on      date,
    due_on        date        NOT NULL,
    note          text,
    made_by       text        NOT NULL,
    made_by_name  text,
    made_at       timestamptz NOT NULL,
    retired       boolean     NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    CHECK (CASE direction WHEN 'MAXIMISE' THEN goal > baseline ELSE goal < baseline END),
    CHECK (due_on >= start_on)
);
CREATE INDEX target_objective ON target (objective_id, id);

CREATE TABLE target_reference (
    target_id uuid    NOT NULL REFERENCES target (id),
    position  integer NOT NULL,
    source    text    NOT NULL,
    key       text    NOT NULL,
    PRIMARY KEY (target_id, position),
    CONSTRAINT target_reference_taken UNIQUE (source, key)
);

CREATE TABLE target_promise (
    target_id     uuid        NOT NULL REFERENCES target (id),
    number        integer     NOT NULL,
    direction     text        NOT NULL,
    baseline      numeric     NOT NULL,
    goal          numeric     NOT NULL,
    measured_over text        NOT NULL,
    start_on      date,
    due_on        date        NOT NULL,
    note          text,
    made_by       text        NOT NULL,
    made_by_name  text,
    made_at       timestamptz NOT NULL,
    PRIMARY KEY (target_id, number)
);

-- What metrics-service told, without foreign keys: its metrics, and how far targets have come.
CREATE TABLE known_metric (
    id      uuid PRIMARY KEY,
    key     text    NOT NULL,
    kind    text    NOT NULL,
    retired boolean NOT NULL
);
CREATE INDEX known_metric_key ON known_metric (key);

-- A key can move from one metric to another, and the two events come in any order: both may hold it for a moment.
CREATE TABLE known_metric_reference (
    source    text NOT NULL,
    key       text NOT NULL,
    metric_id uuid NOT NULL,
    PRIMARY KEY (source, key, metric_id)
);
CREATE INDEX known_metric_reference_metric ON known_metric_reference (metric_id);

CREATE TABLE target_progress (
    target_id uuid PRIMARY KEY,
    promise   integer NOT NULL,
    actual    numeric,
    progress  numeric,
    standing  text    NOT NULL
);
