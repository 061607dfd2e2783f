// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A sample taken through by a finger alone: no key, no wheel, and only what is in sight.
#include "ui/bench.h"
#include "ui/widgethelp.h"

#include "keyboard/screenkeyboard.h"
#include "run/closedpage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/namefield.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "talk/closepage.h"
#include "talk/talkpage.h"
#include "theme/choicerow.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWindow>

#include <algorithm>

using namespace varde;
using namespace varde::ui;
using test::Bench;
using test::eventually;

namespace {

class Finger {
public:
    explicit Finger(QWidget &window) : m_window(window), m_keys(*window.findChild<ScreenKeyboard *>()) {}

    /// In the middle of what is seen of it, through the window as the screen gives it.
    void touch(const QWidget &target)
    {
        test::settle();
        INFO("to touch: " << target.objectName().toStdString() << " " << target.accessibleName().toStdString());
        REQUIRE(target.isVisible());
        REQUIRE(target.isEnabled());
        const QRect seen = target.visibleRegion().boundingRect();
        REQUIRE(seen.width() >= std::min(target.width(), 44));
        REQUIRE(seen.height() >= std::min(target.height(), 44));
        const QPoint at = target.mapTo(&m_window, seen.center());
        const QWidget *hit = m_window.childAt(at);
        REQUIRE((hit == &target || (hit && target.isAncestorOf(hit))));
        QTest::mouseClick(m_window.windowHandle(), Qt::LeftButton, {}, at);
        ++m_touches;
    }

    void touch(const QWidget &page, const char *name) { touch(*page.findChild<QWidget *>(QLatin1String(name))); }

    void choose(const QWidget &page, const char *row, int index)
    {
        const auto *answers = page.findChild<ChoiceRow *>(QLatin1String(row));
        REQUIRE(answers);
        const QAbstractButton &answer = *answers->findChildren<QAbstractButton *>().at(index);
        touch(answer);
        CHECK(answer.isChecked());
    }

    /// Letter by letter, and the keyboard put away.
    void write(const QWidget &page, const char *field, const QString &text)
    {
        touch(page, field);
        for (const QChar letter : text) {
            if (letter.isSpace()) {
                touch(m_keys, "spaceKey");
                continue;
            }
            if (letter.isUpper())
                touch(m_keys, "shiftKey");
            touch(key(letter));
        }
        if (auto *names = page.findChild<NameField *>(QLatin1String(field)))
            names->completer()->popup()->hide();
        touch(m_keys, "hideKeys");
    }

    int touches() const { return m_touches; }

private:
    const QWidget &key(QChar letter) const
    {
        for (const QAbstractButton *each : m_keys.findChildren<QAbstractButton *>())
            if (each->text() == letter)
                return *each;
        FAIL("no key for " << QString(letter).toStdString());
        return m_keys;
    }

    QWidget &m_window;
    const ScreenKeyboard &m_keys;
    int m_touches = 0;
};

} // namespace

TEST_CASE(
    "a whole sample is taken from intake to closed by touch alone, with the keyboard on the screen and no scrolling")
{
    const Bench bench;
    bench.window->findChild<ScreenKeyboard *>()->setOn(true);
    bench.startPractice();
    bench.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(bench.window.get()));
    REQUIRE(bench.window->size() == QSize(1366, 768));
    const RunPlace &place = bench.place();
    Finger finger(*bench.window);

    const IntakePage &intake = *place.intake();
    const auto answer = [&](const char *text) {
        for (const QAbstractButton *button : intake.findChildren<QAbstractButton *>())
            if (button->isVisible() && button->text() == QLatin1String(text))
                return finger.touch(*button);
        FAIL("nothing to touch: " << text);
    };
    answer("Not taken yet");
    finger.write(intake, "soldAs", QStringLiteral("lsd"));
    answer("powder");
    answer("Not that we know");
    answer("Said and agreed");
    finger.touch(intake, "next");
    REQUIRE(bench.eventuallyOn(place.scan()));
    finger.touch(*place.scan(), "start");
    REQUIRE(bench.eventuallyOn(place.read()));

    finger.touch(*place.read(), "writeFinding");
    REQUIRE(bench.eventuallyOn(place.finding()));
    const FindingPage &finding = *place.finding();
    finger.choose(finding, "conclusion", 4);
    finger.write(finding, "text", QStringLiteral("Looks like Caffeine."));
    finger.write(finding, "code", QStringLiteral("7Q"));
    finger.touch(finding, "store");
    REQUIRE(eventually([&] { return finding.isSecond(); }));
    finger.choose(finding, "agreement", 0);
    finger.write(finding, "code", QStringLiteral("K3"));
    finger.touch(finding, "store");
    REQUIRE(bench.eventuallyOn(place.talk()));
    finger.touch(*place.talk(), "goOn");
    REQUIRE(bench.eventuallyOn(place.closing()));
    finger.choose(*place.closing(), "intention", 1);
    finger.choose(*place.closing(), "disposal", 0);
    finger.touch(*place.closing(), "closeSample");
    REQUIRE(bench.eventuallyOn(place.closed()));
    CHECK(test::visibleText(*place.closed()).contains(bench.ticket()));
    CHECK(finger.touches() < 80);
}
