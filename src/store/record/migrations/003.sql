-- SPDX-FileCopyrightText: The Varde developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The booth's work around the scan: consent, edits that met, tests and their controls, approved advice, the close.

-- A role more, and who still learns; nothing refers to this table by a key.
CREATE TABLE operator_new (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL, -- origin of the change
    code TEXT NOT NULL CHECK (code <> '') CHECK (code = '' OR (code NOT GLOB '*[^A-Z0-9-]*' AND length(code) <= 12)),
    role TEXT NOT NULL CHECK (role IN ('volunteer', 'coordinator', 'trainer', 'administrator')),
    secret_hash TEXT NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)) -- every finding of theirs is read a second time
) STRICT;
INSERT INTO operator_new SELECT id, origin, sequence, created_at, revision, changed_at, changed_by, code, role, secret_hash, is_active, 0 FROM operator;
DROP TABLE operator;
ALTER TABLE operator_new RENAME TO operator;
CREATE TRIGGER operator_is_not_deleted BEFORE DELETE ON operator
    BEGIN SELECT RAISE(ABORT, 'operator is changed, never deleted'); END;

-- effects: words of a fixed list, separated by blanks. consent_at: the spoken checklist was gone through.
ALTER TABLE sample ADD COLUMN effects TEXT NOT NULL DEFAULT '';
ALTER TABLE sample ADD COLUMN consent_at INTEGER;
ALTER TABLE sample ADD COLUMN is_medical_request INTEGER NOT NULL DEFAULT 0 CHECK (is_medical_request IN (0, 1));

-- How long a sample has waited for its next step is read from the audit.
CREATE INDEX audit_by_subject ON audit (subject_id);

-- started_at: when the strip was dipped or the drop put on. observed: a JSON object, what was seen (lines, colour).
ALTER TABLE test_result ADD COLUMN started_at INTEGER;
ALTER TABLE test_result ADD COLUMN observed TEXT NOT NULL DEFAULT '';

-- reason: why a closed sample's finding was corrected. second_agrees: NULL where nobody read a second time.
ALTER TABLE finding ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE finding ADD COLUMN was_blind INTEGER NOT NULL DEFAULT 0 CHECK (was_blind IN (0, 1));
ALTER TABLE finding ADD COLUMN second_agrees INTEGER CHECK (second_agrees IN (0, 1));

-- One field of a sample as somebody left it. basis: what stood there when they began to type; where that is not
-- what the edit before left, two people edited at once and both values are shown.
CREATE TABLE sample_edit (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    sample_id TEXT NOT NULL REFERENCES sample (id),
    field TEXT NOT NULL CHECK (field <> ''),
    value TEXT NOT NULL,
    basis TEXT NOT NULL,
    operator_code TEXT NOT NULL CHECK (operator_code = '' OR (operator_code NOT GLOB '*[^A-Z0-9-]*' AND length(operator_code) <= 12))
) STRICT;
CREATE INDEX sample_edit_by_sample ON sample_edit (sample_id);

-- What a person's finding names. substance: the library's id, empty for one that is not in the library; label: as told.
CREATE TABLE finding_substance (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    finding_id TEXT NOT NULL REFERENCES finding (id),
    substance TEXT NOT NULL,
    label TEXT NOT NULL CHECK (label <> ''),
    part TEXT NOT NULL CHECK (part IN ('main', 'other', 'one_of'))
) STRICT;
CREATE INDEX finding_substance_by_finding ON finding_substance (finding_id);

-- A test that was not done although it was due.
CREATE TABLE test_skip (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    sample_id TEXT NOT NULL REFERENCES sample (id),
    kind TEXT NOT NULL CHECK (kind IN ('strip', 'reagent')),
    test TEXT NOT NULL CHECK (test <> ''),
    reason TEXT NOT NULL CHECK (reason IN ('declined', 'none_left')),
    operator_code TEXT NOT NULL CHECK (operator_code = '' OR (operator_code NOT GLOB '*[^A-Z0-9-]*' AND length(operator_code) <= 12))
) STRICT;
CREATE INDEX test_skip_by_sample ON test_skip (sample_id);

-- A strip or reagent tried on what is known: does this lot work today?
CREATE TABLE test_control (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('strip', 'reagent')),
    test TEXT NOT NULL CHECK (test <> ''),
    brand TEXT NOT NULL,
    lot TEXT NOT NULL,
    control TEXT NOT NULL CHECK (control IN ('positive', 'blank')),
    outcome TEXT NOT NULL CHECK (outcome IN ('positive', 'negative', 'invalid')),
    observed TEXT NOT NULL,
    operator_code TEXT NOT NULL CHECK (operator_code = '' OR (operator_code NOT GLOB '*[^A-Z0-9-]*' AND length(operator_code) <= 12))
) STRICT;

-- A coordinator's word on one advice card. content_hash: SHA-256 of the card as it was read; a card that was changed since
-- is a draft again.
CREATE TABLE advice_approval (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    card TEXT NOT NULL CHECK (card <> ''),
    language TEXT NOT NULL CHECK (language <> ''),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    is_approved INTEGER NOT NULL CHECK (is_approved IN (0, 1)),
    operator_code TEXT NOT NULL CHECK (operator_code <> '') CHECK (operator_code = '' OR (operator_code NOT GLOB '*[^A-Z0-9-]*' AND length(operator_code) <= 12))
) STRICT;
CREATE INDEX advice_approval_by_card ON advice_approval (card);

-- How a sample's time at the booth ended. intention: what the person means to do now, where they said.
-- advice: the cards that were talked about, separated by blanks.
CREATE TABLE sample_closing (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    sample_id TEXT NOT NULL REFERENCES sample (id),
    intention TEXT NOT NULL CHECK (intention IN ('not_asked', 'not_said', 'take', 'take_less', 'not_take', 'discard', 'undecided')),
    disposal TEXT NOT NULL CHECK (disposal IN ('returned', 'used_up', 'destroyed', 'kept_for_lab', 'handed_over')),
    witness_code TEXT NOT NULL CHECK (witness_code = '' OR (witness_code NOT GLOB '*[^A-Z0-9-]*' AND length(witness_code) <= 12)),
    advice TEXT NOT NULL,
    operator_code TEXT NOT NULL CHECK (operator_code = '' OR (operator_code NOT GLOB '*[^A-Z0-9-]*' AND length(operator_code) <= 12))
) STRICT;
CREATE INDEX sample_closing_by_sample ON sample_closing (sample_id);

CREATE TRIGGER sample_edit_is_kept BEFORE DELETE ON sample_edit
    BEGIN SELECT RAISE(ABORT, 'sample_edit is only added to'); END;
CREATE TRIGGER sample_edit_is_fixed BEFORE UPDATE ON sample_edit
    BEGIN SELECT RAISE(ABORT, 'sample_edit is only added to'); END;
CREATE TRIGGER finding_substance_is_kept BEFORE DELETE ON finding_substance
    BEGIN SELECT RAISE(ABORT, 'finding_substance is only added to'); END;
CREATE TRIGGER finding_substance_is_fixed BEFORE UPDATE ON finding_substance
    BEGIN SELECT RAISE(ABORT, 'finding_substance is only added to'); END;
CREATE TRIGGER test_skip_is_kept BEFORE DELETE ON test_skip
    BEGIN SELECT RAISE(ABORT, 'test_skip is only added to'); END;
CREATE TRIGGER test_skip_is_fixed BEFORE UPDATE ON test_skip
    BEGIN SELECT RAISE(ABORT, 'test_skip is only added to'); END;
CREATE TRIGGER test_control_is_kept BEFORE DELETE ON test_control
    BEGIN SELECT RAISE(ABORT, 'test_control is only added to'); END;
CREATE TRIGGER test_control_is_fixed BEFORE UPDATE ON test_control
    BEGIN SELECT RAISE(ABORT, 'test_control is only added to'); END;
CREATE TRIGGER advice_approval_is_kept BEFORE DELETE ON advice_approval
    BEGIN SELECT RAISE(ABORT, 'advice_approval is only added to'); END;
CREATE TRIGGER advice_approval_is_fixed BEFORE UPDATE ON advice_approval
    BEGIN SELECT RAISE(ABORT, 'advice_approval is only added to'); END;
CREATE TRIGGER sample_closing_is_kept BEFORE DELETE ON sample_closing
    BEGIN SELECT RAISE(ABORT, 'sample_closing is only added to'); END;
CREATE TRIGGER sample_closing_is_fixed BEFORE UPDATE ON sample_closing
    BEGIN SELECT RAISE(ABORT, 'sample_closing is only added to'); END;
