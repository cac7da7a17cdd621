-- What both sides decided, on what. A row never changes; a newer decision names the one that it supersedes.

CREATE TABLE decision (
    id                uuid PRIMARY KEY,
    title             text        NOT NULL,
    decided           text        NOT NULL,
    options           jsonb       NOT NULL,
    business_people   jsonb       NOT NULL,
    technology_people jsonb       NOT NULL,
    subjects          jsonb       NOT NULL,
    subject_ids       uuid[]      NOT NULL,
    decided_on        date        NOT NULL,
    recorded_by       text        NOT NULL,
    recorded_by_name  text,
    supersedes        uuid REFERENCES decision (id),
    created_at        timestamptz NOT NULL,
    UNIQUE (supersedes),
    CHECK (supersedes <> id)
);
CREATE INDEX decision_newest ON decision (decided_on, id);
CREATE INDEX decision_subjects ON decision USING gin (subject_ids);
