-- Whose word is newest: an older report never overwrites what a newer one, or somebody here, said.

-- field_words: by field, the day of the word on it.
ALTER TABLE initiative
    ADD COLUMN field_words jsonb NOT NULL DEFAULT '{}';

-- The day of the newest report in which the source had the key.
ALTER TABLE initiative_reference
    ADD COLUMN seen_on date;

-- Every day of which a source has delivered a whole snapshot; load_snapshot stays, to let one in after the other.
CREATE TABLE load_snapshot_day (
    source      text NOT NULL,
    snapshot_on date NOT NULL,
    PRIMARY KEY (source, snapshot_on)
);
INSERT INTO load_snapshot_day (source, snapshot_on) SELECT source, snapshot_on FROM load_snapshot;
UPDATE initiative_reference r
SET seen_on = s.snapshot_on
FROM load_snapshot s, initiative i
WHERE s.source = r.source AND i.id = r.initiative_id AND i.missing_since IS NULL;

-- The newest number is not always the present version: an older report adds its version beside it.
ALTER TABLE plan
    ADD COLUMN latest_version integer,
    ADD COLUMN current_on date,
    ADD COLUMN loaded_on date;
UPDATE plan SET latest_version = current_version;
ALTER TABLE plan
    ALTER COLUMN latest_version SET NOT NULL;
ALTER TABLE plan_version
    ADD COLUMN reported_on date;
