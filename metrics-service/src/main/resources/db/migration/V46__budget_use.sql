-- What asks for budgets to be looked at: one of them changed, or costs of an initiative in a month, or where an initiative
-- or a node sits. Append-only for those who write, so that they never wait for each other. Without a month every fiscal
-- year is meant, without a budget and an initiative every budget.
CREATE TABLE budget_mark (
    budget_id     uuid,
    initiative_id uuid,
    month         date
);

-- What was told of a budget last.
CREATE TABLE budget_use (
    budget_id      uuid PRIMARY KEY,
    sequence       bigint NOT NULL,
    budget_version bigint NOT NULL,
    amount         numeric NOT NULL,
    currency       text NOT NULL,
    actual         numeric NOT NULL,
    threshold      integer NOT NULL
);

-- The unique key is what tells a threshold once for a version of a budget.
CREATE TABLE budget_threshold_told (
    budget_id      uuid NOT NULL,
    budget_version bigint NOT NULL,
    threshold      integer NOT NULL,
    PRIMARY KEY (budget_id, budget_version, threshold)
);
