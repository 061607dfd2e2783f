// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "instrument/instrumentboard.h"

#include "booth/run/runhost.h"
#include "booth/words/instrumentwords.h"

#include <algorithm>

namespace varde::ui {

namespace {

using booth::LinkState;
using Tone = InstrumentChipState::Tone;

std::pair<InstrumentMark, Tone> lookOfChecks(const std::optional<booth::InstrumentStanding> &standing)
{
    if (!standing)
        return {InstrumentMark::Dash, Tone::Quiet};
    if (standing->due == booth::CheckDue::No)
        return {InstrumentMark::Tick, Tone::Good};
    if (standing->due == booth::CheckDue::Failed)
        return {InstrumentMark::Cross, Tone::Hazard};
    return {InstrumentMark::Dash, Tone::Caution};
}

std::pair<InstrumentMark, Tone> lookOf(const booth::ConnectedInstrument &known,
                                       const std::optional<booth::InstrumentStanding> &standing)
{
    if (known.mayLaserBeOn)
        return {InstrumentMark::Beam, Tone::Hazard};
    switch (known.state) {
    case LinkState::Opening:
        return {InstrumentMark::Wave, Tone::Quiet};
    case LinkState::Ready:
        return lookOfChecks(standing);
    case LinkState::Warming:
        return {InstrumentMark::Wave, Tone::Caution};
    case LinkState::Measuring:
        return {InstrumentMark::Gear, Tone::Quiet};
    case LinkState::BusyElsewhere:
    case LinkState::NotPermitted:
        return {InstrumentMark::Lock, Tone::Caution};
    case LinkState::LaserUnknown:
        return {InstrumentMark::Query, Tone::Caution};
    case LinkState::Unusable:
        return {InstrumentMark::Cross, Tone::Hazard};
    case LinkState::Unplugged:
        return {InstrumentMark::Gap, Tone::Caution};
    }
    return {InstrumentMark::Dash, Tone::Quiet};
}

} // namespace

InstrumentBoard::InstrumentBoard(booth::Instruments &instruments, booth::RunHost &host, QObject *parent)
    : QObject(parent), m_instruments(instruments), m_host(host)
{
    connect(&instruments, &booth::Instruments::changed, this, [this] {
        refresh();
        std::vector<std::string> open;
        for (const booth::ConnectedInstrument &known : m_instruments.all())
            if (known.isOpen())
                open.push_back(known.device());
        if (open != m_asked)
            askChecks();
    });
}

InstrumentChipState InstrumentBoard::chipOf(const booth::ConnectedInstrument &known) const
{
    const auto at = m_standings.find(known.device());
    const auto standing = at == m_standings.end() ? std::nullopt : std::optional(at->second);
    const auto [mark, tone] = lookOf(known, standing);
    return {.number = known.number,
            .name = QString::fromStdString(known.shownName()),
            .word = booth::words::linkShort(known, standing),
            .sentence = booth::words::linkSentence(known),
            .mark = mark,
            .tone = tone,
            .isOpen = known.isOpen()};
}

void InstrumentBoard::refresh()
{
    QList<InstrumentChipState> chips;
    for (const booth::ConnectedInstrument &known : m_instruments.all())
        chips.append(chipOf(known));
    const booth::ConnectedInstrument *preferred = m_instruments.preferred();
    std::stable_partition(chips.begin(), chips.end(), [preferred](const InstrumentChipState &chip) {
        return preferred && chip.number == preferred->number;
    });
    if (chips == m_chips)
        return;
    m_chips = std::move(chips);
    emit changed();
}

void InstrumentBoard::askChecks()
{
    std::vector<booth::KnownInstrument> open;
    m_asked.clear();
    for (const booth::ConnectedInstrument &known : m_instruments.all())
        if (known.isOpen()) {
            open.push_back({known.device(), known.facts->capabilities.technique});
            m_asked.push_back(known.device());
        }
    using Standings = std::map<std::string, booth::InstrumentStanding>;
    m_host.ask(
        this,
        [open](booth::RunService &service) -> Result<Standings> {
            const booth::InstrumentChecks checks(service.record());
            Standings standings;
            for (const booth::KnownInstrument &one : open) {
                const auto standing = checks.standing(one);
                if (!standing)
                    return standing.error();
                standings.emplace(one.device, *standing);
            }
            return standings;
        },
        [this](const Result<Standings> &standings) {
            if (!standings)
                return;
            m_standings = *standings;
            refresh();
        });
}

} // namespace varde::ui
