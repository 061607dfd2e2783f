-- SPDX-FileCopyrightText: The Varde developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an import has read and nobody accepted yet. The file is thrown away once its content is in a library or not
-- wanted any more.

CREATE TABLE plan (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    content TEXT NOT NULL -- JSON: sources, pattern, defaults
) STRICT;

CREATE TABLE source_file (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE CHECK (path <> ''), -- absolute
    stamp TEXT NOT NULL,    -- size and time of the last change when it was read; empty: still to be read
    technique TEXT NOT NULL -- what a person said of this file; empty where nobody did
) STRICT;

-- One spectrum of a file, or why there is none.
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES source_file (id),
    member TEXT NOT NULL,      -- of an archive
    position INTEGER NOT NULL, -- in the file or member, from 0
    curve_hash TEXT NOT NULL,  -- SHA-256 of technique and points; empty where nothing was read
    what_read TEXT NOT NULL,   -- JSON
    findings TEXT NOT NULL,    -- JSON: what the spectrum alone has against it
    company TEXT NOT NULL,     -- JSON: what it has against it beside the others; empty until compared
    edits TEXT NOT NULL,       -- JSON: what a person said
    technique TEXT CHECK (technique IN ('raman', 'ir', 'atr_ir')), -- this and the next: NULL where nothing was read
    unit TEXT,
    n INTEGER,
    x0 REAL, -- cm-1
    dx REAL, -- cm-1
    x BLOB,  -- little-endian float64 cm-1; NULL where the axis is even
    y BLOB,  -- little-endian float32
    sketch BLOB NOT NULL, -- little-endian float32, for a first look at what is alike
    UNIQUE (file_id, member, position)
) STRICT;
