// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/verdictpanel.h"

#include "run/sharebars.h"
#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/shapes.h"
#include "theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace varde::ui {

namespace {

using matcher::VerdictKind;

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
    column->setSpacing(12);
    auto *claim = new Card(this);
    auto *claimLayout = new QVBoxLayout(claim);
    claimLayout->setContentsMargins(20, 10, 20, 10);
    claimLayout->setSpacing(2);
    m_soldAs = textLabel("soldAs", claim);
    m_soldAs->setObjectName(QStringLiteral("soldAs"));
    m_soldAs->setTextFormat(Qt::RichText);
    m_done = textLabel("muted", claim);
    m_done->setObjectName(QStringLiteral("done"));
    claimLayout->addWidget(m_soldAs);
    claimLayout->addWidget(m_done);
    column->addWidget(claim);
    buildVerdict(*column);
    buildCannotSee(*column);
    column->addStretch(1);
}

void VerdictPanel::buildVerdict(QVBoxLayout &column)
{
    m_verdict = new Card(this);
    m_shape = new ShapeLabel(m_verdict);
    m_kind = lineLabel("muted", m_verdict);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_stale = textLabel("caution", m_verdict);
    m_runAgain = new KeyButton(KeyButton::Kind::Secondary, m_verdict);
    m_runAgain->setObjectName(QStringLiteral("runAgain"));
    m_headline = textLabel("verdict", m_verdict);
    m_headline->setObjectName(QStringLiteral("headline"));
    m_sentence = textLabel("", m_verdict);
    m_candidates = textLabel("", m_verdict);
    m_candidates->setObjectName(QStringLiteral("candidates"));
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
    for (QWidget *widget :
         {static_cast<QWidget *>(m_headline), static_cast<QWidget *>(m_sentence), static_cast<QWidget *>(m_candidates),
          static_cast<QWidget *>(m_bars), static_cast<QWidget *>(m_certainty), static_cast<QWidget *>(m_practice)})
        layout->addWidget(widget);
    column.addWidget(m_verdict);
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
    m_soldAs->setText(emphasised(words.soldAs, result.claim.soldAs));
    m_done->setText(words.done);
    m_kind->setText(words.kind);
    m_headline->setText(words.headline);
    m_sentence->setText(words.sentence);
    m_certainty->setText(words.certainty);
    m_certainty->setVisible(!words.certainty.isEmpty());
    m_practice->setText(words.practice);
    m_practice->setVisible(!words.practice.isEmpty());
    m_hazardTitle->setText(tr("What this cannot see"));
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
    m_candidates->setVisible(!isMixture && !words.parts.isEmpty());
    m_candidates->setText(QStringLiteral("– ") + words.parts.join(QStringLiteral("\n– ")));
    m_verdictKind = result.reading.verdict.kind;
    m_verdict->setKind(lookOf(m_verdictKind).card);
    colour();
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

} // namespace varde::ui
