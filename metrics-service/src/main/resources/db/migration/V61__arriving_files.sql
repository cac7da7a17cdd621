-- A round looks for files that nothing was heard of for long: among those that still arrive, not among all there ever were.
CREATE INDEX bill_file_arriving ON bill_file (heard_at) WHERE NOT complete;

-- Nothing is asked by these: imports are listed by id, parts of bills by bill.
DROP INDEX bill_import_created_at;
DROP INDEX bill_allocation_initiative;
