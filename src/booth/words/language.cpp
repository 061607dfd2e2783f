// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>
#include <memory>

// The macro declares a symbol of the global namespace, so it cannot stand inside ours.
static void initResources()
{
    Q_INIT_RESOURCE(varde_words);
}

namespace varde::booth::words {

namespace {

const QString kTranslatorName = QStringLiteral("varde_words");

} // namespace

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("nb")};
}

Status installLanguage(QCoreApplication &app, const QString &language)
{
    if (!languages().contains(language))
        return Error{Errc::NotFound, "no language " + language.toStdString()};
    initResources();
    for (QTranslator *old : app.findChildren<QTranslator *>(kTranslatorName, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    if (language == QLatin1String("nb")) {
        auto translator = std::make_unique<QTranslator>();
        translator->setObjectName(kTranslatorName);
        if (!translator->load(QStringLiteral(":/i18n/varde_words_nb.qm")))
            return Error{Errc::NotFound, "varde_words_nb.qm is missing from the program"};
        translator->setParent(&app);
        QCoreApplication::installTranslator(translator.release());
    }
    QLocale::setDefault(language == QLatin1String("nb") ? QLocale(QLocale::NorwegianBokmal, QLocale::Norway)
                                                        : QLocale(QLocale::English, QLocale::UnitedKingdom));
    return Done{};
}

Result<std::shared_ptr<QTranslator>> translatorOf(const QString &language)
{
    if (!languages().contains(language))
        return Error{Errc::NotFound, "no language " + language.toStdString()};
    if (language == QLatin1String("en"))
        return std::shared_ptr<QTranslator>();
    initResources();
    auto translator = std::make_shared<QTranslator>(); // second owner: every copy of the words that speak by it
    if (!translator->load(QStringLiteral(":/i18n/varde_words_%1.qm").arg(language)))
        return Error{Errc::NotFound, "varde_words_nb.qm is missing from the program"};
    return translator;
}

} // namespace varde::booth::words
