// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/rulestore.h"

#include "booth/tests/shipped.h"
#include "store/storesupport.h"
#include "support/catch.h"

using namespace varde;
using namespace varde::booth;
using store::bytesOf;
using store::codeOf;
using store::writeBytes;

namespace {

/// The shipped rules with the first one left out: fewer, and still good.
std::string ownRules()
{
    std::string text(shippedRulesText());
    const auto begin = text.find("    {\n      \"id\": \"nitazene-caffeine\"");
    const auto end = text.find("    {\n      \"id\": \"nitazene-strip-against-spectrum\"");
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    return text.erase(begin, end - begin);
}

UsedRules load(const store::TempDir &dir)
{
    return loadRules(dir.path(), shippedCatalogue());
}

} // namespace

TEST_CASE("rules in use: those that came with the program where nobody wrote others")
{
    const store::TempDir dir;
    const UsedRules used = load(dir);
    CHECK(used.origin == RuleOrigin::Shipped);
    CHECK_FALSE(used.problem);
    CHECK(used.rules.rules.size() == shippedRules().rules.size());
}

TEST_CASE("rules in use: a booth's own file counts, and its last good state when it breaks")
{
    const store::TempDir dir;
    writeBytes(dir / "rules.json", ownRules());
    UsedRules used = load(dir);
    CHECK(used.origin == RuleOrigin::Own);
    CHECK(used.rules.rules.size() == shippedRules().rules.size() - 1);
    CHECK(bytesOf(dir / "rules.good.json") == ownRules());

    writeBytes(dir / "rules.json", "{\n  \"about\": \"broken\",\n  \"rules\": [\n}");
    used = load(dir);
    CHECK(used.origin == RuleOrigin::LastGood);
    CHECK(used.rules.rules.size() == shippedRules().rules.size() - 1);
    REQUIRE(used.problem);
    CHECK(used.problem->code == Errc::Malformed);
    CHECK(used.problem->detail.find((dir / "rules.json").string() + ": line 4: ") == 0);
    CHECK(bytesOf(dir / "rules.good.json") == ownRules());
}

TEST_CASE("rules in use: a file that was never good, or cannot be read, leaves the shipped ones and says so")
{
    const store::TempDir dir;
    writeBytes(dir / "rules.json", "no rules");
    UsedRules used = load(dir);
    CHECK(used.origin == RuleOrigin::Shipped);
    REQUIRE(used.problem);
    writeBytes(dir / "rules.good.json", "broken too");
    used = load(dir);
    CHECK(used.origin == RuleOrigin::Shipped);
    CHECK(used.problem);
    const store::TempDir other;
    std::filesystem::create_directory(other / "rules.json");
    CHECK(load(other).problem->code == Errc::IsDirectory);
    const store::TempDir third;
    writeBytes(third / "rules.json", std::string(2'000'000, ' '));
    CHECK(load(third).problem->code == Errc::FileTooLarge);
}

TEST_CASE("rules in use: a file that nobody may read is named")
{
    const store::TempDir dir;
    const auto file = dir / "rules.json";
    writeBytes(file, ownRules());
    std::filesystem::permissions(file, std::filesystem::perms::none);
    const auto read = readRulesFile(file, shippedCatalogue());
    // The administrator of a machine reads everything.
    CHECK((read || read.error().code == Errc::PermissionDenied));
    CHECK(readRulesFile(dir / "nowhere.json", shippedCatalogue()).error().code == Errc::FileNotFound);
}

TEST_CASE("rules in use: a file is put in place only when it is good")
{
    const store::TempDir dir;
    writeBytes(dir / "new.json", ownRules());
    REQUIRE(installRules(dir.path(), dir / "new.json", shippedCatalogue()));
    CHECK(bytesOf(dir / "rules.json") == ownRules());
    writeBytes(dir / "new.json", "{}");
    CHECK(codeOf(installRules(dir.path(), dir / "new.json", shippedCatalogue())) == "malformed");
    CHECK(bytesOf(dir / "rules.json") == ownRules());
    CHECK(codeOf(installRules(dir.path(), dir / "gone.json", shippedCatalogue())) == "file_not_found");
    writeBytes(dir / "new.json", ownRules());
    CHECK(codeOf(installRules(dir / "no such folder", dir / "new.json", shippedCatalogue())) == "write_failed");
}
