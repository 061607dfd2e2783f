-- SPDX-FileCopyrightText: The Varde developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The frames that a live scan was averaged from, so that it can be made again another way.
-- counts: n little-endian float32, as the detector gave them, on the axis of the measurement's raw spectrum.
-- kind: with light, or the mean of `averaged` frames without.

CREATE TABLE measurement_frame (
    id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
    origin TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    measurement_id TEXT NOT NULL REFERENCES measurement (id),
    kind TEXT NOT NULL CHECK (kind IN ('light', 'dark')),
    averaged INTEGER NOT NULL CHECK (averaged >= 1),
    integration_us INTEGER NOT NULL CHECK (integration_us >= 0),
    n INTEGER NOT NULL CHECK (n >= 3),
    counts BLOB NOT NULL CHECK (length(counts) = 4 * n)
) STRICT;
CREATE INDEX measurement_frame_by_measurement ON measurement_frame (measurement_id);

CREATE TRIGGER measurement_frame_is_kept BEFORE DELETE ON measurement_frame
    BEGIN SELECT RAISE(ABORT, 'measurement_frame is only added to'); END;
CREATE TRIGGER measurement_frame_is_fixed BEFORE UPDATE ON measurement_frame
    BEGIN SELECT RAISE(ABORT, 'measurement_frame is only added to'); END;
