// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/substancename.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QTranslator>

#include <cstring>
#include <memory>

namespace varde::booth::words {

namespace {

constexpr const char *bokmalContext = "substance in bokmål";
constexpr const char *storedContext = "substance as it is stored";

bool isBokmal()
{
    return QLocale().language() == QLocale::NorwegianBokmal;
}

/// Answers for names alone, and whichever language is set: that is looked at by who asks.
class BokmalNames : public QTranslator {
public:
    BokmalNames(const std::map<std::string, std::string> &names, QObject *parent) : QTranslator(parent)
    {
        for (const auto &[stored, bokmal] : names) {
            m_bokmal.insert(QString::fromStdString(stored).toCaseFolded(), QString::fromStdString(bokmal));
            // Of two that are called the same the first, whose name differs in capitals at most.
            const QString back = QString::fromStdString(bokmal).toCaseFolded();
            if (!m_stored.contains(back))
                m_stored.insert(back, QString::fromStdString(stored));
        }
    }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *name, const char *, int) const override
    {
        const bool isToShow = std::strcmp(context, bokmalContext) == 0;
        if (!isToShow && std::strcmp(context, storedContext) != 0)
            return {};
        return (isToShow ? m_bokmal : m_stored).value(QString::fromUtf8(name).toCaseFolded());
    }
    bool holdsTheSame(const BokmalNames &other) const
    {
        return m_bokmal == other.m_bokmal && m_stored == other.m_stored;
    }

private:
    QHash<QString, QString> m_bokmal; ///< by the stored name, folded
    QHash<QString, QString> m_stored; ///< by the bokmål name, folded
};

} // namespace

void setBokmalNames(QCoreApplication &app, const std::map<std::string, std::string> &names)
{
    auto made = std::make_unique<BokmalNames>(names, nullptr);
    for (QObject *child : app.children())
        if (auto *old = dynamic_cast<BokmalNames *>(child)) {
            if (old->holdsTheSame(*made))
                return;
            QCoreApplication::removeTranslator(old);
            delete old;
        }
    made->setParent(&app);
    QCoreApplication::installTranslator(made.release());
}

QString substanceName(const QString &stored, const QString &language)
{
    if (language != QLatin1String("nb"))
        return stored;
    return QCoreApplication::translate(bokmalContext, stored.toUtf8().constData());
}

QString substanceName(const QString &stored)
{
    return substanceName(stored, isBokmal() ? QStringLiteral("nb") : QStringLiteral("en"));
}

QString substanceName(const std::string &stored)
{
    return substanceName(QString::fromStdString(stored));
}

QString storedName(const QString &shown)
{
    return isBokmal() ? QCoreApplication::translate(storedContext, shown.toUtf8().constData()) : shown;
}

} // namespace varde::booth::words
