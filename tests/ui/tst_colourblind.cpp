// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of the themes for who sees fewer colours, as Machado, Oliveira and Fernandes simulate it: "A
// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE Trans. Vis. Comput. Graph. 15 (2009)
// 1291, doi 10.1109/TVCG.2009.113; matrices of their supplement for severity 1.0, for linear RGB.
#include "ui/widgethelp.h"

#include "booth/words/instrumentwords.h"
#include "instrument/instrumentchip.h"
#include "tests/outcomebutton.h"
#include "theme/shapes.h"
#include "theme/tokens.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

using namespace varde;
using namespace varde::ui;

namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

struct Vision {
    const char *name;
    Matrix matrix;
};

const std::array visions{
    Vision{"protanopia",
           {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    Vision{"deuteranopia",
           {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Vision{"tritanopia",
           {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

double toLinear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double fromLinear(double light)
{
    const double held = std::clamp(light, 0.0, 1.0);
    return held <= 0.0031308 ? 12.92 * held : 1.055 * std::pow(held, 1 / 2.4) - 0.055;
}

QColor seenWith(const Vision &vision, const QColor &colour)
{
    const std::array in{toLinear(colour.redF()), toLinear(colour.greenF()), toLinear(colour.blueF())};
    std::array<double, 3> out{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            out[row] += vision.matrix[row][column] * in[column];
    const auto channel = [&](std::size_t at) { return static_cast<float>(fromLinear(out[at])); };
    return QColor::fromRgbF(channel(0), channel(1), channel(2));
}

double seenContrast(const Vision &vision, const QColor &a, const QColor &b)
{
    return contrast(seenWith(vision, a), seenWith(vision, b));
}

/// A theme whose every sign has one colour, and whose every ground another.
class WithoutColours {
public:
    WithoutColours()
    {
        Tokens t = tokensOf(ThemeName::Light);
        for (QColor *sign : {&t.muted, &t.accent, &t.hazard, &t.caution, &t.set, &t.reference})
            *sign = t.ink;
        for (QColor *ground : {&t.card, &t.line, &t.onAccent, &t.hazardGround, &t.cautionGround, &t.setGround})
            *ground = t.ground;
        QApplication::setPalette(t.toPalette());
    }
    ~WithoutColours() { applyTheme(*qApp, ThemeName::Light); }
    WithoutColours(const WithoutColours &) = delete;
    WithoutColours &operator=(const WithoutColours &) = delete;
};

QByteArray bytesOf(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    QByteArray bytes;
    for (int y = 0; y < grey.height(); ++y)
        bytes.append(reinterpret_cast<const char *>(grey.constScanLine(y)), grey.width());
    return bytes;
}

} // namespace

TEST_CASE("the simulation leaves greys as they are, and takes the red out of a red")
{
    for (const Vision &vision : visions) {
        INFO(vision.name);
        for (const int grey : {0, 64, 128, 255}) {
            const QColor seen = seenWith(vision, QColor(grey, grey, grey));
            CHECK(std::abs(seen.red() - grey) <= 1);
            CHECK(std::abs(seen.green() - grey) <= 1);
            CHECK(std::abs(seen.blue() - grey) <= 1);
        }
    }
    // What the authors' matrix gives for (1, 0, 0) in linear RGB, by hand.
    CHECK(seenWith(visions[0], Qt::red).red() == 109);
    CHECK(seenWith(visions[0], Qt::red).green() == 95);
    CHECK(seenWith(visions[0], Qt::red).blue() == 0);
}

TEST_CASE("who sees fewer colours can read every text of both themes")
{
    const ThemeName name = GENERATE(ThemeName::Light, ThemeName::Night);
    const Tokens t = tokensOf(name);
    for (const Vision &vision : visions) {
        INFO(vision.name << (name == ThemeName::Light ? ", light" : ", night"));
        for (const QColor &ground : {t.ground, t.card, t.hazardGround, t.cautionGround, t.setGround})
            CHECK(seenContrast(vision, t.ink, ground) >= 7);
        for (const QColor &ground : {t.ground, t.card})
            for (const QColor &text : {t.muted, t.accent, t.hazard, t.caution, t.set})
                CHECK(seenContrast(vision, text, ground) >= 4.5);
        CHECK(seenContrast(vision, t.onAccent, t.accent) >= 4.5);
        CHECK(seenContrast(vision, t.hazard, t.hazardGround) >= 4.5);
        CHECK(seenContrast(vision, t.caution, t.cautionGround) >= 4.5);
        CHECK(seenContrast(vision, t.muted, t.cautionGround) >= 4.5);
        CHECK(seenContrast(vision, t.set, t.setGround) >= 4.5);
    }
}

TEST_CASE("where only colour tells two things apart, their brightness does so too")
{
    const ThemeName name = GENERATE(ThemeName::Light, ThemeName::Night);
    const Tokens t = tokensOf(name);
    for (const Vision &vision : visions) {
        INFO(vision.name << (name == ThemeName::Light ? ", light" : ", night"));
        // A chosen answer, the step of now, the bar of a share: filled, beside what is not.
        CHECK(seenContrast(vision, t.accent, t.card) >= 3);
        CHECK(seenContrast(vision, t.set, t.setGround) >= 3);
        // Two curves that lie on each other, and each on its card.
        CHECK(seenContrast(vision, t.ink, t.reference) >= 1.5);
        CHECK(seenContrast(vision, t.reference, t.card) >= 3);
        // The frame that says that the laser is on.
        CHECK(seenContrast(vision, t.hazard, t.card) >= 3);
    }
}

TEST_CASE(
    "the colours of the states are not told apart by everybody, so each has a shape: without colours none is lost")
{
    // Warning and hazard are one colour for who does not see green: why nothing may rest on them.
    const Tokens light = tokensOf(ThemeName::Light);
    CHECK(seenContrast(visions[1], light.hazard, light.caution) < 1.5);

    const WithoutColours flat;
    const Tokens t = Tokens::current();
    REQUIRE(t.hazard == t.accent);
    REQUIRE(t.hazardGround == t.card);
    std::set<QByteArray> seen;
    std::size_t painted = 0;
    for (const Shape shape :
         {Shape::Disc, Shape::HalfDisc, Shape::Bars, Shape::Ring, Shape::Diamond, Shape::LoopArrow, Shape::Triangle}) {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(t.card);
        QPainter painter(&image);
        paintShape(painter, shape, {1, 1, 18, 18}, t.hazard);
        painter.end();
        seen.insert(bytesOf(image));
        ++painted;
    }
    for (const store::TestOutcome outcome :
         {store::TestOutcome::Negative, store::TestOutcome::Positive, store::TestOutcome::Invalid}) {
        QImage image(180, 50, QImage::Format_RGB32);
        image.fill(t.card);
        QPainter painter(&image);
        paintStrip(painter, {5, 2, 170, 30}, outcome);
        painter.end();
        seen.insert(bytesOf(image));
        ++painted;
    }
    for (const InstrumentMark mark :
         {InstrumentMark::Tick, InstrumentMark::Dash, InstrumentMark::Cross, InstrumentMark::Wave, InstrumentMark::Lock,
          InstrumentMark::Gap, InstrumentMark::Gear, InstrumentMark::Beam, InstrumentMark::Query}) {
        InstrumentChip chip;
        InstrumentChipState state;
        state.name = QStringLiteral("one");
        state.word = QStringLiteral("word");
        state.mark = mark;
        chip.setState(state);
        chip.resize(chip.sizeHint());
        seen.insert(bytesOf(chip.grab().toImage()));
        ++painted;
    }
    CHECK(seen.size() == painted);
}

TEST_CASE("every state of an instrument has a word of its own, in both languages")
{
    using booth::CheckDue;
    using booth::LinkState;
    const char *language = GENERATE("en", "nb");
    const test::Speaking speaking(language);
    std::map<QString, LinkState> words;
    const auto take = [&](LinkState state, bool mayLaserBeOn, std::optional<CheckDue> due) {
        booth::ConnectedInstrument one;
        one.state = state;
        one.mayLaserBeOn = mayLaserBeOn;
        std::optional<booth::InstrumentStanding> standing;
        if (due)
            standing.emplace().due = *due;
        const QString word = booth::words::linkShort(one, standing);
        INFO(word.toStdString());
        CHECK_FALSE(word.isEmpty());
        CHECK(words.emplace(word, state).first->second == state);
    };
    for (const LinkState state :
         {LinkState::Opening, LinkState::Warming, LinkState::Measuring, LinkState::BusyElsewhere,
          LinkState::NotPermitted, LinkState::LaserUnknown, LinkState::Unusable, LinkState::Unplugged})
        take(state, false, {});
    take(LinkState::Measuring, true, {});
    const std::size_t before = words.size();
    for (const auto due : {std::optional<CheckDue>(), std::optional(CheckDue::No), std::optional(CheckDue::Never),
                           std::optional(CheckDue::Failed)})
        take(LinkState::Ready, false, due);
    CHECK(before == 9);
    CHECK(words.size() == before + 4);
}
