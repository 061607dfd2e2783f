// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/instrument/scansettings.h"
#include "booth/run/runservice.h"
#include "booth/sources/ticketname.h"

#include <algorithm>

namespace varde::booth {

namespace {

/// Samples whose code stands in what was typed as the sample's name or in the file's.
std::vector<store::Sample> namedSamples(const std::vector<store::Sample> &samples, const ArrivedScan &arrived)
{
    std::vector<store::Sample> named;
    std::copy_if(samples.begin(), samples.end(), std::back_inserter(named), [&](const store::Sample &sample) {
        return holdsTicket(arrived.sampleName, sample.ticketCode) || holdsTicket(arrived.fileName, sample.ticketCode);
    });
    return named;
}

} // namespace

Result<Arrival> RunService::receive(const ArrivedScan &arrived)
{
    const auto owner = m_record->sampleOfCurve(scanSettings(arrived.scan.settingsJson).curveHash);
    if (!owner)
        return owner.error();
    if (*owner) {
        const auto sample = m_record->sample(**owner);
        if (!sample)
            return sample.error();
        return Arrival{ArrivalPlace::KeptBefore, *sample};
    }
    const auto samples = m_record->samplesOfEvent();
    if (!samples)
        return samples.error();
    const std::vector<store::Sample> named = namedSamples(*samples, arrived);
    if (named.size() > 1)
        return Arrival{ArrivalPlace::SeveralTickets};
    if (named.empty()) {
        const auto here = station();
        if (!here)
            return here.error();
        const std::string word = *here ? (*here)->boothWord : std::string();
        const bool isMeantForOne = looksLikeTicket(arrived.sampleName, word) || looksLikeTicket(arrived.fileName, word);
        return Arrival{isMeantForOne ? ArrivalPlace::TicketUnknown : ArrivalPlace::NoTicket};
    }
    const store::Sample &sample = named.front();
    if (sample.state != store::SampleState::Scan && sample.state != store::SampleState::Read)
        return Arrival{ArrivalPlace::NotWaiting, sample};
    if (arrived.isChanged)
        return Arrival{ArrivalPlace::Changed, sample};
    NewScan scan = arrived.scan;
    scan.spot = sample.state == store::SampleState::Read ? 2 : 1;
    const auto kept = keepScan(sample.id, scan);
    if (!kept)
        return kept.error();
    return Arrival{ArrivalPlace::Attached, sample, *kept};
}

} // namespace varde::booth
