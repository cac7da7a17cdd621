-- Who bears a cloud bill. The first rule in order that fits a charge shares it out; what none fits is nobody's.

CREATE TABLE allocation_rule (
    id         uuid PRIMARY KEY,
    version    bigint NOT NULL,
    ordinal    integer NOT NULL CHECK (ordinal > 0),
    title      text NOT NULL,
    match      jsonb NOT NULL,
    shares     jsonb NOT NULL,
    retired    boolean NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX allocation_order_taken ON allocation_rule (ordinal) WHERE NOT retired;

-- The parts of each published bill as they stand. A part without rule and initiative is what nobody bears; both costs are
-- shared out alike, and one of the two, the bill's own choice, is a fact of its initiative.
CREATE TABLE bill_allocation (
    bill_id       uuid NOT NULL,
    rule_id       uuid,
    initiative_id uuid,
    rows          bigint NOT NULL,
    billed        numeric NOT NULL,
    effective     numeric NOT NULL,
    CONSTRAINT bill_allocation_key UNIQUE NULLS NOT DISTINCT (bill_id, rule_id, initiative_id)
);
CREATE INDEX bill_allocation_initiative ON bill_allocation (initiative_id);
