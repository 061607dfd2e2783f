// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matcher/identify.h"
#include "processing/arpls.h"

#include "support/madeup.h"

#include <benchmark/benchmark.h>

using namespace varde;

namespace {

constexpr test::Measuring good{.background = 0.3, .noise = 0.003, .seed = 9};

void baseline(benchmark::State &state)
{
    const Spectrum scan = test::curveOf(test::bandsOf(1), Technique::Raman, good);
    for (auto _ : state)
        benchmark::DoNotOptimize(processing::arpls(scan.intensities, 2));
}
BENCHMARK(baseline)->Unit(benchmark::kMicrosecond);

void search(benchmark::State &state)
{
    const auto index = matcher::SearchIndex::build(test::libraryOf(static_cast<int>(state.range(0))));
    const auto scan = matcher::prepare(test::curveOf(test::bandsOf(1), Technique::Raman, good), index->grid());
    for (auto _ : state)
        benchmark::DoNotOptimize(index->search(*scan));
}
BENCHMARK(search)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMicrosecond);

void identifyMatch(benchmark::State &state)
{
    const matcher::Engine engine = test::engineOf(test::libraryOf(static_cast<int>(state.range(0))));
    const Spectrum scan = test::curveOf(test::bandsOf(1), Technique::Raman, good);
    for (auto _ : state)
        benchmark::DoNotOptimize(matcher::identify(engine, scan));
}
BENCHMARK(identifyMatch)->Arg(100)->Arg(500)->Unit(benchmark::kMicrosecond);

void identifyMixture(benchmark::State &state)
{
    const matcher::Engine engine = test::engineOf(test::libraryOf(static_cast<int>(state.range(0))));
    const Spectrum scan =
        test::curveOf(test::together(test::bandsOf(1), test::bandsOf(2), 0.7), Technique::Raman, good);
    for (auto _ : state)
        benchmark::DoNotOptimize(matcher::identify(engine, scan));
}
BENCHMARK(identifyMixture)->Arg(100)->Arg(500)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
