// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/libraries.h"

namespace varde::ui {

Result<PracticeContent> loadPractice(const QString &libraryPath, const QString &spectraDir)
{
    auto library = booth::ReferenceLibrary::open(libraryPath.toStdString());
    if (!library)
        return library.error();
    if (!(*library)->isPractice())
        return Error{Errc::StoreWrongKind, libraryPath.toStdString() + " is not a practice library"};
    auto scenarios = booth::readPracticeScenarios(spectraDir.toStdString());
    if (!scenarios)
        return scenarios.error();
    auto references = booth::readPracticeReferences(spectraDir.toStdString());
    if (!references)
        return references.error();
    return PracticeContent{std::move(*library), std::move(*scenarios), std::move(*references)};
}

Result<std::shared_ptr<const booth::ReferenceLibrary>> loadMeasured(const QString &libraryPath)
{
    auto library = booth::ReferenceLibrary::open(libraryPath.toStdString());
    if (library && (*library)->isPractice())
        return Error{Errc::StoreWrongKind, libraryPath.toStdString() + " is a practice library"};
    return library;
}

} // namespace varde::ui
