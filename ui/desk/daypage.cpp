// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/daypage.h"

#include "plot/spectrumplot.h"
#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/lastheader.h"
#include "theme/tokens.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

namespace varde::ui {

DayPage::DayPage(QWidget *parent)
    : QWidget(parent),
      m_model(new booth::DayModel(this)),
      m_filter(new booth::DayFilter(this)),
      m_title(lineLabel("heading", this)),
      m_before(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_after(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_onlyEyes(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_table(new QTableView(this)),
      m_empty(textLabel("muted", this)),
      m_plotTitle(lineLabel("heading", this)),
      m_plotNames(textLabel("", this)),
      m_plot(new SpectrumPlot(this)),
      m_todoTitle(lineLabel("heading", this)),
      m_todo(textLabel("", this)),
      m_message(textLabel("strong", this)),
      m_problem(textLabel("problem", this)),
      m_overlay(new KeyButton(KeyButton::Kind::Primary, this)),
      m_export(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_library(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this))
{
    setObjectName(QStringLiteral("page"));
    m_onlyEyes->setObjectName(QStringLiteral("onlyEyes"));
    m_overlay->setObjectName(QStringLiteral("overlay"));
    m_export->setObjectName(QStringLiteral("export"));
    m_library->setObjectName(QStringLiteral("library"));
    m_onlyEyes->setCheckable(true);
    m_filter->setSourceModel(m_model);
    buildTable();
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_onlyEyes, m_before, m_after, m_library})
        head->addWidget(widget);
    auto *tableCard = new Card(this);
    auto *tableLayout = new QVBoxLayout(tableCard);
    tableLayout->setContentsMargins(20, 10, 20, 12);
    tableLayout->addLayout(head);
    tableLayout->addWidget(m_empty);
    tableLayout->addWidget(m_table, 1);
    auto *plotCard = new Card(this);
    auto *plotLayout = new QVBoxLayout(plotCard);
    plotLayout->setContentsMargins(20, 14, 20, 14);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_plotTitle, m_plotNames})
        plotLayout->addWidget(widget);
    plotLayout->addWidget(m_plot, 1);
    auto *todoCard = new Card(this);
    auto *todoLayout = new QVBoxLayout(todoCard);
    todoLayout->setContentsMargins(20, 14, 20, 14);
    todoLayout->setSpacing(10);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_todoTitle, m_todo, m_message, m_problem, m_overlay, m_export, m_back})
        todoLayout->addWidget(widget);
    todoLayout->insertStretch(4, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(16);
    below->addWidget(plotCard, 3);
    below->addWidget(todoCard, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(tableCard, 1);
    layout->addLayout(below, 1);
    connect(m_onlyEyes, &QPushButton::toggled, m_filter, &booth::DayFilter::setOnlyNeedsEyes);
    connect(m_onlyEyes, &QPushButton::toggled, this, &DayPage::showSelection);
    connect(m_before, &QPushButton::clicked, this, [this] { emit dayRequested(m_day.addDays(-1)); });
    connect(m_after, &QPushButton::clicked, this, [this] { emit dayRequested(m_day.addDays(1)); });
    connect(m_overlay, &QPushButton::clicked, this, [this] { emit overlayRequested(selectedIds()); });
    connect(m_export, &QPushButton::clicked, this, &DayPage::askForFolder);
    connect(m_library, &QPushButton::clicked, this, &DayPage::libraryRequested);
    connect(m_back, &QPushButton::clicked, this, &DayPage::backRequested);
    setProblem({});
    retranslate();
}

void DayPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("day"));
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(booth::DayModel::Time, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(44);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    keepRoomForLastHeader(m_table->horizontalHeader());
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DayPage::showSelection);
}

void DayPage::setDay(const QDate &day, std::vector<booth::DayRow> rows)
{
    m_day = day;
    m_model->setRows(std::move(rows));
    m_message->clear();
    setProblem({});
    retranslate();
}

void DayPage::setLikeGroups(std::vector<booth::LikeGroup> groups)
{
    m_model->setLikeGroups(std::move(groups));
}

void DayPage::setOverlay(const std::vector<booth::OverlayCurve> &curves)
{
    m_curves = curves;
    QList<Trace> traces;
    const Tokens tokens = Tokens::current();
    QStringList names;
    for (const booth::OverlayCurve &curve : curves) {
        const QString label = QString::fromStdString(curve.label);
        names.append(QStringLiteral("<span style=\"color:%1\">━ </span>%2")
                         .arg(SpectrumPlot::overlayColour(static_cast<int>(traces.size()), tokens).name(),
                              label.toHtmlEscaped()));
        traces.append(traceOf(label, curve.axisPerCm, curve.intensities));
    }
    if (!curves.empty())
        m_plot->setTechnique(curves.front().technique);
    m_plot->showStack(traces);
    m_plotNames->setText(names.join(QStringLiteral("&nbsp;&nbsp; ")));
    m_plotNames->setVisible(!names.isEmpty());
}

void DayPage::setExported(const booth::ExportReport &report)
{
    setProblem({});
    m_message->setText(
        tr("Scans written: %1. Folder: %2").arg(report.scans).arg(QString::fromStdString(report.folder.string())));
}

void DayPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void DayPage::selectRows(const QList<int> &rows)
{
    m_table->clearSelection();
    for (const int row : rows)
        m_table->selectionModel()->select(m_filter->index(row, 0),
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

std::vector<store::Id> DayPage::selectedIds() const
{
    std::vector<store::Id> ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids.push_back(index.data(booth::DayModel::SampleIdRole).toString().toStdString());
    return ids;
}

void DayPage::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder for the export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { emit exportRequested(selectedIds(), folder); });
    dialog->open();
}

void DayPage::showSelection()
{
    const auto count = static_cast<std::size_t>(m_table->selectionModel()->selectedRows().size());
    m_overlay->setEnabled(count >= 1 && count <= booth::kMostOverlaid);
    m_export->setEnabled(count >= 1);
    m_todo->setText(count == 0 ? tr("Choose samples in the table. Ctrl or Shift chooses several.")
                               : tr("Chosen: %1.").arg(count) +
                                     (count > booth::kMostOverlaid
                                          ? QLatin1Char(' ') + tr("At most four can be laid over each other.")
                                          : QString()));
    const bool isEmpty = m_filter->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_empty->setText(m_model->rowCount() == 0
                         ? tr("No sample on this day. The first one starts behind the door Test a sample.")
                         : tr("Nothing unknown, tentative or contradictory on this day."));
}

void DayPage::retranslate()
{
    const QLocale locale;
    m_title->setText(tr("Samples of %1").arg(locale.toString(m_day, QLocale::LongFormat)));
    m_onlyEyes->setText(tr("Only unknown, tentative or contradictory"));
    m_onlyEyes->setKey(QStringLiteral("U"));
    m_before->setText(tr("Day before"));
    m_after->setText(tr("Day after"));
    m_plotTitle->setText(tr("Scans laid over each other"));
    m_todoTitle->setText(tr("What to do"));
    m_table->setAccessibleName(tr("Samples of the day"));
    m_overlay->setText(tr("Lay up to four over each other"));
    m_overlay->setKey(QStringLiteral("V"));
    m_export->setText(tr("Export the chosen samples"));
    m_export->setKey(QStringLiteral("X"));
    m_library->setText(tr("Library"));
    m_library->setKey(QStringLiteral("L"));
    m_back->setText(tr("Lock the desk"));
    m_back->setKey(QStringLiteral("Esc"));
    emit m_model->headerDataChanged(Qt::Horizontal, 0, booth::DayModel::ColumnCount - 1);
    m_table->viewport()->update();
    showSelection();
    setOverlay(m_curves);
}

void DayPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        setOverlay(m_curves);
    QWidget::changeEvent(event);
}

} // namespace varde::ui
