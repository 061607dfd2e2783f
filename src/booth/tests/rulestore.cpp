// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/rulestore.h"

#include "booth/tests/fields.h"
#include "booth/tests/shipped.h"
#include "store/durablefile.h"

#include <fstream>
#include <iterator>
#include <system_error>

namespace varde::booth {

namespace {

namespace fs = std::filesystem;

constexpr const char *ownName = "rules.json";
constexpr const char *goodName = "rules.good.json";

Result<std::string> wholeFile(const fs::path &file)
{
    std::error_code failure;
    const auto status = fs::status(file, failure);
    if (!fs::exists(status))
        return Error{Errc::FileNotFound, file.string()};
    if (fs::is_directory(status))
        return Error{Errc::IsDirectory, file.string()};
    const auto size = fs::file_size(file, failure);
    if (!failure && size > largestDataFile)
        return Error{Errc::FileTooLarge, file.string() + ": " + std::to_string(size) + " bytes"};
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return Error{Errc::PermissionDenied, file.string()};
    std::string text{std::istreambuf_iterator<char>(in), {}};
    if (in.bad())
        return Error{Errc::ReadFailed, file.string()};
    return text;
}

/// Whole or not at all: written beside it and renamed.
Status replaceFile(const fs::path &file, const std::string &text)
{
    const fs::path beside = file.string() + ".new";
    std::error_code failure;
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out.write(text.data(), static_cast<std::streamsize>(text.size()));
        out.flush();
        if (!out)
            return Error{Errc::WriteFailed, beside.string()};
    }
    if (const Status synced = store::syncFile(beside); !synced)
        return synced;
    fs::rename(beside, file, failure);
    if (failure)
        return Error{Errc::WriteFailed, file.string() + ": " + failure.message()};
    return store::syncDirectory(store::directoryOf(file));
}

Result<RuleSet> parsed(const fs::path &file, const std::string &text, const Catalogue &catalogue)
{
    auto rules = readRules(text, catalogue);
    if (!rules)
        return Error{rules.error().code, file.string() + ": " + rules.error().detail};
    return rules;
}

} // namespace

Result<RuleSet> readRulesFile(const fs::path &file, const Catalogue &catalogue)
{
    const auto text = wholeFile(file);
    if (!text)
        return text.error();
    return parsed(file, *text, catalogue);
}

UsedRules loadRules(const fs::path &directory, const Catalogue &catalogue)
{
    const fs::path own = directory / ownName;
    const fs::path good = directory / goodName;
    std::error_code failure;
    if (!fs::exists(own, failure))
        return {shippedRules(), RuleOrigin::Shipped, {}};
    const auto text = wholeFile(own);
    auto rules = text ? parsed(own, *text, catalogue) : Result<RuleSet>(text.error());
    if (rules) {
        const auto kept = wholeFile(good);
        if (!kept || *kept != *text)
            // Without it only the way back is shorter: the rules are good, so they are used.
            static_cast<void>(bool(replaceFile(good, *text)));
        return {std::move(*rules), RuleOrigin::Own, {}};
    }
    if (auto last = readRulesFile(good, catalogue))
        return {std::move(*last), RuleOrigin::LastGood, rules.error()};
    return {shippedRules(), RuleOrigin::Shipped, rules.error()};
}

Status installRules(const fs::path &directory, const fs::path &file, const Catalogue &catalogue)
{
    const auto text = wholeFile(file);
    if (!text)
        return text.error();
    if (const auto rules = parsed(file, *text, catalogue); !rules)
        return rules.error();
    return replaceFile(directory / ownName, *text);
}

} // namespace varde::booth
