-- The owner's present view of the lines of an initiative: a series of its own beside the plan. The present version is that
-- of the newest day; every version is kept.
CREATE TABLE forecast (
    initiative_id   uuid PRIMARY KEY REFERENCES initiative (id),
    version         bigint  NOT NULL,
    latest_version  integer NOT NULL,
    current_version integer NOT NULL,
    current_on      date    NOT NULL,
    current_author  text    NOT NULL,
    current_lines   jsonb   NOT NULL
);

CREATE TABLE forecast_version (
    initiative_id uuid        NOT NULL REFERENCES forecast (initiative_id),
    number        integer     NOT NULL,
    stated_on     date        NOT NULL,
    author        text        NOT NULL,
    author_name   text,
    note          text,
    lines         jsonb       NOT NULL,
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (initiative_id, number)
);
CREATE UNIQUE INDEX forecast_version_day ON forecast_version (initiative_id, stated_on DESC, number DESC);

-- Finance's amount for a portfolio node, a fiscal year and a kind of expense.
CREATE TABLE budget (
    id                uuid PRIMARY KEY,
    version           bigint         NOT NULL,
    portfolio_node_id uuid           NOT NULL REFERENCES portfolio_node (id),
    fiscal_year       integer        NOT NULL,
    expense_type      text           NOT NULL,
    amount            numeric(19, 4) NOT NULL,
    currency          text           NOT NULL,
    note              text,
    source            text,
    key               text,
    retired           boolean        NOT NULL,
    created_at        timestamptz    NOT NULL,
    updated_at        timestamptz    NOT NULL
);
-- One live budget for each.
CREATE UNIQUE INDEX budget_taken ON budget (portfolio_node_id, fiscal_year, expense_type) WHERE NOT retired;
CREATE UNIQUE INDEX budget_reference_taken ON budget (source, key);
CREATE INDEX budget_updated ON budget (updated_at, id);
CREATE INDEX budget_year ON budget (fiscal_year, id);

-- What else money can be spent on, beside the types that every organisation has.
ALTER TABLE organisation
    ADD COLUMN cost_types jsonb NOT NULL DEFAULT '[]';
