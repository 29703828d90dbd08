-- One table a family, all of one shape. Rows of a customer lie together, so that its whole history is
-- one range scan; a record is found by its key through the second index. Every revision is kept.
CREATE TABLE customer   (customer TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, date TEXT, recorded_at TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (customer, key, revision)) WITHOUT ROWID;
CREATE TABLE visit      (customer TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, date TEXT, recorded_at TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (customer, key, revision)) WITHOUT ROWID;
CREATE TABLE assessment (customer TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, date TEXT, recorded_at TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (customer, key, revision)) WITHOUT ROWID;
CREATE TABLE document   (customer TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, date TEXT, recorded_at TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (customer, key, revision)) WITHOUT ROWID;
CREATE TABLE allocation (customer TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, date TEXT, recorded_at TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (customer, key, revision)) WITHOUT ROWID;
CREATE UNIQUE INDEX customer_key   ON customer (key, revision);
CREATE UNIQUE INDEX visit_key      ON visit (key, revision);
CREATE UNIQUE INDEX assessment_key ON assessment (key, revision);
CREATE UNIQUE INDEX document_key   ON document (key, revision);
CREATE UNIQUE INDEX allocation_key ON allocation (key, revision);
-- The audit trail: one entry a commit, chained by hashes.
CREATE TABLE audit (sequence INTEGER PRIMARY KEY, body TEXT NOT NULL);
