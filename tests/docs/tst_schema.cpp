// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/schema.h"

#include <fstream>
#include <nlohmann/json.hpp>

using nlohmann::json;
using varde::test::schemaBreaches;

namespace {

json schemaNamed(const std::string &name)
{
    std::ifstream in(std::string(VARDE_SOURCE_DIR) + "/docs/developers/" + name + ".schema.json");
    return json::parse(in);
}

std::size_t breachesOf(const json &schema, const json &value)
{
    return schemaBreaches(schema, value).size();
}

/// An identify line that keeps its schema.
json identified()
{
    return json::parse(R"({
        "file": "a.csv", "index": 0, "status": "ok", "technique": "raman", "model_id": "ab12", "library_version": "1",
        "algorithm_version": "1", "prior": 0.8, "elapsed_ms": 12.3,
        "quality": {"state": "ok", "snr": 180.0, "axis": "not_assessed",
                    "checks": [{"name": "saturation", "state": "passed", "value": 0, "limit": 3, "warning": false}]},
        "verdict": "match", "strength": "strong", "substance": "ketamine", "form": "HCl", "probability": 0.96,
        "p_out": 0.01, "certainty_source": "simulated repeats",
        "hits": [{"substance": "ketamine", "form": "HCl", "score": 0.97, "metric": "mean of two cosines", "p_match": 0.81,
                  "extra": [812], "missing": []}],
        "set95": ["ketamine"], "set90": ["ketamine"], "class_hint": null, "mixture": null,
        "residual": {"structured": false, "energy": 0.03, "limit": 0.11, "peaks": [], "hits": []}, "limits": [],
        "could_be": []})");
}

} // namespace

TEST_CASE("each word of a schema is kept or broken")
{
    CHECK(breachesOf({{"type", "string"}}, "a") == 0);
    CHECK(breachesOf({{"type", "string"}}, 1) == 1);
    CHECK(breachesOf({{"type", "integer"}}, 1.5) == 1);
    CHECK(breachesOf({{"type", "boolean"}}, true) == 0);
    CHECK(breachesOf({{"type", "boolean"}}, 1) == 1);
    CHECK(breachesOf({{"type", {"string", "null"}}}, nullptr) == 0);
    CHECK(breachesOf({{"type", {"string", "null"}}}, 1) == 1);
    CHECK(breachesOf({{"enum", {"a", "b"}}}, "c") == 1);
    CHECK(breachesOf({{"const", "ok"}}, "error") == 1);
    CHECK(breachesOf({{"minimum", 0}}, -0.1) == 1);
    CHECK(breachesOf({{"maximum", 1}}, 1.1) == 1);
    CHECK(breachesOf({{"minLength", 1}}, "") == 1);
    CHECK(breachesOf({{"pattern", "^[a-z]+$"}}, "A") == 1);
    CHECK(breachesOf({{"maxItems", 1}}, {1, 2}) == 1);
    CHECK(breachesOf({{"items", {{"type", "number"}}}}, {1, "a", 2, "b"}) == 2);
    CHECK(breachesOf({{"required", {"a", "b"}}}, {{"a", 1}}) == 1);
    CHECK(breachesOf({{"properties", {{"a", {{"type", "string"}}}}}}, {{"a", 1}}) == 1);
    CHECK(breachesOf({{"additionalProperties", false}}, {{"a", 1}}) == 1);
    CHECK(breachesOf({{"oneOf", {{{"type", "string"}}, {{"const", 1}}}}}, 1) == 0);
    CHECK(breachesOf({{"oneOf", {{{"type", "number"}}, {{"const", 1}}}}}, 1) == 1);
    CHECK(breachesOf({{"oneOf", {{{"type", "string"}}, {{"const", 1}}}}}, 2) == 1);
}

TEST_CASE("a word that is not known is a breach, not a pass")
{
    CHECK(breachesOf({{"multipleOf", 2}}, 2) == 1);
}

TEST_CASE("a breach names its place")
{
    auto line = identified();
    line["hits"][0]["score"] = 97;
    const auto found = schemaBreaches(schemaNamed("identify"), line);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == "/hits/0/score: 97 breaks maximum 1");
}

TEST_CASE("identify's schema takes a result and an error, and nothing else")
{
    const auto schema = schemaNamed("identify");
    CHECK(schemaBreaches(schema, identified()) == std::vector<std::string>());
    const auto error = json::parse(
        R"({"file": "a", "index": 0, "status": "error", "error": {"code": "empty_file", "detail": "a: 0 bytes"}})");
    CHECK(schemaBreaches(schema, error) == std::vector<std::string>());

    auto extra = identified();
    extra["confidence"] = 0.97;
    CHECK(breachesOf(schema, extra) == 1);
    auto incomplete = identified();
    incomplete.erase("p_out");
    CHECK(breachesOf(schema, incomplete) == 1);
    auto wrongVerdict = identified();
    wrongVerdict["verdict"] = "positive";
    CHECK(breachesOf(schema, wrongVerdict) == 1);
}

TEST_CASE("inspect's schema takes a spectrum and an error, and nothing else")
{
    const auto schema = schemaNamed("inspect");
    auto line = json::parse(R"({"file": "a.dx", "index": 0, "status": "ok", "format": "jcamp-dx", "block": "",
        "technique": "ir", "title": "t", "points": 3, "x_first": 4000.0, "x_last": 400.0, "x_unit": "1/CM",
        "y_unit": "ABSORBANCE", "y_min": 0.0, "y_max": 1.0})");
    CHECK(schemaBreaches(schema, line) == std::vector<std::string>());
    line["points"] = 2;
    CHECK(breachesOf(schema, line) == 1);
}
