// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/language.h"

#include "booth/words/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

/// The resources of a static library are not there until somebody asks for them; the macro needs the global scope.
static void loadResources()
{
    Q_INIT_RESOURCE(varde_ui);
}

namespace varde::ui {

namespace {

/// A translator that belongs to the application and is found again by its name.
QTranslator &translatorNamed(QApplication &application, const QString &name)
{
    if (auto *found = application.findChild<QTranslator *>(name))
        return *found;
    auto *made = new QTranslator(&application);
    made->setObjectName(name);
    return *made;
}

void install(QApplication &application, const QString &name, const QString &file, const QString &folder)
{
    QTranslator &translator = translatorNamed(application, name);
    QCoreApplication::removeTranslator(&translator);
    if (translator.load(file, folder))
        QCoreApplication::installTranslator(&translator);
}

} // namespace

void applyLanguage(QApplication &application, const QString &language)
{
    loadResources();
    // The words first: installing the windows' translator is what makes the pages ask for all of them again.
    const Status words = booth::words::installLanguage(application, language);
    Q_ASSERT(words);
    install(application, QStringLiteral("qt"), QStringLiteral("qtbase_") + language,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("ui"), QStringLiteral("varde_ui_") + language, QStringLiteral(":/i18n"));
}

} // namespace varde::ui
