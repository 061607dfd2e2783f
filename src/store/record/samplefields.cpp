// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/samplefields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace varde::store {

namespace {

std::string textOfAnswer(std::optional<bool> answer)
{
    return !answer ? "" : *answer ? "yes" : "no";
}

std::string textOfNumber(std::optional<double> number)
{
    if (!number)
        return {};
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), *number).ptr;
    return {text.data(), end};
}

} // namespace

std::optional<std::vector<Effect>> effectsFromText(std::string_view text)
{
    std::vector<Effect> effects;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto effect = effectFromName(text.substr(0, end));
        if (!effect)
            return std::nullopt;
        if (std::find(effects.begin(), effects.end(), *effect) == effects.end())
            effects.push_back(*effect);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return effects;
}

std::string textOfEffects(const std::vector<Effect> &effects)
{
    std::string text;
    for (const Effect effect : effects)
        text.append(text.empty() ? "" : " ").append(effectName(effect));
    return text;
}

std::optional<double> numberFromText(std::string_view text)
{
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::optional<std::string> sampleFieldText(const Sample &sample, std::string_view field)
{
    const std::pair<std::string_view, std::string> fields[] = {
        {"sold_as", sample.intake.soldAs},
        {"form", std::string(sampleFormName(sample.intake.form))},
        {"already_taken", textOfAnswer(sample.intake.alreadyTaken)},
        {"is_unwell", textOfAnswer(sample.intake.isUnwell)},
        {"linked_to_harm", textOfAnswer(sample.intake.linkedToHarm)},
        {"is_medical_request", textOfAnswer(sample.intake.isMedicalRequest)},
        {"colour", sample.details.colour},
        {"texture", sample.details.texture},
        {"logo", sample.details.logo},
        {"weight_mg", textOfNumber(sample.details.weightMg)},
        {"bought_on_site", textOfAnswer(sample.details.boughtOnSite)},
        {"same_batch_before", textOfAnswer(sample.details.sameBatchBefore)},
        {"effects", textOfEffects(sample.details.effects)},
    };
    for (const auto &[name, text] : fields)
        if (name == field)
            return text;
    return std::nullopt;
}

} // namespace varde::store
