-- The alignment of the whole portfolio, as initiatives-service last told it. What was told before this table existed counts
-- as not applied, so a replay fills it.
CREATE TABLE known_alignment (
    id      uuid PRIMARY KEY,
    overall numeric,
    parts   jsonb NOT NULL,
    told_at timestamptz NOT NULL
);

-- Board reports are about an instant, so alignment and targets are kept as they were at one, as V59 does it.
DO $$
DECLARE
    known text;
BEGIN
    FOREACH known IN ARRAY ARRAY['known_alignment', 'known_target']
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
