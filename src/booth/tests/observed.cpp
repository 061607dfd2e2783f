// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/observed.h"

#include <chrono>
#include <cstdint>
#include <nlohmann/json.hpp>

namespace varde::booth {

namespace {

using nlohmann::json;

std::string_view lineName(TestLine line)
{
    return line == TestLine::None ? "none" : line == TestLine::Faint ? "faint" : "clear";
}

} // namespace

std::string observedToJson(const Observed &observed)
{
    json out = json::object();
    if (observed.hasControlLine)
        out["control_line"] = *observed.hasControlLine;
    if (observed.testLine)
        out["test_line"] = lineName(*observed.testLine);
    if (observed.isWhiteLight)
        out["white_light"] = *observed.isWhiteLight;
    if (observed.readAt)
        out["read_at"] =
            std::chrono::duration_cast<std::chrono::milliseconds>(observed.readAt->time_since_epoch()).count();
    if (!observed.corrects.empty()) {
        out["corrects"] = observed.corrects;
        out["taken_back"] = observed.isTakenBack;
        out["reason"] = observed.reason;
    }
    return out.empty() ? std::string() : out.dump();
}

Result<Observed> observedFromJson(const std::string &text)
{
    Observed observed;
    if (text.empty())
        return observed;
    const json in = json::parse(text, nullptr, false);
    if (!in.is_object())
        return Error{Errc::Malformed, "what was seen is no object: " + text.substr(0, 80)};
    try {
        if (in.contains("control_line"))
            observed.hasControlLine = in.at("control_line").get<bool>();
        if (in.contains("test_line")) {
            const auto name = in.at("test_line").get<std::string>();
            for (const TestLine line : {TestLine::None, TestLine::Faint, TestLine::Clear})
                if (name == lineName(line))
                    observed.testLine = line;
        }
        if (in.contains("white_light"))
            observed.isWhiteLight = in.at("white_light").get<bool>();
        if (in.contains("read_at"))
            observed.readAt = store::TimePoint(std::chrono::milliseconds(in.at("read_at").get<std::int64_t>()));
        observed.corrects = in.value("corrects", std::string());
        observed.isTakenBack = in.value("taken_back", false);
        observed.reason = in.value("reason", std::string());
    } catch (const json::exception &error) {
        return Error{Errc::Malformed, std::string("what was seen: ") + error.what()};
    }
    return observed;
}

store::TestOutcome stripOutcome(bool hasControlLine, TestLine line)
{
    if (!hasControlLine)
        return store::TestOutcome::Invalid;
    return line == TestLine::None ? store::TestOutcome::Positive : store::TestOutcome::Negative;
}

} // namespace varde::booth
