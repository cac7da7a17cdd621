-- How often both owners of an initiative check in, and what they said.

ALTER TABLE organisation ADD COLUMN check_in_every_days integer NOT NULL DEFAULT 30
    CHECK (check_in_every_days BETWEEN 1 AND 366);

-- Null: as the organisation has it.
ALTER TABLE initiative ADD COLUMN check_in_every_days integer CHECK (check_in_every_days BETWEEN 1 AND 366);

CREATE TABLE check_in (
    id               uuid PRIMARY KEY,
    initiative_id    uuid        NOT NULL REFERENCES initiative (id),
    side             text        NOT NULL CHECK (side IN ('BUSINESS', 'TECHNOLOGY', 'PORTFOLIO')),
    by_subject       text        NOT NULL,
    by_name          text,
    effective_on     date        NOT NULL,
    scope            text        NOT NULL,
    "time"           text        NOT NULL,
    money            text        NOT NULL,
    "value"          text        NOT NULL,
    comment          text,
    decisions_needed jsonb       NOT NULL,
    created_at       timestamptz NOT NULL
);
CREATE INDEX check_in_initiative ON check_in (initiative_id, effective_on, id);

-- How one side's check-ins of an initiative stand: the aggregate that its events are about. The check-in that counts is
-- repeated here, so that stale and diverging ones are found without looking through all.
CREATE TABLE check_in_standing (
    id            uuid PRIMARY KEY,
    initiative_id uuid    NOT NULL REFERENCES initiative (id),
    side          text    NOT NULL CHECK (side IN ('BUSINESS', 'TECHNOLOGY', 'PORTFOLIO')),
    version       bigint  NOT NULL,
    latest        jsonb,
    latest_on     date,
    recorded      jsonb,
    due_on        date,
    overdue       boolean NOT NULL,
    -- The due day that was told to be overdue last.
    missed_on     date,
    UNIQUE (initiative_id, side)
);
