// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The arriving half of RunFlow: scans from the watched folder, to the samples they belong to.
#include "run/runflow.h"

#include "booth/instrument/scansettings.h"
#include "booth/words/errorwords.h"
#include "booth/words/runwords.h"
#include "booth/words/sourcewords.h"
#include "run/folderpanel.h"
#include "run/offercard.h"
#include "run/runplace.h"
#include "run/runstep.h"
#include "run/scanpage.h"

#include <QDateTime>
#include <QLocale>

namespace varde::ui {

namespace {

booth::ArrivedScan arrivedScan(const booth::FoundScan &found)
{
    return {{found.file.scan,
             found.file.device,
             booth::settingsJson({found.file.background, {}, found.file.curveHash}),
             {},
             1},
            found.file.title,
            found.name,
            found.version > 1 || found.wasThere};
}

} // namespace

QString nameAndTime(const booth::FoundScan &found)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(found.modified.time_since_epoch());
    return QStringLiteral("%1, %2").arg(
        QString::fromStdString(found.name),
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms.count()).time(), QLocale::ShortFormat));
}

void RunFlow::watch(const QString &folder)
{
    if (m_watch && QString::fromStdString(m_watch->folder().string()) == folder)
        return;
    m_watch.reset();
    m_place.scan()->folder()->setFolder(folder);
    withdrawOffer();
    if (folder.isEmpty())
        return;
    m_watch = std::make_unique<booth::FolderWatch>(folder.toStdString());
    connect(m_watch.get(), &booth::FolderWatch::looked, this, [this](const booth::FolderLook &look) {
        m_place.scan()->folder()->showLook(look);
        emit folderLooked(look);
    });
    connect(m_watch.get(), &booth::FolderWatch::found, this, &RunFlow::receive);
}

void RunFlow::connectArrivals()
{
    connect(m_place.scan()->folder(), &FolderPanel::openRequested, this, [this](const QString &path) {
        if (!m_place.scan()->isBusy())
            openFile(path);
    });
    connect(m_place.scan()->offer(), &OfferCard::accepted, this, &RunFlow::takeOffer);
    connect(m_place.scan()->offer(), &OfferCard::declined, this, &RunFlow::withdrawOffer);
}

bool RunFlow::canTakeScan() const
{
    return m_step == ScanStep && m_place.isVisible() && m_place.currentWidget() == m_place.scan() &&
           !m_place.scan()->isBusy();
}

void RunFlow::receive(const booth::FoundScan &found)
{
    emit scanFound(found);
    // Not by ask(): whose a scan is does not depend on which sample is on the screen.
    m_host.ask(
        this, [arrived = arrivedScan(found)](booth::RunService &service) { return service.receive(arrived); },
        [this, found](const Result<booth::Arrival> &arrival) {
            const QString name = QString::fromStdString(found.name);
            if (!arrival)
                return m_place.scan()->folder()->showArrival(booth::words::errorText(arrival.error(), name));
            m_place.scan()->folder()->showArrival(booth::words::arrivalResult(*arrival, name));
            place(found, *arrival);
        });
}

void RunFlow::place(const booth::FoundScan &found, const booth::Arrival &arrival)
{
    const bool isOnScreen = arrival.sample && m_sample && arrival.sample->id == m_sample->id;
    switch (arrival.place) {
    case booth::ArrivalPlace::Attached:
        if (isOnScreen && canTakeScan()) {
            withdrawOffer();
            m_place.scan()->setRunning(true);
            m_place.scan()->showFrame(found.file.scan, 1, 1, 0);
            identify(*arrival.measurement);
        }
        askQueue();
        break;
    case booth::ArrivalPlace::NoTicket:
        if (canTakeScan())
            offer(found);
        else
            emit scanUnclaimed(found);
        break;
    case booth::ArrivalPlace::Changed:
        if (isOnScreen && canTakeScan())
            offer(found);
        break;
    default:
        break;
    }
}

void RunFlow::offer(const booth::FoundScan &found)
{
    m_offer = found;
    m_place.scan()->showOffer(nameAndTime(found), found.file.scan, found.version > 1 || found.wasThere);
}

void RunFlow::takeOffer()
{
    if (!m_offer || !canTakeScan())
        return;
    const booth::FoundScan found = *std::exchange(m_offer, std::nullopt);
    withdrawOffer();
    m_place.scan()->setRunning(true);
    takeFile(found.file);
}

void RunFlow::withdrawOffer()
{
    m_offer.reset();
    m_place.scan()->withdrawOffer();
}

} // namespace varde::ui
