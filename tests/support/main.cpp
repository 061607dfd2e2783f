// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catchrun.h"

int main(int argc, char *argv[])
{
    return runCatch(argc, argv);
}
