// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/livepanel.h"

#include "instrument/lasersign.h"
#include "theme/choicebox.h"
#include "theme/flowlayout.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace varde::ui {

namespace {

constexpr std::array exposuresMs{50, 100, 250, 500, 1000, 2000, 5000};
constexpr int usualExposure = 3; ///< of exposuresMs

} // namespace

LivePanel::LivePanel(QWidget *parent)
    : QWidget(parent),
      m_chips(new QWidget(this)),
      m_chipLayout(new FlowLayout(m_chips)),
      m_which(new ChoiceBox(this)),
      m_sign(new LaserSign(this)),
      m_title(textLabel("heading", this)),
      m_hint(textLabel("", this)),
      m_prepared(textLabel("muted", this)),
      m_exposureTitle(lineLabel("strong", this)),
      m_exposure(new ChoiceBox(this)),
      m_skip(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_preview(new KeyButton(KeyButton::Kind::Secondary, this))
{
    m_which->setObjectName(QStringLiteral("whichInstrument"));
    m_exposure->setObjectName(QStringLiteral("exposure"));
    m_skip->setObjectName(QStringLiteral("skipBlank"));
    m_preview->setObjectName(QStringLiteral("preview"));
    m_title->setObjectName(QStringLiteral("liveTitle"));
    m_prepared->setObjectName(QStringLiteral("prepared"));
    auto *exposure = new QHBoxLayout;
    exposure->setSpacing(12);
    exposure->addWidget(m_exposureTitle);
    exposure->addWidget(m_exposure, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_preview);
    buttons->addWidget(m_skip);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_chips, m_which, m_sign, m_title, m_hint, m_prepared})
        layout->addWidget(widget);
    layout->addLayout(exposure);
    layout->addLayout(buttons);
    for (const int ms : exposuresMs)
        m_exposure->addItem(QString(), ms);
    m_exposure->setCurrentIndex(usualExposure);
    connect(m_which, &QComboBox::activated, this,
            [this](int index) { emit chosen(m_which->itemData(index).toULongLong()); });
    connect(m_exposure, &QComboBox::activated, this, &LivePanel::integrationChanged);
    connect(m_skip, &QPushButton::clicked, this, &LivePanel::skipRequested);
    connect(m_preview, &QPushButton::clicked, this, &LivePanel::previewRequested);
    setState({});
}

void LivePanel::setState(const LiveState &state)
{
    const bool hadAuto = m_state.switchesLaser;
    m_state = state;
    const QSignalBlocker blocker(m_exposure);
    if (state.switchesLaser && m_exposure->findData(0) < 0) {
        m_exposure->insertItem(0, QString(), 0);
        m_exposure->setCurrentIndex(0);
    } else if (!state.switchesLaser && hadAuto) {
        m_exposure->removeItem(m_exposure->findData(0));
        m_exposure->setCurrentIndex(std::max(usualExposure, m_exposure->currentIndex()));
    }
    showChips();
    retranslate();
    setVisible(!state.chips.isEmpty());
}

std::optional<std::chrono::microseconds> LivePanel::integration() const
{
    const int ms = m_exposure->currentData().toInt();
    return ms > 0 ? std::optional<std::chrono::microseconds>(std::chrono::milliseconds(ms)) : std::nullopt;
}

void LivePanel::showChips()
{
    while (QLayoutItem *item = m_chipLayout->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const InstrumentChipState &chip : m_state.chips) {
        auto *shown = new InstrumentChip(m_chips);
        shown->setState(chip);
        shown->setMaximumWidth(430);
        m_chipLayout->addWidget(shown);
        shown->show();
    }
    const QSignalBlocker blocker(m_which);
    m_which->clear();
    for (const InstrumentChipState &chip : m_state.chips)
        if (chip.isOpen)
            m_which->addItem(chip.name, QVariant::fromValue<quint64>(chip.number));
    m_which->setCurrentIndex(std::max(0, m_which->findData(QVariant::fromValue<quint64>(m_state.chosen))));
}

QString LivePanel::title() const
{
    switch (m_state.step) {
    case LiveStep::None:
        return {};
    case LiveStep::Prepare:
        return m_state.switchesLaser ? tr("1. Clean, and measure the empty holder")
                                     : tr("1. Clean, and measure the dark");
    case LiveStep::Preparing:
        return m_state.switchesLaser ? tr("1. Measuring the empty holder") : tr("1. Measuring the dark");
    case LiveStep::Load:
    case LiveStep::Previewing:
        return tr("2. Put the sample in");
    case LiveStep::Scanning:
        return tr("3. Scanning: leave it as it lies");
    case LiveStep::Broken:
        return m_state.isBack ? tr("The instrument is back") : tr("The instrument was unplugged");
    }
    return {};
}

QString LivePanel::hint() const
{
    switch (m_state.step) {
    case LiveStep::Prepare:
        return m_state.switchesLaser
                   ? tr("Wipe the holder and the window, leave the holder empty, and close the cover.")
                   : tr("Wipe the holder and leave it empty. Varde cannot switch this laser: switch it off or block "
                        "it, "
                        "so that no light comes in.");
    case LiveStep::Load:
        return m_state.switchesLaser
                   ? tr("Close the cover. The preview shows whether it lies well; it turns the laser on.")
                   : tr("Let the laser's light in again. The preview shows whether it lies well.");
    case LiveStep::Previewing:
        return tr("Tall bands without cut-off tops are right. Before you open the cover to move it, stop the preview.");
    case LiveStep::Broken:
        return m_state.isBack
                   ? tr("Frames kept: %1. If the sample still lies as it did, go on; else scan from the start.")
                         .arg(m_state.keptFrames)
                   : tr("The sample and the frames so far (%1) are kept. Plug it in again, and do not move the sample.")
                         .arg(m_state.keptFrames);
    default:
        return {};
    }
}

QString LivePanel::primaryText() const
{
    switch (m_state.step) {
    case LiveStep::Prepare:
        return m_state.switchesLaser ? tr("Measure it empty") : tr("Measure the dark");
    case LiveStep::Broken:
        return tr("Go on with the scan");
    default:
        return tr("Start the scan");
    }
}

void LivePanel::retranslate()
{
    const LiveStep step = m_state.step;
    const bool isOffered = step != LiveStep::None;
    m_sign->setOn(m_state.mayLaserBeOn);
    m_title->setText(title());
    m_title->setVisible(isOffered);
    QString text = hint();
    if (!isOffered) // what keeps the instruments from being used
        for (const InstrumentChipState &chip : m_state.chips)
            if (text.isEmpty())
                text = chip.sentence;
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    m_which->setVisible(isOffered && m_which->count() > 1);
    m_which->setEnabled(step == LiveStep::Prepare || step == LiveStep::Load);
    m_which->setAccessibleName(tr("Instrument to measure with"));
    m_prepared->setText(m_state.prepared);
    m_prepared->setVisible(isOffered && !m_state.prepared.isEmpty());
    m_prepared->setProperty("role", m_state.isPreparedBad ? "problem" : "muted");
    m_exposureTitle->setText(tr("Exposure of a frame"));
    m_exposure->setAccessibleName(m_exposureTitle->text());
    for (int i = 0; i < m_exposure->count(); ++i) {
        const int ms = m_exposure->itemData(i).toInt();
        m_exposure->setItemText(i, ms == 0 ? tr("as the sample needs it")
                                           : tr("%1 s").arg(QLocale().toString(ms / 1000.0)));
    }
    const bool canSet = step == LiveStep::Prepare || step == LiveStep::Load;
    m_exposureTitle->setVisible(isOffered && canSet);
    m_exposure->setVisible(isOffered && canSet);
    m_skip->setVisible(step == LiveStep::Prepare || step == LiveStep::Broken);
    m_skip->setText(step == LiveStep::Broken ? tr("Scan from the start")
                    : m_state.switchesLaser  ? tr("Go on without it")
                                             : tr("Go on without a dark"));
    m_skip->setEnabled(step != LiveStep::Broken || m_state.isBack);
    m_skip->setKey(QStringLiteral("K"));
    m_preview->setVisible(step == LiveStep::Load || step == LiveStep::Previewing);
    m_preview->setText(step == LiveStep::Previewing ? tr("Stop the preview") : tr("Preview"));
    m_preview->setKey(QStringLiteral("P"));
}

void LivePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
