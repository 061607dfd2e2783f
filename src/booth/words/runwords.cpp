// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/runwords.h"

#include "booth/words/context.h"

namespace varde::booth::words {

using store::Conclusion;
using store::SampleForm;
using Step = store::SampleState;

QString stepName(Step step)
{
    switch (step) {
    case Step::Intake:
        return Words::tr("Intake");
    case Step::Scan:
        return Words::tr("Scan");
    case Step::Read:
        return Words::tr("Read");
    case Step::SecondRead:
        return Words::tr("Second read");
    case Step::Talk:
        return Words::tr("Talk");
    case Step::Closed:
        return Words::tr("Close");
    }
    return {};
}

QString stepWaiting(Step step)
{
    switch (step) {
    case Step::Intake:
        return Words::tr("intake not finished");
    case Step::Scan:
        return Words::tr("waits for a scan");
    case Step::Read:
        return Words::tr("waits for a finding");
    case Step::SecondRead:
        return Words::tr("waits for a second reader");
    case Step::Talk:
        return Words::tr("ready for the talk");
    case Step::Closed:
        return Words::tr("closed");
    }
    return {};
}

QString formName(SampleForm form)
{
    switch (form) {
    case SampleForm::Powder:
        return Words::tr("powder");
    case SampleForm::Crystal:
        return Words::tr("crystals");
    case SampleForm::Pill:
        return Words::tr("pill");
    case SampleForm::Capsule:
        return Words::tr("capsule");
    case SampleForm::Liquid:
        return Words::tr("liquid");
    case SampleForm::Blotter:
        return Words::tr("blotter");
    case SampleForm::Plant:
        return Words::tr("plant");
    case SampleForm::Residue:
        return Words::tr("residue");
    case SampleForm::Other:
        return Words::tr("something else");
    }
    return {};
}

QString conclusionName(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::Seen:
        return Words::tr("what it was sold as was seen");
    case Conclusion::SeenWithOther:
        return Words::tr("what it was sold as was seen, with something else");
    case Conclusion::NotSeen:
        return Words::tr("what it was sold as was not seen");
    case Conclusion::Named:
        return Words::tr("a substance was named");
    case Conclusion::Unknown:
        return Words::tr("we do not know what it is");
    case Conclusion::NoReading:
        return Words::tr("it could not be read");
    }
    return {};
}

QString secondReadReason(SecondReadReason reason)
{
    switch (reason) {
    case SecondReadReason::Hazardous:
        return Words::tr("A second person reads this first: it looks like something especially dangerous.");
    case SecondReadReason::Unknown:
        return Words::tr("A second person reads this first: we do not know what it is.");
    case SecondReadReason::Contradictory:
        return Words::tr("A second person reads this first: what it was sold as was not seen.");
    case SecondReadReason::CarrierOnly:
        return Words::tr("A second person reads this first: only filler was seen.");
    case SecondReadReason::NewVolunteer:
        return Words::tr("A second person reads this first: you are new here, and two see more than one.");
    case SecondReadReason::TestsDisagree:
        return Words::tr("A second person reads this first: spectrum, strips, reagents and claim do not agree.");
    }
    return {};
}

QString spotAgreement(SpotAgreement agreement)
{
    switch (agreement) {
    case SpotAgreement::Alike:
        return Words::tr("The spots that were scanned look alike.");
    case SpotAgreement::Different:
        return Words::tr("The spots differ: it is not the same all over. Say what was seen on each.");
    case SpotAgreement::NotCompared:
        return Words::tr("The spots could not be compared with each other.");
    }
    return {};
}

QString sleptDuringScan()
{
    return Words::tr("The computer slept during the scan, so the scan has a gap and was not kept. Scan again.");
}

QString practiceBanner()
{
    return Words::tr("PRACTICE. Simulated samples, library partly from memory: it cannot name real samples. Nothing "
                     "here reaches the record.");
}

QString needsLibrary()
{
    return Words::tr("There is no library of measured references yet. You can look at a curve and its quality checks, "
                     "but nothing is named and no slip is printed. Fill the library from files first, in the "
                     "settings.");
}

QString severalScans(const QString &file, int scans)
{
    return Words::tr(
               "%1: This file holds %2 scans, and which one is of this sample cannot be guessed. Save that one in "
               "a file of its own.")
        .arg(file, QString::number(scans));
}

QString emptyFinding()
{
    return Words::tr("Write in your own words what you found. Nothing is stored until you do.");
}

QString firstPassphrase()
{
    return Words::tr("Choose a passphrase for the desk, at least 8 characters. Varde cannot show it again.");
}

QString slipTitle()
{
    return Words::tr("What we saw in your sample");
}

QString slipTicket(const QString &ticketCode)
{
    return Words::tr("Ticket %1").arg(ticketCode);
}

QString slipWritten(const QString &day)
{
    return Words::tr("Written by a person at the booth, %1").arg(day);
}

QString slipPracticeMark()
{
    return Words::tr("PRACTICE. This is not a result.");
}

QString slipLimitsTitle()
{
    return Words::tr("What a test here cannot tell you");
}

QString slipFooter()
{
    return Words::tr("Come back and ask if anything is unclear or feels wrong. If someone is unwell, get medical help "
                     "at once and say what was taken.");
}

} // namespace varde::booth::words
