// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/terminal.h"
#include "matcher/identify.h"
#include "matcher/random.h"
#include "processing/statistics.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>

namespace varde::cli {

namespace {

struct BenchOptions {
    int substances = 1000;
    int scans = 50;
};

/// A made-up spectrum of 25 Lorentzian bands on the Raman grid.
Spectrum madeUp(matcher::Random &random)
{
    constexpr Eigen::Index points = 800;
    Eigen::VectorXd y = Eigen::VectorXd::Zero(points);
    for (int band = 0; band < 25; ++band) {
        const double centre = random.uniform(250, 1850);
        const double width = random.uniform(4, 15);
        const double height = random.uniform(0.05, 1);
        for (Eigen::Index i = 0; i < points; ++i) {
            const double x = (250 + 2 * static_cast<double>(i) - centre) / width;
            y[i] += height / (1 + x * x);
        }
    }
    for (double &value : y)
        value += random.normal(0.002);
    return {*Axis::uniform(250, 2, points), 1000 * y, Technique::Raman, IntensityUnit::Counts};
}

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

int bench(const BenchOptions &options)
{
    matcher::Random random(1);
    matcher::Library library;
    for (int i = 0; i < options.substances; ++i) {
        library.substances.push_back({});
        library.references.push_back({madeUp(random), i, random.next()});
    }
    auto begin = std::chrono::steady_clock::now();
    auto index = matcher::SearchIndex::build(library);
    if (!index) {
        complain("bench", index.error());
        return Failed;
    }
    std::printf("%d made-up references: index in %.2f s\n", options.substances, secondsSince(begin));
    std::fflush(stdout);
    begin = std::chrono::steady_clock::now();
    ProgressBar bar;
    auto model = matcher::calibrate(
        library, *index, 1, {[&](int done, int total) { bar.show("calibrating", done, total); }, &interrupted()});
    if (!model) {
        complain("bench", model.error());
        return Failed;
    }
    std::printf("certainty model in %.2f s\n", secondsSince(begin));
    std::fflush(stdout);
    const matcher::Engine engine{std::move(library), std::move(*index), std::move(*model)};
    std::vector<double> times;
    for (int i = 0; i < options.scans; ++i) {
        const Spectrum &scan = engine.library.references[static_cast<std::size_t>(i % options.substances)].spectrum;
        begin = std::chrono::steady_clock::now();
        const matcher::Verdict verdict = matcher::identify(engine, scan);
        times.push_back(1000 * secondsSince(begin));
        if (verdict.hits.empty()) {
            complain("bench", {Errc::NoSignal, "a made-up scan was refused"});
            return Failed;
        }
    }
    std::printf("identify: median %.2f ms, slowest 5 %% from %.2f ms (n = %d)\n", processing::median(times),
                processing::quantile(times, 0.95), options.scans);
    return Ok;
}

} // namespace

void addBenchCommand(CLI::App &app, Job &job)
{
    auto options = std::make_shared<BenchOptions>();
    CLI::App *command = app.add_subcommand("bench", "Time identification on a made-up library");
    command->add_option("--substances", options->substances, "References to make up")
        ->check(CLI::Range(2, 100000))
        ->capture_default_str();
    command->add_option("--scans", options->scans, "Scans to identify")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    command->callback([options, &job] { job = [options] { return bench(*options); }; });
}

} // namespace varde::cli
