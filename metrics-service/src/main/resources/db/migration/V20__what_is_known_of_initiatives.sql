-- What this service has learned of initiatives-service from its events. Each row is the last state heard of;
-- nothing is added up here, so a moved node or a changed contribution shows in the next report.
-- No foreign keys: events of different things arrive in any order.

CREATE TABLE known_organisation (
    id                      uuid PRIMARY KEY,
    name                    text NOT NULL,
    base_currency           text NOT NULL,
    time_zone               text NOT NULL,
    fiscal_year_start_month smallint NOT NULL
);

CREATE TABLE known_portfolio_node (
    id        uuid PRIMARY KEY,
    parent_id uuid,
    title     text NOT NULL,
    owners    text[] NOT NULL,
    retired   boolean NOT NULL
);
CREATE INDEX known_portfolio_node_parent ON known_portfolio_node (parent_id);
CREATE INDEX known_portfolio_node_owners ON known_portfolio_node USING gin (owners);

CREATE TABLE known_objective (
    id      uuid PRIMARY KEY,
    title   text NOT NULL,
    theme   text,
    retired boolean NOT NULL
);

CREATE TABLE known_initiative (
    id                uuid PRIMARY KEY,
    title             text NOT NULL,
    status            text NOT NULL,
    portfolio_node_id uuid,
    business_owner    text,
    technology_owner  text,
    author            text,
    retired           boolean NOT NULL
);
CREATE INDEX known_initiative_node ON known_initiative (portfolio_node_id);
CREATE INDEX known_initiative_business_owner ON known_initiative (business_owner);
CREATE INDEX known_initiative_technology_owner ON known_initiative (technology_owner);
CREATE INDEX known_initiative_author ON known_initiative (author);

CREATE TABLE known_contribution (
    initiative_id uuid NOT NULL,
    objective_id  uuid NOT NULL,
    weight        numeric NOT NULL,
    PRIMARY KEY (initiative_id, objective_id)
);

-- A key can move from one initiative to another, and the two events come in any order: both may hold it for a moment.
CREATE TABLE known_reference (
    aggregate    text NOT NULL,
    source       text NOT NULL,
    key          text NOT NULL,
    aggregate_id uuid NOT NULL,
    PRIMARY KEY (aggregate, source, key, aggregate_id)
);
CREATE INDEX known_reference_owner ON known_reference (aggregate_id);

-- The baseline's lines with money in them; an initiative without a baseline has none.
CREATE TABLE known_plan_line (
    initiative_id       uuid NOT NULL,
    ordinal             integer NOT NULL,
    kind                text NOT NULL,
    expense_type        text,
    amount              numeric NOT NULL,
    currency            text NOT NULL,
    from_date           date,
    to_date             date,
    metric_id           uuid,
    metric_key          text,
    baseline            numeric,
    unit_value          numeric,
    unit_value_currency text,
    PRIMARY KEY (initiative_id, ordinal)
);

CREATE TABLE known_source (
    id     uuid PRIMARY KEY,
    source text NOT NULL,
    client text
);
CREATE INDEX known_source_source ON known_source (source);
CREATE INDEX known_source_client ON known_source (client);
