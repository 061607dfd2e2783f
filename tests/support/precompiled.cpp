// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Stands for the headers that all tests of one main() share, compiled once; CMake wants a source to hang them on.
