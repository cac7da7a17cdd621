-- What other systems call risks, deadlines, dependencies and decisions. A deadline that is retired and a dependency that was
-- unlinked keep theirs, and others may take it.
ALTER TABLE risk ADD COLUMN source text, ADD COLUMN key text;
CREATE UNIQUE INDEX risk_reference_taken ON risk (source, key);

ALTER TABLE deadline ADD COLUMN source text, ADD COLUMN key text;
CREATE UNIQUE INDEX deadline_reference_taken ON deadline (source, key) WHERE NOT retired;
CREATE INDEX deadline_reference ON deadline (source, key, id) WHERE source IS NOT NULL;

ALTER TABLE dependency ADD COLUMN source text, ADD COLUMN key text;
CREATE UNIQUE INDEX dependency_reference_taken ON dependency (source, key) WHERE linked;
CREATE INDEX dependency_reference ON dependency (source, key, id) WHERE source IS NOT NULL;

ALTER TABLE decision ADD COLUMN source text, ADD COLUMN key text;
CREATE UNIQUE INDEX decision_reference_taken ON decision (source, key);

-- Sources whose names differ in case only would be taken for one another.
CREATE UNIQUE INDEX source_name_in_any_case_taken ON source (lower(name));
