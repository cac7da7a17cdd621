-- Columns were added to what is known of initiatives and plans (V45). A replay tells their present states anew, with the
-- sequence they had; only an event that counts as not applied is taken a second time.
UPDATE projection_guard SET applied = false
WHERE producer = 'initiatives-service' AND aggregate IN ('initiative', 'plan');
