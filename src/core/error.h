// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace varde {

/// Why something failed, in terms a caller can act on.
enum class Errc {
    // Reading a file
    FileNotFound,
    IsDirectory,
    PermissionDenied,
    EmptyFile,
    FileTooLarge,       ///< beyond the reader's cap; nothing was allocated
    ReadFailed,         ///< the file system gave up in the middle
    UnknownFormat,      ///< no reader recognises the content
    Truncated,          ///< the file ends before what it declares
    Malformed,          ///< contradicts its own format
    NotOpticalSpectrum, ///< NMR, mass spectrum, peak table, n-tuples, interferogram ...; detail names it
    WrongUnit,          ///< an axis or intensity unit that cannot be turned into wavenumbers or intensities
    TooFewPoints,
    NonMonotonicAxis,
    NonFiniteValue, ///< NaN, infinity or a missing point
    // Writing a file
    WriteFailed, ///< cannot create, no space left, or the file system gave up
    // Numbers
    ShapeMismatch, ///< arrays of unequal length; a caller's bug
    NoSignal,      ///< flat spectrum; nothing to compare
    OutOfRange,    ///< a parameter, or an axis that does not cover what is needed
    // Instruments
    DeviceNotFound,
    DeviceBusy,
    DeviceLost,         ///< unplugged, or no longer answering
    Timeout,            ///< no reply in time; the device may still be healthy
    ProtocolError,      ///< an answer that the protocol does not allow
    FrameDropped,       ///< one frame was lost; the next may come
    DeviceNotPermitted, ///< the account may not use the instrument; detail names the rule file that permits it
    DeviceUncalibrated, ///< what the instrument holds about itself is missing or impossible; detail names the value
    InterlockOpen,      ///< the laser's safety circuit is open, or opened while it was on
    LaserNotOff,        ///< nothing confirms that the laser is off
    LaserUnguarded,     ///< what turns the laser off should this program die did not start; the laser stays off
    Cancelled,          ///< the user stopped it; not shown as an error
    // Stores
    StoreNotDatabase, ///< the file is not an SQLite database
    StoreNewer,       ///< written by a newer program; not touched
    StoreWrongKind,   ///< a library, a record and a training file are never taken for one another
    StoreReadOnly,
    StoreLocked,
    StoreFull,    ///< no space left; nothing was committed
    StoreCorrupt, ///< integrity check failed; detail names the last good backup where there is one
    StoreFailed,  ///< any other failure of the database
    NotFound,
    Duplicate,
    // Library and people
    ManifestColumnMissing,
    ManifestInvalid,    ///< a row that cannot be used; detail names line and column
    LibraryEmpty,       ///< no reference of the wanted technique
    ModelMissing,       ///< references, but no certainty model yet
    PackInvalid,        ///< not a pack, cut, or holding what no pack may hold; detail says what
    PackUnsigned,       ///< nobody signed it
    PackSignatureWrong, ///< changed after it was signed
    PackKeyUnknown,     ///< signed by a key that this organisation has not pinned; detail names it
    PackKeyRevoked,     ///< signed by a key that was revoked or replaced
    PackReplayed,       ///< this very pack is installed
    PackOlder,          ///< a newer pack of the same publisher is installed
    WrongPassphrase,
    WrongPin,    ///< the operator code or its PIN does not fit
    WeakPin,     ///< too short, no digits, or one that everybody tries first
    SignInWaits, ///< too many wrong tries; detail says for how many seconds
    NotSignedIn, ///< nobody is, and the booth wants to know who does this
    RoleForbids, ///< the role of who is signed in does not permit it
    NotAllowed,  ///< the step does not permit it
};

/// `snake_case` name of a code, as written into JSON. Never translated, never renamed.
std::string_view errcName(Errc code);

/// `detail` is English, for the log: the file or device, and the value seen.
/// The sentence the person reads is chosen in booth/words from `code`.
struct Error {
    Errc code;
    std::string detail;
};

} // namespace varde
