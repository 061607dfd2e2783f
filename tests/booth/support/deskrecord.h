// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/desk/dayrows.h"
#include "booth/reading.h"
#include "booth/run/world.h"
#include "store/record/record.h"

#include <QTemporaryDir>
#include <memory>
#include <optional>
#include <string>

namespace varde::booth::test {

/// A record in a temporary folder with samples of today.
class DeskRecord {
public:
    explicit DeskRecord(World world);

    /// A sample that was scanned and read, and concluded where a conclusion is given (in the words `Words.`).
    store::Sample add(const std::string &soldAs, const Reading &reading,
                      std::optional<store::Conclusion> conclusion = std::nullopt);
    store::Sample addWithoutScan(const std::string &soldAs);
    void addScan(const store::Sample &sample, const Spectrum &scan);

    DaySpan today() const;
    std::filesystem::path folder() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;

public:
    std::unique_ptr<store::Record> record;
};

} // namespace varde::booth::test
