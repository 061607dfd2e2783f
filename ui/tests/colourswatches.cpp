// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/colourswatches.h"

#include "booth/words/testwords.h"
#include "theme/theme.h"
#include "theme/tokens.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QShortcut>

namespace varde::ui {

namespace {

constexpr int swatchColumns = 5;
constexpr int swatchHeightPx = 64;

/// What the eye calls that colour, on any screen.
QColor swatchColour(booth::Colour colour)
{
    switch (colour) {
    case booth::Colour::None:
        return Qt::white;
    case booth::Colour::Yellow:
        return QColor(0xf2, 0xd0, 0x1e);
    case booth::Colour::Orange:
        return QColor(0xe8, 0x7a, 0x17);
    case booth::Colour::Red:
        return QColor(0xc2, 0x1f, 0x2b);
    case booth::Colour::Brown:
        return QColor(0x6e, 0x42, 0x1c);
    case booth::Colour::Green:
        return QColor(0x2f, 0x7d, 0x32);
    case booth::Colour::Blue:
        return QColor(0x1d, 0x4f, 0xb8);
    case booth::Colour::Purple:
        return QColor(0x6a, 0x1f, 0x9a);
    case booth::Colour::Black:
        return QColor(0x14, 0x10, 0x14);
    case booth::Colour::Grey:
        return QColor(0x86, 0x86, 0x86);
    }
    return Qt::white;
}

class Swatch : public QAbstractButton {
public:
    Swatch(booth::Colour colour, const QString &key, QWidget *parent)
        : QAbstractButton(parent), m_colour(colour), m_key(key)
    {
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(new QShortcut(QKeySequence(key, QKeySequence::PortableText), this), &QShortcut::activated, this,
                &QAbstractButton::click);
    }

    void setWhite(bool isWhite)
    {
        m_isWhite = isWhite;
        update();
    }

    QSize sizeHint() const override { return {scaledPx(120), scaledPx(swatchHeightPx)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange)
            updateGeometry(); // the text may have another size now
        QAbstractButton::changeEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        const Tokens tokens = Tokens::current();
        const QColor ink = m_isWhite ? QColor(Qt::black) : tokens.ink;
        const QColor line = m_isWhite ? QColor(0x77, 0x77, 0x77) : tokens.line;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
        painter.setPen(QPen(isChecked() ? ink : line, isChecked() ? 3 : 1));
        painter.setBrush(m_isWhite ? QColor(Qt::white) : tokens.card);
        painter.drawRoundedRect(frame, 10, 10);
        const QRectF drop(10, (height() - scaledPx(40)) / 2.0, scaledPx(40), scaledPx(40));
        painter.setPen(QPen(line, 1));
        painter.setBrush(swatchColour(m_colour));
        painter.drawEllipse(drop);
        if (m_colour == booth::Colour::None)
            painter.drawLine(drop.topRight() + QPointF(-7, 7), drop.bottomLeft() + QPointF(7, -7));
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(ink, 1, Qt::DashLine));
            painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 8, 8);
        }
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(scaledPx(16));
        font.setWeight(isChecked() ? QFont::Bold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRectF(scaledPx(58), 4, width() - scaledPx(86), height() - 8),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap,
                         (isChecked() ? QStringLiteral("✓ ") : QString()) + text());
        font.setPixelSize(scaledPx(12));
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        const QRectF badge(width() - scaledPx(27), height() - scaledPx(26), scaledPx(20), scaledPx(18));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 1));
        painter.drawRoundedRect(badge, 4, 4);
        painter.drawText(badge, Qt::AlignCenter, m_key);
    }

private:
    booth::Colour m_colour;
    QString m_key;
    bool m_isWhite = false;
};

} // namespace

ColourSwatches::ColourSwatches(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    for (int index = 0; index <= int(booth::lastColour); ++index) {
        // 1 to 9 and 0, as the keys lie.
        auto *swatch = new Swatch(booth::Colour(index), QString::number((index + 1) % 10), this);
        swatch->setObjectName(QStringLiteral("colour-") +
                              QString::fromUtf8(booth::colourName(booth::Colour(index)).data(),
                                                qsizetype(booth::colourName(booth::Colour(index)).size())));
        m_group->addButton(swatch, index);
        layout->addWidget(swatch, index / swatchColumns, index % swatchColumns);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &ColourSwatches::chosenChanged);
    retranslate();
}

std::optional<booth::Colour> ColourSwatches::chosen() const
{
    return m_group->checkedId() < 0 ? std::nullopt : std::optional(booth::Colour(m_group->checkedId()));
}

void ColourSwatches::clearChoice()
{
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
}

void ColourSwatches::setWhite(bool isWhite)
{
    m_isWhite = isWhite;
    for (QAbstractButton *button : m_group->buttons())
        static_cast<Swatch *>(button)->setWhite(isWhite);
    update();
}

void ColourSwatches::paintEvent(QPaintEvent *)
{
    if (!m_isWhite)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect(), 12, 12);
}

void ColourSwatches::retranslate()
{
    for (int index = 0; index <= int(booth::lastColour); ++index) {
        m_group->button(index)->setText(booth::words::colourWord(booth::Colour(index)));
        m_group->button(index)->setAccessibleName(m_group->button(index)->text());
    }
}

void ColourSwatches::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
