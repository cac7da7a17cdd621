-- What the clock has found, dependencies between initiatives, and their risks.

-- What the clock told: each rule of each aggregate once for a due date, however many replicas look at it.
CREATE TABLE clock_event (
    aggregate    text        NOT NULL,
    aggregate_id uuid        NOT NULL,
    rule         text        NOT NULL,
    due_on       date        NOT NULL,
    told_at      timestamptz NOT NULL,
    PRIMARY KEY (aggregate_id, rule, due_on, aggregate)
);

CREATE TABLE dependency (
    id         uuid PRIMARY KEY,
    version    bigint      NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('NEEDS', 'EXCLUDES', 'ENHANCES')),
    from_id    uuid        NOT NULL REFERENCES initiative (id),
    to_id      uuid        NOT NULL REFERENCES initiative (id),
    note       text,
    linked     boolean     NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK (from_id <> to_id)
);
-- One link of a kind between two initiatives; excluding has no direction.
CREATE UNIQUE INDEX dependency_linked ON dependency (from_id, to_id, kind) WHERE linked AND kind <> 'EXCLUDES';
CREATE UNIQUE INDEX dependency_excluded ON dependency (least(from_id, to_id), greatest(from_id, to_id))
    WHERE linked AND kind = 'EXCLUDES';
CREATE INDEX dependency_from ON dependency (from_id, updated_at, id);
CREATE INDEX dependency_to ON dependency (to_id, updated_at, id);

CREATE TABLE risk (
    id                    uuid PRIMARY KEY,
    version               bigint      NOT NULL,
    initiative_id         uuid        NOT NULL REFERENCES initiative (id),
    title                 text        NOT NULL,
    description           text,
    bearing               text        NOT NULL CHECK (bearing IN ('THREATENS', 'REDUCED')),
    probability           integer     NOT NULL CHECK (probability BETWEEN 1 AND 5),
    impact                integer     NOT NULL CHECK (impact BETWEEN 1 AND 5),
    money_impact_amount   numeric,
    money_impact_currency text,
    owner                 text,
    owner_name            text,
    response              text        NOT NULL CHECK (response IN ('AVOID', 'REDUCE', 'TRANSFER', 'ACCEPT')),
    response_plan         text,
    status                text        NOT NULL CHECK (status IN ('OPEN', 'OCCURRED', 'CLOSED')),
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    CHECK ((money_impact_amount IS NULL) = (money_impact_currency IS NULL))
);
CREATE INDEX risk_initiative ON risk (initiative_id, updated_at, id);
