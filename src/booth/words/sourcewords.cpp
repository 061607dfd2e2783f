// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/sourcewords.h"

#include "booth/words/context.h"
#include "booth/words/errorwords.h"

namespace varde::booth::words {

QString folderState(FolderState state, const QString &folder)
{
    switch (state) {
    case FolderState::Watched:
        return Words::tr("New scans in the folder %1 are picked up by themselves.").arg(folder);
    case FolderState::Missing:
        return Words::tr("The folder %1 is not there. Check the cable, the share or the drive. It is watched again as "
                         "soon as it is back; until then a scan is opened by hand.")
            .arg(folder);
    case FolderState::Unreadable:
        return Words::tr("The folder %1 may not be read. Whoever set up the share can give the right to read it; until "
                         "then a scan is opened by hand.")
            .arg(folder);
    }
    return {};
}

QString fileFate(const FolderFile &file)
{
    switch (file.fate) {
    case FileFate::Old:
        return Words::tr("was there before");
    case FileFate::Waiting:
        return Words::tr("still being written");
    case FileFate::Found:
        return Words::tr("a whole scan");
    case FileFate::Copy:
        return Words::tr("the same scan as one before");
    case FileFate::Several:
        return Words::tr("holds several scans: save the one that is meant by itself");
    case FileFate::Incomplete:
        return Words::tr("not whole: save it again");
    case FileFate::NoScan:
        return file.problem ? errorText(*file.problem) : Words::tr("no scan");
    case FileFate::Locked:
        return Words::tr("held by another program: it is tried again");
    case FileFate::Temporary:
        return Words::tr("a file for the time being");
    case FileFate::NoFile:
        return Words::tr("a folder or a link: only files are looked at");
    }
    return {};
}

QString arrivalResult(const Arrival &arrival, const QString &file)
{
    const QString ticket = arrival.sample ? QString::fromStdString(arrival.sample->ticketCode) : QString();
    switch (arrival.place) {
    case ArrivalPlace::Attached:
        return Words::tr("%1 has the ticket code of %2 in its name and was kept there.").arg(file, ticket);
    case ArrivalPlace::NoTicket:
        return {};
    case ArrivalPlace::TicketUnknown:
        return Words::tr("%1 is named like a ticket of this booth, but no sample here has that code. Look whether it "
                         "was typed right, and open the file by hand at its sample.")
            .arg(file);
    case ArrivalPlace::NotWaiting:
        return Words::tr("%1 names %2, which does not wait for a scan. Nothing was kept.").arg(file, ticket);
    case ArrivalPlace::SeveralTickets:
        return Words::tr("%1 names more than one ticket. Open it by hand at its sample.").arg(file);
    case ArrivalPlace::Changed:
        return Words::tr("%1 names %2, but held another scan before. Open it by hand if it is meant.")
            .arg(file, ticket);
    case ArrivalPlace::KeptBefore:
        return Words::tr("%1 is a scan that %2 already has. Nothing was kept twice.").arg(file, ticket);
    }
    return {};
}

} // namespace varde::booth::words
