-- Long work. Who works at a job holds an advisory lock of it in a transaction; the lock of a process that dies is gone, so
-- a round that can take it knows that nobody is at the job. A job and what it found are kept for a day after its end.

CREATE TABLE job (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    kind         text NOT NULL,
    status       text NOT NULL CHECK (status IN ('WAITING', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    by           text NOT NULL,
    done         bigint NOT NULL,
    total        bigint,
    attempts     integer NOT NULL,
    cancelled_by text,
    failure      text,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    ended_at     timestamptz,
    CHECK ((status IN ('WAITING', 'RUNNING')) = (ended_at IS NULL))
);
CREATE INDEX job_unfinished ON job (updated_at) WHERE ended_at IS NULL;
CREATE INDEX job_ended ON job (ended_at) WHERE ended_at IS NOT NULL;

-- Imports are jobs that were there before: they keep their own state, and this only reads it.
CREATE VIEW long_work AS
SELECT id, version, kind, status, NULL::text COLLATE "C" AS source, by, done, total, attempts, cancelled_by, failure,
       created_at, updated_at, ended_at
FROM job
UNION ALL
SELECT i.id, i.version, 'IMPORT',
       CASE i.status WHEN 'PUBLISHED' THEN 'SUCCEEDED' WHEN 'FAILED' THEN 'FAILED' ELSE 'RUNNING' END,
       i.source, i.by, (SELECT count(*) FROM bill_file f WHERE f.import_id = i.id AND f.complete), i.files, 1, NULL,
       i.failure ->> 'detail', i.created_at, i.updated_at,
       CASE WHEN i.status IN ('PUBLISHED', 'FAILED') THEN i.updated_at END
FROM bill_import i;

-- What was compared, and what came of it; empty until then.
CREATE TABLE reconciliation (
    id            uuid PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
    metric_id     uuid,
    initiative_id uuid,
    first_month   date,
    last_month    date,
    result        jsonb
);
