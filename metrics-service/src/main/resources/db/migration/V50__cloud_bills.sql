-- Cloud bills in the FinOps FOCUS form. A file is copied row by row in one transaction; publishing then turns the bills it
-- holds over to its import, whole. What is not in a file of a complete set was never committed.

CREATE TABLE bill_import (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    status       text NOT NULL CHECK (status IN ('RECEIVING', 'PUBLISHING', 'PUBLISHED', 'FAILED')),
    source       text COLLATE "C",
    by           text NOT NULL,
    metric       text NOT NULL,
    cost         text NOT NULL CHECK (cost IN ('EFFECTIVE', 'BILLED')),
    files        integer NOT NULL CHECK (files > 0),
    files_begun  integer NOT NULL,
    atomic       boolean NOT NULL,
    cost_centre_column text NOT NULL,
    account_column text NOT NULL,
    bills        jsonb NOT NULL,
    failure      jsonb,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    published_at timestamptz
);
CREATE INDEX bill_import_created_at ON bill_import (created_at, id);
CREATE INDEX bill_import_unfinished ON bill_import (status) WHERE status IN ('RECEIVING', 'PUBLISHING');

-- One file of the set. While it arrives its counts grow; `heard_at` tells a file that still arrives from one whose process died.
CREATE TABLE bill_file (
    import_id uuid NOT NULL,
    number    integer NOT NULL,
    complete  boolean NOT NULL,
    digest    bytea,
    read      bigint NOT NULL,
    refused   bigint NOT NULL,
    findings  jsonb NOT NULL,
    heard_at  timestamptz NOT NULL,
    PRIMARY KEY (import_id, number)
);
CREATE UNIQUE INDEX bill_file_once ON bill_file (import_id, digest) WHERE complete;

-- What one file holds of one bill, added up while it was read.
CREATE TABLE bill_part (
    import_id     uuid NOT NULL,
    number        integer NOT NULL,
    bill_id       uuid NOT NULL,
    issuer        text NOT NULL,
    account       text NOT NULL,
    starts_on     date NOT NULL,
    ends_on       date NOT NULL,
    currency      text COLLATE "C" NOT NULL,
    rows          bigint NOT NULL,
    billed        numeric NOT NULL,
    effective     numeric NOT NULL,
    list          numeric NOT NULL,
    contracted    numeric NOT NULL,
    PRIMARY KEY (import_id, number, bill_id)
);

-- The rows. Equal rows of a bill are told apart by their number among equals, which nobody needs to store.
CREATE TABLE bill_row (
    import_id   uuid NOT NULL,
    bill_id     uuid NOT NULL,
    digest      uuid NOT NULL,
    billed      numeric NOT NULL,
    effective   numeric NOT NULL,
    sub_account text,
    service     text,
    resource    text,
    cost_centre text,
    account     text,
    tags        jsonb
);
CREATE INDEX bill_row_bill ON bill_row (bill_id, import_id);

-- A bill is what one issuer asks of one billing account for one billing period in one currency; its id is made from these.
-- Its rows are those of `import_id`.
CREATE TABLE bill (
    id           uuid PRIMARY KEY,
    issuer       text NOT NULL,
    billing_account text NOT NULL,
    starts_on    date NOT NULL,
    ends_on      date NOT NULL,
    currency     text COLLATE "C" NOT NULL,
    import_id    uuid,
    source       text COLLATE "C",
    metric_id    uuid,
    cost         text CHECK (cost IN ('EFFECTIVE', 'BILLED')),
    rows         bigint NOT NULL,
    billed       numeric NOT NULL,
    effective    numeric NOT NULL
);
CREATE INDEX bill_of_metric ON bill (metric_id);

-- Rows of a bill that no rule can tell apart, together: what allocation reads, so that its cost does not follow the rows.
CREATE TABLE bill_charge (
    bill_id     uuid NOT NULL,
    sub_account text,
    service     text,
    resource    text,
    cost_centre text,
    account     text,
    tags        jsonb,
    rows        bigint NOT NULL,
    billed      numeric NOT NULL,
    effective   numeric NOT NULL
);
CREATE INDEX bill_charge_bill ON bill_charge (bill_id);

-- Which of the two costs the facts of a metric are; a row is locked while bills of the metric are published.
CREATE TABLE bill_metric (
    metric_id uuid PRIMARY KEY,
    cost      text NOT NULL CHECK (cost IN ('EFFECTIVE', 'BILLED'))
);
