// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the gallery with connected instruments.
#include "ui/gallery.h"

#include "booth/run/runhost.h"
#include "booth/words/instrumentwords.h"
#include "check/checkpage.h"
#include "instrument/instrumentboard.h"
#include "instrument/instrumentpage.h"
#include "run/livepanel.h"
#include "run/scanpage.h"
#include "theme/choicerow.h"
#include "ui/pluggedin.h"
#include "ui/sampleresults.h"
#include "ui/widgethelp.h"
#include "window/headerbar.h"

#include <QCoreApplication>
#include <QListWidget>

#include <algorithm>

namespace varde::test {

using namespace ui;
using booth::LinkState;

namespace {

booth::ConnectedInstrument connected(std::uint64_t number, const char *model, LinkState state, bool mayLaserBeOn)
{
    booth::ConnectedInstrument one;
    one.number = number;
    one.state = state;
    one.mayLaserBeOn = mayLaserBeOn;
    one.facts.emplace();
    one.facts->capabilities.model = model;
    one.facts->capabilities.serialNumber = "00123";
    if (state == LinkState::NotPermitted)
        one.problem = Error{Errc::DeviceNotPermitted, {}};
    return one;
}

InstrumentChipState chip(const booth::ConnectedInstrument &one, InstrumentMark mark, InstrumentChipState::Tone tone)
{
    booth::InstrumentStanding standing;
    standing.due = tone == InstrumentChipState::Tone::Good ? booth::CheckDue::No : booth::CheckDue::Never;
    return {one.number,
            QString::fromStdString(one.shownName()),
            booth::words::linkShort(one, standing),
            booth::words::linkSentence(one),
            mark,
            tone,
            one.isOpen()};
}

using Tone = InstrumentChipState::Tone;

InstrumentChipState madeChip(LinkState state, bool mayLaserBeOn, InstrumentMark mark, Tone tone)
{
    return chip(connected(1, "WP-785", state, mayLaserBeOn), mark, tone);
}

} // namespace

void Gallery::addInstruments()
{
    auto *page = new ScanPage(false, this);
    const auto live = [this, page](const QString &name, const std::function<LiveState()> &state, bool showsCurve) {
        addPage(name, page, 1, false, [this, page, state, showsCurve] {
            const LiveState shown = state();
            page->setCanName(true);
            page->setSample(QStringLiteral("FJORD-ROWAN 42"), store::SampleForm::Crystal);
            page->clear();
            page->livePanel()->setState(shown);
            page->liveChanged();
            page->setRunning(shown.step == LiveStep::Scanning);
            const Spectrum curve = madeSpectrum(Technique::Raman, {620, 800, 1000, 1200, 1610});
            if (shown.step == LiveStep::Previewing)
                page->showPreview(curve, 0.6);
            else if (showsCurve)
                page->showFrame(curve, 4, 10, 1);
            m_header->setChips(shown.chips);
            m_header->setInstrument({});
        });
    };
    live(
        "live-prepare",
        [] {
            return LiveState{
                .step = LiveStep::Prepare,
                .chips = {madeChip(LinkState::Ready, false, InstrumentMark::Tick, Tone::Good),
                          chip(connected(2, "SIG-785", LinkState::NotPermitted, false), InstrumentMark::Lock,
                               Tone::Caution),
                          chip(connected(3, "HDX", LinkState::Ready, false), InstrumentMark::Dash, Tone::Caution)},
                .chosen = 1,
                .switchesLaser = true};
        },
        false);
    live(
        "live-preview",
        [] {
            return LiveState{
                .step = LiveStep::Previewing,
                .chips = {madeChip(LinkState::Measuring, true, InstrumentMark::Beam, Tone::Hazard)},
                .chosen = 1,
                .switchesLaser = true,
                .mayLaserBeOn = true,
                .prepared = QCoreApplication::translate("varde::ui::LiveScanFlow", "The empty holder shows nothing.")};
        },
        true);
    live(
        "live-scanning",
        [] {
            return LiveState{.step = LiveStep::Scanning,
                             .chips = {madeChip(LinkState::Measuring, true, InstrumentMark::Beam, Tone::Hazard)},
                             .chosen = 1,
                             .switchesLaser = true,
                             .mayLaserBeOn = true};
        },
        true);
    live(
        "live-broken",
        [] {
            return LiveState{.step = LiveStep::Broken,
                             .chips = {madeChip(LinkState::Unplugged, false, InstrumentMark::Gap, Tone::Caution)},
                             .chosen = 1,
                             .switchesLaser = true,
                             .keptFrames = 4};
        },
        true);
    live(
        "live-dark",
        [] {
            return LiveState{
                .step = LiveStep::Prepare,
                .chips = {chip(connected(3, "HDX", LinkState::Ready, false), InstrumentMark::Dash, Tone::Caution)},
                .chosen = 3};
        },
        false);
    auto *check = new CheckPage(this);
    addPage("check-live", check, -1, false, [this, check] {
        check->clear();
        check->setKnown({});
        check->findChild<ChoiceRow *>("checkSubject")->choose(0);
        check->setLive(QStringLiteral("WP-785 00123"), true);
        check->setBusy(true);
        check->setMeasuring(true);
        check->showMeasuring(madeSpectrum(Technique::Raman, {329, 651, 858, 1168, 1324, 1648}), 6, 24);
        m_header->setChips({madeChip(LinkState::Measuring, true, InstrumentMark::Beam, Tone::Hazard)});
    });
    auto *board = new InstrumentBoard(m_instruments, m_host, this);
    auto *instruments = new InstrumentPage(*board, this);
    addPage("instruments", instruments, -1, false, [instruments] {
        instruments->setTyped({QStringLiteral("ocean/tcp:192.0.2.7:57357?model=HDX&laser=785.0")});
    });
    m_pluggedIn.setRemembered(rememberedEmulated());
    auto *full = new InstrumentPage(*new InstrumentBoard(m_pluggedIn, m_host, this), this);
    for (const auto &[name, row] :
         {std::pair{"instruments-list", 0}, std::pair{"instruments-locked", 1}, std::pair{"instruments-laser", 2}})
        addPage(QLatin1String(name), full, -1, false, [this, full, row = row] {
            m_pluggedIn.start();
            eventually([this] {
                const auto &all = m_pluggedIn.all();
                return all.size() == 3 && std::none_of(all.begin(), all.end(),
                                                       [](const auto &one) { return one.state == LinkState::Opening; });
            });
            full->findChild<QListWidget *>("instruments")->setCurrentRow(row);
        });
}

} // namespace varde::test
