// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/verdictpanel.h"

#include "booth/words/runwords.h"
#include "booth/words/substancename.h"
#include "run/sharebars.h"
#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/shapes.h"
#include "theme/theme.h"
#include "theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace varde::ui {

namespace {

using matcher::VerdictKind;

constexpr int gapPx = 8;
constexpr int claimSidesPx = 40;    ///< left and right of the words
constexpr int leastVerdictPx = 120; ///< its headline is in sight even then

struct KindLook {
    Shape shape;
    Card::Kind card;
    QColor Tokens::*colour;
};

KindLook lookOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Match:
        return {Shape::Disc, Card::Kind::Match, &Tokens::accent};
    case VerdictKind::OneOf:
        return {Shape::HalfDisc, Card::Kind::Set, &Tokens::set};
    case VerdictKind::Mixture:
        return {Shape::Bars, Card::Kind::Set, &Tokens::set};
    case VerdictKind::CarrierOnly:
        return {Shape::Ring, Card::Kind::Caution, &Tokens::caution};
    case VerdictKind::Unknown:
        return {Shape::Diamond, Card::Kind::Caution, &Tokens::caution};
    case VerdictKind::Rescan:
    case VerdictKind::NoReading:
        return {Shape::LoopArrow, Card::Kind::Plain, &Tokens::ink};
    }
    return {Shape::Diamond, Card::Kind::Caution, &Tokens::caution};
}

/// `Sold as MDMA: seen` with what matters in bold. The words stay those of booth/words.
QString emphasised(const QString &soldAsLine, const QString &soldAs)
{
    QString html = soldAsLine.toHtmlEscaped();
    const QString name = soldAs.trimmed().toHtmlEscaped();
    if (name.isEmpty())
        return html;
    const qsizetype at = html.indexOf(name);
    const qsizetype colon = at < 0 ? -1 : html.indexOf(QLatin1Char(':'), at + name.size());
    if (at < 0 || colon < 0)
        return html;
    return html.left(at) + QStringLiteral("<b>") + name + QStringLiteral("</b>") +
           html.mid(at + name.size(), colon - at - name.size() + 1) + QStringLiteral("<b>") + html.mid(colon + 1) +
           QStringLiteral("</b>");
}

} // namespace

VerdictPanel::VerdictPanel(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gapPx);
    buildClaim(*column);
    buildVerdict(*column);
    buildCannotSee(*column);
    column->addStretch(1);
}

void VerdictPanel::buildClaim(QVBoxLayout &column)
{
    m_claim = new Card(this);
    m_soldAs = textLabel("soldAs", m_claim);
    m_soldAs->setObjectName(QStringLiteral("soldAs"));
    m_soldAs->setTextFormat(Qt::RichText);
    m_done = textLabel("muted", m_claim);
    m_done->setObjectName(QStringLiteral("done"));
    auto *layout = new QVBoxLayout(m_claim);
    layout->setContentsMargins(claimSidesPx / 2, 8, claimSidesPx / 2, 8);
    layout->setSpacing(2);
    layout->addWidget(m_soldAs);
    layout->addWidget(m_done);
    column.addWidget(m_claim);
}

void VerdictPanel::buildVerdict(QVBoxLayout &column)
{
    m_scroll = new QScrollArea(this);
    m_verdict = new Card(m_scroll);
    m_shape = new ShapeLabel(m_verdict);
    m_kind = lineLabel("muted", m_verdict);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_stale = textLabel("caution", m_verdict);
    m_runAgain = new KeyButton(KeyButton::Kind::Secondary, m_verdict);
    m_runAgain->setObjectName(QStringLiteral("runAgain"));
    m_headline = textLabel("verdict", m_verdict);
    m_headline->setObjectName(QStringLiteral("headline"));
    m_sentence = textLabel("", m_verdict);
    m_bars = new ShareBars(m_verdict);
    m_certainty = textLabel("muted", m_verdict);
    m_certainty->setObjectName(QStringLiteral("certainty"));
    m_practice = textLabel("caution", m_verdict);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_shape);
    top->addWidget(m_kind, 1);
    auto *layout = new QVBoxLayout(m_verdict);
    layout->setContentsMargins(28, 12, 20, 12);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_stale);
    layout->addWidget(m_runAgain, 0, Qt::AlignLeft);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_headline, m_sentence, m_bars, m_certainty, m_practice})
        layout->addWidget(widget);
    m_scroll->setWidget(m_verdict);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_verdict->setAutoFillBackground(false); // the scroll area wants it, and the card's corners are round
    column.addWidget(m_scroll);
    connect(m_runAgain, &QPushButton::clicked, this, &VerdictPanel::runAgainRequested);
}

void VerdictPanel::buildCannotSee(QVBoxLayout &column)
{
    m_hazard = new Card(Card::Kind::Hazard, this);
    m_hazardShape = new ShapeLabel(m_hazard);
    m_hazardTitle = lineLabel("hazard", m_hazard);
    m_cannotSee = textLabel("", m_hazard);
    m_cannotSee->setObjectName(QStringLiteral("cannotSee"));
    m_nextTest = textLabel("", m_hazard);
    m_nextTest->setObjectName(QStringLiteral("nextTest"));
    m_nextTest->setTextFormat(Qt::RichText);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_hazardShape);
    top->addWidget(m_hazardTitle, 1);
    auto *layout = new QVBoxLayout(m_hazard);
    layout->setContentsMargins(28, 12, 20, 12);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addWidget(m_cannotSee);
    layout->addWidget(m_nextTest);
    column.addWidget(m_hazard);
}

void VerdictPanel::showResult(const ShownResult &result)
{
    const booth::words::ResultWords words = booth::words::resultWords(result.reading, result.claim, result.done);
    m_soldAs->setText(emphasised(words.soldAs, booth::words::substanceName(result.claim.soldAs.trimmed())));
    m_done->setText(result.spots ? words.done + QLatin1Char(' ') + booth::words::spotAgreement(*result.spots)
                                 : words.done);
    setRole(m_done, result.spots == booth::SpotAgreement::Different ? "caution" : "muted");
    m_kind->setText(words.kind);
    m_headline->setText(words.headline);
    m_sentence->setText(words.sentence);
    m_certainty->setText(words.certainty);
    m_certainty->setVisible(!words.certainty.isEmpty());
    m_practice->setText(words.practice);
    m_practice->setVisible(!words.practice.isEmpty());
    m_hazardTitle->setText(tr("What this cannot see"));
    m_scroll->setAccessibleName(tr("Result"));
    m_cannotSee->setText(words.cannotSee.join(QLatin1Char('\n')));
    m_nextTest->setText(tr("<b>Next best test:</b> %1").arg(words.nextTest.toHtmlEscaped()));
    m_stale->setText(booth::words::staleNote());
    m_runAgain->setText(tr("Run again"));
    m_runAgain->setKey(QStringLiteral("A"));
    m_stale->setVisible(result.isStale);
    m_runAgain->setVisible(result.isStale);
    m_verdict->setStale(result.isStale);

    const auto &mixture = result.reading.verdict.mixture;
    const bool isMixture = result.reading.verdict.kind == VerdictKind::Mixture && mixture.has_value();
    m_bars->setComponents(isMixture ? mixture->components : std::vector<matcher::Component>(),
                          isMixture ? words.parts : QStringList());
    m_verdictKind = result.reading.verdict.kind;
    m_verdict->setKind(lookOf(m_verdictKind).card);
    colour();
    fit();
}

void VerdictPanel::setRole(QLabel *label, const char *role)
{
    label->setProperty("role", QLatin1String(role));
    label->style()->polish(label);
}

QSize VerdictPanel::minimumSizeHint() const
{
    if (textPercent() <= 100)
        return {360, 360};
    // Larger text is scrolled with the whole page: nothing of it is scrolled within.
    const int across = std::max(width(), 360);
    return {360, m_claim->heightForWidth(across) + m_verdict->heightForWidth(across) +
                     m_hazard->heightForWidth(across) + 2 * gapPx};
}

void VerdictPanel::fit()
{
    updateGeometry();
    setRole(m_soldAs, "soldAs");
    if (m_soldAs->heightForWidth(width() - claimSidesPx) > 3 * m_soldAs->fontMetrics().height() / 2)
        setRole(m_soldAs, "soldAsLong");
    const int room = height() - m_claim->heightForWidth(width()) - m_hazard->heightForWidth(width()) - 2 * gapPx;
    for (const char *role : {"verdict", "verdictLong", "verdictLongest"}) {
        setRole(m_headline, role);
        if (m_verdict->heightForWidth(width()) <= room)
            break;
    }
    const int wanted = m_verdict->heightForWidth(width());
    // Decided here: as needed, a bar that was there a moment ago makes the words wrap, and so stays.
    m_scroll->setVerticalScrollBarPolicy(wanted > room ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    m_scroll->setFixedHeight(std::clamp(wanted, leastVerdictPx, std::max(leastVerdictPx, room)));
    m_scroll->verticalScrollBar()->setValue(0);
}

void VerdictPanel::colour()
{
    const Tokens tokens = Tokens::current();
    const KindLook look = lookOf(m_verdictKind);
    m_shape->setShape(look.shape, tokens.*look.colour);
    m_hazardShape->setShape(Shape::Triangle, tokens.hazard);
}

void VerdictPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colour();
    QWidget::changeEvent(event);
}

void VerdictPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void VerdictPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fit(); // only now the fonts are those of the style sheet
}

} // namespace varde::ui
