// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/importpage.h"

#include "booth/words/importwords.h"
#include "library/importdetail.h"
#include "library/importstart.h"
#include "library/importterms.h"
#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/lastheader.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStyle>
#include <QTableView>
#include <QVBoxLayout>

namespace varde::ui {

using booth::ImportHost;
using booth::ImportModel;

ImportPage::ImportPage(QWidget *parent)
    : QWidget(parent),
      m_host(this),
      m_model(new ImportModel(this)),
      m_filter(new booth::ImportFilter(this)),
      m_counts(lineLabel("strong", this)),
      m_stack(new QStackedWidget(this)),
      m_start(new ImportStart(this)),
      m_review(new QWidget(this)),
      m_terms(new ImportTerms(m_review)),
      m_onlyProblems(new KeyButton(KeyButton::Kind::Choice, m_review)),
      m_table(new QTableView(m_review)),
      m_detail(new ImportDetail(m_review)),
      m_work(lineLabel("strong", this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_message(textLabel("strong", this)),
      m_again(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_accept(new KeyButton(KeyButton::Kind::Primary, this))
{
    build();
    connectHost();
    connectTable();
    retranslate();
}

void ImportPage::build()
{
    setObjectName(QStringLiteral("page"));
    const std::pair<QWidget *, const char *> names[] = {
        {m_counts, "importCounts"}, {m_onlyProblems, "importOnlyProblems"},
        {m_table, "importTable"},   {m_work, "importWork"},
        {m_cancel, "importCancel"}, {m_message, "importMessage"},
        {m_again, "importMore"},    {m_back, "importBack"},
        {m_accept, "importAccept"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_onlyProblems->setCheckable(true);
    m_bar->setTextVisible(false);
    buildTable();
    auto *tableCard = new Card(m_review);
    auto *tableLayout = new QVBoxLayout(tableCard);
    tableLayout->setContentsMargins(12, 10, 12, 12);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_onlyProblems);
    filters->addStretch(1);
    filters->addWidget(m_counts);
    tableLayout->addLayout(filters);
    tableLayout->addWidget(m_table, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(tableCard, 1);
    middle->addWidget(m_detail);
    auto *review = new QVBoxLayout(m_review);
    review->setContentsMargins(0, 0, 0, 0);
    review->setSpacing(10);
    review->addWidget(m_terms);
    review->addLayout(middle, 1);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_review);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_message, 1);
    actions->addWidget(m_work);
    actions->addWidget(m_bar, 1);
    for (KeyButton *button : {m_cancel, m_again, m_back, m_accept})
        actions->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_stack, 1);
    layout->addLayout(actions);
}

void ImportPage::buildTable()
{
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ImportModel::File, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(44);
    // Widths of their own: measuring the texts of 20,000 rows would make the window wait.
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    keepRoomForLastHeader(header);
    sizeColumns();
}

void ImportPage::sizeColumns()
{
    m_detail->setFixedWidth(scaledPx(440));
    const int widths[] = {112, 190, 130, 86, 132};
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        m_table->setColumnWidth(column, scaledPx(widths[column]));
}

void ImportPage::connectHost()
{
    connect(&m_host, &ImportHost::started, this, [this] { setRunning(true); });
    connect(&m_host, &ImportHost::finished, this, [this] { setRunning(false); });
    connect(&m_host, &ImportHost::progressed, this, &ImportPage::showProgress);
    connect(&m_host, &ImportHost::stood, this, &ImportPage::showStand);
    connect(&m_host, &ImportHost::failed, this, &ImportPage::showProblem);
    connect(&m_host, &ImportHost::admitted, this, [this](const booth::Admitted &admitted, const QString &report) {
        showAdmitted(admitted, report);
        emit libraryFilled();
    });
    connect(&m_host, &ImportHost::spectrumReady, m_detail, &ImportDetail::setSpectrum);
    connect(m_start, &ImportStart::sourcesChosen, this, &ImportPage::beginWith);
    connect(m_start, &ImportStart::resumeRequested, this, [this] {
        m_isSeen = true;
        m_host.read(m_stand.plan);
    });
    connect(m_start, &ImportStart::discardRequested, this, [this] { m_host.discard(); });
    connect(m_terms, &ImportTerms::applied, this, [this](const booth::ImportPlan &plan) { m_host.setPlan(plan); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_host.cancel(); });
    connect(m_back, &QPushButton::clicked, this, &ImportPage::backRequested);
    connect(m_again, &QPushButton::clicked, this, [this] {
        // What was typed would be gone: asked once more, unless it is in the library.
        if (m_admitted || m_isAsking)
            m_host.discard();
        m_isAsking = !m_admitted && !m_isAsking;
        refresh();
    });
    connect(m_accept, &QPushButton::clicked, this, [this] { m_host.admit(); });
}

void ImportPage::connectTable()
{
    connect(m_onlyProblems, &QPushButton::toggled, m_filter, &booth::ImportFilter::setOnlyProblems);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ImportPage::showSelection);
    connect(m_model, &ImportModel::factTyped, this, [this](qlonglong id, booth::Field field, const QString &text) {
        m_host.setFact({id}, field, text.toStdString());
    });
    connect(m_detail, &ImportDetail::factChosen, this, [this](booth::Field field, const QString &text) {
        m_host.setFact(chosenIds(), field, text.toStdString());
    });
    connect(m_detail, &ImportDetail::techniqueChosen, this,
            [this](Technique technique) { m_host.setTechnique(chosenIds(), technique); });
    connect(m_detail, &ImportDetail::leftChosen, this, [this](bool isLeft) { m_host.setLeft(chosenIds(), isLeft); });
    connect(m_detail, &ImportDetail::overruled, this, [this](const QString &by, const QString &reason) {
        m_host.setOverrule(chosenIds(), booth::Overrule{by.toStdString(), reason.toStdString()});
    });
    connect(m_detail, &ImportDetail::overruleWithdrawn, this,
            [this] { m_host.setOverrule(chosenIds(), std::nullopt); });
}

void ImportPage::enter(const QString &libraryPath, const QString &operatorCode)
{
    m_detail->setOperator(operatorCode);
    if (m_isRunning)
        return; // it goes on while the person is elsewhere
    m_library = libraryPath;
    m_isSeen = false;
    m_admitted.reset();
    m_message->clear();
    showStand({});
    m_host.open(libraryPath.toStdString());
}

void ImportPage::beginWith(const QStringList &paths)
{
    booth::ImportPlan plan = m_terms->plan();
    plan.sources.clear();
    for (const QString &path : paths)
        plan.sources.emplace_back(path.toStdString());
    m_isSeen = true;
    m_host.read(plan);
}

void ImportPage::showStand(const booth::ImportStand &stand)
{
    m_stand = stand;
    m_isAsking = false;
    if (stand.items->empty())
        m_admitted.reset();
    m_isSeen = m_isRunning || (m_isSeen && !stand.items->empty());
    m_model->setItems(stand.items);
    m_terms->setItems(stand.items);
    if (!stand.plan.sources.empty() || stand.items->empty())
        m_terms->setPlan(stand.plan);
    showSelection();
    refresh();
}

void ImportPage::showProgress(booth::ImportStep step, int done, int total, double elapsedSeconds)
{
    const QLocale locale;
    QString text = booth::words::importStep(step);
    if (total > 1)
        text += tr(": %1 of %2").arg(locale.toString(done), locale.toString(total));
    else if (done > 1)
        text += QStringLiteral(": ") + locale.toString(done);
    const QString left = booth::words::remainingTime(elapsedSeconds, done, total);
    m_work->setText(left.isEmpty() ? text : text + QStringLiteral(", ") + left);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

void ImportPage::showAdmitted(const booth::Admitted &admitted, const QString &reportPath)
{
    m_admitted = admitted;
    m_report = reportPath;
    refresh();
}

void ImportPage::showProblem(const Error &error)
{
    m_message->setText(booth::words::importError(error));
    m_message->setProperty("role", error.code == Errc::Cancelled ? "strong" : "problem");
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
}

void ImportPage::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    if (isRunning) {
        m_message->clear();
        m_work->setText(booth::words::importStep(booth::ImportStep::Looking));
        m_bar->setRange(0, 0);
    }
    refresh();
}

void ImportPage::showSelection()
{
    std::vector<booth::ImportItem> items;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        items.push_back(m_model->item(m_filter->mapToSource(row).row()));
    if (items.size() == 1 && !items.front().error)
        m_host.askSpectrum(items.front().id);
    m_detail->setItems(std::move(items));
}

void ImportPage::chooseRow(int row)
{
    m_table->selectRow(row);
}

std::vector<std::int64_t> ImportPage::chosenIds() const
{
    std::vector<std::int64_t> ids;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        ids.push_back(row.data(ImportModel::IdRole).toLongLong());
    return ids;
}

void ImportPage::refresh()
{
    const QLocale locale;
    const booth::ItemCounts &counts = m_stand.counts;
    const int begun = m_isSeen || m_isRunning ? 0 : counts.total();
    m_start->setBegun(begun);
    const bool isReview = counts.total() > 0 && m_isSeen;
    m_stack->setCurrentWidget(isReview ? m_review : static_cast<QWidget *>(m_start));
    m_start->setEnabled(!m_isRunning);
    m_review->setEnabled(!m_isRunning);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_work, m_bar, m_cancel})
        widget->setVisible(m_isRunning);
    m_message->setVisible(!m_isRunning);
    const int taken = counts.ready + counts.overruled;
    m_counts->setText(tr("%1 ready · %2 not yet · %3 not readable · %4 there already")
                          .arg(locale.toString(taken), locale.toString(counts.problem), locale.toString(counts.notRead),
                               locale.toString(counts.alreadyThere)));
    m_onlyProblems->setText(tr("Only problems (%1)").arg(locale.toString(counts.problem + counts.notRead)));
    m_accept->setVisible(isReview && !m_admitted && !m_isRunning);
    m_accept->setEnabled(!m_isRunning && taken > 0);
    m_accept->setText(tr("Take %1 into the library").arg(locale.toString(taken)));
    m_again->setVisible(isReview && !m_isRunning);
    m_again->setText(m_admitted   ? tr("Import something else")
                     : m_isAsking ? tr("Really throw it away")
                                  : tr("Throw it away"));
    if (m_admitted)
        m_message->setText(
            booth::words::admittedSentence(*m_admitted) +
            (m_report.isEmpty() ? QString() : QLatin1Char(' ') + tr("Report: %1").arg(QFileInfo(m_report).fileName())));
}

void ImportPage::retranslate()
{
    m_table->setAccessibleName(tr("Files of this import"));
    m_cancel->setText(tr("Stop"));
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_accept->setKey(QStringLiteral("Ctrl+Return"));
    m_table->setAccessibleName(tr("What was read"));
    refresh();
}

void ImportPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_model->setItems(m_stand.items);
    }
    if (event->type() == QEvent::StyleChange)
        sizeColumns(); // the text may have another size now
    QWidget::changeEvent(event);
}

} // namespace varde::ui
