// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/link.h"

#include "drivers/ocean/obplink.h"
#include "drivers/ocean/ooilink.h"

namespace varde::drivers::ocean {

std::unique_ptr<Link> makeLink(const Model &model, std::unique_ptr<Transport> transport, const LinkTiming &timing)
{
    if (model.protocol == Protocol::Ooi)
        return std::make_unique<OoiLink>(model, std::move(transport), timing);
    return std::make_unique<ObpLink>(model, std::move(transport), timing);
}

} // namespace varde::drivers::ocean
