// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drivers/recording/recording.h"

namespace varde::drivers::ocean {

/// Takes the serial number out of what an instrument sent. A frame of OBP with a checksum gets none instead, which the
/// protocol allows, so that it can still be read.
void scrubRecording(Recording &recording, const std::string &serialNumber);

} // namespace varde::drivers::ocean
