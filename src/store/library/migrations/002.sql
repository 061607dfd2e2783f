-- SPDX-FileCopyrightText: The Varde developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people and signed packs said of the library after its imports. Nothing here is changed or removed: of a
-- subject's field the newest row counts, and undoing a step adds another one.

CREATE TABLE curation_step (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('add', 'edit', 'merge', 'split', 'class', 'pack', 'undo')),
    undoes INTEGER UNIQUE REFERENCES curation_step (id),
    at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE curation (
    sequence INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES curation_step (id),
    subject TEXT NOT NULL, -- id of a substance or a reference, or a class
    field TEXT NOT NULL CHECK (field IN (
        'name', 'stereo', 'class', 'role', 'hazard', 'cas', 'inchikey', -- of a substance
        'also',                                                        -- one of its other names: kind|language|name
        'same_as',                                                     -- the substance it is; itself: it stands alone
        'substance', 'form',                                           -- of a reference
        'class_parent', 'class_is')),                                  -- of a class; '': at the top, and gone
    item TEXT NOT NULL, -- of 'also' the folded name; otherwise ''
    value TEXT          -- NULL: what the imports say counts
) STRICT;
CREATE INDEX curation_by_subject ON curation (subject, field, item, sequence);
CREATE INDEX curation_by_step ON curation (step);

-- What an early-warning system told of. One without a reference can be in a sample and not be seen.
CREATE TABLE notice (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 64), -- SHA-256 of what it says
    substance_id TEXT NOT NULL REFERENCES substance (id),
    language TEXT NOT NULL,
    look_for TEXT NOT NULL,
    issued TEXT NOT NULL CHECK (length(issued) = 10), -- 2026-11-22
    source TEXT NOT NULL CHECK (source <> ''),
    bands TEXT NOT NULL -- JSON: technique -> cm-1; {} where it tells of none
) STRICT;
CREATE TABLE notice_change (
    sequence INTEGER PRIMARY KEY,
    notice_id TEXT NOT NULL REFERENCES notice (id),
    is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
    at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX notice_change_by_notice ON notice_change (notice_id, sequence);

-- Advice in a pack: a draft until a person at the booth takes it over.
CREATE TABLE card (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 64), -- SHA-256 of what it says
    topic TEXT NOT NULL CHECK (topic <> ''),              -- a substance, or what else it is about
    language TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    source TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'draft'),
    pack_id TEXT NOT NULL REFERENCES pack (id)
) STRICT;

ALTER TABLE pack ADD COLUMN number INTEGER NOT NULL DEFAULT 0; -- rises with every pack of a publisher
ALTER TABLE pack ADD COLUMN issued TEXT NOT NULL DEFAULT '';   -- 2026-11-22
ALTER TABLE pack ADD COLUMN public_key TEXT NOT NULL DEFAULT '';
ALTER TABLE pack ADD COLUMN step INTEGER REFERENCES curation_step (id);

-- Whose packs this organisation takes. The newest change of a key counts.
CREATE TABLE signing_key (
    public_key TEXT PRIMARY KEY NOT NULL CHECK (length(public_key) = 64), -- Ed25519, hex
    publisher TEXT NOT NULL CHECK (publisher <> '')
) STRICT;
CREATE TABLE signing_key_change (
    sequence INTEGER PRIMARY KEY,
    public_key TEXT NOT NULL REFERENCES signing_key (public_key),
    state TEXT NOT NULL CHECK (state IN ('pinned', 'replaced', 'revoked')),
    at INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX signing_key_change_by_key ON signing_key_change (public_key, sequence);

CREATE TRIGGER curation_step_is_kept BEFORE DELETE ON curation_step
    BEGIN SELECT RAISE(ABORT, 'what was said of the library is only added to'); END;
CREATE TRIGGER curation_step_is_history BEFORE UPDATE ON curation_step
    BEGIN SELECT RAISE(ABORT, 'what was said of the library is only added to'); END;
CREATE TRIGGER curation_is_kept BEFORE DELETE ON curation
    BEGIN SELECT RAISE(ABORT, 'what was said of the library is only added to'); END;
CREATE TRIGGER curation_is_history BEFORE UPDATE ON curation
    BEGIN SELECT RAISE(ABORT, 'what was said of the library is only added to'); END;
CREATE TRIGGER notice_is_kept BEFORE DELETE ON notice
    BEGIN SELECT RAISE(ABORT, 'a notice is taken back, never deleted'); END;
CREATE TRIGGER notice_is_content BEFORE UPDATE ON notice
    BEGIN SELECT RAISE(ABORT, 'a notice is its content and never changes'); END;
CREATE TRIGGER notice_change_is_kept BEFORE DELETE ON notice_change
    BEGIN SELECT RAISE(ABORT, 'the history of notices is only added to'); END;
CREATE TRIGGER notice_change_is_history BEFORE UPDATE ON notice_change
    BEGIN SELECT RAISE(ABORT, 'the history of notices is only added to'); END;
CREATE TRIGGER signing_key_is_kept BEFORE DELETE ON signing_key
    BEGIN SELECT RAISE(ABORT, 'a key is revoked, never deleted'); END;
CREATE TRIGGER signing_key_is_content BEFORE UPDATE ON signing_key
    BEGIN SELECT RAISE(ABORT, 'a key never changes'); END;
CREATE TRIGGER signing_key_change_is_kept BEFORE DELETE ON signing_key_change
    BEGIN SELECT RAISE(ABORT, 'the history of keys is only added to'); END;
CREATE TRIGGER signing_key_change_is_history BEFORE UPDATE ON signing_key_change
    BEGIN SELECT RAISE(ABORT, 'the history of keys is only added to'); END;
