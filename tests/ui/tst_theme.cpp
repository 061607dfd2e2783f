// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgethelp.h"

#include "theme/banner.h"
#include "theme/card.h"
#include "theme/choicebox.h"
#include "theme/keybutton.h"
#include "theme/shapes.h"
#include "theme/tokens.h"

#include <QAbstractItemView>
#include <QImage>
#include <QPainter>
#include <QVBoxLayout>

#include <set>

using namespace varde;
using namespace varde::ui;

TEST_CASE("contrast is 21 for black on white and 1 for a colour on itself")
{
    CHECK(contrast(Qt::black, Qt::white) == Catch::Approx(21.0).margin(0.01));
    CHECK(contrast(QColor(0x14626b), QColor(0x14626b)) == Catch::Approx(1.0).margin(1e-9));
}

TEST_CASE("text can be read in both themes")
{
    const ThemeName name = GENERATE(ThemeName::Light, ThemeName::Night);
    const Tokens t = tokensOf(name);
    for (const QColor &ground : {t.ground, t.card}) {
        CHECK(contrast(t.ink, ground) >= 7.0);
        CHECK(contrast(t.muted, ground) >= 4.5);
        CHECK(contrast(t.accent, ground) >= 4.5);
        CHECK(contrast(t.hazard, ground) >= 4.5);
        CHECK(contrast(t.caution, ground) >= 4.5);
    }
    CHECK(contrast(t.ink, t.hazardGround) >= 7.0);
    CHECK(contrast(t.hazard, t.hazardGround) >= 4.5);
    CHECK(contrast(t.ink, t.cautionGround) >= 7.0);
    CHECK(contrast(t.caution, t.cautionGround) >= 4.5);
    CHECK(contrast(t.muted, t.cautionGround) >= 4.5);
    CHECK(contrast(t.onAccent, t.accent) >= 4.5);
    CHECK(contrast(t.ink, t.setGround) >= 7.0);
    // A curve is a graphic: 3 is what WCAG asks of it.
    CHECK(contrast(t.reference, t.card) >= 3.0);
}

TEST_CASE("tokens come back from the palette unchanged")
{
    const ThemeName name = GENERATE(ThemeName::Light, ThemeName::Night);
    const Tokens t = tokensOf(name);
    const Tokens back = Tokens::fromPalette(t.toPalette());
    CHECK(back.ground == t.ground);
    CHECK(back.hazardGround == t.hazardGround);
    CHECK(back.caution == t.caution);
    CHECK(back.setGround == t.setGround);
    CHECK(back.reference == t.reference);
}

TEST_CASE("the style sheet has a colour for every token it names")
{
    const QString sheet = styleSheetOf(tokensOf(ThemeName::Light));
    CHECK_FALSE(sheet.contains(QLatin1Char('@')));
    CHECK(sheet.contains(QStringLiteral("#14626b")));
    CHECK(sheet != styleSheetOf(tokensOf(ThemeName::Night)));
}

TEST_CASE("each verdict shape can be told from every other without its colour")
{
    std::set<QByteArray> seen;
    for (const Shape shape :
         {Shape::Disc, Shape::HalfDisc, Shape::Bars, Shape::Ring, Shape::Diamond, Shape::LoopArrow, Shape::Triangle}) {
        QImage image(20, 20, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintShape(painter, shape, {1, 1, 18, 18}, Qt::black);
        painter.end();
        seen.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), int(image.sizeInBytes())));
    }
    CHECK(seen.size() == 7);
}

TEST_CASE("a key button is clicked by the key it shows, Enter on both keys")
{
    QWidget window;
    KeyButton button(KeyButton::Kind::Primary, &window);
    button.setText(QStringLiteral("Go"));
    button.setKey(QStringLiteral("Return"));
    button.adjustSize();
    CHECK(button.height() >= 52);
    int clicks = 0;
    QObject::connect(&button, &QPushButton::clicked, &window, [&clicks] { ++clicks; });
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Return);
    QTest::keyClick(&window, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(clicks >= 1);
    button.setEnabled(false);
    const int before = clicks;
    QTest::keyClick(&window, Qt::Key_Return);
    CHECK(clicks == before);
}

TEST_CASE("Enter in an open choice chooses and presses no button; after that it presses the button again")
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *choice = new ChoiceBox(&window);
    choice->addItems({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
    auto *button = new KeyButton(KeyButton::Kind::Primary, &window);
    button->setText(QStringLiteral("Go"));
    button->setKey(QStringLiteral("Return"));
    layout->addWidget(choice);
    layout->addWidget(button);
    int clicks = 0;
    QObject::connect(button, &QPushButton::clicked, &window, [&clicks] { ++clicks; });
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    choice->showPopup();
    REQUIRE(test::eventually([&] { return choice->view()->isVisible(); }));
    QTest::keyClick(choice->view(), Qt::Key_Down);
    QTest::keyClick(choice->view(), Qt::Key_Return);
    REQUIRE(test::eventually([&] { return !choice->view()->isVisible(); }));
    CHECK(choice->currentIndex() == 1);
    CHECK(clicks == 0);
    QTest::keyClick(&window, Qt::Key_Return);
    CHECK(clicks == 1);
}

TEST_CASE("a button's width holds its words and its key")
{
    KeyButton with(KeyButton::Kind::Secondary);
    with.setText(QStringLiteral("Second spot"));
    const int plain = with.sizeHint().width();
    with.setKey(QStringLiteral("Ctrl+Return"));
    CHECK(with.sizeHint().width() > plain + 50);
}

TEST_CASE("the practice banner paints its stripes and its words")
{
    PracticeBanner banner;
    banner.setText(QStringLiteral("PRACTICE"));
    banner.resize(600, 32);
    const QImage image = banner.grab().toImage();
    const Tokens t = tokensOf(ThemeName::Light);
    int stripes = 0;
    for (int x = 300; x < 600; ++x)
        stripes += image.pixelColor(x, 16) == t.cautionGround ? 1 : 0;
    CHECK(stripes > 60);
    CHECK(stripes < 240);
    CHECK(banner.accessibleName() == QStringLiteral("PRACTICE"));
}

TEST_CASE("a stale card is hatched")
{
    Card card(Card::Kind::Match);
    card.resize(200, 100);
    const QImage fresh = card.grab().toImage();
    card.setStale(true);
    CHECK(card.grab().toImage() != fresh);
}
