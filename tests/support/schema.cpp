// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/schema.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

namespace varde::test {

namespace {

using nlohmann::json;

bool isOfType(const json &value, const std::string &type)
{
    if (type == "object")
        return value.is_object();
    if (type == "array")
        return value.is_array();
    if (type == "string")
        return value.is_string();
    if (type == "boolean")
        return value.is_boolean();
    if (type == "integer")
        return value.is_number_integer();
    if (type == "number")
        return value.is_number();
    return type == "null" && value.is_null();
}

class Checker {
public:
    explicit Checker(const json &root) : m_root(root) {}

    std::vector<std::string> breaches(const json &schema, const json &value, const std::string &at) const
    {
        std::vector<std::string> found;
        for (const auto &[word, rule] : schema.items()) {
            auto more = wordBreaches(word, rule, schema, value, at);
            found.insert(found.end(), more.begin(), more.end());
        }
        return found;
    }

private:
    std::vector<std::string> wordBreaches(const std::string &word, const json &rule, const json &schema,
                                          const json &value, const std::string &at) const
    {
        if (word == "$ref")
            return breaches(m_root.at(json::json_pointer(rule.get<std::string>().substr(1))), value, at);
        if (word == "properties" || word == "required" || word == "additionalProperties")
            return value.is_object() ? memberBreaches(word, rule, schema, value, at) : std::vector<std::string>();
        if (word == "items" || word == "maxItems")
            return value.is_array() ? itemBreaches(word, rule, value, at) : std::vector<std::string>();
        if (word == "oneOf")
            return oneOfBreaches(rule, value, at);
        if (word == "$schema" || word == "title" || word == "$defs" || isKept(word, rule, value))
            return {};
        return {(at.empty() ? "/" : at) + ": " + value.dump() + " breaks " + word + " " + rule.dump()};
    }

    std::vector<std::string> memberBreaches(const std::string &word, const json &rule, const json &schema,
                                            const json &value, const std::string &at) const
    {
        std::vector<std::string> found;
        if (word == "required") {
            for (const auto &name : rule)
                if (!value.contains(name))
                    found.push_back(at + "/" + name.get<std::string>() + ": missing");
            return found;
        }
        for (const auto &[name, member] : value.items()) {
            const bool isKnown = schema.contains("properties") && schema["properties"].contains(name);
            if (word == "additionalProperties" && !isKnown)
                found.push_back(at + "/" + name + ": not in the schema");
            if (word == "properties" && isKnown) {
                auto more = breaches(rule[name], member, at + "/" + name);
                found.insert(found.end(), more.begin(), more.end());
            }
        }
        return found;
    }

    std::vector<std::string> itemBreaches(const std::string &word, const json &rule, const json &value,
                                          const std::string &at) const
    {
        std::vector<std::string> found;
        if (word == "maxItems") {
            if (value.size() > rule.get<std::size_t>())
                found.push_back(at + ": has " + std::to_string(value.size()) + " items");
            return found;
        }
        for (std::size_t i = 0; i < value.size(); ++i) {
            auto more = breaches(rule, value[i], at + "/" + std::to_string(i));
            found.insert(found.end(), more.begin(), more.end());
        }
        return found;
    }

    /// Exactly one must fit; where none does, the breaches of the nearest are told.
    std::vector<std::string> oneOfBreaches(const json &rule, const json &value, const std::string &at) const
    {
        std::vector<std::vector<std::string>> all;
        for (const auto &option : rule)
            all.push_back(breaches(option, value, at));
        const auto fitting =
            std::ranges::count_if(all, [](const std::vector<std::string> &breaches) { return breaches.empty(); });
        if (fitting == 1)
            return {};
        if (fitting > 1)
            return {at + ": fits " + std::to_string(fitting) + " alternatives"};
        return *std::ranges::min_element(all, {}, [](const std::vector<std::string> &option) { return option.size(); });
    }

    static bool isKept(const std::string &word, const json &rule, const json &value)
    {
        if (word == "type" && rule.is_array())
            return std::ranges::any_of(rule, [&](const json &type) { return isOfType(value, type); });
        if (word == "type")
            return isOfType(value, rule);
        if (word == "const")
            return value == rule;
        if (word == "enum")
            return std::ranges::find(rule, value) != rule.end();
        if (word == "minimum")
            return !value.is_number() || value.get<double>() >= rule.get<double>();
        if (word == "maximum")
            return !value.is_number() || value.get<double>() <= rule.get<double>();
        if (word == "minLength")
            return !value.is_string() || value.get<std::string>().size() >= rule.get<std::size_t>();
        if (word == "pattern")
            return !value.is_string() ||
                   std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>()));
        return false;
    }

    const json &m_root;
};

} // namespace

std::vector<std::string> schemaBreaches(const nlohmann::json &schema, const nlohmann::json &value)
{
    return Checker(schema).breaches(schema, value, "");
}

} // namespace varde::test
