// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/healthpage.h"

#include "booth/library/librarycare.h"
#include "booth/words/carewords.h"
#include "booth/words/errorwords.h"
#include "booth/words/instrumentwords.h"
#include "library/carework.h"
#include "library/countbars.h"
#include "library/coveragemap.h"
#include "library/lookalikemap.h"
#include "library/wrappedlist.h"
#include "plot/spectrumplot.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace varde::ui {

namespace {

QVBoxLayout *layoutIn(QWidget *card)
{
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(18, 12, 18, 12);
    layout->setSpacing(8);
    return layout;
}

/// Beside each other, in cards of their own.
QWidget *columnsOf(const std::vector<std::pair<QWidget *, int>> &cards, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    for (const auto &[card, stretch] : cards)
        layout->addWidget(card, stretch);
    return page;
}

} // namespace

HealthPage::HealthPage(CareWork &work, QWidget *parent)
    : CarePage(work, parent),
      m_views(new ChoiceRow(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(textLabel("", this)),
      m_techniques(new ChoiceRow(this)),
      m_covered(textLabel("strong", this)),
      m_key(textLabel("muted", this)),
      m_map(new CoverageMap(this)),
      m_missingTitle(textLabel("strong", this)),
      m_missing(new WrappedList("missing", this)),
      m_groups(new WrappedList("lookAlikes", this)),
      m_alike(new LookAlikeMap(this)),
      m_pairText(textLabel("", this)),
      m_bands(textLabel("strong", this)),
      m_plot(new SpectrumPlot(this)),
      m_noGroups(textLabel("", this)),
      m_suspectTitle(textLabel("strong", this)),
      m_suspects(new WrappedList("suspects", this)),
      m_remedy(textLabel("", this)),
      m_unknownTitle(textLabel("heading", this)),
      m_unknownText(textLabel("muted", this)),
      m_first(new CountBars(this)),
      m_ageTitle(textLabel("heading", this)),
      m_years(new CountBars(this)),
      m_licenceTitle(textLabel("heading", this)),
      m_licences(new CountBars(this)),
      m_when(textLabel("caution", this)),
      m_save(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_look(new KeyButton(KeyButton::Kind::Primary, this))
{
    const std::pair<QWidget *, const char *> names[] = {{m_views, "views"},
                                                        {m_empty, "healthEmpty"},
                                                        {m_techniques, "techniques"},
                                                        {m_covered, "covered"},
                                                        {m_map, "coverageMap"},
                                                        {m_alike, "lookAlikeMap"},
                                                        {m_pairText, "pairText"},
                                                        {m_bands, "bands"},
                                                        {m_remedy, "remedy"},
                                                        {m_first, "first"},
                                                        {m_unknownText, "unknownText"},
                                                        {m_noGroups, "noGroups"},
                                                        {m_save, "saveHealth"},
                                                        {m_look, "look"},
                                                        {m_when, "lookedAt"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_plot->setMinimumHeight(150);
    build();
    connect(m_views, &ChoiceRow::chosenChanged, this, [this](int view) { showView(static_cast<View>(view)); });
    connect(m_techniques, &ChoiceRow::chosenChanged, this, &HealthPage::refreshCoverage);
    connect(m_groups, &QListWidget::currentRowChanged, this, &HealthPage::showGroup);
    connect(m_alike, &LookAlikeMap::pairChosen, this, &HealthPage::showPair);
    connect(m_suspects, &QListWidget::currentRowChanged, this, [this](int row) {
        m_remedy->setText(!m_report || row < 0 || row >= int(m_report->health.suspects.size())
                              ? QString()
                              : booth::words::suspectRemedy(m_report->health.suspects[std::size_t(row)].kind));
    });
    connect(m_look, &QPushButton::clicked, this, &HealthPage::look);
    connect(m_save, &QPushButton::clicked, this, &HealthPage::askForFile);
    retranslate();
    showNothing();
}

QWidget *HealthPage::buildCoverage()
{
    auto *mapCard = new Card(this);
    auto *map = layoutIn(mapCard);
    map->addWidget(m_techniques);
    map->addWidget(m_covered);
    map->addWidget(m_key);
    auto *scroll = new QScrollArea(mapCard);
    m_covered->setBuddy(scroll);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *scrolled = new QWidget(scroll);
    scrolled->setObjectName(QStringLiteral("scrolled"));
    auto *inner = new QVBoxLayout(scrolled);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_map);
    inner->addStretch(1);
    scroll->setWidget(scrolled);
    map->addWidget(scroll, 1);
    auto *missingCard = new Card(this);
    auto *missing = layoutIn(missingCard);
    missing->addWidget(m_missingTitle);
    missing->addWidget(m_missing, 1);
    return columnsOf({{mapCard, 3}, {missingCard, 2}}, this);
}

QWidget *HealthPage::buildLookAlikes()
{
    auto *groupCard = new Card(this);
    auto *groups = layoutIn(groupCard);
    groups->addWidget(m_noGroups);
    groups->addWidget(m_groups, 1);
    auto *mapCard = new Card(this);
    auto *map = layoutIn(mapCard);
    map->addWidget(m_alike, 2);
    map->addWidget(m_pairText);
    map->addWidget(m_bands);
    map->addWidget(m_plot, 3);
    return columnsOf({{groupCard, 2}, {mapCard, 4}}, this);
}

QWidget *HealthPage::buildSuspects()
{
    auto *card = new Card(this);
    auto *layout = layoutIn(card);
    layout->addWidget(m_suspectTitle);
    layout->addWidget(m_suspects, 1);
    layout->addWidget(m_remedy);
    return columnsOf({{card, 1}}, this);
}

void HealthPage::build()
{
    auto *emptyCard = new Card(Card::Kind::Dashed, this);
    auto *empty = layoutIn(emptyCard);
    empty->setContentsMargins(40, 32, 40, 32);
    empty->addWidget(m_empty);
    empty->addStretch(1);
    auto *unknownCard = new Card(this);
    auto *unknown = layoutIn(unknownCard);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_unknownTitle, m_unknownText, m_first})
        unknown->addWidget(widget);
    unknown->addStretch(1);
    auto *yearCard = new Card(this);
    auto *years = layoutIn(yearCard);
    years->addWidget(m_ageTitle);
    years->addWidget(m_years);
    years->addStretch(1);
    auto *licenceCard = new Card(this);
    auto *licences = layoutIn(licenceCard);
    licences->addWidget(m_licenceTitle);
    licences->addWidget(m_licences);
    licences->addStretch(1);
    for (QWidget *page : {buildCoverage(), buildLookAlikes(), buildSuspects(), columnsOf({{unknownCard, 1}}, this),
                          columnsOf({{yearCard, 1}, {licenceCard, 1}}, this), static_cast<QWidget *>(emptyCard)})
        m_stack->addWidget(page);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_views, 1);
    head->addWidget(m_save);
    head->addWidget(m_look);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_when);
    layout->addWidget(m_stack, 1);
}

void HealthPage::read()
{
    if (m_lookedAt != context().library)
        showNothing(); // of another library
}

void HealthPage::look()
{
    emit told({}, false);
    work().run(
        this,
        [library = context().libraryPath(), record = context().recordPath()](const Progress &progress) {
            return booth::healthOfLibrary(library, record, progress);
        },
        [this](const Result<booth::HealthReport> &report) {
            if (!report)
                return tellProblem(report.error());
            m_lookedAt = context().library;
            showReport(*report);
        });
}

void HealthPage::showNothing()
{
    m_report.reset();
    m_lookedAt.clear();
    refresh();
}

void HealthPage::showReport(const booth::HealthReport &report)
{
    m_report = report;
    m_isOld = false;
    const Technique chosen = technique();
    m_known.clear();
    for (const auto &[one, count] : report.health.references)
        m_known.push_back(one);
    if (m_known.empty())
        m_known = {Technique::Raman, Technique::AtrIr};
    QStringList names;
    for (const Technique one : m_known)
        names << booth::words::techniqueName(one);
    const QSignalBlocker blocker(m_techniques);
    m_techniques->clearChoice();
    m_techniques->setAnswers(names);
    const auto at = std::find(m_known.begin(), m_known.end(), chosen);
    m_techniques->choose(at == m_known.end() ? 0 : static_cast<int>(at - m_known.begin()));
    refresh();
}

void HealthPage::setOld()
{
    m_isOld = true;
    refresh();
}

void HealthPage::showView(View view)
{
    {
        const QSignalBlocker blocker(m_views);
        m_views->choose(static_cast<int>(view));
    }
    m_stack->setCurrentIndex(m_report ? static_cast<int>(view) : m_stack->count() - 1);
}

Technique HealthPage::technique() const
{
    const int chosen = m_techniques->chosen();
    return chosen < 0 || chosen >= static_cast<int>(m_known.size()) ? Technique::AtrIr
                                                                    : m_known[static_cast<std::size_t>(chosen)];
}

void HealthPage::refresh()
{
    m_save->setVisible(m_report.has_value());
    m_views->setVisible(m_report.has_value());
    m_look->setText(m_report ? tr("Look again") : tr("Look at the library"));
    const bool isEmpty = m_report && m_report->health.substances == 0;
    m_empty->setText(isEmpty ? tr("The library lists no substance yet. Fill it under Import first.")
                             : tr("Varde compares every reference with every other, and reads the unknowns of this "
                                  "booth again. It then shows what the library cannot name, what it cannot tell "
                                  "apart, what may be filed wrongly, and which references to get first. That takes "
                                  "seconds to minutes; you can go on working meanwhile. Nothing is changed."));
    showView(static_cast<View>(std::max(0, m_views->chosen())));
    if (isEmpty)
        m_stack->setCurrentIndex(m_stack->count() - 1);
    m_when->setVisible(m_report && (m_isOld || !m_report->health.uncalibrated.empty()));
    if (!m_report)
        return;
    QStringList uncalibrated;
    for (const Technique one : m_report->health.uncalibrated)
        uncalibrated << booth::words::techniqueName(one);
    m_when->setText(m_isOld ? tr("The library was changed since this look. Look again.")
                            : tr("Not calibrated for what the library holds now, so nothing was compared: %1. Change "
                                 "anything that alters results, or run varde-cli library calibrate.")
                                  .arg(uncalibrated.join(QStringLiteral(", "))));
    refreshCoverage();
    refreshGroups();
    m_suspects->clear();
    for (const booth::Suspect &suspect : m_report->health.suspects)
        m_suspects->addItem(QStringLiteral("%1 · %2").arg(booth::words::suspectSentence(suspect),
                                                          booth::words::techniqueName(suspect.technique)));
    m_suspectTitle->setText(m_report->health.suspects.empty()
                                ? tr("No reference looks as if it were filed under a wrong name.")
                                : tr("References that may be filed wrongly"));
    m_suspects->setVisible(!m_report->health.suspects.empty());
    m_remedy->clear();
    m_suspects->setCurrentRow(m_report->health.suspects.empty() ? -1 : 0);
    refreshUnknowns();
    refreshAge();
}

void HealthPage::refreshCoverage()
{
    if (!m_report)
        return;
    const booth::LibraryHealth &health = m_report->health;
    m_map->setCoverage(health.coverage, technique());
    m_covered->setText(m_map->accessibleName());
    m_missing->clear();
    for (const booth::MissingReference &missing : health.missing)
        if (missing.technique == technique())
            m_missing->addItem(booth::words::missingReference(missing));
    m_missingTitle->setText(
        m_missing->count() == 0
            ? tr("Every listed substance has a reference.")
            : tr("Without a reference: cannot be named (%1)").arg(QLocale().toString(m_missing->count())));
    m_missing->setVisible(m_missing->count() > 0);
}

void HealthPage::refreshGroups()
{
    m_alike->clear();
    m_plot->clear();
    m_pairText->clear();
    m_bands->clear();
    m_groups->clear();
    for (const booth::LookAlikeGroup &group : m_report->health.lookAlikes) {
        QStringList names;
        for (const std::string &name : group.substances)
            names << QString::fromStdString(name);
        m_groups->addItem(QStringLiteral("%1 · %2").arg(names.join(QStringLiteral(", ")),
                                                        booth::words::techniqueName(group.technique)));
    }
    const bool isNone = m_report->health.lookAlikes.empty();
    m_noGroups->setText(isNone ? tr("No two substances look so much alike that this library would confuse them.")
                               : tr("Groups that cannot be told apart. The thicker a line, the more alike."));
    m_groups->setVisible(!isNone);
    m_alike->parentWidget()->setVisible(!isNone);
    m_groups->setCurrentRow(isNone ? -1 : 0);
}

void HealthPage::showGroup(int group)
{
    if (!m_report || group < 0 || group >= static_cast<int>(m_report->health.lookAlikes.size()))
        return;
    m_alike->setGroup(m_report->health.lookAlikes[static_cast<std::size_t>(group)]);
    m_alike->choosePair(0);
}

void HealthPage::showPair(int pair)
{
    const booth::LookAlikeGroup &group =
        m_report->health.lookAlikes.at(static_cast<std::size_t>(std::max(0, m_groups->currentRow())));
    const booth::LookAlikePair &one = group.pairs.at(static_cast<std::size_t>(pair));
    m_plot->setTechnique(group.technique);
    m_plot->showComparison(traceOf(QString::fromStdString(one.a), one.curves.axisPerCm, one.curves.scan),
                           traceOf(QString::fromStdString(one.b), one.curves.axisPerCm, one.curves.reference),
                           traceOf(QString(), one.curves.axisPerCm, one.curves.residual));
    m_plot->setResidualCaption(tr("What differs"));
    m_pairText->setText(
        QStringLiteral("%1 / %2. %3")
            .arg(QString::fromStdString(one.a), QString::fromStdString(one.b), booth::words::lookAlikeSentence(one)));
    m_bands->setText(booth::words::separatingBands(one));
}

void HealthPage::refreshUnknowns()
{
    std::vector<CountBars::Bar> bars;
    m_unknownTitle->setText(tr("References that would settle most of your unknowns"));
    if (m_report->settlingProblem) {
        m_unknownText->setText(tr("The scans of this booth could not be read with this library. %1")
                                   .arg(booth::words::errorText(*m_report->settlingProblem)));
    } else if (!m_report->settling) {
        m_unknownText->setText(tr("This machine has no record of live work yet: there are no unknowns to look at."));
    } else {
        m_unknownText->setText(
            booth::words::settlingSentence(*m_report->settling) + QLatin1Char(' ') +
            (m_report->settling->first.empty()
                 ? tr("No unknown points at a listed substance without a reference.")
                 : tr("As far as anybody can tell without having them: by what the samples were sold as, by the class "
                      "they may belong to, and by the bands that early warnings tell of.")));
        for (const booth::SettlingReference &one : m_report->settling->first)
            bars.push_back({QStringLiteral("%1 · %2").arg(QString::fromStdString(one.substance),
                                                          booth::words::techniqueName(one.technique)),
                            booth::words::settlingReason(one), one.unknowns});
    }
    m_first->setBars(std::move(bars));
}

void HealthPage::refreshAge()
{
    std::vector<CountBars::Bar> years;
    for (const auto &[year, count] : m_report->health.admittedInYear)
        years.push_back({QString::number(year), {}, count});
    std::vector<CountBars::Bar> licences;
    for (const auto &[licence, count] : m_report->health.licences)
        licences.push_back({licence.empty() ? tr("not said") : QString::fromStdString(licence), {}, count});
    std::stable_sort(licences.begin(), licences.end(),
                     [](const CountBars::Bar &a, const CountBars::Bar &b) { return a.count > b.count; });
    m_ageTitle->setText(years.empty() ? tr("No reference was taken in yet") : tr("References by the year they came"));
    m_licenceTitle->setText(tr("References by licence"));
    m_years->setBars(std::move(years));
    m_licences->setBars(std::move(licences));
}

void HealthPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save what was found"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Table (*.csv)"), QStringLiteral("JSON (*.json)")});
    dialog->selectFile(QStringLiteral("library-health.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &HealthPage::saveTo);
    dialog->open();
}

void HealthPage::saveTo(const QString &path)
{
    if (!m_report)
        return;
    work().run(
        this,
        [path = path.toStdString(), report = *m_report](const Progress &) { return booth::writeHealth(path, report); },
        [this, path](const Status &status) {
            if (!status)
                return emit told(booth::words::errorText(status.error(), path), true);
            emit told(tr("Saved: %1").arg(QFileInfo(path).fileName()), false);
        });
}

void HealthPage::setWorking(bool isWorking)
{
    m_look->setEnabled(!isWorking);
    m_save->setEnabled(!isWorking);
}

void HealthPage::retranslate()
{
    m_views->setAnswers(
        {tr("Coverage"), tr("Look-alikes"), tr("To be looked at"), tr("Your unknowns"), tr("Age and licence")});
    m_key->setText(
        tr("One tile for each substance. Filled: it has a reference. Outlined: none. Triangle: none, and it is "
           "dangerous in small amounts or warned of."));
    m_missing->setAccessibleName(tr("Substances without a reference"));
    m_groups->setAccessibleName(tr("Groups that cannot be told apart"));
    m_suspects->setAccessibleName(tr("References that may be filed wrongly"));
    m_save->setText(tr("Save as a file"));
    if (!m_report)
        return refresh();
    const bool isOld = m_isOld;
    showReport(booth::HealthReport(*m_report));
    if (isOld)
        setOld();
}

} // namespace varde::ui
