// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spectrum.h"

#include <CLI/App.hpp>
#include <functional>
#include <string>

namespace varde::cli {

/// What runs once the command line was understood; returns the exit code.
using Job = std::function<int()>;

// Each adds its subcommands and sets `job` when one of them is chosen.
void addLibraryCommands(CLI::App &app, Job &job);
void addIdentifyCommand(CLI::App &app, Job &job);
void addClusterCommand(CLI::App &app, Job &job);
void addEvaluateCommand(CLI::App &app, Job &job);
void addInspectCommands(CLI::App &app, Job &job);
void addReplayCommand(CLI::App &app, Job &job);
void addStoreCommands(CLI::App &app, Job &job);
void addDemoCommand(CLI::App &app, Job &job);
void addDeviceCommands(CLI::App &app, Job &job);
void addBenchCommand(CLI::App &app, Job &job);
void addPackCommands(CLI::App &app, Job &job);
void addRulesCommands(CLI::App &app, Job &job);

// Below `library`.
void addSubstanceCommands(CLI::App &library, Job &job);
void addClassCommands(CLI::App &library, Job &job);
void addNoticeCommands(CLI::App &library, Job &job);
void addHealthCommand(CLI::App &library, Job &job);
void addAdmissionCommands(CLI::App &library, Job &job);

// Below `pack`.
void addPackKeyCommands(CLI::App &pack, Job &job);

/// Adds `--technique raman|ir|atr_ir` to a command.
void addTechniqueOption(CLI::App &command, std::string &name);

} // namespace varde::cli
