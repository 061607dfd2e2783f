// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/errorwords.h"

#include "booth/words/context.h"

namespace varde::booth::words {

namespace {

QString fileSentence(Errc code)
{
    switch (code) {
    case Errc::FileNotFound:
        return Words::tr("This file is not there. Check the name and the folder.");
    case Errc::IsDirectory:
        return Words::tr("This is a folder. Choose a file in it.");
    case Errc::PermissionDenied:
        return Words::tr(
            "You may not open this file. Ask the person who owns it for access, or copy it to your own folder.");
    case Errc::EmptyFile:
        return Words::tr("This file is empty. Save it again from the instrument's program.");
    case Errc::FileTooLarge:
        return Words::tr("This file is too large to be a spectrum, so it was not read. Choose the file of one scan.");
    case Errc::ReadFailed:
        return Words::tr("Reading stopped in the middle of the file. Check the disk or the network and try again.");
    case Errc::UnknownFormat:
        return Words::tr("Varde cannot read this kind of file. Save it as JCAMP-DX or as text with two columns.");
    case Errc::Truncated:
        return Words::tr("This file ends too early: part of it is missing. Copy it again from where it came from.");
    case Errc::Malformed:
        return Words::tr("This file is damaged or contradicts itself. Save it again from the instrument's program.");
    case Errc::NotOpticalSpectrum:
        return Words::tr("This file holds no infrared or Raman spectrum. Choose another file.");
    case Errc::WrongUnit:
        return Words::tr("This file uses a unit that cannot be turned into wavenumbers or intensities. Save it with an "
                         "axis in cm-1.");
    case Errc::TooFewPoints:
        return Words::tr("This file has too few points to be a spectrum. Choose the file of a whole scan.");
    case Errc::NonMonotonicAxis:
        return Words::tr("The axis in this file goes back and forth. Save it again from the instrument's program.");
    case Errc::NonFiniteValue:
        return Words::tr("This spectrum has points without a number. Scan again or save it once more.");
    case Errc::WriteFailed:
        return Words::tr(
            "This file could not be written. Check that there is space left and that you may write there.");
    default:
        return {};
    }
}

QString instrumentSentence(Errc code)
{
    switch (code) {
    case Errc::DeviceNotFound:
        return Words::tr("The instrument was not found. Check the cable and that it is switched on.");
    case Errc::DeviceBusy:
        return Words::tr("The instrument is in use by another program. Close that program and try again.");
    case Errc::DeviceLost:
        return Words::tr("The instrument no longer answers. The sample is kept: check the cable and scan again.");
    case Errc::Timeout:
        return Words::tr("The instrument did not answer in time. Wait a moment and try again.");
    case Errc::ProtocolError:
        return Words::tr("The instrument gave an answer that makes no sense. Switch it off and on, and try again.");
    case Errc::FrameDropped:
        return Words::tr("The instrument lost too many readings. Check the cable and scan again.");
    case Errc::DeviceNotPermitted:
        return Words::tr("This account may not use the instrument. Ask an administrator to install the rule file "
                         "70-varde-spectrometers.rules, then unplug the instrument and plug it in again.");
    case Errc::DeviceUncalibrated:
        return Words::tr("What the instrument holds about its own calibration cannot be used, so it was not "
                         "measured with. It needs service by its maker.");
    case Errc::InterlockOpen:
        return Words::tr("The laser's safety circuit is open, so the laser is off. Close the cover, turn the key, and "
                         "scan again.");
    case Errc::LaserNotOff:
        return Words::tr("The laser may still be on: do not look into it. Turn its key or take its power away now.");
    case Errc::LaserUnguarded:
        return Words::tr("The laser stays off: the program that turns it off in an emergency did not start. Start "
                         "Varde again; if it happens again, tell the coordinator.");
    case Errc::Cancelled:
        return Words::tr("Stopped. You can start again when you are ready.");
    case Errc::ShapeMismatch:
        return Words::tr(
            "Varde made a mistake: two curves do not fit together. Tell the coordinator, and start Varde again.");
    case Errc::NoSignal:
        return Words::tr(
            "The scan shows a flat line: there is nothing to read. Put the sample in place and scan again.");
    case Errc::OutOfRange:
        return Words::tr("A value lies outside what is possible. Check what you typed, or measure the whole range.");
    default:
        return {};
    }
}

QString storeSentence(Errc code)
{
    switch (code) {
    case Errc::StoreNotDatabase:
        return Words::tr("This is not a Varde file. Nothing was changed. Choose another file.");
    case Errc::StoreNewer:
        return Words::tr("This file was written by a newer Varde. It was not touched. Update Varde on this machine.");
    case Errc::StoreWrongKind:
        return Words::tr(
            "This is another kind of Varde file: library, record and practice are kept apart. Choose the right one.");
    case Errc::StoreReadOnly:
        return Words::tr("This file can only be read. Move it to a folder where you may write.");
    case Errc::StoreLocked:
        return Words::tr("This file is in use by another program. Wait a moment or close that program.");
    case Errc::StoreFull:
        return Words::tr(
            "The disk is full, so nothing more was stored. What was stored before is kept. Make space and try again.");
    case Errc::StoreCorrupt:
        return Words::tr("This file is damaged. Do not go on with it: restore the last good backup.");
    case Errc::StoreFailed:
        return Words::tr("This file could not be used, and nothing was changed. Start Varde again; if it happens "
                         "again, tell the coordinator.");
    case Errc::NotFound:
        return Words::tr("What you asked for is not there. Check the name.");
    case Errc::Duplicate:
        return Words::tr("This is already there. Nothing was added twice.");
    default:
        return {};
    }
}

QString packSentence(Errc code)
{
    switch (code) {
    case Errc::PackInvalid:
        return Words::tr("This is no pack that Varde can read, or part of it is missing. Nothing was installed. Get it "
                         "again from its publisher.");
    case Errc::PackUnsigned:
        return Words::tr("Nobody signed this pack, so nobody answers for it. Nothing was installed. Ask its publisher "
                         "for the signed one.");
    case Errc::PackSignatureWrong:
        return Words::tr("This pack was changed after it was signed. Nothing was installed. Do not use it; ask its "
                         "publisher for a new copy.");
    case Errc::PackKeyUnknown:
        return Words::tr("This pack is signed by somebody whose key your organisation has not pinned. Nothing was "
                         "installed. Compare the key with its publisher by another way before you pin it.");
    case Errc::PackKeyRevoked:
        return Words::tr("The key that signed this pack was revoked or replaced. Nothing was installed. Ask its "
                         "publisher for a pack that is signed with the new key.");
    case Errc::PackReplayed:
        return Words::tr("This pack is installed already. Nothing was changed.");
    case Errc::PackOlder:
        return Words::tr("A newer pack of this publisher is installed, so this older one was refused. To go back, ask "
                         "for a new pack that takes things back, or restore the backup.");
    default:
        return {};
    }
}

QString peopleSentence(Errc code)
{
    switch (code) {
    case Errc::ManifestColumnMissing:
        return Words::tr(
            "The list lacks a column. It needs at least the columns file and substance. Nothing was imported.");
    case Errc::ManifestInvalid:
        return Words::tr("The list has a line that cannot be used. Correct it and import again. Nothing was imported.");
    case Errc::LibraryEmpty:
        return Words::tr(
            "The library has too few references for this kind of instrument. Import measured references of at least "
            "two substances first.");
    case Errc::ModelMissing:
        return Words::tr(
            "The library has references, but nobody has worked out how certain they are. Calibrate it first.");
    case Errc::WrongPassphrase:
        return Words::tr("That passphrase does not fit. Try again.");
    case Errc::WrongPin:
        return Words::tr("That code and PIN do not fit together. Try again.");
    case Errc::WeakPin:
        return Words::tr("This PIN is too easy to guess. Take 6 to 12 digits that are no row and no repetition.");
    case Errc::SignInWaits:
        return Words::tr("The PIN was wrong too often. Wait before you try again.");
    case Errc::NotSignedIn:
        return Words::tr("Nobody is signed in. Sign in with your code and PIN first.");
    case Errc::RoleForbids:
        return Words::tr("Your role does not include this. Ask a coordinator or an administrator to do it.");
    case Errc::NotAllowed:
        return Words::tr("This cannot be done at this step. Finish what comes before it first.");
    default:
        return {};
    }
}

bool detailHelps(Errc code)
{
    return code == Errc::NotOpticalSpectrum || code == Errc::StoreCorrupt || code == Errc::ManifestColumnMissing ||
           code == Errc::ManifestInvalid || code == Errc::DeviceUncalibrated || code == Errc::PackInvalid ||
           code == Errc::PackKeyUnknown || code == Errc::SignInWaits;
}

} // namespace

QString errorSentence(Errc code, const QString &where)
{
    QString sentence =
        Words::tr("Something went wrong. Start Varde again, and tell the coordinator if it happens again.");
    for (const auto sentences : {fileSentence, instrumentSentence, storeSentence, packSentence, peopleSentence}) {
        if (const QString known = sentences(code); !known.isEmpty())
            sentence = known;
    }
    return where.isEmpty() ? sentence : QStringLiteral("%1: %2").arg(where, sentence);
}

QString errorText(const Error &error, const QString &where)
{
    QString sentence = errorSentence(error.code, where);
    if (!detailHelps(error.code) || error.detail.empty())
        return sentence;
    return Words::tr("%1 (Details: %2)").arg(sentence, QString::fromStdString(error.detail));
}

} // namespace varde::booth::words
