// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/mergepanel.h"

#include "booth/words/instrumentwords.h"
#include "library/wrappedlist.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/linehint.h"

#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace varde::ui {

namespace {

constexpr int idRole = Qt::UserRole;       ///< of a reference; nothing for a name
constexpr int nameRole = Qt::UserRole + 1; ///< of a name; nothing for a reference
constexpr int admittedRole = Qt::UserRole + 2;

} // namespace

MergePanel::MergePanel(QWidget *parent)
    : QWidget(parent),
      m_mergeTitle(textLabel("strong", this)),
      m_mergeText(textLabel("muted", this)),
      m_into(new QLineEdit(this)),
      m_form(new QLineEdit(this)),
      m_merge(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_splitTitle(textLabel("strong", this)),
      m_splitText(textLabel("muted", this)),
      m_parts(new WrappedList("splitParts", this)),
      m_new(new QLineEdit(this)),
      m_split(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_withdraw(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_letIn(new KeyButton(KeyButton::Kind::Quiet, this))
{
    const std::pair<QWidget *, const char *> names[] = {{m_into, "mergeInto"}, {m_form, "mergeForm"},
                                                        {m_merge, "merge"},    {m_new, "splitInto"},
                                                        {m_split, "split"},    {m_withdraw, "withdrawReferences"},
                                                        {m_letIn, "letIn"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_mergeTitle, 0, 0, 1, 2);
    grid->addWidget(m_mergeText, 1, 0, 1, 2);
    grid->addWidget(m_into, 2, 0, 1, 2);
    grid->addWidget(m_form, 3, 0);
    grid->addWidget(m_merge, 3, 1);
    grid->addWidget(m_splitTitle, 4, 0, 1, 2);
    grid->addWidget(m_splitText, 5, 0, 1, 2);
    grid->addWidget(m_parts, 6, 0, 1, 2);
    grid->setRowStretch(6, 1);
    grid->addWidget(m_new, 7, 0);
    grid->addWidget(m_split, 7, 1);
    auto *admission = new QHBoxLayout;
    admission->setSpacing(8);
    admission->addWidget(m_withdraw);
    admission->addWidget(m_letIn);
    admission->addStretch(1);
    grid->addLayout(admission, 8, 0, 1, 2);
    for (QLineEdit *line : {m_into, m_form, m_new})
        connect(line, &QLineEdit::textChanged, this, &MergePanel::refresh);
    connect(m_parts, &QListWidget::itemChanged, this, &MergePanel::refresh);
    connect(m_merge, &QPushButton::clicked, this,
            [this] { emit mergeAsked(m_into->text().trimmed(), m_form->text().trimmed()); });
    connect(m_split, &QPushButton::clicked, this, [this] { emit splitAsked(request()); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { emit admissionAsked(request().referenceIds, false); });
    connect(m_letIn, &QPushButton::clicked, this, [this] { emit admissionAsked(request().referenceIds, true); });
    retranslate();
}

void MergePanel::setNames(const QStringList &names)
{
    auto *completer = new QCompleter(names, m_into);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->popup()->setObjectName(QStringLiteral("completions"));
    delete m_into->completer();
    m_into->setCompleter(completer);
}

void MergePanel::setSubstance(const std::optional<store::Substance> &substance,
                              const std::vector<store::ReferenceLabel> &references)
{
    m_hasSubstance = substance.has_value();
    for (QLineEdit *line : {m_into, m_form, m_new})
        line->clear();
    m_parts->clear();
    const auto add = [this](const QString &text, int role, const std::string &value) {
        auto *item = new QListWidgetItem(text, m_parts);
        item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
        item->setData(role, QString::fromStdString(value));
    };
    if (substance) {
        for (const store::ReferenceLabel &label : references) {
            if (label.substanceId != substance->id)
                continue;
            QStringList parts{booth::words::techniqueName(label.technique)};
            for (const std::string &part : {label.form, label.source, label.instrument})
                if (!part.empty())
                    parts << QString::fromStdString(part);
            if (!label.isAdmitted)
                parts << tr("withdrawn");
            add(parts.join(QStringLiteral(" · ")), idRole, label.id);
            m_parts->item(m_parts->count() - 1)->setData(admittedRole, label.isAdmitted);
        }
        for (const store::SubstanceName &name : substance->names)
            add(tr("the name %1").arg(QString::fromStdString(name.name)), nameRole, name.name);
    }
    refresh();
}

store::SplitRequest MergePanel::request() const
{
    store::SplitRequest out;
    out.into = m_new->text().trimmed().toStdString();
    for (int row = 0; row < m_parts->count(); ++row) {
        const QListWidgetItem *item = m_parts->item(row);
        if (item->checkState() != Qt::Checked)
            continue;
        if (const QString id = item->data(idRole).toString(); !id.isEmpty())
            out.referenceIds.push_back(id.toStdString());
        else
            out.names.push_back(item->data(nameRole).toString().toStdString());
    }
    return out;
}

bool MergePanel::areMarked(bool isAdmitted) const
{
    int marked = 0;
    for (int row = 0; row < m_parts->count(); ++row) {
        const QListWidgetItem *item = m_parts->item(row);
        if (item->checkState() != Qt::Checked)
            continue;
        if (item->data(idRole).toString().isEmpty() || item->data(admittedRole).toBool() != isAdmitted)
            return false;
        ++marked;
    }
    return marked > 0;
}

void MergePanel::refresh()
{
    m_withdraw->setEnabled(areMarked(true));
    m_letIn->setEnabled(areMarked(false));
    const store::SplitRequest split = request();
    m_merge->setEnabled(m_hasSubstance && !m_into->text().trimmed().isEmpty());
    m_split->setEnabled(m_hasSubstance && !split.into.empty() && !(split.referenceIds.empty() && split.names.empty()));
    m_splitText->setText(m_hasSubstance && m_parts->count() == 0
                             ? tr("It has no reference and no other name: there is nothing to part.")
                             : tr("Mark what belongs to the other substance, and write what that is called."));
}

void MergePanel::retranslate()
{
    m_mergeTitle->setText(tr("Two names, one substance"));
    m_mergeText->setText(tr("Its references and names go to the other one. Nothing is lost; it can be undone."));
    setLineHint(m_into, tr("It is the same as …"));
    m_into->setAccessibleName(tr("Name of the substance that it is"));
    setLineHint(m_form, tr("Form, where none is said"));
    m_form->setAccessibleName(tr("Form of its references that say none"));
    m_merge->setText(tr("Merge"));
    m_splitTitle->setText(tr("One name, two substances"));
    m_parts->setAccessibleName(tr("What belongs to the other substance"));
    setLineHint(m_new, tr("Name of the other"));
    m_new->setAccessibleName(tr("Name of the other substance"));
    m_split->setText(tr("Part"));
    m_withdraw->setText(tr("Withdraw"));
    m_letIn->setText(tr("Let in again"));
    refresh();
}

void MergePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
