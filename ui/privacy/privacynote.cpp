// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy/privacynote.h"

#include "booth/words/intakewords.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace varde::ui {

PrivacyNote::PrivacyNote(QWidget *parent)
    : Card(Kind::Caution, parent),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_warning(textLabel("strong", this)),
      m_change(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_allow(new KeyButton(KeyButton::Kind::Secondary, this))
{
    setObjectName(QStringLiteral("privacyNote"));
    m_warning->setObjectName(QStringLiteral("privacyWarning"));
    m_warning->setTextFormat(Qt::PlainText);
    m_change->setObjectName(QStringLiteral("privacyChange"));
    m_allow->setObjectName(QStringLiteral("privacyAllow"));
    m_layout->setContentsMargins(24, 10, 16, 10);
    m_layout->setSpacing(8);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(12);
    keys->addWidget(m_change);
    keys->addWidget(m_allow);
    m_layout->addWidget(m_warning, 1);
    m_layout->addLayout(keys);
    hide();
    connect(m_change, &QPushButton::clicked, this, [this] {
        hide();
        if (m_field)
            m_field->setFocus(Qt::OtherFocusReason);
    });
    connect(m_allow, &QPushButton::clicked, this, [this] {
        m_allowed.insert(m_text);
        hide();
        if (m_field)
            m_field->setFocus(Qt::OtherFocusReason);
        emit allowed();
    });
    retranslate();
}

void PrivacyNote::setStacked(bool isStacked)
{
    m_layout->setDirection(isStacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool PrivacyNote::mayStore(const QString &text, QWidget *field)
{
    if (isHarmless(text)) {
        if (m_field == field)
            hide();
        return true;
    }
    m_text = text;
    m_field = field;
    retranslate();
    show();
    m_change->setFocus(Qt::OtherFocusReason);
    return false;
}

bool PrivacyNote::isHarmless(const QString &text) const
{
    return m_allowed.contains(text) || booth::personalTraces(text).empty();
}

void PrivacyNote::forget()
{
    m_allowed.clear();
    m_text.clear();
    m_field.clear();
    hide();
}

void PrivacyNote::retranslate()
{
    if (!m_text.isEmpty())
        m_warning->setText(booth::words::privacyWarning(booth::personalTraces(m_text)));
    m_change->setText(tr("Change it"));
    m_change->setKey(QStringLiteral("E"));
    m_allow->setText(tr("This is not about a person"));
    m_allow->setKey(QStringLiteral("P"));
}

void PrivacyNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace varde::ui
