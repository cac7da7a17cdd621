-- Organisation settings, the trees of portfolio nodes and objectives, sources, assessments, persons.
-- `version` is the aggregate's sequence: every event bumps it.

CREATE TABLE organisation (
    id                      uuid PRIMARY KEY,
    version                 bigint      NOT NULL,
    name                    text        NOT NULL,
    base_currency           text        NOT NULL,
    time_zone               text        NOT NULL,
    fiscal_year_start_month integer     NOT NULL CHECK (fiscal_year_start_month BETWEEN 1 AND 12),
    created_at              timestamptz NOT NULL,
    updated_at              timestamptz NOT NULL,
    only_one                boolean     NOT NULL DEFAULT true UNIQUE CHECK (only_one)
);

-- The defaults every service assumes until the first `organisation.configured`.
INSERT INTO organisation (id, version, name, base_currency, time_zone, fiscal_year_start_month, created_at, updated_at)
VALUES ('00000000-0000-7000-8000-000000000001', 0, 'Organisation', 'EUR', 'UTC', 1, now(), now());

CREATE TABLE portfolio_node (
    id         uuid PRIMARY KEY,
    version    bigint      NOT NULL,
    parent_id  uuid REFERENCES portfolio_node (id),
    title      text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('PORTFOLIO', 'PROGRAMME')),
    retired    boolean     NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK (parent_id <> id)
);
CREATE INDEX portfolio_node_parent ON portfolio_node (parent_id);
CREATE INDEX portfolio_node_updated ON portfolio_node (updated_at, id);

CREATE TABLE portfolio_node_owner (
    portfolio_node_id uuid    NOT NULL REFERENCES portfolio_node (id),
    position          integer NOT NULL,
    subject           text    NOT NULL,
    name              text,
    PRIMARY KEY (portfolio_node_id, position)
);
CREATE INDEX portfolio_node_owner_subject ON portfolio_node_owner (subject);

CREATE TABLE portfolio_node_reference (
    portfolio_node_id uuid    NOT NULL REFERENCES portfolio_node (id),
    position          integer NOT NULL,
    source            text    NOT NULL,
    key               text    NOT NULL,
    PRIMARY KEY (portfolio_node_id, position),
    CONSTRAINT portfolio_node_reference_taken UNIQUE (source, key)
);

CREATE TABLE objective (
    id                    uuid PRIMARY KEY,
    version               bigint      NOT NULL,
    parent_id             uuid REFERENCES objective (id),
    title                 text        NOT NULL,
    description           text,
    theme                 text        NOT NULL,
    start_on              date,
    end_on                date,
    business_owner        text,
    business_owner_name   text,
    technology_owner      text,
    technology_owner_name text,
    business_weight       numeric(7, 4) CHECK (business_weight BETWEEN 0 AND 100),
    technology_weight     numeric(7, 4) CHECK (technology_weight BETWEEN 0 AND 100),
    retired               boolean     NOT NULL,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    CHECK (parent_id <> id),
    CHECK (end_on >= start_on)
);
CREATE INDEX objective_parent ON objective (parent_id);
CREATE INDEX objective_updated ON objective (updated_at, id);

CREATE TABLE objective_reference (
    objective_id uuid    NOT NULL REFERENCES objective (id),
    position     integer NOT NULL,
    source       text    NOT NULL,
    key          text    NOT NULL,
    PRIMARY KEY (objective_id, position),
    CONSTRAINT objective_reference_taken UNIQUE (source, key)
);

CREATE TABLE source (
    id                    uuid PRIMARY KEY,
    version               bigint      NOT NULL,
    name                  text        NOT NULL,
    client                text        NOT NULL,
    business_consent_by   text,
    technology_consent_by text,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    CONSTRAINT source_name_taken UNIQUE (name)
);
CREATE INDEX source_client ON source (client);

CREATE TABLE assessment (
    id            uuid PRIMARY KEY,
    initiative_id uuid        NOT NULL,
    scale         text        NOT NULL,
    value         text        NOT NULL,
    assessed_on   date        NOT NULL,
    source        text        NOT NULL,
    comment       text,
    created_at    timestamptz NOT NULL,
    CONSTRAINT assessment_known UNIQUE (initiative_id, source, scale, assessed_on, value)
);
CREATE INDEX assessment_newest ON assessment (initiative_id, assessed_on DESC, id DESC);

-- The name last seen in a token for a subject: history shows persons by name where it is known.
CREATE TABLE person (
    subject text PRIMARY KEY,
    name    text NOT NULL
);

-- Cells of metrics-service, as their events told them last; no value when all facts are gone. No foreign keys:
-- what a projection tells may arrive before what it is about.
CREATE TABLE actual_cell (
    id            uuid PRIMARY KEY,
    metric_id     uuid    NOT NULL,
    metric_key    text,
    kind          text    NOT NULL,
    expense_type  text,
    initiative_id uuid    NOT NULL,
    month         text    NOT NULL,
    currency      text,
    value         numeric
);
CREATE INDEX actual_cell_initiative ON actual_cell (initiative_id);
