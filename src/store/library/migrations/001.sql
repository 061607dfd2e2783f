-- SPDX-FileCopyrightText: The Varde developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The library: substances, their references, and the certainty models made from them.
-- Identity is content (SHA-256), so that importing twice, or in two booths, gives one row.
-- Times are milliseconds since 1970-01-01T00:00:00Z.

CREATE TABLE class (
    name TEXT PRIMARY KEY NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE substance (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32), -- from the name: case and spacing do not count
    name TEXT NOT NULL CHECK (name <> ''),
    class TEXT REFERENCES class (name),
    role TEXT NOT NULL CHECK (role IN ('', 'active', 'adulterant', 'carrier')),
    inchikey TEXT NOT NULL,
    cas TEXT NOT NULL
) STRICT;

CREATE TABLE synonym (
    substance_id TEXT NOT NULL REFERENCES substance (id),
    name TEXT NOT NULL CHECK (name <> ''),
    PRIMARY KEY (substance_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX synonym_by_name ON synonym (name);

-- A substance with a row here can be dangerous in amounts that a scan may not show.
CREATE TABLE hazard (
    substance_id TEXT PRIMARY KEY NOT NULL REFERENCES substance (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE reference (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 64), -- SHA-256 of technique, axis, intensities, substance, form
    substance_id TEXT NOT NULL REFERENCES substance (id),
    form TEXT NOT NULL,
    technique TEXT NOT NULL CHECK (technique IN ('raman', 'ir', 'atr_ir')),
    unit TEXT NOT NULL,
    n INTEGER NOT NULL CHECK (n >= 3),
    x0 REAL NOT NULL,                                -- cm-1, first point
    dx REAL NOT NULL,                                -- cm-1, mean step
    x BLOB CHECK (x IS NULL OR length(x) = 8 * n),   -- little-endian float64 cm-1; NULL where the axis is even
    y BLOB NOT NULL CHECK (length(y) = 4 * n),       -- little-endian float32
    source TEXT NOT NULL,
    licence TEXT NOT NULL,
    instrument TEXT NOT NULL,
    confidence TEXT NOT NULL,
    provenance TEXT NOT NULL CHECK (provenance IN ('measured', 'practice'))
) STRICT;
CREATE INDEX reference_by_substance ON reference (substance_id);

-- One row per admission or withdrawal; the newest row of a reference counts.
CREATE TABLE membership (
    sequence INTEGER PRIMARY KEY,
    reference_id TEXT NOT NULL REFERENCES reference (id),
    admitted INTEGER NOT NULL CHECK (admitted IN (0, 1)),
    at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX membership_by_reference ON membership (reference_id, sequence);

CREATE VIEW admitted AS
    SELECT reference_id FROM membership AS m
    WHERE sequence = (SELECT max(sequence) FROM membership WHERE reference_id = m.reference_id) AND admitted = 1;

CREATE TABLE certainty_model (
    model_id TEXT PRIMARY KEY NOT NULL CHECK (model_id <> ''),
    saved_order INTEGER NOT NULL UNIQUE, -- the newest of a technique is the one in use
    technique TEXT NOT NULL CHECK (technique IN ('raman', 'ir', 'atr_ir')),
    library_version TEXT NOT NULL,
    algorithm_version TEXT NOT NULL,
    parameters TEXT NOT NULL,
    coefficients TEXT NOT NULL,
    simulated_samples BLOB NOT NULL,
    seed TEXT NOT NULL, -- decimal; 64 bits without sign do not fit an INTEGER
    source TEXT NOT NULL,
    measured_figures TEXT NOT NULL,
    saved_at INTEGER NOT NULL
) STRICT;

-- A signed collection of references that was imported as one.
CREATE TABLE pack (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 64), -- SHA-256 of the pack file
    name TEXT NOT NULL,
    version TEXT NOT NULL,
    publisher TEXT NOT NULL,
    imported_at INTEGER NOT NULL
) STRICT;
CREATE TABLE pack_reference (
    pack_id TEXT NOT NULL REFERENCES pack (id),
    reference_id TEXT NOT NULL REFERENCES reference (id),
    PRIMARY KEY (pack_id, reference_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER reference_is_kept BEFORE DELETE ON reference
    BEGIN SELECT RAISE(ABORT, 'a reference is withdrawn, never deleted'); END;
CREATE TRIGGER reference_is_content BEFORE UPDATE ON reference
    BEGIN SELECT RAISE(ABORT, 'a reference is its content and never changes'); END;
CREATE TRIGGER membership_is_kept BEFORE DELETE ON membership
    BEGIN SELECT RAISE(ABORT, 'membership history is only added to'); END;
CREATE TRIGGER membership_is_history BEFORE UPDATE ON membership
    BEGIN SELECT RAISE(ABORT, 'membership history is only added to'); END;
