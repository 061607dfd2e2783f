// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/substancespage.h"

#include "booth/words/carewords.h"
#include "booth/words/instrumentwords.h"
#include "library/carework.h"
#include "library/classpanel.h"
#include "library/mergepanel.h"
#include "library/substanceeditor.h"
#include "library/wrappedlist.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <set>

namespace varde::ui {

namespace {

constexpr std::size_t mostFound = 500;

QVBoxLayout *columnIn(QWidget *card)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(18, 12, 18, 12);
    layout->setSpacing(8);
    return layout;
}

} // namespace

SubstancesPage::SubstancesPage(CareWork &work, QWidget *parent)
    : CarePage(work, parent),
      m_find(new QLineEdit(this)),
      m_count(lineLabel("muted", this)),
      m_list(new WrappedList("substances", this)),
      m_empty(textLabel("muted", this)),
      m_new(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_editor(new SubstanceEditor(this)),
      m_side(new ChoiceRow(this)),
      m_stack(new QStackedWidget(this)),
      m_merge(new MergePanel(this)),
      m_classes(new ClassPanel(this)),
      m_historyPanel(new QWidget(this)),
      m_history(new WrappedList("history", m_historyPanel)),
      m_undo(new KeyButton(KeyButton::Kind::Quiet, m_historyPanel)),
      m_previewPanel(new QWidget(this)),
      m_previewTitle(textLabel("heading", m_previewPanel)),
      m_changes(new WrappedList("changes", m_previewPanel)),
      m_results(textLabel("strong", m_previewPanel)),
      m_make(new KeyButton(KeyButton::Kind::Primary, m_previewPanel)),
      m_leave(new KeyButton(KeyButton::Kind::Secondary, m_previewPanel))
{
    const std::pair<QWidget *, const char *> names[] = {{m_find, "find"},
                                                        {m_new, "newSubstance"},
                                                        {m_side, "side"},
                                                        {m_undo, "undo"},
                                                        {m_make, "makeChange"},
                                                        {m_leave, "leaveChange"},
                                                        {m_results, "resultsChange"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_find->setClearButtonEnabled(true);
    build();
    connectAll();
    retranslate();
    m_side->choose(0);
    forget();
}

void SubstancesPage::build()
{
    auto *listCard = new Card(this);
    auto *listLayout = columnIn(listCard);
    listLayout->addWidget(m_find);
    listLayout->addWidget(m_count);
    listLayout->addWidget(m_empty);
    listLayout->addWidget(m_list, 1);
    listLayout->addWidget(m_new, 0, Qt::AlignLeft);
    auto *history = new QVBoxLayout(m_historyPanel);
    history->setContentsMargins(0, 0, 0, 0);
    history->addWidget(m_history, 1);
    history->addWidget(m_undo, 0, Qt::AlignRight);
    auto *preview = new QVBoxLayout(m_previewPanel);
    preview->setContentsMargins(0, 0, 0, 0);
    preview->setSpacing(10);
    preview->addWidget(m_previewTitle);
    preview->addWidget(m_changes, 1);
    preview->addWidget(m_results);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    buttons->addWidget(m_make);
    preview->addLayout(buttons);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_merge, m_classes, m_historyPanel, m_previewPanel})
        m_stack->addWidget(panel);
    auto *sideCard = new Card(this);
    auto *sideLayout = columnIn(sideCard);
    sideLayout->addWidget(m_side);
    sideLayout->addWidget(m_stack, 1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(14);
    columns->addWidget(listCard, 5);
    columns->addWidget(m_editor, 8);
    columns->addWidget(sideCard, 7);
}

void SubstancesPage::connectAll()
{
    connect(m_find, &QLineEdit::textChanged, this, &SubstancesPage::refreshList);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (!item)
            return;
        m_chosen = item->data(Qt::UserRole).toString().toStdString();
        m_isNew = false;
        refreshChosen();
    });
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_isNew = true;
        const QSignalBlocker blocker(m_list);
        m_list->setCurrentItem(nullptr);
        refreshChosen();
    });
    connect(m_side, &ChoiceRow::chosenChanged, this, [this](int side) { m_stack->setCurrentIndex(side); });
    connect(m_editor, &SubstanceEditor::changeAsked, this, &SubstancesPage::askEdit);
    connect(m_merge, &MergePanel::mergeAsked, this, &SubstancesPage::askMerge);
    connect(m_merge, &MergePanel::splitAsked, this, [this](const store::SplitRequest &request) {
        ask(
            [id = m_chosen, request, said = saying(m_editor->reason())](store::LibraryStore &library) -> Status {
                const auto made = store::Curator(library).split(id, request, said);
                return made ? Status(Done{}) : Status(made.error());
            },
            {});
    });
    connect(m_merge, &MergePanel::admissionAsked, this, [this](const std::vector<std::string> &ids, bool isAdmitted) {
        const store::Saying said = saying(m_editor->reason());
        ask(booth::setAdmitted(ids, isAdmitted, said),
            said.reason.empty() ? tr("Write the reason in the middle; it stays with the reference.") : QString());
    });
    using store::Curator;
    const auto askClass = [this](const auto &change) {
        ask(
            [change, said = saying(m_editor->reason())](store::LibraryStore &library) {
                Curator curator(library);
                return change(curator, said);
            },
            {});
    };
    connect(m_classes, &ClassPanel::addAsked, this, [askClass](const QString &name, const QString &parent) {
        askClass([name = name.toStdString(), above = parent.toStdString()](
                     Curator &curator, const store::Saying &said) { return curator.addClass(name, above, said); });
    });
    connect(m_classes, &ClassPanel::renameAsked, this, [askClass](const QString &name, const QString &newName) {
        askClass([name = name.toStdString(), other = newName.toStdString()](
                     Curator &curator, const store::Saying &said) { return curator.renameClass(name, other, said); });
    });
    connect(m_classes, &ClassPanel::moveAsked, this, [askClass](const QString &name, const QString &parent) {
        askClass([name = name.toStdString(), above = parent.toStdString()](
                     Curator &curator, const store::Saying &said) { return curator.moveClass(name, above, said); });
    });
    connect(m_classes, &ClassPanel::removeAsked, this, [askClass](const QString &name) {
        askClass([name = name.toStdString()](Curator &curator, const store::Saying &said) {
            return curator.removeClass(name, said);
        });
    });
    connect(m_history, &QListWidget::currentItemChanged, this,
            [this](QListWidgetItem *item) { m_undo->setEnabled(item && item->data(Qt::UserRole).toLongLong() > 0); });
    connect(m_undo, &QPushButton::clicked, this, &SubstancesPage::askUndo);
    connect(m_make, &QPushButton::clicked, this, &SubstancesPage::make);
    connect(m_leave, &QPushButton::clicked, this, &SubstancesPage::forget);
}

void SubstancesPage::read()
{
    forget();
    work().glance(
        this, [path = context().libraryPath()] { return booth::readLibraryCare(path); },
        [this](const Result<booth::LibraryCare> &care) {
            if (!care)
                tellProblem(care.error());
            showCare(care ? *care : booth::LibraryCare());
        });
}

void SubstancesPage::showCare(const booth::LibraryCare &care)
{
    m_care = care;
    m_search = booth::NameSearch(m_care.substances);
    m_editor->setClasses(m_care.classes);
    m_classes->setClasses(m_care.classes);
    QStringList names;
    for (const store::Substance &substance : m_care.substances)
        names << QString::fromStdString(substance.name);
    m_merge->setNames(names);
    refreshHistory();
    refreshList();
    refreshChosen();
}

std::optional<store::Substance> SubstancesPage::chosen() const
{
    const auto at = std::find_if(m_care.substances.begin(), m_care.substances.end(),
                                 [&](const store::Substance &substance) { return substance.id == m_chosen; });
    return m_isNew || at == m_care.substances.end() ? std::nullopt : std::optional(*at);
}

void SubstancesPage::refreshList()
{
    std::set<std::string> covered;
    for (const store::ReferenceLabel &label : m_care.references)
        if (label.isAdmitted)
            covered.insert(label.substanceId);
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        const auto add = [&](const store::Substance &substance, const QString &found) {
            const QString name = QString::fromStdString(substance.name);
            QString text = found.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, found);
            if (!covered.contains(substance.id))
                text += QStringLiteral(" · ") + tr("no reference");
            auto *item = new QListWidgetItem(text, m_list);
            item->setData(Qt::UserRole, QString::fromStdString(substance.id));
            if (!m_isNew && substance.id == m_chosen)
                m_list->setCurrentItem(item);
        };
        if (m_find->text().trimmed().isEmpty())
            for (const store::Substance &substance : m_care.substances)
                add(substance, {});
        else
            for (const booth::NameHit &hit : m_search.find(m_find->text(), mostFound))
                add(m_care.substances[hit.substance], hit.isShownName ? QString() : QString::fromStdString(hit.name));
    }
    if (!m_isNew && !m_list->currentItem() && m_list->count() > 0)
        m_list->setCurrentRow(0);
    const QLocale locale;
    m_count->setText(tr("Substances: %1 · references: %2")
                         .arg(locale.toString(m_care.substances.size()),
                              locale.toString(std::count_if(m_care.references.begin(), m_care.references.end(),
                                                            [](const auto &label) { return label.isAdmitted; }))));
    m_empty->setVisible(m_list->count() == 0);
    m_empty->setText(m_care.substances.empty()
                         ? tr("The library lists no substance yet. Fill it under Import, or write one here.")
                         : tr("Nothing is called anything like this."));
}

QString SubstancesPage::held(const store::Substance &substance) const
{
    std::map<Technique, std::map<std::string, int>> forms;
    for (const store::ReferenceLabel &label : m_care.references)
        if (label.substanceId == substance.id && label.isAdmitted)
            ++forms[label.technique][label.form];
    if (forms.empty())
        return tr("The library has no reference of it: it cannot be named.");
    const QLocale locale;
    QStringList lines;
    for (const auto &[technique, counts] : forms) {
        QStringList parts;
        for (const auto &[form, count] : counts)
            parts << QStringLiteral("%1 %2").arg(locale.toString(count),
                                                 form.empty() ? tr("without a form") : QString::fromStdString(form));
        lines << QStringLiteral("%1: %2").arg(booth::words::techniqueName(technique), parts.join(QStringLiteral(", ")));
    }
    return tr("References. %1").arg(lines.join(QStringLiteral(" · ")));
}

void SubstancesPage::refreshChosen()
{
    forget();
    const auto substance = chosen();
    m_editor->setSubstance(substance, substance ? held(*substance) : QString());
    m_merge->setSubstance(substance, m_care.references);
}

void SubstancesPage::refreshHistory()
{
    m_history->clear();
    m_undo->setEnabled(false);
    for (const store::CurationStep &step : m_care.history) {
        const QDateTime at = QDateTime::fromSecsSinceEpoch(std::chrono::system_clock::to_time_t(step.at));
        const QString text = QStringLiteral("%1 · %2 · %3 · %4")
                                 .arg(QString::number(step.id), QLocale().toString(at.date(), QLocale::ShortFormat),
                                      QString::fromStdString(step.by), booth::words::curationStep(step));
        auto *item = new QListWidgetItem(step.isUndone ? tr("%1 · taken back").arg(text) : text, m_history);
        item->setData(Qt::UserRole, step.isUndone || step.kind == "pack" ? qlonglong(0) : qlonglong(step.id));
    }
    if (m_care.history.empty()) {
        auto *item = new QListWidgetItem(tr("Nothing was said since the imports."), m_history);
        item->setFlags(Qt::NoItemFlags);
    }
}

store::Saying SubstancesPage::saying(const QString &reason) const
{
    return {context().byCode(), reason.toStdString()};
}

void SubstancesPage::forget()
{
    m_change = nullptr;
    m_preview.reset();
    m_side->show();
    m_stack->setCurrentIndex(std::max(0, m_side->chosen()));
    setWorking(work().isWorking());
}

void SubstancesPage::ask(const booth::CareChange &change, const QString &problem)
{
    if (!problem.isEmpty())
        return emit told(problem, true);
    emit told({}, false);
    work().run(
        this,
        [path = context().libraryPath(), change](const Progress &) { return booth::previewLibraryCare(path, change); },
        [this, change](const Result<booth::CarePreview> &preview) {
            if (!preview)
                return tellProblem(preview.error());
            m_change = change;
            showPreview(*preview);
        });
}

void SubstancesPage::askEdit()
{
    const store::SubstanceEdit edit = m_editor->edit();
    const store::Saying said = saying(m_editor->reason());
    const auto now = chosen();
    if (!now)
        return ask(
            [edit, said](store::LibraryStore &library) -> Status {
                const auto added = store::Curator(library).add(edit, said);
                return added ? Status(Done{}) : Status(added.error());
            },
            edit.name->empty() ? tr("Write what it is called.") : QString());
    const bool lacksReason = now->isHazardous && !*edit.isHazardous && said.reason.empty();
    ask([id = now->id, edit,
         said](store::LibraryStore &library) { return store::Curator(library).edit(id, edit, said); },
        lacksReason ? tr("Write why it is no longer dangerous in small amounts; it stands in the history.")
                    : QString());
}

void SubstancesPage::askMerge(const QString &into, const QString &form)
{
    ask(
        [from = m_chosen, into = into.toStdString(), form = form.toStdString(),
         said = saying(m_editor->reason())](store::LibraryStore &library) -> Status {
            store::Curator curator(library);
            const auto other = curator.find(into);
            return other ? curator.merge(from, other->id, form, said) : Status(other.error());
        },
        {});
}

void SubstancesPage::askUndo()
{
    const QListWidgetItem *item = m_history->currentItem();
    if (!item)
        return;
    ask([step = item->data(Qt::UserRole).toLongLong(), said = saying(m_editor->reason())](
            store::LibraryStore &library) { return store::Curator(library).undo(step, said); },
        {});
}

void SubstancesPage::showPreview(const booth::CarePreview &preview)
{
    m_preview = preview;
    m_changes->clear();
    for (const booth::ChangedSubstance &change : preview.substances)
        m_changes->addItem(booth::words::substanceChange(change));
    for (const booth::ChangedClass &change : preview.classes)
        m_changes->addItem(booth::words::classChange(change));
    m_changes->addItems(booth::words::referenceChanges(preview));
    m_results->setText(booth::words::resultsChange(preview.changesResults));
    m_side->hide();
    m_stack->setCurrentWidget(m_previewPanel);
    setWorking(work().isWorking()); // what is typed now would not be part of it
}

void SubstancesPage::make()
{
    const booth::CareChange change = m_change;
    if (!change)
        return;
    work().run(
        this,
        [path = context().libraryPath(), change](const Progress &progress) {
            return booth::changeLibraryCare(path, change, progress);
        },
        [this](const Result<booth::LibraryCare> &care) {
            if (!care)
                return tellProblem(care.error());
            m_isNew = false;
            forget();
            showCare(*care);
            emit told(tr("Done. It can be undone under History."), false);
            emit libraryChanged();
        });
}

void SubstancesPage::chooseSubstance(const QString &name)
{
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->text().startsWith(name))
            return m_list->setCurrentRow(row);
}

void SubstancesPage::chooseSide(int side)
{
    m_side->choose(side);
    m_stack->setCurrentIndex(side);
}

void SubstancesPage::setWorking(bool isWorking)
{
    m_stack->setEnabled(!isWorking);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_editor, m_find, m_list, m_new})
        widget->setEnabled(!isWorking && !m_preview);
}

void SubstancesPage::retranslate()
{
    m_find->setPlaceholderText(tr("Any name of it"));
    m_find->setAccessibleName(tr("Find a substance"));
    m_list->setAccessibleName(tr("Substances found"));
    m_new->setText(tr("New substance"));
    m_side->setAnswers({tr("Merge, part"), tr("Classes"), tr("History")});
    m_history->setAccessibleName(tr("What was said, newest first"));
    m_undo->setText(tr("Undo this step"));
    m_previewTitle->setText(tr("What would change"));
    m_changes->setAccessibleName(tr("What would change"));
    m_make->setText(tr("Change it"));
    m_make->setKey(QStringLiteral("Ctrl+Return"));
    m_leave->setText(tr("Leave it"));
    refreshHistory();
    refreshList();
    if (m_preview)
        showPreview(booth::CarePreview(*m_preview));
}

} // namespace varde::ui
