// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/classpanel.h"

#include "theme/choicebox.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/linehint.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>

#include <map>

namespace varde::ui {

ClassPanel::ClassPanel(QWidget *parent)
    : QWidget(parent),
      m_text(textLabel("muted", this)),
      m_tree(new QTreeWidget(this)),
      m_name(new QLineEdit(this)),
      m_add(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_rename(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_parent(new ChoiceBox(this)),
      m_move(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_remove(new KeyButton(KeyButton::Kind::Quiet, this))
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_tree, "classTree"},     {m_name, "className"}, {m_add, "addClass"},      {m_rename, "renameClass"},
        {m_parent, "classParent"}, {m_move, "moveClass"}, {m_remove, "removeClass"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_tree->setHeaderHidden(true);
    m_name->setMaxLength(100);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_text, 0, 0, 1, 3);
    grid->addWidget(m_tree, 1, 0, 1, 3);
    grid->setRowStretch(1, 1);
    grid->addWidget(m_name, 2, 0);
    grid->addWidget(m_add, 2, 1);
    grid->addWidget(m_rename, 2, 2);
    grid->addWidget(m_parent, 3, 0);
    grid->addWidget(m_move, 3, 1);
    grid->addWidget(m_remove, 3, 2);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ClassPanel::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &ClassPanel::refresh);
    connect(m_add, &QPushButton::clicked, this, [this] { emit addAsked(m_name->text().trimmed(), chosen()); });
    connect(m_rename, &QPushButton::clicked, this, [this] { emit renameAsked(chosen(), m_name->text().trimmed()); });
    connect(m_move, &QPushButton::clicked, this,
            [this] { emit moveAsked(chosen(), m_parent->currentIndex() <= 0 ? QString() : m_parent->currentText()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeAsked(chosen()); });
    retranslate();
}

void ClassPanel::setClasses(const std::vector<store::SubstanceClass> &classes)
{
    m_classes = classes;
    m_tree->clear();
    std::map<QString, QTreeWidgetItem *> items;
    for (const store::SubstanceClass &one : classes) {
        const QString name = QString::fromStdString(one.name);
        items[name] = new QTreeWidgetItem({name});
    }
    for (const store::SubstanceClass &one : classes) {
        QTreeWidgetItem *item = items.at(QString::fromStdString(one.name));
        const auto above = items.find(QString::fromStdString(one.parent));
        if (above == items.end())
            m_tree->addTopLevelItem(item);
        else
            above->second->addChild(item);
    }
    m_tree->expandAll();
    m_name->clear();
    retranslate();
}

QString ClassPanel::chosen() const
{
    return m_tree->currentItem() ? m_tree->currentItem()->text(0) : QString();
}

void ClassPanel::refresh()
{
    const bool isChosen = !chosen().isEmpty();
    const bool isTyped = !m_name->text().trimmed().isEmpty();
    m_add->setEnabled(isTyped);
    m_add->setText(isChosen ? tr("Add below") : tr("Add"));
    m_rename->setEnabled(isChosen && isTyped);
    m_move->setEnabled(isChosen);
    m_remove->setEnabled(isChosen);
}

void ClassPanel::retranslate()
{
    m_text->setText(m_classes.empty() ? tr("No class yet. Write a name and add it.")
                                      : tr("A hint such as \"may be an opioid\" comes from this tree. A class can be "
                                           "removed once nothing is in it."));
    m_tree->setAccessibleName(tr("Classes"));
    setLineHint(m_name, tr("Name of a class"));
    m_name->setAccessibleName(tr("Name of a class"));
    m_rename->setText(tr("Rename"));
    m_move->setText(tr("Move"));
    m_remove->setText(tr("Remove"));
    const int parent = m_parent->currentIndex();
    m_parent->clear();
    m_parent->addItem(tr("to the top"));
    for (const store::SubstanceClass &one : m_classes)
        m_parent->addItem(QString::fromStdString(one.name));
    m_parent->setCurrentIndex(parent < m_parent->count() ? std::max(0, parent) : 0);
    m_parent->setAccessibleName(tr("Where to move the class"));
    refresh();
}

void ClassPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
