// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/peoplewords.h"

#include "booth/words/context.h"
#include "booth/words/runwords.h"

namespace varde::booth::words {

using Role = store::OperatorRole;

QString roleName(Role role)
{
    switch (role) {
    case Role::Volunteer:
        return Words::tr("volunteer");
    case Role::Coordinator:
        return Words::tr("coordinator");
    case Role::Trainer:
        return Words::tr("trainer");
    case Role::Administrator:
        return Words::tr("administrator");
    }
    return {};
}

QString roleMay(Role role)
{
    switch (role) {
    case Role::Volunteer:
        return Words::tr("Takes samples from intake to the end of the talk.");
    case Role::Coordinator:
        return Words::tr("As a volunteer, and the desk, the library, packs, rules, advice and corrections.");
    case Role::Trainer:
        return Words::tr("Practises with others. Changes nothing in the live record.");
    case Role::Administrator:
        return Words::tr("All of it, and who works here.");
    }
    return {};
}

QString urgencyName(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Unwell:
        return Words::tr("somebody is unwell");
    case Urgency::Medical:
        return Words::tr("medical staff ask");
    case Urgency::Harm:
        return Words::tr("linked to harm");
    case Urgency::Ordinary:
        return {};
    }
    return {};
}

QString partName(store::SubstancePart part)
{
    switch (part) {
    case store::SubstancePart::Main:
        return Words::tr("mainly");
    case store::SubstancePart::Other:
        return Words::tr("beside it");
    case store::SubstancePart::OneOf:
        return Words::tr("one of these");
    }
    return {};
}

QString firstAdministrator()
{
    return Words::tr("Nobody signs in here yet: whoever sits at this machine may do everything. Once there is an "
                     "administrator, everybody needs a code and a PIN, and each role may do its part.");
}

QString movedMeanwhile(store::SampleState to)
{
    return Words::tr("Somebody has gone on with this sample in another window (%1). Nothing you typed is lost.")
        .arg(stepWaiting(to));
}

QString finishedMeanwhile()
{
    return Words::tr("Somebody else has finished this sample meanwhile, and their finding counts. Your words are kept "
                     "below. Talk to them if you saw it otherwise.");
}

QString lateWords(const QString &text)
{
    return Words::tr("Somebody else wrote about this sample at the same time: “%1”").arg(text);
}

QString ownLateWords(const QString &text)
{
    return Words::tr("You wrote about this sample at the same time as somebody else: “%1”").arg(text);
}

QString readersDiffer()
{
    return Words::tr(
        "The two readings differ, so nothing is told yet. Look at it together and write what you both stand "
        "behind. If you cannot agree, a coordinator decides.");
}

} // namespace varde::booth::words
