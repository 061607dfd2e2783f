// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What Instruments does while an instrument measures; instruments.cpp follows them being there or not.
#include "booth/devices/instrumentlink.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace varde::booth {

RunTag Instruments::begin(std::uint64_t number, const std::string &sampleId,
                          const std::function<void(Link &, const RunTag &)> &run)
{
    const RunTag tag{++m_lastRun, sampleId};
    ConnectedInstrument *known = knownAt(number);
    if (!known || !known->isOpen()) {
        QMetaObject::invokeMethod(
            this,
            [this, tag] {
                emit failed(tag, {Errc::DeviceNotFound, "it is not open"}, {});
            },
            Qt::QueuedConnection);
        return tag;
    }
    Link &link = *linkOf(number);
    if (link.cancel)
        link.cancel->store(true);
    link.cancel = std::make_shared<std::atomic<bool>>(false);
    link.isShowing = std::make_shared<std::atomic<bool>>(false);
    link.run = tag;
    known->state = LinkState::Measuring;
    known->mayLaserBeOn = known->facts->switchesLaser;
    remember(*known, true);
    run(link, tag);
    emit changed();
    return tag;
}

RunTag Instruments::measure(std::uint64_t number, const std::string &sampleId, const ScanPlan &plan)
{
    return begin(number, sampleId, [&plan](Link &link, const RunTag &tag) {
        link.post([tag, plan, flag = link.cancel](InstrumentWorker &worker) { worker.measure(tag, plan, *flag); });
    });
}

RunTag Instruments::preview(std::uint64_t number, const std::string &sampleId, const drivers::PreviewSettings &settings)
{
    return begin(number, sampleId, [&settings](Link &link, const RunTag &tag) {
        link.post([tag, settings, flag = link.cancel, isShowing = link.isShowing](InstrumentWorker &worker) {
            worker.preview(tag, settings, *flag, *isShowing);
        });
    });
}

bool Instruments::endRun(Link &link, const RunTag &tag)
{
    if (tag != link.run)
        return false;
    link.run = {};
    if (ConnectedInstrument *known = knownAt(link.number)) {
        known->state = LinkState::Ready;
        known->mayLaserBeOn = false;
        emit changed();
    }
    return true;
}

void Instruments::previewShown(const RunTag &tag)
{
    for (const std::unique_ptr<Link> &link : m_links)
        if (link->run == tag && link->isShowing)
            link->isShowing->store(false);
}

void Instruments::cancel()
{
    for (const std::unique_ptr<Link> &link : m_links)
        if (link->cancel)
            link->cancel->store(true);
}

bool Instruments::isRunning() const
{
    return std::any_of(m_links.begin(), m_links.end(),
                       [](const std::unique_ptr<Link> &link) { return link->run.run != 0; });
}

bool Instruments::mayLaserBeOn() const
{
    return std::any_of(m_known.begin(), m_known.end(),
                       [](const ConnectedInstrument &known) { return known.mayLaserBeOn; });
}

} // namespace varde::booth
