// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/devices/connected.h"

namespace varde::booth {

std::string ConnectedInstrument::device() const
{
    if (!facts)
        return {};
    const std::string plain = facts->capabilities.model + " " + facts->capabilities.serialNumber;
    return isTwin ? plain + " (" + address.substr(0, address.find('?')) + ")" : plain;
}

std::string ConnectedInstrument::shownName() const
{
    if (!name.empty())
        return name;
    return facts ? device() : driver + " " + address.substr(0, address.find('?'));
}

} // namespace varde::booth
