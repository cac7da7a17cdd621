-- What the report on alignment reads of every initiative is taken out of the documents once, by the write, instead of by
-- every reader; and what was told of alignment last.

-- The contributions in one text: the objective's id, an equals sign and the weight, parted by commas.
CREATE FUNCTION contribution_shares(contributions jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT string_agg((one ->> 'objectiveId') || '=' || (one ->> 'weight'), ',' ORDER BY place)
        FROM jsonb_array_elements(contributions) WITH ORDINALITY AS c (one, place));

ALTER TABLE initiative
    ADD COLUMN contribution_shares text GENERATED ALWAYS AS (contribution_shares(contributions)) STORED;

-- What the cost lines of a plan come to in one text: EUR=1200.50,USD=80.00.
CREATE FUNCTION costs_by_currency(lines jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT string_agg(currency || '=' || amount, ',' ORDER BY currency)
        FROM (SELECT line #>> '{amount,currency}' AS currency, sum(CAST(line #>> '{amount,amount}' AS numeric)) AS amount
              FROM jsonb_array_elements(lines) AS line
              WHERE line ->> 'kind' = 'COST'
              GROUP BY line #>> '{amount,currency}') AS costs);

ALTER TABLE plan
    ADD COLUMN baseline_costs text GENERATED ALWAYS AS (costs_by_currency(baseline_lines)) STORED;

-- On what a side is GREEN and on what RED, a bit for each of scope, time, money and value: two sides are two steps apart
-- where a bit of one's green meets the other's red.
ALTER TABLE check_in_standing
    ADD COLUMN green_on integer NOT NULL GENERATED ALWAYS AS (
        CASE WHEN latest #>> '{confidence,scope}' = 'GREEN' THEN 1 ELSE 0 END
        + CASE WHEN latest #>> '{confidence,time}' = 'GREEN' THEN 2 ELSE 0 END
        + CASE WHEN latest #>> '{confidence,money}' = 'GREEN' THEN 4 ELSE 0 END
        + CASE WHEN latest #>> '{confidence,value}' = 'GREEN' THEN 8 ELSE 0 END) STORED,
    ADD COLUMN red_on integer NOT NULL GENERATED ALWAYS AS (
        CASE WHEN latest #>> '{confidence,scope}' = 'RED' THEN 1 ELSE 0 END
        + CASE WHEN latest #>> '{confidence,time}' = 'RED' THEN 2 ELSE 0 END
        + CASE WHEN latest #>> '{confidence,money}' = 'RED' THEN 4 ELSE 0 END
        + CASE WHEN latest #>> '{confidence,value}' = 'RED' THEN 8 ELSE 0 END) STORED;

-- Measured costs are added up from the index alone.
CREATE INDEX actual_cell_cost ON actual_cell (initiative_id, currency) INCLUDE (value)
    WHERE kind = 'COST' AND value IS NOT NULL;

-- The overall figure as it was told last: one row, of the one organisation.
CREATE TABLE alignment_told (
    organisation_id uuid PRIMARY KEY REFERENCES organisation (id),
    version         bigint NOT NULL,
    state           jsonb,
    told_at         timestamptz
);
INSERT INTO alignment_told (organisation_id, version) SELECT id, 0 FROM organisation;
