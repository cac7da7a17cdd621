-- Named series. What decides how facts are counted (key, kind, aggregation, expense and cost type) never changes
-- after the definition, so cells may carry copies of it.

CREATE TABLE metric (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    key          text COLLATE "C" NOT NULL CONSTRAINT metric_key_taken UNIQUE,
    title        text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('REVENUE', 'COST', 'KPI')),
    unit         text,
    direction    text NOT NULL CHECK (direction IN ('INCREASE', 'DECREASE')),
    aggregation  text NOT NULL CHECK (aggregation IN ('SUM', 'AVERAGE', 'LAST')),
    expense_type text CHECK (expense_type IN ('CAPEX', 'OPEX')),
    cost_type    text,
    retired      boolean NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL
);
CREATE INDEX metric_updated_at ON metric (updated_at, id);

CREATE TABLE metric_reference (
    metric_id uuid NOT NULL REFERENCES metric (id),
    source    text COLLATE "C" NOT NULL,
    key       text COLLATE "C" NOT NULL,
    CONSTRAINT metric_reference_taken PRIMARY KEY (source, key)
);
CREATE INDEX metric_reference_metric ON metric_reference (metric_id);
