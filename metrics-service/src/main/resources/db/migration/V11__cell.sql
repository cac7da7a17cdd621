-- metric × initiative × month × currency: what reports read. Only facts of known initiatives are in cells.
-- The total is the sum of the values of the latest versions, the count their number; `last` is the value with the
-- latest date and is kept for metrics whose aggregation is LAST only.

CREATE TABLE cell (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    metric_id     uuid NOT NULL,
    initiative_id uuid NOT NULL,
    month         date NOT NULL CHECK (extract(day FROM month) = 1),
    currency      text COLLATE "C",
    kind          text NOT NULL,
    expense_type  text,
    total         numeric NOT NULL,
    count         bigint NOT NULL,
    last          numeric,
    sequence      bigint NOT NULL,
    updated_at    timestamptz NOT NULL,
    CONSTRAINT cell_key UNIQUE NULLS NOT DISTINCT (metric_id, initiative_id, month, currency)
);
CREATE INDEX cell_initiative ON cell (initiative_id, month);

-- One bulk, or one arrival of an initiative that joined facts waiting for it: who made the deltas, and when.
CREATE TABLE recording (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    by text NOT NULL
);

-- Append-only: the total of a cell as it was known at an instant is the sum of its deltas until then.
CREATE TABLE cell_delta (
    cell_id   uuid NOT NULL,
    recording bigint NOT NULL,
    total     numeric NOT NULL,
    count     bigint NOT NULL,
    PRIMARY KEY (cell_id, recording)
);
