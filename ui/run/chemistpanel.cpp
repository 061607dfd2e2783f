// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/chemistpanel.h"

#include "booth/run/hitmodel.h"
#include "booth/words/checkwords.h"
#include "booth/words/substancename.h"
#include "theme/labels.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace varde::ui {

namespace {

using booth::Reading;

QString shown(double value, int digits = 3)
{
    return QLocale().toString(value, 'f', digits);
}

bool namesAllowed(const Reading &reading)
{
    return reading.verdict.kind != matcher::VerdictKind::Rescan &&
           reading.verdict.kind != matcher::VerdictKind::NoReading;
}

QString joinedNames(const std::vector<booth::NamedSubstance> &substances)
{
    QStringList names;
    for (const booth::NamedSubstance &substance : substances)
        names.append(booth::words::substanceName(substance.name));
    return names.join(QStringLiteral(", "));
}

QStringList qualityLines(const matcher::Quality &quality)
{
    QStringList lines{ChemistPanel::tr("Signal to noise: %1").arg(shown(quality.snr, 1))};
    for (const matcher::Check &check : quality.checks)
        lines.append(ChemistPanel::tr("%1: value %2, limit %3")
                         .arg(booth::words::checkChip(check), QLocale().toString(check.value, 'g', 4),
                              QLocale().toString(check.limit, 'g', 4)));
    return lines;
}

QStringList certaintyLines(const Reading &reading)
{
    const matcher::Verdict &verdict = reading.verdict;
    QStringList lines{
        ChemistPanel::tr("Chance that the first name is right: %1 (prior %2)")
            .arg(shown(verdict.probability), shown(reading.prior, 2)),
        ChemistPanel::tr("p_out, chance that something not in the library scores this high: %1")
            .arg(shown(verdict.pOut)),
    };
    if (!reading.set90.empty())
        lines.append(ChemistPanel::tr("Possible set at 90 of 100: %1").arg(joinedNames(reading.set90)));
    if (!reading.set95.empty())
        lines.append(ChemistPanel::tr("Possible set at 95 of 100: %1").arg(joinedNames(reading.set95)));
    if (!reading.classHint.empty())
        lines.append(ChemistPanel::tr("Class hint: %1 (%2)")
                         .arg(QString::fromStdString(reading.classHint), shown(verdict.classProbability, 2)));
    return lines;
}

QStringList mixtureLines(const Reading &reading)
{
    QStringList lines;
    if (!reading.verdict.mixture)
        return lines;
    const matcher::Mixture &mixture = *reading.verdict.mixture;
    for (std::size_t i = 0; i < std::min(mixture.components.size(), reading.components.size()); ++i) {
        const matcher::Component &part = mixture.components[i];
        lines.append(ChemistPanel::tr("%1: share of the signal %2 (%3 to %4), chance of presence %5")
                         .arg(booth::words::substanceName(reading.components[i].name), shown(part.share, 2),
                              shown(part.low, 2), shown(part.high, 2), shown(part.probability, 2)));
    }
    return lines;
}

QStringList residualLines(const Reading &reading)
{
    const matcher::Residual &residual = reading.verdict.residual;
    if (residual.limit <= 0)
        return {};
    QStringList lines{
        ChemistPanel::tr("Left unexplained: %1 of the derivative's energy; one substance alone leaves less "
                         "than %2 in 95 of 100 scans")
            .arg(shown(residual.energy), shown(residual.limit))};
    QStringList peaks;
    for (const double peak : residual.peaksPerCm)
        peaks.append(QLocale().toString(peak, 'f', 0));
    if (!peaks.isEmpty())
        lines.append(ChemistPanel::tr("Bands left over: %1 cm⁻¹").arg(peaks.join(QStringLiteral(", "))));
    QStringList near;
    for (std::size_t i = 0; i < std::min(residual.hits.size(), reading.residual.size()); ++i)
        near.append(booth::words::substanceName(reading.residual[i].name) + QLatin1Char(' ') +
                    shown(residual.hits[i].score, 2));
    if (!near.isEmpty())
        lines.append(ChemistPanel::tr("Nearest to what is left, by derivative cosine; no name follows from it: %1")
                         .arg(near.join(QStringLiteral(", "))));
    return lines;
}

QString limitLine(const QString &name, const matcher::SubstanceLimit &limit)
{
    switch (limit.state) {
    case matcher::LimitState::Value:
        return ChemistPanel::tr("%1: less than a share of %2 of the signal could be hidden")
            .arg(name, shown(limit.share, 2));
    case matcher::LimitState::CannotBeJudged:
        return ChemistPanel::tr("%1: cannot be judged from this scan").arg(name);
    case matcher::LimitState::NoReference:
        return ChemistPanel::tr("%1: the library has no reference of it").arg(name);
    }
    return {};
}

QStringList limitLines(const Reading &reading)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(reading.limits.size(), reading.verdict.limits.size()); ++i)
        lines.append(limitLine(booth::words::substanceName(reading.limits[i].name), reading.verdict.limits[i]));
    return lines;
}

QStringList originLines(const Reading &reading)
{
    QStringList lines{
        ChemistPanel::tr("Library %1, algorithm %2")
            .arg(QString::fromStdString(reading.libraryVersion), QString::fromStdString(reading.algorithmVersion)),
        ChemistPanel::tr("Model %1").arg(QString::fromStdString(reading.modelId).left(16)),
        ChemistPanel::tr("Read in %1 ms").arg(shown(reading.elapsedMs, 1)),
    };
    if (namesAllowed(reading))
        lines += booth::words::sourceLines(reading);
    return lines;
}

QString section(const QString &title, const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    QString html = QStringLiteral("<p><b>%1</b>").arg(title.toHtmlEscaped());
    for (const QString &line : lines)
        html += QStringLiteral("<br/>") + line.toHtmlEscaped();
    return html + QStringLiteral("</p>");
}

} // namespace

ChemistPanel::ChemistPanel(QWidget *parent)
    : QWidget(parent),
      m_hits(new booth::HitModel(this)),
      m_metric(textLabel("muted", this)),
      m_table(new QTableView(this)),
      m_details(textLabel("", this)),
      m_numbers(new QScrollArea(this))
{
    m_table->setModel(m_hits);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection); // low rows, and nothing follows from one of them
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setColumnHidden(booth::HitModel::Role, true);
    m_details->setTextFormat(Qt::RichText);
    m_details->setAlignment(Qt::AlignTop);
    m_numbers->setWidgetResizable(true);
    m_numbers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_details->setObjectName(QStringLiteral("scrolled"));
    m_numbers->setWidget(m_details);
    auto *left = new QVBoxLayout;
    left->setSpacing(4);
    left->addWidget(m_metric);
    left->addWidget(m_table, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(left, 2);
    layout->addWidget(m_numbers, 1);
}

void ChemistPanel::showResult(const ShownResult &result)
{
    const Reading &reading = result.reading;
    m_hits->setReading(reading);
    emit m_hits->headerDataChanged(Qt::Horizontal, 0, booth::HitModel::ColumnCount - 1);
    const bool isNamed = m_hits->rowCount() > 0;
    m_metric->setText(isNamed ? tr("Similarity: mean of square-root cosine and derivative cosine, from -1 to 1.")
                              : tr("This scan names nothing."));
    m_table->setVisible(isNamed);
    m_table->setAccessibleName(tr("Nearest references"));
    m_numbers->setAccessibleName(tr("Numbers"));
    QString html = section(tr("Quality"), qualityLines(reading.verdict.quality));
    if (namesAllowed(reading)) {
        html.prepend(section(tr("Certainty"), certaintyLines(reading)));
        html += section(tr("Mixture"), mixtureLines(reading));
        html += section(tr("What is left"), residualLines(reading));
        html += section(tr("Where the nearest differ"), booth::words::differences(reading));
        html += section(tr("What could be hidden"), limitLines(reading));
    }
    html += section(tr("Where it comes from"), originLines(reading));
    m_details->setText(html);
}

QString ChemistPanel::detailsText() const
{
    return m_details->text();
}

} // namespace varde::ui
