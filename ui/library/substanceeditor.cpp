// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/substanceeditor.h"

#include "booth/words/carewords.h"
#include "library/wrappedlist.h"
#include "theme/choicebox.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace varde::ui {

namespace {

constexpr std::array editedRoles = {store::Role::NotSaid, store::Role::Active, store::Role::Adulterant,
                                    store::Role::Carrier};
constexpr std::array editedStereo = {"", "R", "S", "racemic"};

/// Kinds of another name, in the order of the box.
struct NameChoice {
    store::NameKind kind;
    const char *language;
};
constexpr NameChoice nameChoices[] = {{store::NameKind::Synonym, ""},
                                      {store::NameKind::Synonym, "nb"},
                                      {store::NameKind::Street, "nb"},
                                      {store::NameKind::Street, "en"}};

} // namespace

SubstanceEditor::SubstanceEditor(QWidget *parent)
    : Card(parent),
      m_title(textLabel("heading", this)),
      m_references(textLabel("muted", this)),
      m_nameTitle(lineLabel("strong", this)),
      m_name(new QLineEdit(this)),
      m_classTitle(lineLabel("strong", this)),
      m_class(new ChoiceBox(this)),
      m_roleTitle(lineLabel("strong", this)),
      m_role(new ChoiceBox(this)),
      m_stereoTitle(lineLabel("strong", this)),
      m_stereo(new ChoiceBox(this)),
      m_casTitle(lineLabel("strong", this)),
      m_cas(new QLineEdit(this)),
      m_hazard(new KeyButton(KeyButton::Kind::Choice, this)),
      m_namesTitle(lineLabel("strong", this)),
      m_names(new WrappedList("names", this)),
      m_remove(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_other(new QLineEdit(this)),
      m_otherKind(new ChoiceBox(this)),
      m_add(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_reasonTitle(lineLabel("strong", this)),
      m_reason(new QLineEdit(this)),
      m_ask(new KeyButton(KeyButton::Kind::Secondary, this))
{
    const std::pair<QWidget *, const char *> names[] = {
        {m_name, "substanceName"}, {m_class, "class"},     {m_role, "role"},
        {m_stereo, "stereo"},      {m_cas, "cas"},         {m_hazard, "hazard"},
        {m_remove, "removeName"},  {m_other, "otherName"}, {m_otherKind, "otherKind"},
        {m_add, "addName"},        {m_reason, "reason"},   {m_ask, "askChange"},
        {m_references, "held"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_class->setEditable(true);
    m_class->setInsertPolicy(QComboBox::NoInsert);
    m_hazard->setCheckable(true);
    for (QLineEdit *line : {m_name, m_other, m_reason})
        line->setMaxLength(200);
    m_cas->setMaxLength(20);
    build();
    connect(m_add, &QPushButton::clicked, this, &SubstanceEditor::addName);
    connect(m_other, &QLineEdit::returnPressed, this, &SubstanceEditor::addName);
    connect(m_remove, &QPushButton::clicked, this, &SubstanceEditor::removeName);
    connect(m_names, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_ask, &QPushButton::clicked, this, &SubstanceEditor::changeAsked);
    retranslate();
}

void SubstanceEditor::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(18, 12, 18, 12);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->addWidget(m_title, 0, 0, 1, 4);
    grid->addWidget(m_references, 1, 0, 1, 4);
    grid->addWidget(m_nameTitle, 2, 0);
    grid->addWidget(m_name, 2, 1, 1, 3);
    grid->addWidget(m_classTitle, 3, 0);
    grid->addWidget(m_class, 3, 1);
    grid->addWidget(m_roleTitle, 3, 2);
    grid->addWidget(m_role, 3, 3);
    grid->addWidget(m_stereoTitle, 4, 0);
    grid->addWidget(m_stereo, 4, 1);
    grid->addWidget(m_casTitle, 4, 2);
    grid->addWidget(m_cas, 4, 3);
    grid->addWidget(m_namesTitle, 5, 0, 1, 2);
    grid->addWidget(m_remove, 5, 2, 1, 2, Qt::AlignRight);
    grid->addWidget(m_names, 6, 0, 1, 4);
    grid->setRowStretch(6, 1);
    auto *other = new QHBoxLayout;
    other->setSpacing(8);
    other->addWidget(m_other, 1);
    other->addWidget(m_otherKind);
    other->addWidget(m_add);
    grid->addLayout(other, 7, 0, 1, 4);
    grid->addWidget(m_reasonTitle, 8, 0);
    grid->addWidget(m_reason, 8, 1, 1, 3);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hazard);
    buttons->addStretch(1);
    buttons->addWidget(m_ask);
    grid->addLayout(buttons, 9, 0, 1, 4);
    m_names->setMinimumHeight(52);
    m_class->setMinimumWidth(120);
}

void SubstanceEditor::setClasses(const std::vector<store::SubstanceClass> &classes)
{
    const QString shown = m_class->currentText();
    m_class->clear();
    m_class->addItem(QString());
    for (const store::SubstanceClass &one : classes)
        m_class->addItem(QString::fromStdString(one.name));
    m_class->setCurrentText(shown);
}

void SubstanceEditor::setSubstance(const std::optional<store::Substance> &substance, const QString &held)
{
    m_substance = substance;
    m_held = held;
    m_added.clear();
    m_removed.clear();
    const store::Substance now = substance.value_or(store::Substance());
    m_name->setText(QString::fromStdString(now.name));
    m_class->setCurrentText(QString::fromStdString(now.substanceClass));
    const auto role = std::find(editedRoles.begin(), editedRoles.end(), now.role);
    m_role->setCurrentIndex(static_cast<int>(role - editedRoles.begin()));
    const auto stereo = std::find(editedStereo.begin(), editedStereo.end(), now.stereo);
    while (m_stereo->count() > static_cast<int>(editedStereo.size()))
        m_stereo->removeItem(m_stereo->count() - 1);
    if (stereo == editedStereo.end()) // what somebody wrote on the command line stays
        m_stereo->addItem(QString::fromStdString(now.stereo), QString::fromStdString(now.stereo));
    m_stereo->setCurrentIndex(static_cast<int>(stereo - editedStereo.begin()));
    m_cas->setText(QString::fromStdString(now.cas));
    m_hazard->setChecked(now.isHazardous);
    m_other->clear();
    m_reason->clear();
    retranslate();
}

store::SubstanceEdit SubstanceEditor::edit() const
{
    store::SubstanceEdit edit;
    edit.name = m_name->text().trimmed().toStdString();
    edit.substanceClass = m_class->currentText().trimmed().toStdString();
    edit.role = editedRoles[static_cast<std::size_t>(std::max(0, m_role->currentIndex()))];
    edit.stereo = m_stereo->currentData().toString().toStdString();
    edit.cas = m_cas->text().trimmed().toStdString();
    edit.isHazardous = m_hazard->isChecked();
    edit.addNames = m_added;
    edit.removeNames = m_removed;
    return edit;
}

QString SubstanceEditor::reason() const
{
    return m_reason->text().trimmed();
}

void SubstanceEditor::addName()
{
    const std::string name = m_other->text().trimmed().toStdString();
    if (name.empty())
        return;
    const NameChoice &choice = nameChoices[static_cast<std::size_t>(std::max(0, m_otherKind->currentIndex()))];
    std::erase(m_removed, name);
    m_added.push_back({name, choice.kind, choice.language});
    m_other->clear();
    refreshNames();
}

void SubstanceEditor::removeName()
{
    const QListWidgetItem *item = m_names->currentItem();
    if (!item)
        return;
    const std::string name = item->data(Qt::UserRole).toString().toStdString();
    if (std::erase_if(m_added, [&](const store::SubstanceName &added) { return added.name == name; }) == 0)
        m_removed.push_back(name);
    refreshNames();
}

void SubstanceEditor::refreshNames()
{
    m_names->clear();
    const auto add = [this](const store::SubstanceName &name) {
        const QString kind = name.kind == store::NameKind::Street ? name.language == "nb" ? tr("street name, Norwegian")
                                                                    : name.language == "en" ? tr("street name, English")
                                                                                            : tr("street name")
                             : name.language == "nb" ? tr("the same, Norwegian")
                             : name.language == "en"              ? tr("the same, English")
                                                                  : tr("the same");
        const QString text = QString::fromStdString(name.name);
        auto *item = new QListWidgetItem(QStringLiteral("%1 · %2").arg(text, kind), m_names);
        item->setData(Qt::UserRole, text);
    };
    if (m_substance)
        for (const store::SubstanceName &name : m_substance->names)
            if (std::find(m_removed.begin(), m_removed.end(), name.name) == m_removed.end())
                add(name);
    for (const store::SubstanceName &name : m_added)
        add(name);
    m_namesTitle->setText(m_names->count() == 0 ? tr("No other name is known") : tr("Other names"));
    m_remove->setEnabled(false);
}

void SubstanceEditor::retranslate()
{
    m_title->setText(m_substance ? QString::fromStdString(m_substance->name) : tr("A new substance"));
    m_references->setText(m_held);
    m_references->setVisible(!m_held.isEmpty());
    const std::tuple<QLabel *, QWidget *, QString> titled[] = {
        {m_nameTitle, m_name, tr("Name")},     {m_classTitle, m_class, tr("Class")},
        {m_roleTitle, m_role, tr("Role")},     {m_stereoTitle, m_stereo, tr("Stereo")},
        {m_casTitle, m_cas, tr("CAS number")}, {m_reasonTitle, m_reason, tr("Reason")}};
    for (const auto &[label, widget, text] : titled) {
        label->setText(text);
        widget->setAccessibleName(text);
    }
    const int role = m_role->currentIndex();
    m_role->clear();
    for (const store::Role one : editedRoles)
        m_role->addItem(booth::words::roleTitle(one));
    m_role->setCurrentIndex(std::max(0, role));
    for (int i = 0; i < static_cast<int>(editedStereo.size()); ++i) {
        const char *value = editedStereo[static_cast<std::size_t>(i)];
        if (m_stereo->count() <= i)
            m_stereo->addItem(QString(), QLatin1String(value));
        m_stereo->setItemText(i, booth::words::stereoTitle(value));
    }
    const int kind = m_otherKind->currentIndex();
    m_otherKind->clear();
    m_otherKind->addItems({tr("means it alone"), tr("means it alone, Norwegian"), tr("street name, Norwegian"),
                           tr("street name, English")});
    m_otherKind->setCurrentIndex(std::max(0, kind));
    m_otherKind->setAccessibleName(tr("Kind of name"));
    m_names->setAccessibleName(tr("Other names"));
    m_other->setPlaceholderText(tr("Another name"));
    m_other->setAccessibleName(tr("Another name"));
    m_reason->setPlaceholderText(tr("Kept in the history"));
    m_add->setText(tr("Add name"));
    m_remove->setText(tr("Remove name"));
    m_hazard->setText(tr("Dangerous in small amounts"));
    m_ask->setText(tr("See what changes"));
    refreshNames();
}

void SubstanceEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace varde::ui
