// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/library/packrows.h"

#include <string>
#include <string_view>

namespace varde::booth {

/// What the JSON of a pack says (docs/developers/packs.md); `id` and `publicKey` stay empty.
/// PackInvalid for anything that the format does not know: an unknown field is refused, since it could be meant to
/// change what the known ones say. Nothing is allocated for what a number in it claims; every text and list has a cap.
Result<store::PackRows> readPackContent(std::string_view json);

/// The JSON that readPackContent() takes. Curves become float32, as the library keeps them.
std::string packContentJson(const store::PackRows &pack);

} // namespace varde::booth
