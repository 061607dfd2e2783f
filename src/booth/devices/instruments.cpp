// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/devices/instruments.h"

#include "booth/devices/instrumentlink.h"

#include <algorithm>
#include <utility>

namespace varde::booth {

namespace {

/// What is worth another try by itself: the other program may end, a rule file may come.
bool mayOpenLater(const ConnectedInstrument &known)
{
    switch (known.state) {
    case LinkState::BusyElsewhere:
    case LinkState::NotPermitted:
        return true;
    case LinkState::Unusable:
        return known.problem && known.problem->code != Errc::DeviceUncalibrated;
    case LinkState::Unplugged:
        return known.isTyped;
    default:
        return false;
    }
}

LinkState stateAfter(Errc code, bool asksLaser)
{
    switch (code) {
    case Errc::DeviceBusy:
        return LinkState::BusyElsewhere;
    case Errc::DeviceNotPermitted:
        return LinkState::NotPermitted;
    case Errc::DeviceNotFound:
    case Errc::DeviceLost:
        return LinkState::Unplugged;
    case Errc::OutOfRange:
        return asksLaser ? LinkState::LaserUnknown : LinkState::Unusable;
    default:
        return LinkState::Unusable;
    }
}

} // namespace

Instruments::Instruments(const InstrumentsPace &pace, QObject *parent) : Instruments(drivers::drivers(), pace, parent)
{
}

Instruments::Instruments(std::span<const drivers::Driver> drivers, const InstrumentsPace &pace, QObject *parent)
    : QObject(parent), m_pace(pace)
{
    for (const drivers::Driver &driver : drivers)
        if (!driver.isPractice)
            m_drivers.push_back(&driver);
    m_retry.setInterval(pace.retry);
    connect(&m_retry, &QTimer::timeout, this, &Instruments::retry);
}

Instruments::~Instruments()
{
    m_finder.reset();
    cancel(); // all at once, so that their threads end side by side
}

void Instruments::setRemembered(std::vector<RememberedInstrument> remembered)
{
    m_remembered = std::move(remembered);
}

void Instruments::start()
{
    if (m_finder)
        return;
    m_finder = std::make_unique<InstrumentFinder>(m_drivers, m_pace.look);
    connect(m_finder.get(), &InstrumentFinder::looked, this,
            [this](const std::vector<FoundInstrument> &found) { take(found); });
    m_retry.start();
    for (const FoundInstrument &typed : m_typed)
        add(*typed.driver, typed.address, true);
}

Status Instruments::setTyped(const std::vector<std::string> &typed)
{
    std::vector<FoundInstrument> wanted;
    for (const std::string &text : typed) {
        const auto slash = text.find('/');
        const auto driver = std::find_if(m_drivers.begin(), m_drivers.end(), [&](const drivers::Driver *one) {
            return text.substr(0, slash) == one->name;
        });
        if (slash == std::string::npos || driver == m_drivers.end())
            return Error{Errc::OutOfRange, "`" + text + "` names no kind of instrument"};
        wanted.push_back({*driver, text.substr(slash + 1)});
    }
    for (const FoundInstrument &before : m_typed) {
        const auto gone = std::find_if(m_known.begin(), m_known.end(), [&](const ConnectedInstrument &known) {
            return known.isTyped && known.driver == before.driver->name && known.address == before.address;
        });
        if (gone != m_known.end() && std::find(wanted.begin(), wanted.end(), before) == wanted.end())
            forget(gone->number);
    }
    const std::vector<FoundInstrument> before = std::exchange(m_typed, std::move(wanted));
    if (m_finder)
        for (const FoundInstrument &one : m_typed)
            if (std::find(before.begin(), before.end(), one) == before.end())
                add(*one.driver, one.address, true);
    emit changed();
    return Done{};
}

const ConnectedInstrument *Instruments::find(std::uint64_t number) const
{
    const auto at = std::find_if(m_known.begin(), m_known.end(),
                                 [number](const ConnectedInstrument &known) { return known.number == number; });
    return at == m_known.end() ? nullptr : &*at;
}

ConnectedInstrument *Instruments::knownAt(std::uint64_t number)
{
    return const_cast<ConnectedInstrument *>(std::as_const(*this).find(number));
}

Instruments::Link *Instruments::linkOf(std::uint64_t number)
{
    const auto at = std::find_if(m_links.begin(), m_links.end(),
                                 [number](const std::unique_ptr<Link> &link) { return link->number == number; });
    return at == m_links.end() ? nullptr : at->get();
}

const ConnectedInstrument *Instruments::preferred() const
{
    const auto lastUsed = [this](const ConnectedInstrument &known) {
        const auto at = std::find_if(m_remembered.begin(), m_remembered.end(), [&](const RememberedInstrument &one) {
            return one.driver == known.driver && known.facts &&
                   one.serialNumber == known.facts->capabilities.serialNumber;
        });
        return at == m_remembered.end() ? std::chrono::system_clock::time_point() : at->lastUsed;
    };
    const ConnectedInstrument *best = nullptr;
    for (const ConnectedInstrument &known : m_known)
        if (known.isOpen() && (!best || lastUsed(known) > lastUsed(*best)))
            best = &known;
    return best;
}

void Instruments::connectLink(Link &link)
{
    const std::uint64_t &number = link.number; // changes when it takes over the place of one that was unplugged
    connect(link.worker, &InstrumentWorker::opened, &link.receiver,
            [this, &link](const InstrumentFacts &facts) { opened(link, facts); });
    connect(link.worker, &InstrumentWorker::openFailed, &link.receiver,
            [this, &number](const Error &error) { openFailed(number, error); });
    connect(link.worker, &InstrumentWorker::warming, &link.receiver, [this, &number](bool isWarming) {
        ConnectedInstrument *known = knownAt(number);
        if (!known || (known->state != LinkState::Ready && known->state != LinkState::Warming))
            return;
        const LinkState state = isWarming ? LinkState::Warming : LinkState::Ready;
        if (std::exchange(known->state, state) != state)
            emit changed();
    });
    connect(link.worker, &InstrumentWorker::frame, &link.receiver,
            [this, &link](const RunTag &tag, const drivers::Scan &soFar, int total) {
                if (tag == link.run)
                    emit frame(tag, soFar, total);
            });
    connect(link.worker, &InstrumentWorker::previewed, &link.receiver,
            [this, &link](const RunTag &tag, const drivers::PreviewFrame &shown) {
                if (tag == link.run)
                    emit previewed(tag, shown);
            });
    connect(link.worker, &InstrumentWorker::previewEnded, &link.receiver, [this, &link](const RunTag &tag) {
        if (endRun(link, tag))
            emit previewEnded(tag);
    });
    connect(link.worker, &InstrumentWorker::finished, &link.receiver,
            [this, &link](const RunTag &tag, const LiveScan &live) {
                if (endRun(link, tag))
                    emit finished(tag, live);
            });
    connect(link.worker, &InstrumentWorker::failed, &link.receiver,
            [this, &link](const RunTag &tag, const Error &error, const BrokenScan &kept) {
                ConnectedInstrument *known = knownAt(link.number);
                if (!endRun(link, tag))
                    return;
                if (known && (error.code == Errc::DeviceLost || error.code == Errc::DeviceNotFound))
                    known->state = LinkState::Unplugged;
                if (known && error.code == Errc::LaserNotOff) {
                    known->state = LinkState::Unusable; // until it was opened again, which asks
                    known->mayLaserBeOn = true;
                }
                emit failed(tag, error, kept);
            });
}

void Instruments::add(const drivers::Driver &driver, const std::string &address, bool isTyped)
{
    ConnectedInstrument known;
    known.number = ++m_lastNumber;
    known.driver = driver.name;
    known.address = address;
    known.isTyped = isTyped;
    m_known.push_back(std::move(known));
    m_links.push_back(std::make_unique<Link>(m_lastNumber, driver, m_pace.temperature));
    connectLink(*m_links.back());
    open(m_known.back(), {});
    emit changed();
}

void Instruments::open(ConnectedInstrument &known, std::optional<double> laserNm)
{
    known.state = LinkState::Opening;
    linkOf(known.number)->isOpening = true;
    std::vector<LaserMemory> lasers;
    for (const RememberedInstrument &one : m_remembered)
        if (one.driver == known.driver && one.laserNm)
            lasers.push_back({one.serialNumber, *one.laserNm});
    linkOf(known.number)->post([address = known.address, lasers, laserNm](InstrumentWorker &worker) {
        worker.open(address, lasers, laserNm);
    });
}

void Instruments::take(const std::vector<FoundInstrument> &found)
{
    const auto isThere = [&](const ConnectedInstrument &known) {
        return std::any_of(found.begin(), found.end(), [&](const FoundInstrument &one) {
            return one.driver->name == known.driver && one.address == known.address;
        });
    };
    std::vector<std::uint64_t> nameless;
    for (ConnectedInstrument &known : m_known) {
        if (known.isTyped || isThere(known))
            continue;
        if (!known.facts) {
            nameless.push_back(known.number);
        } else if (known.state != LinkState::Unplugged && known.state != LinkState::Measuring) {
            // While it measures, its own thread learns it first, and keeps what there is.
            known.state = LinkState::Unplugged;
            linkOf(known.number)->post([](InstrumentWorker &worker) { worker.close(); });
        }
    }
    for (const std::uint64_t number : nameless)
        forget(number);
    for (const FoundInstrument &one : found) {
        const auto known = std::find_if(m_known.begin(), m_known.end(), [&](const ConnectedInstrument &other) {
            return other.driver == one.driver->name && other.address == one.address && !other.isTyped;
        });
        if (known == m_known.end())
            add(*one.driver, one.address, false);
        else if (known->state == LinkState::Unplugged)
            open(*known, {});
    }
    emit changed();
}

void Instruments::forget(std::uint64_t number)
{
    std::erase_if(m_links, [number](const std::unique_ptr<Link> &link) { return link->number == number; });
    std::erase_if(m_known, [number](const ConnectedInstrument &known) { return known.number == number; });
}

void Instruments::opened(Link &link, const InstrumentFacts &facts)
{
    link.isOpening = false;
    const auto isSame = [&](const ConnectedInstrument &other) {
        return other.number != link.number && other.driver == link.driver->name && other.facts &&
               other.facts->capabilities.model == facts.capabilities.model &&
               other.facts->capabilities.serialNumber == facts.capabilities.serialNumber;
    };
    // The same one, plugged in at another place: it goes on where it was.
    const auto before = std::find_if(m_known.begin(), m_known.end(), [&](const ConnectedInstrument &other) {
        return isSame(other) && other.state == LinkState::Unplugged && !other.isTyped;
    });
    if (before != m_known.end() && !knownAt(link.number)->isTyped) {
        before->address = knownAt(link.number)->address;
        const std::uint64_t number = before->number;
        std::erase_if(m_links, [&](const std::unique_ptr<Link> &other) { return other->number == number; });
        std::erase_if(m_known, [&](const ConnectedInstrument &other) { return other.number == link.number; });
        link.number = number;
    }
    ConnectedInstrument &known = *knownAt(link.number);
    known.facts = facts;
    known.state = LinkState::Ready;
    known.problem.reset();
    known.mayLaserBeOn = false;
    markTwins();
    if (const RememberedInstrument *one = rememberedOf(known))
        known.name = one->name;
    remember(known, false);
    emit changed();
}

void Instruments::markTwins()
{
    const auto isOfOneNumber = [](const ConnectedInstrument &a, const ConnectedInstrument &b) {
        return a.number != b.number && a.isOpen() && b.isOpen() && a.driver == b.driver &&
               a.facts->capabilities.model == b.facts->capabilities.model &&
               a.facts->capabilities.serialNumber == b.facts->capabilities.serialNumber;
    };
    for (ConnectedInstrument &a : m_known)
        for (const ConnectedInstrument &b : m_known)
            a.isTwin = a.isTwin || isOfOneNumber(a, b);
}

void Instruments::openFailed(std::uint64_t number, const Error &error)
{
    ConnectedInstrument *known = knownAt(number);
    if (!known)
        return;
    Link *link = linkOf(number);
    link->isOpening = false;
    known->state = stateAfter(error.code, link->driver->asksLaser && !known->isTyped);
    known->problem = error;
    known->mayLaserBeOn = error.code == Errc::LaserNotOff;
    emit changed();
}

void Instruments::retry()
{
    bool isAny = false;
    for (ConnectedInstrument &known : m_known)
        if (mayOpenLater(known) && !linkOf(known.number)->isOpening) {
            const LinkState before = known.state;
            open(known, {});
            known.state = before; // what is said of it stays until the try is over
            isAny = true;
        }
    if (isAny)
        emit changed();
}

RememberedInstrument *Instruments::rememberedOf(const ConnectedInstrument &known)
{
    const auto at = std::find_if(m_remembered.begin(), m_remembered.end(), [&](const RememberedInstrument &one) {
        return known.facts && one.driver == known.driver && one.serialNumber == known.facts->capabilities.serialNumber;
    });
    return at == m_remembered.end() ? nullptr : &*at;
}

void Instruments::remember(const ConnectedInstrument &known, bool isUsedNow)
{
    if (!known.facts)
        return;
    RememberedInstrument *one = rememberedOf(known);
    const RememberedInstrument before = one ? *one : RememberedInstrument();
    if (!one) {
        m_remembered.push_back({known.driver, known.facts->capabilities.serialNumber, {}, {}, {}});
        one = &m_remembered.back();
    }
    one->name = known.name;
    if (known.facts->askedLaserNm)
        one->laserNm = known.facts->askedLaserNm;
    if (isUsedNow)
        one->lastUsed = std::chrono::system_clock::now();
    if (!(*one == before))
        emit rememberedChanged();
}

void Instruments::setName(std::uint64_t number, const std::string &name)
{
    ConnectedInstrument *known = knownAt(number);
    if (!known || known->name == name)
        return;
    known->name = name;
    remember(*known, false);
    emit changed();
}

void Instruments::setLaser(std::uint64_t number, double laserNm)
{
    ConnectedInstrument *known = knownAt(number);
    if (!known)
        return;
    open(*known, laserNm);
    emit changed();
}

} // namespace varde::booth
