// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/outcomebutton.h"

#include "booth/words/testwords.h"
#include "theme/theme.h"
#include "theme/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QShortcut>

#include <algorithm>

namespace varde::ui {

namespace {

using store::TestOutcome;

constexpr int outcomeHeightPx = 158;
constexpr int outcomeSidePx = 14;

QFont outcomeFont(int pixels, QFont::Weight weight)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(scaledPx(pixels));
    font.setWeight(weight);
    return font;
}

} // namespace

void paintStrip(QPainter &painter, const QRectF &box, TestOutcome outcome)
{
    const Tokens tokens = Tokens::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.ink, 1.5));
    painter.setBrush(tokens.card);
    painter.drawRoundedRect(box, 4, 4);
    // The end that is dipped, with its arrows.
    const double pad = box.width() * 0.2;
    painter.setBrush(tokens.line);
    painter.drawRoundedRect(QRectF(box.left(), box.top(), pad, box.height()), 4, 4);
    const QRectF window(box.left() + box.width() * 0.34, box.top() + box.height() * 0.18, box.width() * 0.44,
                        box.height() * 0.64);
    painter.setBrush(tokens.ground);
    painter.drawRect(window);
    const auto line = [&](double at, int alpha) {
        QColor colour = tokens.hazard;
        colour.setAlpha(alpha);
        painter.setPen(QPen(colour, 5, Qt::SolidLine, Qt::FlatCap));
        const double x = window.left() + window.width() * at;
        painter.drawLine(QPointF(x, window.top() + 3), QPointF(x, window.bottom() - 3));
    };
    if (outcome != TestOutcome::Invalid)
        line(0.75, 255);
    if (outcome == TestOutcome::Negative)
        line(0.28, 110);
    painter.setPen(tokens.muted);
    painter.setFont(outcomeFont(12, QFont::DemiBold));
    const double below = box.bottom() + 2;
    painter.drawText(QRectF(window.left() + window.width() * 0.28 - scaledPx(10), below, scaledPx(20), scaledPx(16)),
                     Qt::AlignCenter, QStringLiteral("T"));
    painter.drawText(QRectF(window.left() + window.width() * 0.75 - scaledPx(10), below, scaledPx(20), scaledPx(16)),
                     Qt::AlignCenter, QStringLiteral("C"));
    painter.restore();
}

OutcomeButton::OutcomeButton(TestOutcome outcome, const QString &key, QWidget *parent)
    : QAbstractButton(parent), m_outcome(outcome), m_key(key)
{
    setObjectName(QStringLiteral("outcome-") +
                  QString::fromUtf8(testOutcomeName(outcome).data(), qsizetype(testOutcomeName(outcome).size())));
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    auto *shortcut = new QShortcut(QKeySequence(key, QKeySequence::PortableText), this);
    connect(shortcut, &QShortcut::activated, this, &QAbstractButton::click);
    retranslate();
}

QSize OutcomeButton::sizeHint() const
{
    return {scaledPx(220), scaledPx(outcomeHeightPx)};
}

void OutcomeButton::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(QPen(isChecked() ? tokens.accent : tokens.line, isChecked() ? 3 : 1));
    painter.setBrush(tokens.card);
    painter.drawRoundedRect(frame, 12, 12);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.ink, 1, Qt::DashLine));
        painter.drawRoundedRect(frame.adjusted(4, 4, -4, -4), 9, 9);
    }
    const double side = scaledPx(outcomeSidePx);
    const QRectF drawing(side, scaledPx(14), std::min<double>(scaledPx(170), width() - 2 * side - scaledPx(34)),
                         scaledPx(30));
    paintStrip(painter, drawing, m_outcome);
    const QRectF badge(width() - side - scaledPx(24), scaledPx(16), scaledPx(24), scaledPx(22));
    painter.setPen(QPen(isEnabled() ? tokens.ink : tokens.muted, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(badge, 4, 4);
    painter.setFont(outcomeFont(12, QFont::DemiBold));
    painter.drawText(badge, Qt::AlignCenter, m_key);
    painter.setPen(isEnabled() ? tokens.ink : tokens.muted);
    painter.setFont(outcomeFont(18, QFont::Bold));
    const QRectF name(side, scaledPx(64), width() - 2 * side, scaledPx(26));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, (isChecked() ? QStringLiteral("✓ ") : QString()) + text());
    painter.setPen(tokens.muted);
    painter.setFont(outcomeFont(16, QFont::Normal));
    painter.drawText(QRectF(side, scaledPx(92), width() - 2 * side, scaledPx(outcomeHeightPx - 98)),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_rule);
}

void OutcomeButton::retranslate()
{
    const QString name = booth::words::outcomeName(store::TestKind::Strip, m_outcome);
    setText(name.left(1).toUpper() + name.mid(1));
    m_rule = booth::words::outcomeRule(m_outcome);
    setAccessibleName(text());
    setAccessibleDescription(m_rule);
    update();
}

void OutcomeButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        updateGeometry(); // the text may have another size now
    QAbstractButton::changeEvent(event);
}

} // namespace varde::ui
