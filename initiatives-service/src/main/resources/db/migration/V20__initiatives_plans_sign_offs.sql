-- Initiatives, their plans and sign-offs. `version` is the aggregate's sequence: every event bumps it.
-- What is only ever read with its initiative is a jsonb column, so that proposing one is one insert.

CREATE TABLE initiative (
    id                    uuid PRIMARY KEY,
    version               bigint      NOT NULL,
    title                 text        NOT NULL,
    description           text,
    status                text        NOT NULL,
    held_from             text,
    status_reason         text,
    adopted               boolean     NOT NULL,
    signed                boolean     NOT NULL,
    portfolio_node_id     uuid REFERENCES portfolio_node (id),
    business_owner        text,
    business_owner_name   text,
    technology_owner      text,
    technology_owner_name text,
    author                text        NOT NULL,
    author_name           text,
    contributions         jsonb       NOT NULL,
    objective_ids         uuid[]      NOT NULL,
    systems               jsonb       NOT NULL,
    value_drivers         jsonb       NOT NULL,
    journey_stage         text,
    start_on              date,
    end_on                date,
    deadline              date,
    labels                jsonb       NOT NULL,
    external_references   jsonb       NOT NULL,
    plan_version          integer,
    baseline_version      integer,
    pending_sign_offs     jsonb       NOT NULL,
    approved_on           date,
    started_on            date,
    live_on               date,
    closed_on             date,
    missing_since         date,
    retired               boolean     NOT NULL,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    CHECK (end_on >= start_on),
    CHECK ((status = 'ON_HOLD') = (held_from IS NOT NULL))
);
-- One index per filter and per sort key of the list.
CREATE INDEX initiative_updated ON initiative (updated_at, id);
CREATE INDEX initiative_title ON initiative (title, id);
CREATE INDEX initiative_status ON initiative (status, updated_at, id);
CREATE INDEX initiative_node ON initiative (portfolio_node_id);
CREATE INDEX initiative_business_owner ON initiative (business_owner);
CREATE INDEX initiative_technology_owner ON initiative (technology_owner);
CREATE INDEX initiative_objectives ON initiative USING gin (objective_ids);
CREATE INDEX initiative_labels ON initiative USING gin (labels jsonb_path_ops);
-- The query must repeat this expression word for word.
CREATE INDEX initiative_words ON initiative USING gin (
    to_tsvector('simple', regexp_replace(title || ' ' || coalesce(description, ''), '[[:punct:][:space:]]+', ' ', 'g')));

-- Which initiative another system means by its key; no two initiatives may have the same.
CREATE TABLE initiative_reference (
    source        text NOT NULL,
    key           text NOT NULL,
    initiative_id uuid NOT NULL REFERENCES initiative (id),
    PRIMARY KEY (source, key)
);
CREATE INDEX initiative_reference_initiative ON initiative_reference (initiative_id);

-- A plan is an aggregate of its own under its initiative's id. The present lines and the baseline are here, so that an
-- event or a report needs one row; every version is in plan_version.
CREATE TABLE plan (
    initiative_id    uuid PRIMARY KEY REFERENCES initiative (id),
    version          bigint      NOT NULL,
    current_version  integer     NOT NULL,
    current_author   text        NOT NULL,
    current_lines    jsonb       NOT NULL,
    baseline_version integer,
    baseline_lines   jsonb,
    loaded_version   integer,
    updated_at       timestamptz NOT NULL,
    CHECK ((baseline_version IS NULL) = (baseline_lines IS NULL))
);

CREATE TABLE plan_version (
    initiative_id uuid        NOT NULL REFERENCES plan (initiative_id),
    number        integer     NOT NULL,
    author        text        NOT NULL,
    author_name   text,
    note          text,
    lines         jsonb       NOT NULL,
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (initiative_id, number)
);

CREATE TABLE sign_off (
    id            uuid PRIMARY KEY,
    initiative_id uuid        NOT NULL REFERENCES initiative (id),
    gate          text        NOT NULL,
    side          text        NOT NULL,
    decision      text        NOT NULL,
    plan_version  integer     NOT NULL,
    by_subject    text        NOT NULL,
    by_name       text,
    comment       text,
    effective_on  date        NOT NULL,
    outcome       text        NOT NULL,
    created_at    timestamptz NOT NULL
);
CREATE INDEX sign_off_initiative ON sign_off (initiative_id, id);

-- The newest snapshot that a source has delivered: an older one never flags what a newer one knew.
CREATE TABLE load_snapshot (
    source      text PRIMARY KEY,
    snapshot_on date NOT NULL
);
