// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

namespace varde {

// NOLINTNEXTLINE(readability-function-size): one flat table, which the compiler checks for completeness
std::string_view errcName(Errc code)
{
    switch (code) {
    case Errc::FileNotFound:
        return "file_not_found";
    case Errc::IsDirectory:
        return "is_directory";
    case Errc::PermissionDenied:
        return "permission_denied";
    case Errc::EmptyFile:
        return "empty_file";
    case Errc::FileTooLarge:
        return "file_too_large";
    case Errc::ReadFailed:
        return "read_failed";
    case Errc::UnknownFormat:
        return "unknown_format";
    case Errc::Truncated:
        return "truncated";
    case Errc::Malformed:
        return "malformed";
    case Errc::NotOpticalSpectrum:
        return "not_optical_spectrum";
    case Errc::WrongUnit:
        return "wrong_unit";
    case Errc::TooFewPoints:
        return "too_few_points";
    case Errc::NonMonotonicAxis:
        return "non_monotonic_axis";
    case Errc::NonFiniteValue:
        return "non_finite_value";
    case Errc::WriteFailed:
        return "write_failed";
    case Errc::ShapeMismatch:
        return "shape_mismatch";
    case Errc::NoSignal:
        return "no_signal";
    case Errc::OutOfRange:
        return "out_of_range";
    case Errc::DeviceNotFound:
        return "device_not_found";
    case Errc::DeviceBusy:
        return "device_busy";
    case Errc::DeviceLost:
        return "device_lost";
    case Errc::Timeout:
        return "timeout";
    case Errc::ProtocolError:
        return "protocol_error";
    case Errc::FrameDropped:
        return "frame_dropped";
    case Errc::DeviceNotPermitted:
        return "device_not_permitted";
    case Errc::DeviceUncalibrated:
        return "device_uncalibrated";
    case Errc::InterlockOpen:
        return "interlock_open";
    case Errc::LaserNotOff:
        return "laser_not_off";
    case Errc::LaserUnguarded:
        return "laser_unguarded";
    case Errc::Cancelled:
        return "cancelled";
    case Errc::StoreNotDatabase:
        return "store_not_database";
    case Errc::StoreNewer:
        return "store_newer";
    case Errc::StoreWrongKind:
        return "store_wrong_kind";
    case Errc::StoreReadOnly:
        return "store_read_only";
    case Errc::StoreLocked:
        return "store_locked";
    case Errc::StoreFull:
        return "store_full";
    case Errc::StoreCorrupt:
        return "store_corrupt";
    case Errc::StoreFailed:
        return "store_failed";
    case Errc::NotFound:
        return "not_found";
    case Errc::Duplicate:
        return "duplicate";
    case Errc::ManifestColumnMissing:
        return "manifest_column_missing";
    case Errc::ManifestInvalid:
        return "manifest_invalid";
    case Errc::LibraryEmpty:
        return "library_empty";
    case Errc::ModelMissing:
        return "model_missing";
    case Errc::PackInvalid:
        return "pack_invalid";
    case Errc::PackUnsigned:
        return "pack_unsigned";
    case Errc::PackSignatureWrong:
        return "pack_signature_wrong";
    case Errc::PackKeyUnknown:
        return "pack_key_unknown";
    case Errc::PackKeyRevoked:
        return "pack_key_revoked";
    case Errc::PackReplayed:
        return "pack_replayed";
    case Errc::PackOlder:
        return "pack_older";
    case Errc::WrongPin:
        return "wrong_pin";
    case Errc::WeakPin:
        return "weak_pin";
    case Errc::SignInWaits:
        return "sign_in_waits";
    case Errc::NotSignedIn:
        return "not_signed_in";
    case Errc::RoleForbids:
        return "role_forbids";
    case Errc::WrongPassphrase:
        return "wrong_passphrase";
    case Errc::NotAllowed:
        return "not_allowed";
    }
    return "unknown_error";
}

} // namespace varde
