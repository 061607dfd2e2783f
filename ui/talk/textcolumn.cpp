// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/textcolumn.h"

#include "theme/labels.h"

#include <QLabel>
#include <QVBoxLayout>

namespace varde::ui {

TextColumn::TextColumn(QWidget *parent)
    : QScrollArea(parent), m_inner(new QWidget(this)), m_layout(new QVBoxLayout(m_inner))
{
    m_inner->setObjectName(QStringLiteral("scrolled"));
    m_layout->setContentsMargins(0, 0, 8, 0);
    m_layout->setSpacing(8);
    m_layout->addStretch(1);
    setWidget(m_inner);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus); // the arrow keys scroll
}

void TextColumn::clear()
{
    while (m_layout->count() > 1) {
        QLayoutItem *item = m_layout->takeAt(0);
        // A child that still stood there until the event loop came round would be read and tabbed to.
        delete item->widget();
        delete item;
    }
}

void TextColumn::addText(const char *role, const QString &text)
{
    if (text.isEmpty())
        return;
    QLabel *label = textLabel(role, m_inner);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    addPanel(label);
}

void TextColumn::addPanel(QWidget *panel)
{
    m_layout->insertWidget(m_layout->count() - 1, panel);
    panel->show();
}

} // namespace varde::ui
