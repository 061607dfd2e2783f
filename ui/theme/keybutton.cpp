// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/keybutton.h"

#include "theme/theme.h"
#include "theme/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QShortcut>

#include <algorithm>

namespace varde::ui {

namespace {

constexpr int badgeGapPx = 10;

int badgeHeight()
{
    return scaledPx(20);
}

bool isTall(KeyButton::Kind kind)
{
    return kind != KeyButton::Kind::Quiet && kind != KeyButton::Kind::Hazard && kind != KeyButton::Kind::Choice;
}

QFont labelFont(KeyButton::Kind kind)
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(scaledPx(16));
    if (isTall(kind))
        font.setWeight(QFont::DemiBold);
    return font;
}

QFont badgeFont()
{
    QFont font(QStringLiteral("Noto Sans"));
    font.setPixelSize(scaledPx(12));
    font.setWeight(QFont::DemiBold);
    return font;
}

struct ButtonLook {
    QColor ground; ///< invalid: not filled
    QColor text;
    QColor line;
};

ButtonLook lookOf(KeyButton::Kind kind, const Tokens &t, bool isChecked)
{
    switch (kind) {
    case KeyButton::Kind::Primary:
        return {t.accent, t.onAccent, t.accent};
    case KeyButton::Kind::Secondary:
        return {t.card, t.accent, t.accent};
    case KeyButton::Kind::OnAccent:
        return {t.card, t.accent, t.card};
    case KeyButton::Kind::OnAccentOutline:
        return {{}, t.onAccent, t.onAccent};
    case KeyButton::Kind::Hazard:
        return {t.card, t.hazard, t.hazard};
    case KeyButton::Kind::Quiet:
    case KeyButton::Kind::Choice:
        break;
    }
    return isChecked ? ButtonLook{t.accent, t.onAccent, t.accent}
                     : ButtonLook{t.card, kind == KeyButton::Kind::Choice ? t.ink : t.muted, t.line};
}

} // namespace

KeyButton::KeyButton(QWidget *parent) : KeyButton(Kind::Secondary, parent)
{
}

KeyButton::KeyButton(Kind kind, QWidget *parent) : QPushButton(parent), m_kind(kind)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

void KeyButton::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void KeyButton::setKey(const QString &key)
{
    m_key = key;
    delete m_shortcut;
    m_shortcut = nullptr;
    if (!key.isEmpty()) {
        m_shortcut = new QShortcut(this);
        QList<QKeySequence> keys{QKeySequence(key, QKeySequence::PortableText)};
        if (key.endsWith(QLatin1String("Return")))
            keys.append(QKeySequence(key.chopped(6) + QLatin1String("Enter"), QKeySequence::PortableText));
        m_shortcut->setKeys(keys);
        connect(m_shortcut, &QShortcut::activated, this, &QPushButton::click);
    }
    updateGeometry();
    update();
}

void KeyButton::setHint(const QString &key)
{
    m_hint = key;
    updateGeometry();
    update();
}

QString KeyButton::keyText() const
{
    QString text = m_key.isEmpty() ? m_hint : m_key;
    return text.replace(QLatin1String("Return"), QLatin1String("Enter"));
}

int KeyButton::badgeWidth() const
{
    if (m_key.isEmpty() && m_hint.isEmpty())
        return 0;
    return std::max(badgeHeight(), QFontMetrics(badgeFont()).horizontalAdvance(keyText()) + 12);
}

QSize KeyButton::sizeHint() const
{
    const int padding = isTall(m_kind) ? 18 : 14;
    int width = QFontMetrics(labelFont(m_kind)).horizontalAdvance(text()) + 2 * padding;
    if (badgeWidth() > 0)
        width += badgeGapPx + badgeWidth();
    const int height = scaledPx(isTall(m_kind) ? 52 : 44);
    return {std::max(width, height), height};
}

void KeyButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry(); // the text may have another size now
    QPushButton::changeEvent(event);
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::current();
    ButtonLook look = lookOf(m_kind, tokens, isChecked());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        look = {m_kind == Kind::Primary ? tokens.line : look.ground, tokens.muted, tokens.line};
    const double corner = m_kind == Kind::Quiet || m_kind == Kind::Hazard ? height() / 2.0 : 12.0;
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(look.line, 1));
    painter.setBrush(look.ground.isValid() ? QBrush(look.ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, corner, corner);
    if (isDown() || underMouse()) {
        QColor veil = look.text;
        veil.setAlphaF(isDown() ? 0.2f : 0.08f);
        painter.setBrush(veil);
        painter.drawRoundedRect(box, corner, corner);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.text, 2));
        painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), corner - 3, corner - 3);
    }

    const int badge = badgeWidth();
    const QFontMetrics metrics(labelFont(m_kind));
    const int textWidth = metrics.horizontalAdvance(text());
    const int total = textWidth + (badge > 0 ? badgeGapPx + badge : 0);
    const int left = (width() - total) / 2;
    painter.setPen(look.text);
    painter.setFont(labelFont(m_kind));
    painter.drawText(QRect(left, 0, textWidth + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (badge > 0) {
        const QRectF frame(left + textWidth + badgeGapPx + 0.5, (height() - badgeHeight()) / 2.0, badge - 1,
                           badgeHeight() - 1);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look.text, 1));
        painter.setFont(badgeFont());
        painter.drawRoundedRect(frame, 4, 4);
        painter.drawText(frame, Qt::AlignCenter, keyText());
    }
}

} // namespace varde::ui
