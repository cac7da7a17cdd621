-- Steps of the funnel, figures by channel and campaign, and every forecast and baseline as it was stated once.

ALTER TABLE metric
    ADD COLUMN funnel_step text CHECK (funnel_step IN ('IMPRESSION', 'LEAD', 'SIGN_UP', 'PURCHASE', 'RETURN')),
    ADD COLUMN known_from  timestamptz NOT NULL DEFAULT '-infinity',
    ADD CONSTRAINT metric_funnel_counts CHECK (funnel_step IS NULL OR (kind = 'KPI' AND aggregation = 'SUM'));

-- The step may be given and taken away later, so its past is kept like that of what is known of initiatives.
CREATE TRIGGER metric_past BEFORE INSERT OR UPDATE OR DELETE ON metric
    FOR EACH ROW EXECUTE FUNCTION keep_known_past();

CREATE VIEW funnel_metric AS SELECT id, key, funnel_step FROM metric WHERE funnel_step IS NOT NULL;

CREATE VIEW as_of.funnel_metric AS
SELECT m.id, m.key, m.funnel_step
FROM (
    SELECT k.* FROM public.metric k WHERE k.known_from <= current_setting('tandem.as_of')::timestamptz
    UNION ALL
    SELECT k.* FROM public.known_past p, LATERAL jsonb_populate_record(NULL::public.metric, p.state) k
    WHERE p.of = 'metric' AND p.known_from <= current_setting('tandem.as_of')::timestamptz
      AND p.known_to > current_setting('tandem.as_of')::timestamptz) m
WHERE m.funnel_step IS NOT NULL;

-- The part of a cell whose facts have a label `channel` or `campaign`, by both. Of KPIs that add up only: what of a cell has
-- no such label is the cell less these.
CREATE TABLE labelled_cell (
    id            uuid PRIMARY KEY DEFAULT uuidv7(),
    metric_id     uuid NOT NULL,
    initiative_id uuid NOT NULL,
    month         date NOT NULL CHECK (extract(day FROM month) = 1),
    channel       text COLLATE "C",
    campaign      text COLLATE "C",
    total         numeric NOT NULL,
    count         bigint NOT NULL,
    CONSTRAINT labelled_cell_key UNIQUE NULLS NOT DISTINCT (metric_id, initiative_id, month, channel, campaign),
    CHECK (channel IS NOT NULL OR campaign IS NOT NULL)
);

-- Append-only, like the deltas of cells.
CREATE TABLE labelled_cell_delta (
    cell_id   uuid NOT NULL,
    recording bigint NOT NULL,
    total     numeric NOT NULL,
    count     bigint NOT NULL,
    PRIMARY KEY (cell_id, recording)
);

CREATE VIEW as_of.labelled_cell AS
SELECT c.id, c.metric_id, c.initiative_id, c.month, c.channel, c.campaign, sum(d.total) AS total,
       sum(d.count)::bigint AS count
FROM public.labelled_cell c
JOIN public.labelled_cell_delta d ON d.cell_id = c.id
JOIN public.recording r ON r.id = d.recording
WHERE r.at <= current_setting('tandem.as_of')::timestamptz
GROUP BY c.id;

-- What was recorded before. A fact that had waited for its initiative counts here from its own recording on.
CREATE TEMP TABLE labelled_before ON COMMIT DROP AS
SELECT d.recording, d.metric_id, d.initiative_id, date_trunc('month', d.starts_on)::date AS month,
       d.labels ->> 'channel' AS channel, d.labels ->> 'campaign' AS campaign, sum(d.value) AS total, sum(d.n) AS count
FROM (
    SELECT recording, metric_id, initiative_id, starts_on, labels, value, 1 AS n FROM measurement
    UNION ALL
    SELECT n.recording, o.metric_id, o.initiative_id, o.starts_on, o.labels, -o.value, -1
    FROM measurement o JOIN measurement n ON n.source = o.source AND n.id = o.id AND n.version = o.version + 1) d
JOIN metric m ON m.id = d.metric_id AND m.kind = 'KPI' AND m.aggregation = 'SUM'
WHERE d.value IS NOT NULL AND d.initiative_id IS NOT NULL
  AND jsonb_exists_any(d.labels, ARRAY['channel', 'campaign'])
GROUP BY 1, 2, 3, 4, 5, 6;

INSERT INTO labelled_cell (metric_id, initiative_id, month, channel, campaign, total, count)
SELECT metric_id, initiative_id, month, channel, campaign, sum(total), sum(count) FROM labelled_before
GROUP BY 1, 2, 3, 4, 5;

INSERT INTO labelled_cell_delta (cell_id, recording, total, count)
SELECT c.id, b.recording, b.total, b.count
FROM labelled_before b
JOIN labelled_cell c ON c.metric_id = b.metric_id AND c.initiative_id = b.initiative_id AND c.month = b.month
    AND c.channel IS NOT DISTINCT FROM b.channel AND c.campaign IS NOT DISTINCT FROM b.campaign
WHERE b.total <> 0 OR b.count <> 0;

-- Every forecast and every baseline that was heard of, kept as it was stated. `recorded_at` is when initiatives-service
-- recorded it, `stated_on` the day it is the view of. Append-only; one that was superseded before this table was made and
-- is not told any more is not in it.
CREATE TABLE stated_version (
    initiative_id uuid NOT NULL,
    series        text NOT NULL CHECK (series IN ('PLAN', 'FORECAST')),
    version       integer NOT NULL,
    stated_on     date NOT NULL,
    recorded_at   timestamptz NOT NULL,
    known_from    timestamptz NOT NULL DEFAULT known_since(),
    PRIMARY KEY (initiative_id, series, version)
);

CREATE TABLE stated_line (
    initiative_id uuid NOT NULL,
    series        text NOT NULL,
    version       integer NOT NULL,
    ordinal       integer NOT NULL,
    kind          text NOT NULL,
    expense_type  text,
    amount        numeric NOT NULL,
    currency      text NOT NULL,
    from_date     date NOT NULL,
    to_date       date NOT NULL,
    PRIMARY KEY (initiative_id, series, version, ordinal)
);

CREATE VIEW as_of.stated_version AS
SELECT * FROM public.stated_version v WHERE v.known_from <= current_setting('tandem.as_of')::timestamptz;

-- A replay tells the present baselines and forecasts anew, each by its newest event; only an event that counts as not
-- applied is taken a second time.
UPDATE projection_guard SET applied = false
WHERE producer = 'initiatives-service' AND aggregate IN ('plan', 'forecast');

-- The key another system knows a late entry by.
ALTER TABLE late_entry
    ADD COLUMN reference_source text COLLATE "C",
    ADD COLUMN reference_key    text COLLATE "C",
    ADD CONSTRAINT late_entry_reference_taken UNIQUE (reference_source, reference_key);
