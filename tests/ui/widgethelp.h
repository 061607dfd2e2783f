// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"
#include "theme/theme.h"
#include "window/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QTest>

#include <algorithm>
#include <functional>

namespace varde::test {

/// Lets the event loop run until the condition holds; a minute is the end of patience, not a measure.
inline bool eventually(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 60'000);
}

/// Lets layouts and queued repaints happen.
inline void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
}

/// Of several of one name, the one that is to be seen.
inline void press(const QWidget &page, const char *name)
{
    const auto buttons = page.findChildren<QAbstractButton *>(QLatin1String(name));
    INFO("button " << name);
    REQUIRE_FALSE(buttons.isEmpty());
    const auto visible = std::find_if(buttons.begin(), buttons.end(), [](const auto *one) { return one->isVisible(); });
    REQUIRE(visible != buttons.end());
    REQUIRE((*visible)->isEnabled());
    QTest::mouseClick(*visible, Qt::LeftButton);
}

inline QString textOf(const QWidget &page, const char *label)
{
    const auto *found = page.findChild<QLabel *>(QLatin1String(label));
    INFO("label " << label);
    REQUIRE(found);
    return found->text();
}

/// What somebody wrote at a booth of the language that is spoken now.
inline QString inLanguage(const char *english, const char *bokmal)
{
    return QString::fromUtf8(QLocale().language() == QLocale::NorwegianBokmal ? bokmal : english);
}

/// Every text a person can see on a page now.
inline QString visibleText(const QWidget &page)
{
    QString text;
    for (const QLabel *label : page.findChildren<QLabel *>())
        if (label->isVisibleTo(&page))
            text += label->text() + QLatin1Char('\n');
    for (const QAbstractButton *button : page.findChildren<QAbstractButton *>())
        if (button->isVisibleTo(&page))
            text += button->text() + QLatin1Char('\n');
    return text;
}

/// Speaks another language for as long as it lives.
class Speaking {
public:
    explicit Speaking(const char *language) { ui::applyLanguage(*qApp, QLatin1String(language)); }
    ~Speaking() { ui::applyLanguage(*qApp, QStringLiteral("en")); }
    Speaking(const Speaking &) = delete;
    Speaking &operator=(const Speaking &) = delete;
};

/// Large text for as long as it lives.
class LargeText {
public:
    explicit LargeText(int percent) { ui::applyTextPercent(*qApp, percent); }
    ~LargeText() { ui::applyTextPercent(*qApp, 100); }
    LargeText(const LargeText &) = delete;
    LargeText &operator=(const LargeText &) = delete;
};

} // namespace varde::test
