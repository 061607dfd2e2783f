// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/library/referencelibrary.h"
#include "booth/words/checkwords.h"
#include "booth/words/words.h"
#include "cli/commands.h"
#include "cli/identifyjson.h"
#include "cli/referencescan.h"
#include "cli/terminal.h"
#include "formats/format.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>

namespace varde::cli {

namespace {

struct IdentifyOptions {
    std::string library;
    std::string technique;
    double prior = 0.8;
    bool isJson = false;
    std::string referenceScan; ///< empty: the axis is not assessed
    std::string referenceMaterial;
    std::string controlScan; ///< empty: the sensitivity is not checked
    std::string controlSubstance;
    std::vector<std::string> previous; ///< scans of other samples on the same instrument, just before
    std::vector<std::string> files;
};

/// What is the same for every file of one call.
struct Session {
    std::shared_ptr<const booth::ReferenceLibrary> library;
    std::optional<ReferenceScan> reference;
    matcher::CheckState sensitivity = matcher::CheckState::NotChecked;
    std::vector<Spectrum> previous;
};

void printReading(const std::string &file, const booth::Reading &reading)
{
    const auto words = booth::words::resultWords(reading, {}, {});
    std::printf("%s\n", file.c_str());
    for (const QString &line : booth::words::resultLines(words))
        std::printf("  %s\n", line.toUtf8().constData());
    for (const QString &line : booth::words::differences(reading))
        std::printf("  %s\n", line.toUtf8().constData());
    for (const QString &remark : booth::words::checkRemarks(reading.verdict.quality))
        std::printf("  %s\n", remark.toUtf8().constData());
}

/// Milliseconds since `begin`.
double elapsed(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

int report(const IdentifyOptions &options, const std::string &file, int index, const Error &error)
{
    if (options.isJson)
        std::printf("%s\n", oneLine(errorObject(file, index, error)).c_str());
    complain(file, error);
    return Failed;
}

booth::IdentifySettings settingsFor(const IdentifyOptions &options, const Session &session,
                                    const formats::FileSpectrum &read)
{
    // No one said what it was sold as: that something active was expected is then the careful assumption only where a
    // person would read the verdict, and here a program does.
    booth::IdentifySettings settings{.prior = options.prior, .expectsActive = false};
    settings.circumstances.background = read.background;
    settings.circumstances.previous = session.previous;
    settings.circumstances.sensitivity = session.sensitivity;
    if (session.reference)
        session.reference->apply(read.spectrum.technique, settings);
    return settings;
}

int identifyFile(const IdentifyOptions &options, const Session &session, const std::string &file)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto spectra = formats::readFile(file, {techniqueFromName(options.technique)});
    if (!spectra)
        return report(options, file, 0, spectra.error());
    int exit = Ok;
    const double readingMs = elapsed(begin);
    for (std::size_t i = 0; i < spectra->size(); ++i) {
        const int index = static_cast<int>(i);
        const formats::FileSpectrum &read = (*spectra)[i];
        auto reading = session.library->identify(read.spectrum, settingsFor(options, session, read));
        if (!reading) {
            exit = report(options, file, index, reading.error());
            continue;
        }
        reading->elapsedMs += readingMs / static_cast<double>(spectra->size());
        if (options.isJson)
            std::printf("%s\n", oneLine(identifyObject(file, index, *reading)).c_str());
        else
            printReading(file, *reading);
    }
    return exit;
}

/// Checks the axis where that was asked for. A check that did not pass leaves one line and Failed, and every verdict
/// will be a rescan; nothing is returned where the file could not be read.
std::optional<int> checkAxis(const IdentifyOptions &options, Session &session)
{
    if (options.referenceScan.empty())
        return Ok;
    auto reference =
        checkReferenceScan(options.referenceScan, options.referenceMaterial, techniqueFromName(options.technique));
    if (!reference) {
        complain(options.referenceScan, reference.error());
        return std::nullopt;
    }
    const bool isPassed = reference->isPassed();
    if (!isPassed)
        complain(options.referenceScan, reference->said);
    else if (!options.isJson)
        std::printf("%s\n", reference->said.c_str());
    session.reference = std::move(*reference);
    return isPassed ? Ok : Failed;
}

/// Reads the control of the day where one was given. One that was missed or could not be judged leaves one line and
/// Failed; nothing is returned where there is no answer at all.
std::optional<int> checkControl(const IdentifyOptions &options, Session &session)
{
    if (options.controlScan.empty())
        return Ok;
    const auto spectra = formats::readFile(options.controlScan, {techniqueFromName(options.technique)});
    if (!spectra) {
        complain(options.controlScan, spectra.error());
        return std::nullopt;
    }
    const formats::FileSpectrum &read = spectra->front();
    const auto state =
        session.library->sensitivity(read.spectrum, options.controlSubstance, settingsFor(options, session, read));
    if (!state) {
        complain(options.controlScan, state.error());
        return std::nullopt;
    }
    session.sensitivity = *state;
    if (*state == matcher::CheckState::Passed)
        return Ok;
    complain(options.controlScan, *state == matcher::CheckState::Failed
                                      ? booth::words::checkCause(matcher::CheckName::Sensitivity).toStdString() + ' ' +
                                            booth::words::checkRemedy(matcher::CheckName::Sensitivity).toStdString()
                                      : "the scan of the control is too poor to be judged; measure it again");
    return Failed;
}

int readPrevious(const IdentifyOptions &options, Session &session)
{
    int exit = Ok;
    for (const std::string &file : options.previous) {
        auto spectra = formats::readFile(file, {techniqueFromName(options.technique)});
        if (!spectra) {
            complain(file, spectra.error());
            exit = Failed;
            continue;
        }
        for (auto &one : *spectra)
            session.previous.push_back(std::move(one.spectrum));
    }
    return exit;
}

int identifyAll(const IdentifyOptions &options)
{
    auto library = booth::ReferenceLibrary::open(options.library);
    if (!library) {
        complain(options.library, library.error());
        return Failed;
    }
    Session session;
    session.library = std::move(*library);
    const auto axis = checkAxis(options, session);
    const auto control = axis ? checkControl(options, session) : axis;
    if (!control)
        return Failed;
    int exit = std::max({*axis, *control, readPrevious(options, session)});
    for (const std::string &file : options.files)
        if (identifyFile(options, session, file) != Ok)
            exit = Failed;
    return exit;
}

} // namespace

void addTechniqueOption(CLI::App &command, std::string &name)
{
    command.add_option("--technique", name, "Technique of files that do not say: raman, ir or atr_ir")
        ->check(CLI::IsMember({"raman", "ir", "atr_ir"}));
}

void addIdentifyCommand(CLI::App &app, Job &job)
{
    auto options = std::make_shared<IdentifyOptions>();
    CLI::App *command = app.add_subcommand("identify", "Say what scans look like, and how certain that is");
    command->add_option("--library", options->library, "Library to compare with")->required()->type_name("LIB.sqlite");
    addTechniqueOption(*command, options->technique);
    command->add_option("--prior", options->prior, "Share of your samples whose substance is in the library")
        ->check(CLI::Range(0.01, 0.95))
        ->capture_default_str();
    command->add_flag("--json", options->isJson, "One JSON object per spectrum, one per line");
    CLI::Option *scan =
        command->add_option("--reference-scan", options->referenceScan,
                            "Today's scan of a reference material on the same instrument: checks the axis");
    CLI::Option *material =
        command->add_option("--reference-material", options->referenceMaterial, "What the reference scan is of")
            ->check(CLI::IsMember(referenceMaterials()));
    scan->type_name("FILE")->needs(material);
    material->needs(scan);
    CLI::Option *control =
        command->add_option("--control-scan", options->controlScan,
                            "Today's scan of a small share of a substance on the same instrument: must name it");
    CLI::Option *controlSubstance =
        command->add_option("--control-substance", options->controlSubstance, "What that control must name");
    control->type_name("FILE")->needs(controlSubstance);
    controlSubstance->type_name("NAME")->needs(control);
    command
        ->add_option("--previous", options->previous,
                     "Scan of the sample before on the same instrument, to look for leftovers; may be repeated")
        ->type_name("FILE")
        ->allow_extra_args(false);
    command->add_option("FILE", options->files, "Scans, in any format that inspect reads")->required();
    command->callback([options, &job] { job = [options] { return identifyAll(*options); }; });
}

} // namespace varde::cli
