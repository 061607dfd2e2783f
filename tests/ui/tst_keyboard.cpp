// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgethelp.h"

#include "keyboard/screenkeyboard.h"
#include "theme/keybutton.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace varde;
using namespace varde::ui;

namespace {

/// A line, a text, a button with the page's Enter, and the keyboard below.
struct Desk {
    QWidget window;
    QLineEdit *line = new QLineEdit(&window);
    QPlainTextEdit *text = new QPlainTextEdit(&window);
    KeyButton *next = new KeyButton(KeyButton::Kind::Primary, &window);
    ScreenKeyboard *keyboard = new ScreenKeyboard(&window);

    Desk()
    {
        auto *layout = new QVBoxLayout(&window);
        for (QWidget *widget : std::initializer_list<QWidget *>{line, text, next, keyboard})
            layout->addWidget(widget);
        next->setKey(QStringLiteral("Return"));
        window.resize(1366, 700);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    KeyButton *key(const QString &name) const
    {
        for (KeyButton *each : keyboard->findChildren<KeyButton *>())
            if (each->objectName() == name || each->text() == name)
                return each;
        FAIL("no key " << name.toStdString());
        return nullptr;
    }

    void touch(const QString &name) const { QTest::mouseClick(key(name), Qt::LeftButton); }
};

} // namespace

TEST_CASE("the keyboard on the screen comes where text is typed, and only where it is wanted")
{
    Desk desk;
    QSignalSpy height(desk.keyboard, &ScreenKeyboard::heightChanged);
    desk.line->setFocus();
    CHECK_FALSE(desk.keyboard->isVisible());
    desk.keyboard->setOn(true);
    CHECK(desk.keyboard->isVisible());
    REQUIRE(height.size() == 1);
    CHECK(height[0][0].toInt() > 200);
    desk.next->setFocus();
    CHECK_FALSE(desk.keyboard->isVisible());
    CHECK(height.back()[0].toInt() == 0);
    desk.text->setFocus();
    CHECK(desk.keyboard->isVisible());
    desk.touch(QStringLiteral("hideKeys"));
    CHECK_FALSE(desk.keyboard->isVisible());
    desk.line->setReadOnly(true);
    desk.line->setFocus();
    CHECK_FALSE(desk.keyboard->isVisible());
}

TEST_CASE("what is touched stands in the field, in letters of both languages, capitals, digits and signs")
{
    Desk desk;
    desk.keyboard->setOn(true);
    desk.line->setFocus();
    for (const char *key : {"m", "d", "m", "a", "spaceKey", "2", "shiftKey"})
        desk.touch(QString::fromUtf8(key));
    desk.touch(QStringLiteral("Ø"));
    desk.touch(QStringLiteral("å"));
    desk.touch(QStringLiteral("x"));
    desk.touch(QStringLiteral("eraseKey"));
    desk.touch(QStringLiteral("signsKey"));
    for (const char *key : {"&", "%", "€"})
        desk.touch(QString::fromUtf8(key));
    CHECK(desk.line->text() == QStringLiteral("mdma 2Øå&%€"));
    CHECK(desk.line->hasFocus());
}

TEST_CASE("Enter on the screen is the page's Enter in a line, and a new line in a text")
{
    Desk desk;
    desk.keyboard->setOn(true);
    QSignalSpy next(desk.next, &QPushButton::clicked);
    desk.line->setFocus();
    desk.touch(QStringLiteral("enterKey"));
    CHECK(next.size() == 1);
    desk.text->setFocus();
    desk.touch(QStringLiteral("a"));
    desk.touch(QStringLiteral("enterKey"));
    desk.touch(QStringLiteral("b"));
    CHECK(next.size() == 1);
    CHECK(desk.text->toPlainText() == QStringLiteral("a\nb"));
}

TEST_CASE("every key on the screen can be hit with a finger and says its name")
{
    Desk desk;
    desk.keyboard->setOn(true);
    desk.line->setFocus();
    test::settle();
    for (const KeyButton *key : desk.keyboard->findChildren<KeyButton *>()) {
        INFO(key->text().toStdString());
        CHECK(key->width() >= 44);
        CHECK(key->height() >= 44);
        CHECK_FALSE((key->accessibleName() + key->text()).isEmpty());
        CHECK(key->focusPolicy() == Qt::NoFocus);
    }
}
