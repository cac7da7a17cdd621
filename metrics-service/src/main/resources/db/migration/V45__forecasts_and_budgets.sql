-- What reports need beside plan and actual: what owners expect, what finance allows, and by what else rows can be grouped.
-- What was heard of before has these columns empty until initiatives-service tells it again (a replay does).

ALTER TABLE known_initiative
    ADD COLUMN journey_stage text,
    ADD COLUMN labels        jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN live_on       date;

ALTER TABLE known_plan_line ADD COLUMN driver text;

-- The newest forecast's lines with money in them; a series of its own, never filled up from the plan.
CREATE TABLE known_forecast_line (
    initiative_id uuid NOT NULL,
    ordinal       integer NOT NULL,
    kind          text NOT NULL,
    expense_type  text,
    amount        numeric NOT NULL,
    currency      text NOT NULL,
    from_date     date,
    to_date       date,
    driver        text,
    PRIMARY KEY (initiative_id, ordinal)
);

-- `version` is the number of its last event, so each change of a budget is another one.
CREATE TABLE known_budget (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL,
    portfolio_node_id uuid NOT NULL,
    fiscal_year       integer NOT NULL,
    expense_type      text NOT NULL,
    amount            numeric NOT NULL,
    currency          text NOT NULL,
    retired           boolean NOT NULL
);
CREATE INDEX known_budget_node ON known_budget (portfolio_node_id) WHERE NOT retired;
