-- Deadlines of initiatives, and what people entered for their scores.

CREATE TABLE deadline (
    id            uuid PRIMARY KEY,
    version       bigint      NOT NULL,
    initiative_id uuid        NOT NULL REFERENCES initiative (id),
    kind          text        NOT NULL CHECK (kind IN ('SECURITY', 'COMPLIANCE', 'CONTRACT', 'MARKET', 'DELIVERY')),
    title         text        NOT NULL,
    due_on        date        NOT NULL,
    lead_days     integer     NOT NULL CHECK (lead_days BETWEEN 0 AND 1000),
    met_by        text        NOT NULL CHECK (met_by IN ('GOING_LIVE', 'REPORT')),
    met_on        date,
    of_initiative boolean     NOT NULL,
    told          text        CHECK (told IN ('AT_RISK', 'BREACHED')),
    reasons       jsonb       NOT NULL,
    retired       boolean     NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL
);
CREATE INDEX deadline_initiative ON deadline (initiative_id, due_on, id);
CREATE INDEX deadline_open ON deadline (due_on, id) WHERE NOT retired AND met_on IS NULL;
-- An initiative has at most one deadline in its own field.
CREATE UNIQUE INDEX deadline_of_initiative ON deadline (initiative_id) WHERE of_initiative AND NOT retired;

-- Deadlines that initiatives have already; their first event comes with their first change.
INSERT INTO deadline (id, version, initiative_id, kind, title, due_on, lead_days, met_by, met_on, of_initiative, told,
                      reasons, retired, created_at, updated_at)
SELECT gen_random_uuid(), 0, id, 'DELIVERY', 'Deadline of the initiative', deadline, 30, 'GOING_LIVE', NULL, true, NULL,
       '[]', false, updated_at, updated_at
FROM initiative
WHERE deadline IS NOT NULL AND NOT retired;

-- One row per initiative for which somebody entered something.
CREATE TABLE score (
    initiative_id uuid PRIMARY KEY REFERENCES initiative (id),
    version       bigint      NOT NULL,
    parts         jsonb       NOT NULL,
    updated_at    timestamptz NOT NULL
);
