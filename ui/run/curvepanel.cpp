// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/curvepanel.h"

#include "booth/words/checkwords.h"
#include "booth/words/maskwords.h"
#include "plot/spectrumplot.h"
#include "run/chemistpanel.h"
#include "theme/flowlayout.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

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

QString referenceName(const booth::Reading &reading)
{
    if (!namesAllowed(reading.verdict.kind))
        return {};
    QStringList names;
    for (const booth::NamedSubstance &part : reading.components)
        names.append(QString::fromStdString(part.name));
    if (reading.verdict.kind == VerdictKind::Mixture && !names.isEmpty())
        return names.join(QStringLiteral(" + "));
    if (reading.verdict.kind == VerdictKind::Match && reading.substance)
        return QString::fromStdString(reading.substance->name);
    if (reading.hits.empty())
        return {};
    const QString nearest = QString::fromStdString(reading.hits.front().name);
    return CurvePanel::tr("nearest reference: %1").arg(nearest);
}

} // namespace

CurvePanel::CurvePanel(QWidget *parent)
    : Card(parent),
      m_title(lineLabel("heading", this)),
      m_scanPill(new Pill(Pill::Tone::Scan, this)),
      m_referencePill(new Pill(Pill::Tone::Reference, this)),
      m_toggle(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_plot(new SpectrumPlot(this)),
      m_views(new QStackedWidget(this)),
      m_chemist(new ChemistPanel(this))
{
    m_toggle->setCheckable(false);
    m_toggle->setObjectName(QStringLiteral("chemistToggle"));
    auto *head = new QHBoxLayout;
    head->setSpacing(headGapPx);
    head->addWidget(m_title);
    head->addWidget(m_scanPill);
    head->addWidget(m_referencePill);
    head->addStretch(1);
    head->addWidget(m_toggle);
    m_views->addWidget(buildPlain());
    m_views->addWidget(m_chemist);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 10, 20, 14);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_views);
    connect(m_toggle, &QPushButton::clicked, this, [this] { setChemist(!isChemist()); });
    connect(m_plot, &SpectrumPlot::exportFailed, this, &CurvePanel::exportFailed);
    setChemist(false);
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

void CurvePanel::showResult(const ShownResult &result)
{
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
    for (const QWidget *widget : std::initializer_list<const QWidget *>{m_title, m_scanPill, m_referencePill, m_toggle})
        wanted += widget == m_referencePill && m_referencePill->text().isEmpty() ? 0 : widget->sizeHint().width();
    const QMargins sides = layout()->contentsMargins();
    m_title->setVisible(wanted + 4 * headGapPx + sides.left() + sides.right() <= width());
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
    if (overlay.axisPerCm.size() < 2) {
        m_plot->showComparison(traceOf(tr("this scan"), reading.scan), {}, {});
        return;
    }
    const Trace scan = traceOf(tr("this scan"), overlay.axisPerCm, overlay.scan);
    const QString name = referenceName(reading);
    if (name.isEmpty() || overlay.reference.size() == 0) {
        m_plot->showComparison(scan, {}, {});
        return;
    }
    const Trace residual =
        overlay.residual.size() > 0 ? traceOf(tr("residual"), overlay.axisPerCm, overlay.residual) : Trace{};
    m_plot->showComparison(scan, traceOf(name, overlay.axisPerCm, overlay.reference), residual);
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
    m_plot->setPeakLabels(isOn);
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
}

} // namespace varde::ui
