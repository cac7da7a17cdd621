-- A fact that waited for its initiative belongs to it from the recording that joined them on, not from its own. What it
-- waited as is kept, since what was known before has to be told the same for ever. Facts that were joined before this
-- have neither and count as joined when they were recorded.

ALTER TABLE measurement
    ADD COLUMN joined    bigint,
    ADD COLUMN waited_as text COLLATE "C";

CREATE OR REPLACE VIEW as_of.cell_value AS
SELECT t.cell_id, t.metric_id, t.metric_key, t.kind, t.expense_type, t.aggregation, t.initiative_id, t.month, t.currency,
       t.total, t.count,
       CASE t.aggregation
           WHEN 'SUM' THEN t.total
           WHEN 'AVERAGE' THEN t.total / nullif(t.count, 0)
           ELSE (
               SELECT f.value FROM public.measurement f JOIN public.recording r ON r.id = f.recording
               LEFT JOIN public.recording j ON j.id = f.joined
               WHERE f.metric_id = t.metric_id AND f.initiative_id = t.initiative_id
                 AND f.starts_on >= t.month AND f.starts_on < (t.month + interval '1 month')::date
                 AND f.value IS NOT NULL AND r.at <= current_setting('tandem.as_of')::timestamptz
                 AND (f.joined IS NULL OR j.at <= current_setting('tandem.as_of')::timestamptz)
                 AND NOT EXISTS (
                     SELECT FROM public.measurement n JOIN public.recording nr ON nr.id = n.recording
                     WHERE n.source = f.source AND n.id = f.id AND n.version > f.version
                       AND nr.at <= current_setting('tandem.as_of')::timestamptz)
               ORDER BY f.starts_on DESC, f.source DESC, f.id DESC
               LIMIT 1)
       END AS value
FROM (
    SELECT c.id AS cell_id, c.metric_id, m.key AS metric_key, c.kind, c.expense_type, m.aggregation, c.initiative_id,
           c.month, c.currency, sum(d.total) AS total, sum(d.count)::bigint AS count
    FROM public.cell c
    JOIN public.metric m ON m.id = c.metric_id
    JOIN public.cell_delta d ON d.cell_id = c.id
    JOIN public.recording r ON r.id = d.recording
    WHERE r.at <= current_setting('tandem.as_of')::timestamptz
    GROUP BY c.id, c.metric_id, m.key, c.kind, c.expense_type, m.aggregation, c.initiative_id, c.month, c.currency) t;
