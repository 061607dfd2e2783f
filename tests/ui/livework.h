// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/madeuplibrary.h"
#include "ui/bench.h"

#include <QDialogButtonBox>

#include <filesystem>

namespace varde::test {

/// Takes a manifest's references into `lib.sqlite` of the folder, as the command line does.
QString importInto(const MadeUpFolder &folder, const std::filesystem::path &manifest);

/// Types a path into the file dialog that is open, and takes it.
void chooseInDialog(const QString &path, QDialogButtonBox::StandardButton button = QDialogButtonBox::Open);

void openFile(const Bench &bench, const std::filesystem::path &path);

bool eventuallySays(const QWidget &page, const char *words);

/// From the home page to the scan page of a new sample.
void takeIn(const Bench &bench, const char *soldAs);

} // namespace varde::test
