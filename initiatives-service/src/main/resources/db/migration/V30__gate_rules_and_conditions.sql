-- The rules of the gates with every version of them, conditions of approvals, gates that wait, and the days of the side ways.

CREATE TABLE gate_rule (
    gate             text PRIMARY KEY,
    id               uuid        NOT NULL UNIQUE,
    version          bigint      NOT NULL,
    finance_above    numeric CHECK (finance_above >= 0),
    finance_currency text,
    sign_off_days    integer CHECK (sign_off_days BETWEEN 1 AND 365),
    updated_at       timestamptz NOT NULL,
    CHECK ((finance_above IS NULL) = (finance_currency IS NULL))
);

CREATE TABLE gate_rule_version (
    gate             text        NOT NULL REFERENCES gate_rule (gate),
    version          bigint      NOT NULL,
    finance_above    numeric,
    finance_currency text,
    sign_off_days    integer,
    changed_by       text,
    changed_by_name  text,
    created_at       timestamptz NOT NULL,
    PRIMARY KEY (gate, version)
);

-- What every organisation begins with: two sides, two weeks.
INSERT INTO gate_rule (gate, id, version, sign_off_days, updated_at) VALUES
    ('APPROVE', '00000000-0000-7000-8000-000000000011', 0, 14, now()),
    ('START', '00000000-0000-7000-8000-000000000012', 0, 14, now()),
    ('GO_LIVE', '00000000-0000-7000-8000-000000000013', 0, 14, now()),
    ('CLOSE', '00000000-0000-7000-8000-000000000014', 0, 14, now()),
    ('REBASELINE', '00000000-0000-7000-8000-000000000015', 0, 14, now());
INSERT INTO gate_rule_version (gate, version, sign_off_days, created_at)
SELECT gate, version, sign_off_days, updated_at FROM gate_rule;

ALTER TABLE initiative
    ADD COLUMN waiting_gates jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN conditions jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN last_sign_off jsonb,
    ADD COLUMN rebaselined_on date,
    ADD COLUMN held_on date,
    ADD COLUMN resumed_on date,
    ADD COLUMN rejected_on date,
    ADD COLUMN reproposed_on date,
    ADD COLUMN cancelled_on date;
CREATE INDEX initiative_waiting ON initiative (id) WHERE waiting_gates <> '[]'::jsonb;

-- A gate that somebody has signed waits for the others; until now only the approvals were kept.
UPDATE initiative SET waiting_gates = (
    SELECT jsonb_agg(jsonb_build_object(
        'gate', gate, 'planVersion', plan_version, 'requestedBy', first_by, 'requestedOn', first_on, 'dueOn', NULL,
        'missing', to_jsonb(ARRAY(SELECT side FROM unnest(ARRAY ['BUSINESS', 'TECHNOLOGY']) side WHERE side <> ALL (given)))))
    FROM (
        SELECT one ->> 'gate' AS gate, max((one ->> 'planVersion')::int) AS plan_version,
               (array_agg(one ->> 'by' ORDER BY one ->> 'id'))[1] AS first_by,
               (array_agg(one ->> 'effectiveOn' ORDER BY one ->> 'id'))[1] AS first_on,
               array_agg(one ->> 'side') AS given
        FROM jsonb_array_elements(pending_sign_offs) one
        GROUP BY one ->> 'gate') gates)
WHERE pending_sign_offs <> '[]'::jsonb;

-- Conditions on record; whether one still stands, its initiative says.
CREATE TABLE sign_off_condition (
    initiative_id   uuid        NOT NULL REFERENCES initiative (id),
    number          integer     NOT NULL,
    sign_off_id     uuid        NOT NULL REFERENCES sign_off (id),
    gate            text        NOT NULL,
    side            text        NOT NULL,
    plan_version    integer     NOT NULL,
    text            text        NOT NULL,
    set_by          text        NOT NULL,
    set_by_name     text,
    set_on          date        NOT NULL,
    closed_by       text,
    closed_by_name  text,
    closed_on       date,
    closing_comment text,
    PRIMARY KEY (initiative_id, number),
    CHECK ((closed_by IS NULL) = (closed_on IS NULL))
);
