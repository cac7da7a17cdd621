-- Targets of objectives, as initiatives-service told them, and how far they have come. The figure of a metric as a whole
-- counts every fact, whichever initiative it is of, and of none.

ALTER TABLE known_objective ADD COLUMN owners text[] NOT NULL DEFAULT '{}';

-- metric × month × currency over all facts; written by the counting of targets only.
CREATE TABLE metric_month (
    metric_id uuid NOT NULL,
    month     date NOT NULL CHECK (extract(day FROM month) = 1),
    currency  text COLLATE "C",
    total     numeric NOT NULL,
    count     bigint NOT NULL,
    CONSTRAINT metric_month_key UNIQUE NULLS NOT DISTINCT (metric_id, month, currency)
);

-- What changes of facts add to it, until it is counted in. Append-only for those who write facts, so that they never
-- wait for each other; a row that adds nothing asks for the metric's targets to be looked at.
CREATE TABLE metric_month_change (
    metric_id uuid NOT NULL,
    month     date NOT NULL,
    currency  text COLLATE "C",
    total     numeric NOT NULL,
    count     bigint NOT NULL
);

INSERT INTO metric_month (metric_id, month, currency, total, count)
SELECT m.metric_id, date_trunc('month', m.starts_on)::date, m.currency, sum(m.value), count(*)
FROM measurement m
WHERE m.value IS NOT NULL AND NOT EXISTS (
    SELECT FROM measurement n WHERE n.source = m.source AND n.id = m.id AND n.version > m.version)
GROUP BY 1, 2, 3;

CREATE TABLE known_target (
    id            uuid PRIMARY KEY,
    objective_id  uuid NOT NULL,
    metric_id     uuid NOT NULL,
    currency      text COLLATE "C",
    promise       integer NOT NULL,
    direction     text NOT NULL,
    baseline      numeric NOT NULL,
    goal          numeric NOT NULL,
    measured_over text NOT NULL,
    start_on      date,
    due_on        date NOT NULL,
    retired       boolean NOT NULL
);
CREATE INDEX known_target_metric ON known_target (metric_id) WHERE NOT retired;

-- What was told of a target last, and what is told once for a promise.
CREATE TABLE target_progress (
    target_id      uuid PRIMARY KEY,
    sequence       bigint NOT NULL,
    promise        integer NOT NULL,
    actual         numeric,
    progress       numeric,
    standing       text NOT NULL CHECK (standing IN ('OPEN', 'REACHED', 'MISSED')),
    reached_told   boolean NOT NULL,
    missed_told    boolean NOT NULL,
    back_told      boolean NOT NULL,
    looked_at_on   date NOT NULL
);
