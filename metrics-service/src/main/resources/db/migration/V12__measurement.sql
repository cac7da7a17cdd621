-- Facts. Append-only: a correction is the next version of the same (source, id), a null value its deletion.
-- `ends_on` is null for a fact of one day. `unresolved` is the reference of an initiative not heard of yet, as the
-- source gave it; it is the one thing that changes later, once, when the initiative arrives.

CREATE TABLE measurement (
    source        text COLLATE "C" NOT NULL,
    id            text COLLATE "C" NOT NULL,
    version       integer NOT NULL,
    recording     bigint NOT NULL,
    metric_id     uuid NOT NULL,
    starts_on     date NOT NULL,
    ends_on       date,
    initiative_id uuid,
    value         numeric,
    currency      text COLLATE "C",
    unresolved    text COLLATE "C",
    labels        jsonb,
    PRIMARY KEY (source, id, version)
) PARTITION BY HASH (source, id);

DO $$
BEGIN
    FOR part IN 0..7 LOOP
        EXECUTE format(
            'CREATE TABLE measurement_%s PARTITION OF measurement FOR VALUES WITH (MODULUS 8, REMAINDER %s)',
            part, part);
    END LOOP;
END $$;

-- Lists go by the order of dates. Equal keys share one entry, which keeps these small.
CREATE INDEX measurement_metric ON measurement (metric_id, starts_on);
CREATE INDEX measurement_initiative ON measurement (initiative_id, starts_on) WHERE initiative_id IS NOT NULL;
CREATE INDEX measurement_unresolved ON measurement (unresolved) WHERE unresolved IS NOT NULL;
