-- One table for every family, so that a new family needs no new table. The family leads the key, so the
-- rows of a customer still lie together and its whole history in a family is one range scan.
CREATE TABLE record (
    family TEXT NOT NULL,
    customer TEXT NOT NULL,
    key TEXT NOT NULL,
    revision INTEGER NOT NULL,
    date TEXT,
    recorded_at TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (family, customer, key, revision)
) WITHOUT ROWID;
CREATE UNIQUE INDEX record_key ON record (family, key, revision);
INSERT INTO record SELECT 'customer', customer, key, revision, date, recorded_at, body FROM customer;
INSERT INTO record SELECT 'visit', customer, key, revision, date, recorded_at, body FROM visit;
INSERT INTO record SELECT 'assessment', customer, key, revision, date, recorded_at, body FROM assessment;
INSERT INTO record SELECT 'document', customer, key, revision, date, recorded_at, body FROM document;
INSERT INTO record SELECT 'allocation', customer, key, revision, date, recorded_at, body FROM allocation;
DROP TABLE customer;
DROP TABLE visit;
DROP TABLE assessment;
DROP TABLE document;
DROP TABLE allocation;
