// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/library/librarystore.h"

#include "store/database.h"

#include <charconv>
#include <utility>

namespace varde::store {

namespace {

QByteArray bytesOf(const std::vector<std::byte> &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

std::vector<std::byte> bytesOf(const QByteArray &bytes)
{
    const auto *first = reinterpret_cast<const std::byte *>(bytes.constData());
    return {first, first + bytes.size()};
}

Result<CertaintyModel> modelAt(const Row &row)
{
    const std::string digits = row.text(7);
    std::uint64_t seed = 0;
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), seed);
    const auto technique = techniqueFromName(row.text(1));
    if (failed != std::errc() || end != digits.data() + digits.size() || !technique)
        return Error{Errc::StoreCorrupt, "certainty model " + row.text(0) + ": seed or technique"};
    return CertaintyModel{row.text(0),           *technique, row.text(2), row.text(3), row.text(4), row.text(5),
                          bytesOf(row.bytes(6)), seed,       row.text(8), row.text(9)};
}

} // namespace

Status LibraryStore::saveModel(const CertaintyModel &model)
{
    for (const auto &[text, what] :
         {std::pair(&model.parametersJson, "parameters"), std::pair(&model.coefficientsJson, "coefficients"),
          std::pair(&model.measuredFiguresJson, "measured figures")})
        if (Status json = requireJson(*text, what); !json)
            return json;
    return m_database->run(
        "INSERT INTO certainty_model (model_id, saved_order, technique, library_version, algorithm_version, "
        "parameters, "
        "coefficients, simulated_samples, seed, source, measured_figures, saved_at) "
        "SELECT ?, coalesce(max(saved_order), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM certainty_model WHERE true "
        "ON CONFLICT (model_id) DO UPDATE SET saved_order = excluded.saved_order, saved_at = excluded.saved_at",
        {bound(model.modelId), bound(techniqueName(model.technique)), bound(model.libraryVersion),
         bound(model.algorithmVersion), bound(model.parametersJson), bound(model.coefficientsJson),
         bound(bytesOf(model.simulatedSamples)), bound(std::to_string(model.seed)), bound(model.source),
         bound(model.measuredFiguresJson), bound(m_clock.now())});
}

Result<CertaintyModel> LibraryStore::latestModel(Technique technique) const
{
    auto found = m_database->first<CertaintyModel>(
        "SELECT model_id, technique, library_version, algorithm_version, parameters, coefficients, simulated_samples, "
        "seed, source, measured_figures FROM certainty_model WHERE technique = ? ORDER BY saved_order DESC LIMIT 1",
        {bound(techniqueName(technique))}, modelAt);
    if (!found)
        return found.error();
    if (!*found)
        return Error{Errc::ModelMissing,
                     path().string() + ": no certainty model for " + std::string(techniqueName(technique))};
    return std::move(**found);
}

} // namespace varde::store
