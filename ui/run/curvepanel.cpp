// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/curvepanel.h"

#include "booth/words/checkwords.h"
#include "booth/words/maskwords.h"
#include "booth/words/substancename.h"
#include "plot/spectrumplot.h"
#include "run/chemistpanel.h"
#include "theme/choicerow.h"
#include "theme/flowlayout.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>

namespace varde::ui {

namespace {

using matcher::CheckState;
using matcher::VerdictKind;

constexpr int headGapPx = 10;

/// Never colour alone: each state has its own sign.
QString signOf(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
    case CheckState::Corrected:
        return QStringLiteral("✓");
    case CheckState::Failed:
        return QStringLiteral("✗");
    case CheckState::NotChecked:
    case CheckState::NotAssessed:
        return QStringLiteral("–");
    case CheckState::DoesNotApply:
        return QStringLiteral("·");
    }
    return {};
}

bool namesAllowed(VerdictKind kind)
{
    return kind != VerdictKind::Rescan && kind != VerdictKind::NoReading;
}

/// How high the scan's bands stand in absorbance; 1 where its unit does not tell.
double absorbanceHeight(const Spectrum &scan)
{
    const double high = scan.intensities.maxCoeff();
    const double low = scan.intensities.minCoeff();
    if (scan.unit == IntensityUnit::Absorbance)
        return high - low;
    if (scan.unit == IntensityUnit::Transmittance && low > 0)
        return std::log10(high / low);
    return 1;
}

QString referenceName(const booth::Reading &reading)
{
    if (!namesAllowed(reading.verdict.kind))
        return {};
    QStringList names;
    for (const booth::NamedSubstance &part : reading.components)
        names.append(booth::words::substanceName(part.name));
    if (reading.verdict.kind == VerdictKind::Mixture && !names.isEmpty())
        return names.join(QStringLiteral(" + "));
    if (reading.verdict.kind == VerdictKind::Match && reading.substance)
        return booth::words::substanceName(reading.substance->name);
    if (reading.hits.empty())
        return {};
    const QString nearest = booth::words::substanceName(reading.hits.front().name);
    return CurvePanel::tr("nearest: %1").arg(nearest);
}

} // namespace

CurvePanel::CurvePanel(QWidget *parent)
    : Card(parent),
      m_title(lineLabel("heading", this)),
      m_scanPill(new Pill(Pill::Tone::Scan, this)),
      m_referencePill(new Pill(Pill::Tone::Reference, this)),
      m_details(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_toggle(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_scans(new ChoiceRow(this)),
      m_unscanned(textLabel("muted", this)),
      m_plot(new SpectrumPlot(this)),
      m_views(new QStackedWidget(this)),
      m_chemist(new ChemistPanel(this))
{
    m_details->setObjectName(QStringLiteral("details"));
    m_scans->setObjectName(QStringLiteral("scans"));
    m_toggle->setCheckable(false);
    m_toggle->setObjectName(QStringLiteral("chemistToggle"));
    auto *head = new QHBoxLayout;
    head->setSpacing(headGapPx);
    head->addWidget(m_title);
    head->addWidget(m_scanPill);
    head->addWidget(m_referencePill);
    head->addStretch(1);
    head->addWidget(m_details);
    head->addWidget(m_toggle);
    m_views->addWidget(buildPlain());
    m_views->addWidget(m_chemist);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 10, 20, 14);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_scans);
    layout->addWidget(buildTools());
    layout->addWidget(m_unscanned);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_views);
    connect(m_details, &QPushButton::clicked, this, &CurvePanel::detailsRequested);
    connect(m_scans, &ChoiceRow::chosenChanged, this,
            [this](int index) { emit scanChosen(static_cast<std::size_t>(index)); });
    connect(m_toggle, &QPushButton::clicked, this, [this] { setChemist(!isChemist()); });
    connect(m_plot, &SpectrumPlot::exportFailed, this, &CurvePanel::exportFailed);
    setChemist(false);
}

QWidget *CurvePanel::buildTools()
{
    m_tools = new QWidget(this);
    auto *row = new FlowLayout(m_tools, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_tools->setSizePolicy(policy);
    const auto tool = [&](const char *name, bool isCheckable) {
        auto *button = new KeyButton(KeyButton::Kind::Quiet, m_tools);
        button->setObjectName(QLatin1String(name));
        button->setCheckable(isCheckable);
        row->addWidget(button);
        return button;
    };
    m_unit = tool("transmittance", true);
    m_mirror = tool("mirror", true);
    m_peaks = tool("peakLabels", true);
    m_save = tool("saveCurve", false);
    m_peaks->setChecked(true);
    connect(m_unit, &QPushButton::toggled, this, [this] {
        if (m_result)
            showPlot(*m_result);
    });
    connect(m_mirror, &QPushButton::toggled, m_plot, &SpectrumPlot::setMirrored);
    connect(m_peaks, &QPushButton::toggled, m_plot, &SpectrumPlot::setPeakLabels);
    connect(m_save, &QPushButton::clicked, m_plot, &SpectrumPlot::askAndExport);
    return m_tools;
}

QWidget *CurvePanel::buildPlain()
{
    auto *plain = new QWidget(this);
    m_chipArea = new QWidget(plain);
    m_chips = new FlowLayout(m_chipArea);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_chipArea->setSizePolicy(policy);
    m_remarks = textLabel("caution", plain);
    m_remarks->setObjectName(QStringLiteral("remarks"));
    m_limitsLeft = textLabel("", plain);
    m_limitsRight = textLabel("", plain);
    for (QLabel *label : {m_limitsLeft, m_limitsRight})
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *limits = new QHBoxLayout;
    limits->setSpacing(24);
    limits->addWidget(m_limitsLeft, 1);
    limits->addWidget(m_limitsRight, 1);
    auto *layout = new QVBoxLayout(plain);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_chipArea);
    layout->addWidget(m_remarks);
    layout->addLayout(limits);
    return plain;
}

void CurvePanel::showScans(const ShownResult &result)
{
    m_scans->setVisible(result.scans.size() > 1);
    const QSignalBlocker blocker(m_scans);
    QStringList answers;
    for (std::size_t i = 0; i < result.scans.size(); ++i) {
        const ShownScan &scan = result.scans[i];
        answers << tr("Scan %1, spot %2: %3")
                       .arg(i + 1)
                       .arg(scan.spot)
                       .arg(booth::words::verdictKind(scan.kind, scan.strength));
    }
    m_scans->setAnswers(answers);
    m_scans->choose(static_cast<int>(result.shown));
}

void CurvePanel::showResult(const ShownResult &result)
{
    m_result = result;
    showScans(result);
    const bool isScanned = result.reading.isScanned();
    m_unscanned->setText(tr("No curve: this form is not scanned."));
    m_unscanned->setVisible(!isScanned);
    m_plot->setVisible(isScanned);
    m_scanPill->setVisible(isScanned);
    m_unit->setEnabled(isInfrared(result.reading.scan.technique));
    m_title->setText(tr("Scan and reference"));
    m_scanPill->setText(tr("this scan"));
    m_scanPill->updateGeometry();
    const QString name =
        result.reading.verdict.overlay.reference.size() > 0 ? referenceName(result.reading) : QString();
    m_referencePill->setText(name);
    m_referencePill->setVisible(!name.isEmpty());
    m_referencePill->updateGeometry();
    if (name.isEmpty())
        m_title->setText(tr("Scan"));
    retranslateToggle();
    fitHead();
    showPlot(result);
    showChips(result.reading.verdict.quality);
    showLimits();
    m_chemist->showResult(result);
}

void CurvePanel::fitHead()
{
    // The names of the curves are worth more than the heading.
    int wanted = 0;
    for (const QWidget *widget :
         std::initializer_list<const QWidget *>{m_title, m_scanPill, m_referencePill, m_details, m_toggle})
        wanted += widget == m_referencePill && m_referencePill->text().isEmpty() ? 0 : widget->sizeHint().width();
    const QMargins sides = layout()->contentsMargins();
    m_title->setVisible(wanted + 5 * headGapPx + sides.left() + sides.right() <= width());
}

void CurvePanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitHead();
}

void CurvePanel::showPlot(const ShownResult &result)
{
    const booth::Reading &reading = result.reading;
    const matcher::Overlay &overlay = reading.verdict.overlay;
    const Technique technique = reading.scan.technique;
    m_plot->setTechnique(technique);
    m_plot->setMasks(booth::words::maskedRegions(technique));
    m_plot->setResidualCaption(technique == Technique::Raman
                                   ? tr("What the reference does not explain (residual), Raman shift in cm⁻¹")
                                   : tr("What the reference does not explain (residual), wavenumber in cm⁻¹"));
    if (!reading.isScanned())
        return m_plot->clear();
    if (overlay.axisPerCm.size() < 2) {
        m_plot->showComparison(traceOf(tr("this scan"), reading.scan), {}, {});
        return;
    }
    // The curves that are compared are scaled; in transmittance a band's depth depends on how high it really was.
    const bool isTransmittance = m_unit->isChecked() && m_unit->isEnabled();
    const double height = absorbanceHeight(reading.scan);
    const auto shown = [&](const Trace &trace) { return isTransmittance ? inTransmittance(trace, height) : trace; };
    const Trace scan = shown(traceOf(tr("this scan"), overlay.axisPerCm, overlay.scan));
    const QString name = referenceName(reading);
    if (name.isEmpty() || overlay.reference.size() == 0) {
        m_plot->showComparison(scan, {}, {});
        return;
    }
    const Trace residual =
        overlay.residual.size() > 0 ? traceOf(tr("residual"), overlay.axisPerCm, overlay.residual) : Trace{};
    m_plot->showComparison(scan, shown(traceOf(name, overlay.axisPerCm, overlay.reference)), residual);
}

Pill *CurvePanel::addChip(Pill::Tone tone, const QString &sign, const QString &words)
{
    auto *chip = new Pill(tone, m_chipArea);
    chip->setText(sign + QLatin1Char(' ') + words);
    m_chips->addWidget(chip);
    chip->show();
    return chip;
}

void CurvePanel::showChips(const matcher::Quality &quality)
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList doNotApply;
    for (const matcher::Check &check : quality.checks) {
        if (check.state == CheckState::DoesNotApply)
            doNotApply.append(booth::words::checkName(check.name));
        else if (check.state == CheckState::Failed)
            addChip(Pill::Tone::Failed, signOf(check.state), booth::words::checkChip(check));
        else if (check.isWarning)
            addChip(Pill::Tone::Caution, QStringLiteral("!"), booth::words::checkChip(check));
        else // what passed needs no words beside its sign
            addChip(Pill::Tone::Quiet, signOf(check.state),
                    check.state == CheckState::Passed ? booth::words::checkName(check.name)
                                                      : booth::words::checkChip(check));
    }
    // A dozen of them would bury the ones that say something; the chemist view names them.
    if (!doNotApply.isEmpty())
        addChip(Pill::Tone::Quiet, signOf(CheckState::DoesNotApply),
                booth::words::checksThatDoNotApply(static_cast<int>(doNotApply.size())))
            ->setToolTip(doNotApply.join(QStringLiteral(", ")));
    m_remarks->setText(booth::words::checkRemarks(quality).join(QLatin1Char('\n')));
    m_remarks->setVisible(!m_remarks->text().isEmpty());
    m_chipArea->updateGeometry();
}

void CurvePanel::showLimits()
{
    const QStringList limits = booth::words::sixLimits();
    QStringList left;
    QStringList right;
    for (int i = 0; i < limits.size(); ++i)
        (i < (limits.size() + 1) / 2 ? left : right).append(QStringLiteral("%1  %2").arg(i + 1).arg(limits.at(i)));
    m_limitsLeft->setText(left.join(QLatin1Char('\n')));
    m_limitsRight->setText(right.join(QLatin1Char('\n')));
}

void CurvePanel::setChemist(bool isOn)
{
    m_views->setCurrentIndex(isOn ? 1 : 0);
    // Only the shown view counts for the height, so that the plot gets what is left.
    for (int i = 0; i < m_views->count(); ++i) {
        const bool isCurrent = i == m_views->currentIndex();
        QSizePolicy policy(QSizePolicy::Preferred, isCurrent ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        policy.setHeightForWidth(isCurrent);
        m_views->widget(i)->setSizePolicy(policy);
    }
    m_chemist->setFixedHeight(isOn ? 300 : QWIDGETSIZE_MAX);
    m_tools->setVisible(isOn);
    m_plot->setPeakLabels(isOn && m_peaks->isChecked());
    m_plot->setMirrored(isOn && m_mirror->isChecked());
    if (!isOn)
        m_unit->setChecked(false); // the plain view shows one way only
    retranslateToggle();
}

bool CurvePanel::isChemist() const
{
    return m_views->currentIndex() == 1;
}

void CurvePanel::retranslateToggle()
{
    m_toggle->setText(isChemist() ? tr("Plain view") : tr("Chemist view"));
    m_toggle->setKey(QStringLiteral("C"));
    m_details->setText(tr("Look"));
    m_details->setToolTip(tr("What the sample looks like"));
    m_details->setAccessibleName(m_details->toolTip());
    m_details->setKey(QStringLiteral("D"));
    m_unit->setText(tr("Transmittance"));
    m_unit->setKey(QStringLiteral("B"));
    m_mirror->setText(tr("Mirror"));
    m_mirror->setKey(QStringLiteral("M"));
    m_peaks->setText(tr("Peak labels"));
    m_peaks->setKey(QStringLiteral("L"));
    m_save->setText(tr("Save"));
    m_save->setToolTip(tr("Save as PNG, SVG, PDF or CSV"));
    m_save->setAccessibleName(m_save->toolTip());
    m_save->setKey(QStringLiteral("V"));
}

} // namespace varde::ui
