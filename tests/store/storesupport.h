// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "store/library/librarystore.h"
#include "store/record/record.h"

#include <QTemporaryDir>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

namespace varde::store {

/// Stands still until it is ticked.
class FakeClock final : public Clock {
public:
    TimePoint now() const override { return m_now; }
    void tick(std::chrono::milliseconds by = std::chrono::seconds(1)) { m_now += by; }

private:
    TimePoint m_now{std::chrono::milliseconds(1'800'000'000'000)};
};

/// A directory of its own for one test, gone afterwards.
class TempDir {
public:
    std::filesystem::path operator/(const std::string &name) const { return path() / name; }
    std::filesystem::path path() const { return m_directory.path().toStdString(); }

private:
    QTemporaryDir m_directory;
};

inline Spectrum curve(double height = 1.0, Technique technique = Technique::Raman, Eigen::Index points = 200)
{
    Eigen::VectorXd y = Eigen::VectorXd::LinSpaced(points, 0.0, 12.0).array().sin() * height;
    return *Spectrum::make(*Axis::uniform(400.0, 2.0, points), y, technique, IntensityUnit::Counts);
}

inline NewReference reference(const std::string &name, double height = 1.0, Technique technique = Technique::Raman)
{
    Substance substance;
    substance.name = name;
    return {substance, "HCl", curve(height, technique), "own measurement", "CC0", "bench", ""};
}

/// A record with an open booth, in `path`.
inline std::unique_ptr<Record> openBooth(const std::filesystem::path &path, const Clock &clock,
                                         const std::string &word = "FJORD", StoreKind kind = StoreKind::Record)
{
    auto record = openRecord(path, kind, OpenMode::Create, clock);
    if (!record || !(*record)->openStation("Midsummer", word))
        return nullptr;
    return std::move(*record);
}

inline std::string bytesOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void writeBytes(const std::filesystem::path &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Code of a Result that should have failed, by name, so that a failing check prints it; `ok` for a success.
template <typename T>
std::string codeOf(const Result<T> &result)
{
    return result ? "ok" : std::string(errcName(result.error().code));
}

} // namespace varde::store
