-- What one unit of a currency is worth in the organisation's base currency: the average of a month, or the plan rate of
-- a fiscal year. Append-only: a correction is the next version, and what was known at an instant stays readable.
-- A rate is of the base currency it was published in; those of another base currency no longer count and are kept.

CREATE TABLE fx_rate (
    id            uuid PRIMARY KEY,
    base_currency text COLLATE "C" NOT NULL,
    key           text COLLATE "C" NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('MONTH_AVERAGE', 'FISCAL_YEAR_PLAN')),
    currency      text COLLATE "C" NOT NULL,
    month         date CHECK (extract(day FROM month) = 1),
    fiscal_year   integer,
    CHECK ((kind = 'MONTH_AVERAGE') = (month IS NOT NULL) AND (month IS NULL) = (fiscal_year IS NOT NULL)),
    CONSTRAINT fx_rate_key UNIQUE (base_currency, key)
);

CREATE TABLE fx_rate_version (
    rate_id      uuid NOT NULL REFERENCES fx_rate (id),
    version      integer NOT NULL,
    rate         numeric NOT NULL CHECK (rate > 0),
    note         text,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL,
    PRIMARY KEY (rate_id, version)
);
