-- What was known at an instant. What was learned of initiatives-service keeps every state it ever was in, from the instant
-- it was learned to the instant it was replaced; cells keep deltas. Views of the same names in the schema `as_of` show both
-- as they were at the instant in the setting `tandem.as_of`, so a report about the past asks the same questions.
--
-- A column added to one of these tables has to be added to its view as well.

CREATE TABLE known_past (
    of         text NOT NULL,
    state      jsonb NOT NULL,
    known_from timestamptz NOT NULL,
    known_to   timestamptz NOT NULL
);
CREATE INDEX known_past_of ON known_past (of, known_to);

-- One instant for a transaction, so that nothing is known in half. Who asks about the past waits for writes that are under
-- way by the advisory lock that they take before they read the clock.
CREATE FUNCTION known_since() RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
    since text := current_setting('tandem.known_since', true);
BEGIN
    IF coalesce(since, '') = '' THEN
        PERFORM pg_advisory_xact_lock(1952514051, pg_backend_pid());
        since := clock_timestamp()::text;
        PERFORM set_config('tandem.known_since', since, true);
    END IF;
    RETURN since::timestamptz;
END $$;

CREATE FUNCTION keep_known_past() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    since timestamptz;
BEGIN
    since := known_since();
    IF TG_OP <> 'INSERT' AND OLD.known_from < since THEN
        INSERT INTO known_past (of, state, known_from, known_to)
        VALUES (TG_TABLE_NAME, to_jsonb(OLD), OLD.known_from, since);
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    NEW.known_from := since;
    RETURN NEW;
END $$;

CREATE SCHEMA as_of;

DO $$
DECLARE
    known text;
BEGIN
    FOREACH known IN ARRAY ARRAY['known_organisation', 'known_portfolio_node', 'known_objective', 'known_initiative',
        'known_contribution', 'known_plan_line', 'known_forecast_line', 'known_budget']
    LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN known_from timestamptz NOT NULL DEFAULT ''-infinity''', known);
        EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I '
            'FOR EACH ROW EXECUTE FUNCTION keep_known_past()', known || '_past', known);
        EXECUTE format('CREATE VIEW as_of.%1$I AS '
            'SELECT k.* FROM public.%1$I k WHERE k.known_from <= current_setting(''tandem.as_of'')::timestamptz '
            'UNION ALL '
            'SELECT k.* FROM public.known_past p, LATERAL jsonb_populate_record(NULL::public.%1$I, p.state) k '
            'WHERE p.of = %1$L AND p.known_from <= current_setting(''tandem.as_of'')::timestamptz '
            'AND p.known_to > current_setting(''tandem.as_of'')::timestamptz', known);
    END LOOP;
END $$;

-- A fact counts in its latest version of the instant. Only the cells of metrics with aggregation LAST need facts.
CREATE VIEW as_of.cell_value AS
SELECT t.cell_id, t.metric_id, t.metric_key, t.kind, t.expense_type, t.aggregation, t.initiative_id, t.month, t.currency,
       t.total, t.count,
       CASE t.aggregation
           WHEN 'SUM' THEN t.total
           WHEN 'AVERAGE' THEN t.total / nullif(t.count, 0)
           ELSE (
               SELECT f.value FROM public.measurement f JOIN public.recording r ON r.id = f.recording
               WHERE f.metric_id = t.metric_id AND f.initiative_id = t.initiative_id
                 AND f.starts_on >= t.month AND f.starts_on < (t.month + interval '1 month')::date
                 AND f.value IS NOT NULL AND r.at <= current_setting('tandem.as_of')::timestamptz
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
