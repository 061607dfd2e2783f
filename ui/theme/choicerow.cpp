// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/choicerow.h"

#include "theme/flowlayout.h"
#include "theme/keybutton.h"

#include <QButtonGroup>
#include <QKeyEvent>

namespace varde::ui {

ChoiceRow::ChoiceRow(QWidget *parent)
    : QWidget(parent), m_layout(new FlowLayout(this, 8)), m_group(new QButtonGroup(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idClicked, this, &ChoiceRow::chosenChanged);
}

void ChoiceRow::setAnswers(const QStringList &answers)
{
    const QList<QAbstractButton *> old = m_group->buttons();
    if (old.size() == answers.size()) {
        for (int i = 0; i < answers.size(); ++i) {
            m_group->button(i)->setText(answers.at(i));
            m_group->button(i)->updateGeometry();
        }
        m_layout->invalidate();
        updateGeometry();
        return;
    }
    qDeleteAll(old);
    for (int i = 0; i < answers.size(); ++i) {
        auto *button = new KeyButton(KeyButton::Kind::Choice, this);
        button->setText(answers.at(i));
        button->setCheckable(true);
        if (m_isNumbered && i < 9)
            button->setHint(QString::number(i + 1));
        m_group->addButton(button, i);
        m_layout->addWidget(button);
    }
    if (!answers.isEmpty())
        setFocusProxy(m_group->button(0));
    updateGeometry();
}

int ChoiceRow::chosen() const
{
    return m_group->checkedId();
}

void ChoiceRow::choose(int index)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setChecked(true);
        // Whoever comes back to the row comes to what is chosen.
        setFocusProxy(button);
        emit chosenChanged(index);
    }
}

void ChoiceRow::keyPressEvent(QKeyEvent *event)
{
    const int index = event->key() - Qt::Key_1;
    if (!m_isNumbered || event->modifiers() & ~Qt::KeypadModifier || index < 0 || index >= m_group->buttons().size())
        return QWidget::keyPressEvent(event);
    choose(index);
    emit answeredByKey(index);
}

void ChoiceRow::clearChoice()
{
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
}

} // namespace varde::ui
