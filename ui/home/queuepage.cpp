// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/queuepage.h"

#include "people/notespage.h"
#include "privacy/privacynote.h"
#include "theme/card.h"
#include "theme/flowlayout.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/linehint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace varde::ui {

using booth::QueueModel;

QueuePage::QueuePage(booth::World world, QWidget *parent)
    : QWidget(parent),
      m_world(world),
      m_model(new QueueModel(this)),
      m_title(textLabel("title", this)),
      m_find(new QLineEdit(this)),
      m_search(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_foundText(textLabel("strong", this)),
      m_found(new QWidget(this)),
      m_foundLayout(new FlowLayout(m_found)),
      m_empty(textLabel("muted", this)),
      m_table(new QTableView(this)),
      m_noteTitle(textLabel("strong", this)),
      m_lastNote(textLabel("muted", this)),
      m_note(new QLineEdit(this)),
      m_privacy(new PrivacyNote(this)),
      m_leave(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_window(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_open(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_find->setObjectName(QStringLiteral("findCode"));
    m_search->setObjectName(QStringLiteral("search"));
    m_foundText->setObjectName(QStringLiteral("foundText"));
    m_found->setObjectName(QStringLiteral("found"));
    m_table->setObjectName(QStringLiteral("queue"));
    m_note->setObjectName(QStringLiteral("note"));
    m_lastNote->setObjectName(QStringLiteral("lastNote"));
    m_leave->setObjectName(QStringLiteral("leaveNote"));
    m_problem->setObjectName(QStringLiteral("queueProblem"));
    m_back->setObjectName(QStringLiteral("queueBack"));
    m_window->setObjectName(QStringLiteral("openWindow"));
    m_open->setObjectName(QStringLiteral("openWaiting"));
    m_note->setMaxLength(400);
    m_lastNote->setTextFormat(Qt::PlainText);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(44);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    build();
    connect(m_find, &QLineEdit::returnPressed, this, [this] { emit findRequested(m_find->text()); });
    connect(m_search, &QPushButton::clicked, this, [this] { emit findRequested(m_find->text()); });
    connect(m_leave, &QPushButton::clicked, this, &QueuePage::leaveNote);
    connect(m_privacy, &PrivacyNote::allowed, this, &QueuePage::leaveNote);
    connect(m_back, &QPushButton::clicked, this, &QueuePage::backRequested);
    connect(m_window, &QPushButton::clicked, this, [this] { emit windowRequested(chosen()); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        // Enter in a line is about that line.
        if (m_find->hasFocus())
            return emit findRequested(m_find->text());
        if (m_note->hasFocus())
            return leaveNote();
        if (const QString id = chosen(); !id.isEmpty())
            emit openRequested(id);
    });
    connect(m_table, &QTableView::doubleClicked, this, [this] { m_open->click(); });
    // Practice has no shifts, and stays in the window where it was begun.
    for (QWidget *live : std::initializer_list<QWidget *>{m_noteTitle, m_note, m_leave, m_window})
        live->setVisible(m_world == booth::World::Live);
    retranslate();
    setEntries({}, {});
    setFound({});
    setNotes({});
    setProblem({});
}

void QueuePage::build()
{
    auto *find = new QHBoxLayout;
    find->setSpacing(12);
    find->addWidget(m_title, 1);
    find->addWidget(m_find);
    find->addWidget(m_search);
    auto *card = new Card(this);
    auto *list = new QVBoxLayout(card);
    list->setContentsMargins(16, 12, 16, 12);
    list->addWidget(m_empty);
    list->addWidget(m_table, 1);
    auto *note = new QHBoxLayout;
    note->setSpacing(12);
    note->addWidget(m_note, 1);
    note->addWidget(m_leave);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_back);
    actions->addStretch(1);
    actions->addWidget(m_window);
    actions->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 16, 40, 20);
    layout->setSpacing(10);
    layout->addLayout(find);
    layout->addWidget(m_foundText);
    layout->addWidget(m_found);
    layout->addWidget(card, 1);
    layout->addWidget(m_noteTitle);
    layout->addWidget(m_lastNote);
    layout->addLayout(note);
    layout->addWidget(m_privacy);
    layout->addWidget(m_problem);
    layout->addLayout(actions);
}

QString QueuePage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QString() : rows.first().data(QueueModel::SampleIdRole).toString();
}

void QueuePage::setEntries(const std::vector<booth::QueueEntry> &entries, store::TimePoint now)
{
    const QString before = chosen();
    m_model->setEntries(entries, now);
    int row = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        if (m_model->index(i, 0).data(QueueModel::SampleIdRole).toString() == before)
            row = i;
    if (!entries.empty())
        m_table->selectRow(row);
    m_table->setVisible(!entries.empty());
    m_empty->setVisible(entries.empty());
    m_open->setEnabled(!entries.empty());
}

void QueuePage::setFound(const booth::TicketSearch &found)
{
    while (QLayoutItem *item = m_foundLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const store::Sample &sample : found.samples) {
        auto *key = new KeyButton(KeyButton::Kind::Secondary, m_found);
        key->setText(QString::fromStdString(sample.ticketCode));
        connect(key, &QPushButton::clicked, this,
                [this, id = QString::fromStdString(sample.id)] { emit openRequested(id); });
        m_foundLayout->addWidget(key);
    }
    const bool hasLooked = !m_find->text().trimmed().isEmpty();
    m_foundText->setText(found.samples.empty() ? tr("No sample of this event has a code like that. Check the ticket.")
                                               : tr("No sample has exactly this code. Is it one of these?"));
    m_foundText->setVisible(hasLooked);
    m_found->setVisible(!found.samples.empty());
}

void QueuePage::setNotes(const std::vector<store::Handover> &notes)
{
    m_lastNote->setText(notes.empty() ? QString()
                                      : QStringLiteral("%1: %2").arg(noteHead(notes.front()),
                                                                     QString::fromStdString(notes.front().note)));
    m_lastNote->setVisible(!notes.empty());
}

void QueuePage::leaveNote()
{
    if (m_privacy->mayStore(m_note->text(), m_note))
        emit noteRequested(m_note->text());
}

void QueuePage::setNoteLeft()
{
    m_privacy->forget();
    m_note->clear();
    setProblem({});
}

void QueuePage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void QueuePage::retranslate()
{
    m_title->setText(m_world == booth::World::Practice ? tr("What waits in practice") : tr("What waits"));
    setLineHint(m_find, tr("Find a code, for example OTTER 42"));
    m_find->setAccessibleName(tr("Find a code"));
    m_search->setText(tr("Find"));
    m_empty->setText(tr("Nothing waits. A new sample starts on the home page."));
    m_noteTitle->setText(tr("Note for the next shift"));
    setLineHint(m_note, tr("for example: few fentanyl strips left. No names."));
    m_note->setAccessibleName(tr("Note for the next shift"));
    m_leave->setText(tr("Leave the note"));
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_window->setText(tr("In a new window"));
    m_window->setKey(QStringLiteral("Ctrl+N"));
    m_open->setText(tr("Open"));
    m_open->setKey(QStringLiteral("Return"));
    m_table->setAccessibleName(m_title->text());
}

void QueuePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        emit m_model->headerDataChanged(Qt::Horizontal, 0, QueueModel::ColumnCount - 1);
        m_table->viewport()->update();
    }
    QWidget::changeEvent(event);
}

} // namespace varde::ui
