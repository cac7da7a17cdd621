-- Months that finance has closed. A month that is not here is open. A closed month stays closed; what comes later for it
-- is written with a late entry, which one person of finance asks for and another one approves.

CREATE TABLE closed_month (
    month     date PRIMARY KEY CHECK (extract(day FROM month) = 1),
    id        uuid NOT NULL UNIQUE,
    note      text,
    closed_at timestamptz NOT NULL,
    closed_by text NOT NULL
);

CREATE TABLE late_entry (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    month        date NOT NULL REFERENCES closed_month (month),
    source       text COLLATE "C",
    reason       text NOT NULL,
    status       text NOT NULL CHECK (status IN ('REQUESTED', 'APPROVED', 'REFUSED', 'USED')),
    requested_at timestamptz NOT NULL,
    requested_by text NOT NULL,
    decided_at   timestamptz,
    decided_by   text CONSTRAINT late_entry_four_eyes CHECK (decided_by <> requested_by),
    comment      text,
    used_at      timestamptz,
    used_by      text,
    written      bigint,
    CHECK ((status = 'REQUESTED') = (decided_by IS NULL)),
    CHECK ((status = 'USED') = (used_by IS NOT NULL))
);
CREATE INDEX late_entry_month ON late_entry (month, id);

-- The late entry that facts and rates of a closed month were written with.
ALTER TABLE fx_rate_version ADD COLUMN late_entry_id uuid;
ALTER TABLE recording ADD COLUMN late_entry_id uuid;
CREATE INDEX recording_late_entry ON recording (late_entry_id) WHERE late_entry_id IS NOT NULL;
