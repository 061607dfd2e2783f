// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/tests/catalogue.h"

#include "booth/tests/fields.h"

#include <algorithm>
#include <array>

namespace varde::booth {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 10> colourNames{"none",  "yellow", "orange", "red",   "brown",
                                                       "green", "blue",   "purple", "black", "grey"};

/// Reads the facts of one catalogue; each must name a source that is listed.
class CatalogueReader {
public:
    explicit CatalogueReader(Catalogue &catalogue) : m_catalogue(catalogue) {}

    void addSource(const json &entry, const std::string &place)
    {
        Fields fields(entry, place);
        Source source{fields.text("key"), fields.text("text"), fields.boolean("checked")};
        fields.done();
        if (m_catalogue.source(source.key))
            throw Refused{place + " repeats the key " + source.key};
        m_catalogue.sources.push_back(std::move(source));
    }

    void addTest(const json &entry, const std::string &place)
    {
        Fields fields(entry, place);
        TestSpec test;
        test.kind = *store::testKindFromName(fields.oneOf("kind", {"strip", "reagent"}));
        test.id = fields.text("id");
        if (m_catalogue.find(test.kind, test.id))
            throw Refused{place + " repeats " + test.id};
        test.isHazardous = fields.boolean("is_hazardous");
        test.needsWhiteLight = fields.boolean("needs_white_light");
        test.read = readTimes(fields.at("read"), place + ", read");
        if (test.kind == store::TestKind::Strip)
            readStrip(fields, test);
        else
            readReagent(fields, test);
        fields.done();
        m_catalogue.tests.push_back(std::move(test));
    }

private:
    std::string sourceOf(Fields &fields) const
    {
        std::string key = fields.text("source");
        if (!m_catalogue.source(key))
            throw Refused{fields.place() + " names a source that is not listed: " + key};
        return key;
    }

    ReadTimes readTimes(const json &entry, const std::string &place) const
    {
        Fields fields(entry, place);
        ReadTimes times{std::chrono::seconds(fields.wholeNumber("from_s", 1)),
                        std::chrono::seconds(fields.wholeNumber("until_s", 1)), sourceOf(fields)};
        fields.done();
        if (times.until <= times.from)
            throw Refused{place + " ends before it begins"};
        return times;
    }

    Dilution dilution(Fields &fields) const
    {
        return {fields.number("mass_mg", 0), fields.number("volume_ml", 0), sourceOf(fields)};
    }

    void readStrip(Fields &fields, TestSpec &test) const
    {
        test.finds = fields.texts("finds");
        for (const json &entry : fields.list("targets")) {
            Fields target(entry, fields.place() + ", target");
            test.targets.push_back({target.text("substance"), target.number("limit_ng_per_ml", 0),
                                    target.number("too_weak_above_percent", 0), sourceOf(target)});
            target.done();
        }
        if (test.targets.empty())
            throw Refused{fields.place() + " looks for nothing"};
        for (const json &entry : fields.list("misses")) {
            Fields miss(entry, fields.place() + ", miss");
            test.misses.push_back(
                {miss.text("substance"), {miss.text("note_en"), miss.text("note_nb")}, sourceOf(miss)});
            miss.done();
        }
        for (const json &entry : fields.list("cross_reactants")) {
            Fields other(entry, fields.place() + ", cross-reactant");
            test.crossReactants.push_back(
                {other.text("substance"), other.maybeNumber("from_mg_per_ml", 0), sourceOf(other)});
            other.done();
        }
        for (const json &entry : fields.list("dilutions")) {
            Fields one(entry, fields.place() + ", dilution");
            FormDilution made{dilution(one), {}};
            for (const std::string &name : one.texts("forms")) {
                const auto form = store::sampleFormFromName(name);
                if (!form)
                    throw Refused{one.place() + " is for a form that is not known: " + name};
                made.forms.push_back(*form);
            }
            one.done();
            test.dilutions.push_back(std::move(made));
        }
        Fields retest(fields.at("retest"), fields.place() + ", retest");
        test.retest = dilution(retest);
        retest.done();
    }

    void readReagent(Fields &fields, TestSpec &test) const
    {
        for (const json &entry : fields.list("colours")) {
            Fields one(entry, fields.place() + ", colour");
            ReagentColour made{one.text("substance"), {}, sourceOf(one)};
            for (const std::string &name : one.texts("colours")) {
                const auto colour = colourFromName(name);
                if (!colour)
                    throw Refused{one.place() + " is not known: " + name};
                made.colours.push_back(*colour);
            }
            one.done();
            test.colours.push_back(std::move(made));
        }
        if (test.colours.empty())
            throw Refused{fields.place() + " has no colours"};
    }

    Catalogue &m_catalogue;
};

/// Steps back to the last star only, so that no pattern takes longer than its length times the name's.
bool matches(std::string_view name, std::string_view pattern)
{
    std::size_t n = 0;
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t afterStar = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            afterStar = n;
        } else if (p < pattern.size() && pattern[p] == name[n]) {
            ++p;
            ++n;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            n = ++afterStar;
        } else {
            return false;
        }
    }
    return pattern.substr(p).find_first_not_of('*') == std::string_view::npos;
}

std::string foldedPattern(std::string_view pattern)
{
    std::string out;
    std::size_t begin = 0;
    for (std::size_t star = pattern.find('*'); star != std::string_view::npos; star = pattern.find('*', begin)) {
        out += folded(pattern.substr(begin, star - begin)) + '*';
        begin = star + 1;
    }
    return out + folded(pattern.substr(begin));
}

} // namespace

std::string_view colourName(Colour colour)
{
    return colourNames[static_cast<std::size_t>(colour)];
}

std::optional<Colour> colourFromName(std::string_view name)
{
    const auto at = std::find(colourNames.begin(), colourNames.end(), name);
    if (at == colourNames.end())
        return std::nullopt;
    return static_cast<Colour>(at - colourNames.begin());
}

const FormDilution *TestSpec::dilutionFor(store::SampleForm form) const
{
    const auto at = std::find_if(dilutions.begin(), dilutions.end(), [form](const FormDilution &one) {
        return std::find(one.forms.begin(), one.forms.end(), form) != one.forms.end();
    });
    return at == dilutions.end() ? nullptr : &*at;
}

const ReagentColour *TestSpec::colourOf(std::string_view substance) const
{
    const auto at = std::find_if(colours.begin(), colours.end(),
                                 [&](const ReagentColour &one) { return folded(one.substance) == folded(substance); });
    return at == colours.end() ? nullptr : &*at;
}

const TestSpec *Catalogue::find(store::TestKind kind, std::string_view id) const
{
    const auto at = std::find_if(tests.begin(), tests.end(),
                                 [&](const TestSpec &test) { return test.kind == kind && test.id == id; });
    return at == tests.end() ? nullptr : &*at;
}

const Source *Catalogue::source(std::string_view key) const
{
    const auto at = std::find_if(sources.begin(), sources.end(), [&](const Source &one) { return one.key == key; });
    return at == sources.end() ? nullptr : &*at;
}

std::string folded(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
    }
    return out;
}

bool fitsAny(std::string_view name, const std::vector<std::string> &patterns)
{
    const std::string plain = folded(name);
    return !plain.empty() && std::any_of(patterns.begin(), patterns.end(), [&](const std::string &pattern) {
        return matches(plain, foldedPattern(pattern));
    });
}

Result<Catalogue> readCatalogue(std::string_view text)
{
    const auto parsed = parseObject(text);
    if (!parsed)
        return parsed.error();
    Catalogue catalogue;
    CatalogueReader reader(catalogue);
    const char *list = "sources";
    std::size_t index = 0;
    try {
        Fields whole(*parsed, "the catalogue");
        whole.text("about");
        for (const json &entry : whole.list("sources"))
            reader.addSource(entry, "source " + std::to_string(++index));
        list = "tests";
        index = 0;
        for (const json &entry : whole.list("tests"))
            reader.addTest(entry, "test " + std::to_string(++index));
        whole.done();
    } catch (const Refused &refused) {
        const int line = lineOfEntry(text, list, index > 0 ? index - 1 : 0);
        return Error{Errc::Malformed, "line " + std::to_string(line) + ": " + refused.why};
    }
    return catalogue;
}

} // namespace varde::booth
