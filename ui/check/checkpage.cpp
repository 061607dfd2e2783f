// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/checkpage.h"

#include "booth/words/axiswords.h"
#include "booth/words/instrumentwords.h"
#include "booth/words/maskwords.h"
#include "booth/words/runwords.h"
#include "booth/words/substancename.h"
#include "check/driftplot.h"
#include "instrument/lasersign.h"
#include "plot/spectrumplot.h"
#include "run/offercard.h"
#include "theme/card.h"
#include "theme/choicebox.h"
#include "theme/choicerow.h"
#include "theme/columns.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace varde::ui {

namespace {

constexpr int checkLeftPx = 490;

using matcher::CheckState;
using matcher::ReferenceMaterial;

Card::Kind kindOf(CheckState state)
{
    switch (state) {
    case CheckState::Passed:
        return Card::Kind::Plain;
    case CheckState::Failed:
        return Card::Kind::Hazard;
    default:
        return Card::Kind::Caution;
    }
}

/// Where the material's bands belong, as tall as they roughly are beside the scan.
Trace agreedBands(ReferenceMaterial material, const Spectrum &scan)
{
    Trace sticks{booth::words::materialName(material), {}, {}};
    const double lowest = scan.intensities.minCoeff();
    const double height = scan.intensities.maxCoeff() - lowest;
    for (const matcher::ReferenceBand &band : matcher::referenceBands(material, scan.technique)) {
        if (!band.isExact || band.atPerCm < scan.axis.min() || band.atPerCm > scan.axis.max())
            continue;
        for (const auto &[offset, part] : {std::pair(-0.01, 0.0), std::pair(0.0, band.height), std::pair(0.01, 0.0)}) {
            sticks.xPerCm.append(band.atPerCm + offset);
            sticks.y.append(lowest + part * height);
        }
    }
    return sticks;
}

} // namespace

CheckPage::CheckPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_instrument(textLabel("heading", this)),
      m_standingCard(new Card(Card::Kind::Caution, this)),
      m_standing(textLabel("", m_standingCard)),
      m_subjectTitle(lineLabel("strong", this)),
      m_subject(new ChoiceRow(this)),
      m_material(new ChoiceBox(this)),
      m_control(new ChoiceBox(this)),
      m_hint(textLabel("muted", this)),
      m_sign(new LaserSign(this)),
      m_offer(new OfferCard(this)),
      m_plotTitle(lineLabel("heading", this)),
      m_empty(textLabel("muted", this)),
      m_plot(new SpectrumPlot(this)),
      m_progress(new QProgressBar(this)),
      m_resultCard(new Card(Card::Kind::Plain, this)),
      m_result(textLabel("strong", m_resultCard)),
      m_driftTitle(lineLabel("strong", this)),
      m_noDrift(textLabel("muted", this)),
      m_drift(new DriftPlot(this)),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_moved(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_open(new KeyButton(KeyButton::Kind::Primary, this)),
      m_measure(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_subject->setObjectName(QStringLiteral("checkSubject"));
    m_material->setObjectName(QStringLiteral("checkMaterial"));
    m_control->setObjectName(QStringLiteral("controlSubstance"));
    m_back->setObjectName(QStringLiteral("checkBack"));
    m_moved->setObjectName(QStringLiteral("moved"));
    m_open->setObjectName(QStringLiteral("openCheckScan"));
    m_measure->setObjectName(QStringLiteral("measureNow"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_instrument->setTextFormat(Qt::PlainText);
    m_result->setTextFormat(Qt::PlainText);
    setAcceptDrops(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 20);
    layout->setSpacing(16);
    QWidget *left = buildLeft();
    layout->addWidget(left);
    layout->addWidget(buildRight(), 1);
    new Columns(*layout, *left, checkLeftPx, this);
    m_subject->setAnswers({QString(), QString()});
    m_subject->choose(0);
    connectAll();
    retranslate();
}

QWidget *CheckPage::buildLeft()
{
    auto *card = new Card(this);
    auto *standing = new QVBoxLayout(m_standingCard);
    standing->setContentsMargins(24, 12, 16, 12);
    standing->addWidget(m_standing);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_instrument, m_standingCard, m_subjectTitle,
                                                            m_subject, m_material, m_control, m_hint, m_sign, m_offer})
        layout->addWidget(widget);
    layout->addStretch(1);
    return card;
}

QWidget *CheckPage::buildRight()
{
    auto *right = new QWidget(this);
    auto *scan = new Card(right);
    auto *inner = new QVBoxLayout(scan);
    inner->setContentsMargins(20, 14, 20, 14);
    inner->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_plotTitle, m_empty})
        inner->addWidget(widget);
    inner->addWidget(m_plot, 1);
    inner->addWidget(m_progress);
    auto *result = new QVBoxLayout(m_resultCard);
    result->setContentsMargins(24, 10, 16, 10);
    result->addWidget(m_result);
    auto *drift = new Card(right);
    drift->setFixedHeight(190);
    auto *driftLayout = new QVBoxLayout(drift);
    driftLayout->setContentsMargins(20, 10, 20, 8);
    driftLayout->setSpacing(4);
    driftLayout->addWidget(m_driftTitle);
    driftLayout->addWidget(m_noDrift);
    driftLayout->addWidget(m_drift, 1);
    driftLayout->addStretch();
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_back);
    actions->addWidget(m_moved);
    actions->addStretch(1);
    actions->addWidget(m_open);
    actions->addWidget(m_measure);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(scan, 1);
    layout->addWidget(m_resultCard);
    layout->addWidget(drift);
    layout->addWidget(m_problem);
    layout->addLayout(actions);
    m_resultCard->hide();
    m_problem->hide();
    return right;
}

void CheckPage::connectAll()
{
    connect(m_subject, &ChoiceRow::chosenChanged, this, &CheckPage::retranslate);
    connect(m_material, &QComboBox::activated, this, [this] {
        retranslate();
        emit materialChosen();
    });
    connect(m_control, &QComboBox::activated, this, [this] {
        retranslate();
        emit controlChosen();
    });
    connect(m_offer, &OfferCard::accepted, this, [this] {
        m_offer->withdraw();
        emit offerAccepted();
    });
    connect(m_offer, &OfferCard::declined, this, [this] {
        m_offer->withdraw();
        m_plot->clear();
        m_empty->show();
        retranslate();
    });
    connect(m_open, &QPushButton::clicked, this, &CheckPage::askForFile);
    connect(m_moved, &QPushButton::clicked, this, &CheckPage::movedRequested);
    connect(m_measure, &QPushButton::clicked, this, &CheckPage::measureRequested);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_isMeasuring)
            emit cancelRequested();
        else
            emit backRequested();
    });
}

void CheckPage::setKnown(const std::optional<KnownChecks> &known)
{
    m_known = known;
    retranslate();
}

void CheckPage::setControls(const QStringList &substances, const QString &chosen)
{
    m_control->clear();
    for (const QString &substance : substances)
        m_control->addItem(booth::words::substanceName(substance), substance);
    m_control->setCurrentIndex(m_control->findData(chosen, Qt::UserRole, Qt::MatchFixedString));
    retranslate();
}

void CheckPage::setMaterial(ReferenceMaterial material)
{
    m_material->setCurrentIndex(static_cast<int>(material));
    retranslate();
}

void CheckPage::clear()
{
    m_offer->withdraw();
    m_plot->clear();
    m_empty->show();
    m_resultCard->hide();
    setProblem({});
    setBusy(false);
}

void CheckPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void CheckPage::offer(const QString &file, const Spectrum &scan, bool isChanged)
{
    m_resultCard->hide();
    showScan(scan);
    m_offer->offer(file, question(), isChanged);
    retranslate();
}

bool CheckPage::isControl() const
{
    return m_subject->chosen() == 1;
}

QString CheckPage::control() const
{
    return m_control->currentData().toString();
}

ReferenceMaterial CheckPage::material() const
{
    return static_cast<ReferenceMaterial>(std::max(0, m_material->currentIndex()));
}

QString CheckPage::question() const
{
    if (isControl())
        return tr("Is it the control with %1?").arg(m_control->currentText());
    return tr("Is it %1?").arg(booth::words::materialName(material()));
}

void CheckPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a scan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CheckPage::fileChosen);
    dialog->open();
}

void CheckPage::setLive(const QString &instrument, bool mayLaserBeOn)
{
    m_live = instrument;
    m_sign->setOn(mayLaserBeOn);
    retranslate();
}

void CheckPage::setMeasuring(bool isMeasuring)
{
    m_isMeasuring = isMeasuring;
    m_progress->setRange(0, 0);
    m_progress->setVisible(isMeasuring);
    retranslate();
}

void CheckPage::showMeasuring(const Spectrum &soFar, int frames, int total)
{
    m_resultCard->hide();
    m_empty->hide();
    m_plot->setTechnique(soFar.technique);
    m_plot->setMasks(booth::words::maskedRegions(soFar.technique));
    m_plot->showLive(traceOf(tr("this scan"), soFar));
    m_progress->setRange(0, total);
    m_progress->setValue(frames);
}

void CheckPage::showScan(const Spectrum &scan)
{
    m_empty->hide();
    m_plot->setTechnique(scan.technique);
    m_plot->setMasks(booth::words::maskedRegions(scan.technique));
    const Trace sticks = !isControl() ? agreedBands(material(), scan) : Trace();
    m_plot->showComparison(traceOf(tr("this scan"), scan), sticks, {});
}

void CheckPage::showResult(const QString &sentence, CheckState state)
{
    m_resultCard->setKind(kindOf(state));
    m_result->setText((state == CheckState::Passed   ? QStringLiteral("✓ ")
                       : state == CheckState::Failed ? QStringLiteral("✗ ")
                                                     : QStringLiteral("– ")) +
                      sentence);
    m_resultCard->show();
}

QString CheckPage::result() const
{
    return m_resultCard->isHidden() ? QString() : m_result->text();
}

QString CheckPage::standing() const
{
    return m_standing->text();
}

void CheckPage::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    retranslate();
}

void CheckPage::retranslate()
{
    const bool hasLibrary = m_control->count() > 0;
    for (int i = 0; i < m_control->count(); ++i)
        m_control->setItemText(i, booth::words::substanceName(m_control->itemData(i).toString()));
    m_title->setText(tr("Check of the day"));
    m_instrument->setText(m_known
                              ? QStringLiteral("%1, %2").arg(QString::fromStdString(m_known->instrument.device),
                                                             booth::words::techniqueName(m_known->instrument.technique))
                          : !m_live.isEmpty() ? m_live
                                              : tr("No instrument yet: the first scan tells which one it is."));
    m_standing->setText(m_known ? booth::words::standingSentence(m_known->standing) : QString());
    m_standingCard->setVisible(m_known.has_value());
    if (m_known)
        m_standingCard->setKind(kindOf(m_known->standing.state.axis));
    m_subjectTitle->setText(tr("What do you measure now?"));
    const QSignalBlocker subjectBlocker(m_subject);
    m_subject->setAnswers({tr("A reference material"), tr("The control")});
    const QSignalBlocker materialBlocker(m_material);
    const int chosen = m_material->currentIndex();
    m_material->clear();
    for (int i = 0; i <= static_cast<int>(matcher::lastReferenceMaterial); ++i)
        m_material->addItem(booth::words::materialName(static_cast<ReferenceMaterial>(i)));
    m_material->setCurrentIndex(std::max(0, chosen));
    m_material->setVisible(!isControl());
    const bool hasControl = m_control->currentIndex() >= 0;
    m_control->setVisible(isControl() && hasLibrary);
    if (!isControl())
        m_hint->setText(tr("Measure it like a sample and save the file. Its bands are compared with their agreed "
                           "positions: that checks the axis. Infrared: a polystyrene film."));
    else if (!hasLibrary)
        m_hint->setText(booth::words::needsLibrary());
    else
        m_hint->setText(tr("A little of a known substance in a filler, for example 10 parts of caffeine in 90 parts of "
                           "lactose. Measure it like a sample: the substance must be named, or the instrument misses "
                           "small parts today."));
    m_plotTitle->setText(isControl() ? tr("Curve") : tr("Curve, and where the bands belong"));
    m_empty->setText(tr("The curve appears here once a file is open."));
    m_driftTitle->setText(tr("The axis over the days: ● passed, ▲ corrected, ✗ failed"));
    const bool hasHistory = m_known && !m_known->history.empty();
    m_drift->setPoints(hasHistory ? m_known->history : std::vector<booth::AxisCheckPoint>());
    m_drift->setVisible(hasHistory);
    m_noDrift->setText(tr("No check of this instrument yet."));
    m_noDrift->setVisible(!hasHistory);
    m_back->setText(m_isMeasuring ? tr("Cancel") : tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_moved->setText(tr("The instrument was moved"));
    m_moved->setEnabled(m_known && !m_isBusy);
    m_open->setText(tr("Open the scan"));
    m_open->setKey(QStringLiteral("O"));
    m_open->setEnabled(!m_isBusy && (!isControl() || hasControl));
    const bool hasLive = !m_live.isEmpty();
    m_open->setKind(m_offer->isOffering() || hasLive ? KeyButton::Kind::Secondary : KeyButton::Kind::Primary);
    m_measure->setVisible(hasLive);
    m_measure->setText(tr("Measure it now"));
    m_measure->setToolTip(m_live);
    m_measure->setKey(QStringLiteral("M"));
    m_measure->setEnabled(m_open->isEnabled());
    m_measure->setKind(m_offer->isOffering() ? KeyButton::Kind::Secondary : KeyButton::Kind::Primary);
}

void CheckPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CheckPage::dragEnterEvent(QDragEnterEvent *event)
{
    const bool isOneFile = event->mimeData()->urls().size() == 1 && event->mimeData()->urls().first().isLocalFile();
    if (m_open->isEnabled() && isOneFile)
        event->acceptProposedAction();
}

void CheckPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    emit fileChosen(event->mimeData()->urls().first().toLocalFile());
}

} // namespace varde::ui
