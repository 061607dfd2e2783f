-- SPDX-FileCopyrightText: The Varde developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The record of a booth; the training record has the same tables under another application_id.
-- Ids are random UUIDs; `origin` is the installation that wrote the row, `sequence` its counter there.
-- Times are milliseconds since 1970-01-01T00:00:00Z. Nothing here says who a visitor is.
-- Rows with `revision` may change: the highest (revision, changed_at, changed_by) counts.
-- All other rows are added and never changed (triggers at the end).

CREATE TABLE installation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    origin TEXT NOT NULL CHECK (length(origin) = 36),
    next_sequence INTEGER NOT NULL CHECK (next_sequence >= 1)
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

-- What is being typed; replaced as a whole and removed when it is said.
CREATE TABLE draft (
    key TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE event (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL, -- origin of the change
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE booth (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL, -- origin of the change
    event_id TEXT NOT NULL REFERENCES event (id),
    word TEXT NOT NULL CHECK (word NOT GLOB '*[^A-Z]*' AND length(word) BETWEEN 2 AND 12)
) STRICT;
CREATE INDEX booth_by_event ON booth (event_id);

-- People who work at the booth, by a code that is drawn for them.
CREATE TABLE operator (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL, -- origin of the change
    code TEXT NOT NULL CHECK (code <> '') CHECK (code = '' OR (code NOT GLOB '*[^A-Z0-9-]*' AND length(code) <= 12)),
    role TEXT NOT NULL CHECK (role IN ('volunteer', 'coordinator', 'trainer')),
    secret_hash TEXT NOT NULL,
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1))
) STRICT;

-- What was handed over. The state only stands here; how it got there is in the audit.
CREATE TABLE sample (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL, -- origin of the change
    booth_id TEXT NOT NULL REFERENCES booth (id),
    ticket_code TEXT NOT NULL CHECK (ticket_code <> ''),
    state TEXT NOT NULL CHECK (state IN ('intake', 'scan', 'read', 'second_read', 'talk', 'closed')),
    sold_as TEXT NOT NULL,
    form TEXT NOT NULL,
    already_taken INTEGER NOT NULL CHECK (already_taken IN (0, 1)),
    is_unwell INTEGER NOT NULL CHECK (is_unwell IN (0, 1)),
    linked_to_harm INTEGER NOT NULL CHECK (linked_to_harm IN (0, 1)),
    colour TEXT NOT NULL,
    texture TEXT NOT NULL,
    logo TEXT NOT NULL,
    weight_mg REAL CHECK (weight_mg IS NULL OR weight_mg >= 0),
    bought_on_site INTEGER CHECK (bought_on_site IN (0, 1)),
    same_batch_before INTEGER CHECK (same_batch_before IN (0, 1)),
    closed_at INTEGER
) STRICT;
CREATE INDEX sample_by_created_at ON sample (created_at);
CREATE INDEX sample_by_booth_ticket_code ON sample (booth_id, ticket_code);

-- x0 and dx in cm-1; x little-endian float64, NULL where the axis is even; y little-endian float32.
CREATE TABLE spectrum (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    technique TEXT NOT NULL CHECK (technique IN ('raman', 'ir', 'atr_ir')),
    unit TEXT NOT NULL,
    n INTEGER NOT NULL CHECK (n >= 3),
    x0 REAL NOT NULL,
    dx REAL NOT NULL,
    x BLOB CHECK (x IS NULL OR length(x) = 8 * n),
    y BLOB NOT NULL CHECK (length(y) = 4 * n)
) STRICT;

CREATE TABLE measurement (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    sample_id TEXT NOT NULL REFERENCES sample (id),
    raw_id TEXT NOT NULL REFERENCES spectrum (id),
    processed_id TEXT REFERENCES spectrum (id),
    background_id TEXT REFERENCES spectrum (id),
    spot INTEGER NOT NULL CHECK (spot >= 1),
    device TEXT NOT NULL,
    settings TEXT NOT NULL,
    quality TEXT NOT NULL
) STRICT;
CREATE INDEX measurement_by_sample ON measurement (sample_id);

CREATE TABLE verdict (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    measurement_id TEXT NOT NULL REFERENCES measurement (id),
    kind TEXT NOT NULL
        CHECK (kind IN ('match', 'one_of', 'mixture', 'carrier_only', 'unknown', 'rescan', 'no_reading')),
    strength TEXT NOT NULL
        CHECK (strength = '' OR (kind = 'match' AND strength IN ('strong', 'tentative'))),
    model_id TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE INDEX verdict_by_measurement ON verdict (measurement_id);

CREATE TABLE test_result (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    sample_id TEXT NOT NULL REFERENCES sample (id),
    kind TEXT NOT NULL CHECK (kind IN ('strip', 'reagent')),
    name TEXT NOT NULL CHECK (name <> ''),
    outcome TEXT NOT NULL CHECK (outcome IN ('positive', 'negative', 'invalid')),
    brand TEXT NOT NULL,
    lot TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    mass_mg REAL CHECK (mass_mg IS NULL OR mass_mg >= 0),
    volume_ml REAL CHECK (volume_ml IS NULL OR volume_ml >= 0),
    colour TEXT NOT NULL,
    operator_code TEXT NOT NULL CHECK (operator_code = '' OR (operator_code NOT GLOB '*[^A-Z0-9-]*' AND length(operator_code) <= 12))
) STRICT;
CREATE INDEX test_result_by_sample ON test_result (sample_id);

CREATE TABLE finding (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    sample_id TEXT NOT NULL REFERENCES sample (id),
    conclusion TEXT NOT NULL
        CHECK (conclusion IN ('seen', 'seen_with_other', 'not_seen', 'named', 'unknown', 'no_reading')),
    text TEXT NOT NULL CHECK (text <> ''),
    operator_code TEXT NOT NULL CHECK (operator_code <> '') CHECK (operator_code = '' OR (operator_code NOT GLOB '*[^A-Z0-9-]*' AND length(operator_code) <= 12)),
    second_reader_code TEXT NOT NULL CHECK (second_reader_code = '' OR (second_reader_code NOT GLOB '*[^A-Z0-9-]*' AND length(second_reader_code) <= 12))
) STRICT;
CREATE INDEX finding_by_sample ON finding (sample_id);

CREATE TABLE finding_evidence (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    finding_id TEXT NOT NULL REFERENCES finding (id),
    verdict_id TEXT REFERENCES verdict (id),
    test_result_id TEXT REFERENCES test_result (id),
    CHECK ((verdict_id IS NULL) <> (test_result_id IS NULL))
) STRICT;
CREATE INDEX finding_evidence_by_finding ON finding_evidence (finding_id);

CREATE TABLE advice_card (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL, -- origin of the change
    substance TEXT NOT NULL,
    language TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;

-- A coordinator's look at a finding.
CREATE TABLE review (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    finding_id TEXT NOT NULL REFERENCES finding (id),
    decision TEXT NOT NULL CHECK (decision IN ('agreed', 'changed', 'second_method', 'lab')),
    operator_code TEXT NOT NULL CHECK (operator_code <> '') CHECK (operator_code = '' OR (operator_code NOT GLOB '*[^A-Z0-9-]*' AND length(operator_code) <= 12)),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX review_by_finding ON review (finding_id);

CREATE TABLE lab_request (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL, -- origin of the change
    sample_id TEXT NOT NULL REFERENCES sample (id),
    lab TEXT NOT NULL,
    lab_code TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'answered', 'cancelled')),
    sent_at INTEGER
) STRICT;
CREATE INDEX lab_request_by_sample ON lab_request (sample_id);

CREATE TABLE lab_result (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    lab_request_id TEXT NOT NULL REFERENCES lab_request (id),
    method TEXT NOT NULL,
    substances TEXT NOT NULL,
    answered_at INTEGER NOT NULL
) STRICT;
CREATE INDEX lab_result_by_lab_request ON lab_result (lab_request_id);

-- Unknowns that are probably the same substance: shown as FJORD Unknown 17, never as a name.
CREATE TABLE unknown_cluster (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL, -- origin of the change
    number INTEGER NOT NULL CHECK (number >= 1),
    booth_id TEXT NOT NULL REFERENCES booth (id),
    note TEXT NOT NULL
) STRICT;

-- The newest row of a cluster and a measurement counts.
CREATE TABLE cluster_member (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    cluster_id TEXT NOT NULL REFERENCES unknown_cluster (id),
    measurement_id TEXT NOT NULL REFERENCES measurement (id),
    is_member INTEGER NOT NULL CHECK (is_member IN (0, 1)),
    similarity REAL NOT NULL
) STRICT;
CREATE INDEX cluster_member_by_cluster ON cluster_member (cluster_id);

CREATE TABLE alert (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL, -- origin of the change
    level TEXT NOT NULL CHECK (level IN ('information', 'caution', 'warning')),
    document TEXT NOT NULL,
    finding_id TEXT REFERENCES finding (id),
    signed_by TEXT NOT NULL CHECK (signed_by = '' OR (signed_by NOT GLOB '*[^A-Z0-9-]*' AND length(signed_by) <= 12)),
    second_signed_by TEXT NOT NULL CHECK (second_signed_by = '' OR (second_signed_by NOT GLOB '*[^A-Z0-9-]*' AND length(second_signed_by) <= 12)),
    expires_at INTEGER,
    withdrawn_at INTEGER
) STRICT;

-- Axis correction and limits of one instrument.
CREATE TABLE device_profile (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL, -- origin of the change
    device TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;

CREATE TABLE device_check (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    device TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('passed', 'corrected', 'not_checked', 'failed', 'not_assessed', 'does_not_apply')),
    figures TEXT NOT NULL,
    spectrum_id TEXT REFERENCES spectrum (id),
    operator_code TEXT NOT NULL CHECK (operator_code = '' OR (operator_code NOT GLOB '*[^A-Z0-9-]*' AND length(operator_code) <= 12))
) STRICT;

CREATE TABLE consumable (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL, -- origin of the change
    kind TEXT NOT NULL,
    brand TEXT NOT NULL,
    lot TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    remaining INTEGER NOT NULL CHECK (remaining >= 0)
) STRICT;

CREATE TABLE handover (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    booth_id TEXT NOT NULL REFERENCES booth (id),
    from_code TEXT NOT NULL CHECK (from_code = '' OR (from_code NOT GLOB '*[^A-Z0-9-]*' AND length(from_code) <= 12)),
    to_code TEXT NOT NULL CHECK (to_code = '' OR (to_code NOT GLOB '*[^A-Z0-9-]*' AND length(to_code) <= 12)),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    operator_code TEXT NOT NULL CHECK (operator_code = '' OR (operator_code NOT GLOB '*[^A-Z0-9-]*' AND length(operator_code) <= 12)),
    action TEXT NOT NULL CHECK (action <> ''),
    subject_id TEXT NOT NULL
) STRICT;

-- What was said stays said.
CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'event is changed, never deleted'); END;
CREATE TRIGGER booth_is_not_deleted BEFORE DELETE ON booth
    BEGIN SELECT RAISE(ABORT, 'booth is changed, never deleted'); END;
CREATE TRIGGER operator_is_not_deleted BEFORE DELETE ON operator
    BEGIN SELECT RAISE(ABORT, 'operator is changed, never deleted'); END;
CREATE TRIGGER sample_is_not_deleted BEFORE DELETE ON sample
    BEGIN SELECT RAISE(ABORT, 'sample is changed, never deleted'); END;
CREATE TRIGGER spectrum_is_kept BEFORE DELETE ON spectrum
    BEGIN SELECT RAISE(ABORT, 'spectrum is only added to'); END;
CREATE TRIGGER spectrum_is_fixed BEFORE UPDATE ON spectrum
    BEGIN SELECT RAISE(ABORT, 'spectrum is only added to'); END;
CREATE TRIGGER measurement_is_kept BEFORE DELETE ON measurement
    BEGIN SELECT RAISE(ABORT, 'measurement is only added to'); END;
CREATE TRIGGER measurement_is_fixed BEFORE UPDATE ON measurement
    BEGIN SELECT RAISE(ABORT, 'measurement is only added to'); END;
CREATE TRIGGER verdict_is_kept BEFORE DELETE ON verdict
    BEGIN SELECT RAISE(ABORT, 'verdict is only added to'); END;
CREATE TRIGGER verdict_is_fixed BEFORE UPDATE ON verdict
    BEGIN SELECT RAISE(ABORT, 'verdict is only added to'); END;
CREATE TRIGGER test_result_is_kept BEFORE DELETE ON test_result
    BEGIN SELECT RAISE(ABORT, 'test_result is only added to'); END;
CREATE TRIGGER test_result_is_fixed BEFORE UPDATE ON test_result
    BEGIN SELECT RAISE(ABORT, 'test_result is only added to'); END;
CREATE TRIGGER finding_is_kept BEFORE DELETE ON finding
    BEGIN SELECT RAISE(ABORT, 'finding is only added to'); END;
CREATE TRIGGER finding_is_fixed BEFORE UPDATE ON finding
    BEGIN SELECT RAISE(ABORT, 'finding is only added to'); END;
CREATE TRIGGER finding_evidence_is_kept BEFORE DELETE ON finding_evidence
    BEGIN SELECT RAISE(ABORT, 'finding_evidence is only added to'); END;
CREATE TRIGGER finding_evidence_is_fixed BEFORE UPDATE ON finding_evidence
    BEGIN SELECT RAISE(ABORT, 'finding_evidence is only added to'); END;
CREATE TRIGGER advice_card_is_not_deleted BEFORE DELETE ON advice_card
    BEGIN SELECT RAISE(ABORT, 'advice_card is changed, never deleted'); END;
CREATE TRIGGER review_is_kept BEFORE DELETE ON review
    BEGIN SELECT RAISE(ABORT, 'review is only added to'); END;
CREATE TRIGGER review_is_fixed BEFORE UPDATE ON review
    BEGIN SELECT RAISE(ABORT, 'review is only added to'); END;
CREATE TRIGGER lab_request_is_not_deleted BEFORE DELETE ON lab_request
    BEGIN SELECT RAISE(ABORT, 'lab_request is changed, never deleted'); END;
CREATE TRIGGER lab_result_is_kept BEFORE DELETE ON lab_result
    BEGIN SELECT RAISE(ABORT, 'lab_result is only added to'); END;
CREATE TRIGGER lab_result_is_fixed BEFORE UPDATE ON lab_result
    BEGIN SELECT RAISE(ABORT, 'lab_result is only added to'); END;
CREATE TRIGGER unknown_cluster_is_not_deleted BEFORE DELETE ON unknown_cluster
    BEGIN SELECT RAISE(ABORT, 'unknown_cluster is changed, never deleted'); END;
CREATE TRIGGER cluster_member_is_kept BEFORE DELETE ON cluster_member
    BEGIN SELECT RAISE(ABORT, 'cluster_member is only added to'); END;
CREATE TRIGGER cluster_member_is_fixed BEFORE UPDATE ON cluster_member
    BEGIN SELECT RAISE(ABORT, 'cluster_member is only added to'); END;
CREATE TRIGGER alert_is_not_deleted BEFORE DELETE ON alert
    BEGIN SELECT RAISE(ABORT, 'alert is changed, never deleted'); END;
CREATE TRIGGER device_profile_is_not_deleted BEFORE DELETE ON device_profile
    BEGIN SELECT RAISE(ABORT, 'device_profile is changed, never deleted'); END;
CREATE TRIGGER device_check_is_kept BEFORE DELETE ON device_check
    BEGIN SELECT RAISE(ABORT, 'device_check is only added to'); END;
CREATE TRIGGER device_check_is_fixed BEFORE UPDATE ON device_check
    BEGIN SELECT RAISE(ABORT, 'device_check is only added to'); END;
CREATE TRIGGER consumable_is_not_deleted BEFORE DELETE ON consumable
    BEGIN SELECT RAISE(ABORT, 'consumable is changed, never deleted'); END;
CREATE TRIGGER handover_is_kept BEFORE DELETE ON handover
    BEGIN SELECT RAISE(ABORT, 'handover is only added to'); END;
CREATE TRIGGER handover_is_fixed BEFORE UPDATE ON handover
    BEGIN SELECT RAISE(ABORT, 'handover is only added to'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'audit is only added to'); END;
CREATE TRIGGER audit_is_fixed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'audit is only added to'); END;
