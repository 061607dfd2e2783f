// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/talk/persontext.h"
#include "booth/talk/talksupport.h"
#include "booth/words/language.h"
#include "booth/words/substancename.h"
#include "booth/words/words.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

using namespace varde;
using namespace varde::booth;
using booth::test::TalkBooth;
using store::codeOf;

namespace {

TalkView viewOf(store::Conclusion conclusion)
{
    TalkView view;
    view.world = World::Live;
    view.sample.id = "s";
    view.sample.ticketCode = "FJORD-OTTER 42";
    view.claim.soldAs = "MDMA";
    store::Finding finding;
    finding.sampleId = "s";
    finding.conclusion = conclusion;
    finding.text = "My own words.\nMore of them.";
    view.findings = {finding};
    view.found = {"ketamine", "caffeine"};
    return view;
}

SlipContent said(const TalkView &view, const PersonWords &words)
{
    auto content = personText(view, words);
    REQUIRE(content);
    return *std::move(content);
}

std::string wholeFile()
{
    auto file = nlohmann::json::parse(sentenceTemplate());
    file["language"] = "so";
    file["name"] = "Soomaali";
    file["approved_by"] = "The association";
    for (auto &[key, text] : file["sentences"].items())
        text = "so:" + text.get<std::string>();
    return file.dump();
}

std::string refusedWith(nlohmann::json file)
{
    const auto read = sentenceFileFromJson(file.dump());
    REQUIRE_FALSE(read);
    CHECK(read.error().code == Errc::Malformed);
    return read.error().detail;
}

} // namespace

TEST_CASE("person's text: English and bokmål whatever the screen speaks, with all six limits")
{
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
    const QStringList english = words::sixLimits();
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "nb"));
    const QStringList norwegian = words::sixLimits();
    const TalkView view = viewOf(store::Conclusion::NotSeen);
    const SlipContent en = said(view, *PersonWords::of("en"));
    const SlipContent nb = said(view, *PersonWords::of("nb"));
    REQUIRE(words::installLanguage(*QCoreApplication::instance(), "en"));
    CHECK(en.limits == english);
    CHECK(nb.limits == norwegian);
    CHECK(en.saw.first().toStdString() == "It was sold as MDMA. We did not see it.");
    CHECK(en.saw.at(1).toStdString() == "We saw: ketamine, caffeine.");
    CHECK(nb.saw.first() != en.saw.first());
    CHECK(nb.title != en.title);
    CHECK(en.lines == QStringList{"My own words.", "More of them."});
    CHECK(nb.lines == en.lines);
    CHECK(en.note.isEmpty());
    CHECK(nb.note.isEmpty());
    CHECK(en.practiceMark.isEmpty());
    CHECK(PersonWords::of("de").error().code == Errc::NotFound);
}

TEST_CASE("person's text: substances are named in the person's language, whatever the screen speaks")
{
    auto &app = *QCoreApplication::instance();
    words::setBokmalNames(app, {{"ketamine", "ketamin"}, {"caffeine", "koffein"}, {"cocaine", "kokain"}});
    TalkView view = viewOf(store::Conclusion::NotSeen);
    view.claim.soldAs = "cocaine";
    SentenceFile further = *sentenceFileFromJson(wholeFile());
    for (const char *screen : {"en", "nb"}) {
        REQUIRE(words::installLanguage(app, screen));
        const SlipContent nb = said(view, *PersonWords::of("nb"));
        CHECK(nb.saw.first().contains("kokain"));
        CHECK(nb.saw.at(1).contains("ketamin, koffein"));
        CHECK(spokenLines(nb).join(' ').contains("koffein"));
        CHECK(said(view, *PersonWords::of("en")).saw.at(1).contains("ketamine, caffeine"));
        CHECK(said(view, PersonWords(further)).saw.first().contains("cocaine"));
    }
    REQUIRE(words::installLanguage(app, "en"));
    words::setBokmalNames(app, {});
    CHECK(view.found == std::vector<std::string>{"ketamine", "caffeine"});
}

TEST_CASE("person's text: every conclusion has its sentences, and the unknown names nothing")
{
    const auto english = *PersonWords::of("en");
    const auto all = [&](const TalkView &view) { return said(view, english).saw.join(' ').toStdString(); };
    CHECK(all(viewOf(store::Conclusion::Seen)).find("We saw it.") != std::string::npos);
    CHECK(all(viewOf(store::Conclusion::SeenWithOther)).find("something else with it") != std::string::npos);
    for (const auto conclusion : {store::Conclusion::Unknown, store::Conclusion::NoReading}) {
        const std::string text = all(viewOf(conclusion));
        CHECK(text.find("ketamine") == std::string::npos);
        CHECK(text.find("very strong") != std::string::npos);
    }
    TalkView view = viewOf(store::Conclusion::Named);
    view.isOneOf = true;
    view.claim.soldAs.clear();
    view.done.strips = true;
    CHECK(all(view).find("one of these") != std::string::npos);
    CHECK(all(view).find("sold as") == std::string::npos);
    CHECK(all(view).find("with test strips") != std::string::npos);
    for (const auto conclusion : {store::Conclusion::Seen, store::Conclusion::Unknown})
        CHECK(all(viewOf(conclusion)).find("invisible here") != std::string::npos);
}

TEST_CASE("person's text: practice and a correction are said, and without a finding there is nothing to say")
{
    TalkView view = viewOf(store::Conclusion::Seen);
    view.world = World::Practice;
    view.findings.back().reason = "the lab answered";
    const SlipContent content = said(view, *PersonWords::of("en"));
    CHECK(content.practiceMark.startsWith("PRACTICE"));
    CHECK(content.correction.contains("corrected"));
    CHECK(spokenLines(content).first() == content.practiceMark);
    CHECK(spokenLines(content).contains(content.limits.last()));
    view.findings.clear();
    CHECK(codeOf(personText(view, *PersonWords::of("en"))) == "not_allowed");
}

TEST_CASE("sentences: a whole file speaks its language, and a missing one is English that says so")
{
    auto file = sentenceFileFromJson(wholeFile());
    REQUIRE(file);
    const SlipContent whole = said(viewOf(store::Conclusion::Seen), PersonWords(*file));
    CHECK(whole.title.toStdString() == "so:What we saw in your sample");
    CHECK(whole.saw.first().toStdString() == "so:It was sold as MDMA. We saw it.");
    CHECK(whole.note.isEmpty());
    file->sentences.erase("limit_2");
    file->isRightToLeft = true;
    const SlipContent part = said(viewOf(store::Conclusion::Seen), PersonWords(*file));
    CHECK(part.limits.at(1).toStdString() == "[English] Only what is in the library can be named.");
    CHECK(part.limits.at(0).startsWith("so:"));
    CHECK(part.note.contains("Soomaali"));
    CHECK(part.isRightToLeft);
}

TEST_CASE("sentences: a file with a fault is refused, and said where")
{
    const auto whole = nlohmann::json::parse(wholeFile());
    const auto changed = [&](const char *field, const nlohmann::json &value) {
        auto file = whole;
        file[field] = value;
        return file;
    };
    CHECK(refusedWith(changed("format", 2)).find("format") != std::string::npos);
    for (const char *language : {"en", "nb", "", "some language"})
        CHECK(refusedWith(changed("language", language)).find("language") != std::string::npos);
    CHECK(refusedWith(changed("approved_by", "")).find("approved_by") != std::string::npos);
    CHECK(refusedWith(changed("sentences", nlohmann::json::object())).find("sentences") != std::string::npos);
    auto file = whole;
    file["sentences"]["greeting"] = "hi";
    CHECK(refusedWith(file).find("greeting") != std::string::npos);
    file = whole;
    file["sentences"]["found"] = "no place for the name";
    CHECK(refusedWith(file).find("'found' needs %1") != std::string::npos);
    file = whole;
    file["sentences"]["footer"] = "a %1 too many";
    CHECK(refusedWith(file).find("'footer' needs %1") != std::string::npos);
    file = whole;
    file["sentences"]["footer"] = "  ";
    CHECK(refusedWith(file).find("empty") != std::string::npos);
    file["sentences"]["footer"] = 3;
    CHECK(refusedWith(file).find("no text") != std::string::npos);
    CHECK(codeOf(sentenceFileFromJson("no json")) == "malformed");
    CHECK(codeOf(sentenceFileFromJson("[]")) == "malformed");
    CHECK(codeOf(sentenceFileFromJson(sentenceTemplate())) == "malformed");
    CHECK(codeOf(readSentenceFile("/nowhere/so.json")) == "file_not_found");
}

TEST_CASE("sentences: a kept file replaces that language's former one")
{
    const TalkBooth booth;
    store::Record &record = booth.service->record();
    CHECK(sentenceFiles(record)->empty());
    auto file = *sentenceFileFromJson(wholeFile());
    REQUIRE(keepSentenceFile(record, file));
    file.approvedBy = "Somebody else";
    REQUIRE(keepSentenceFile(record, file));
    auto polish = file;
    polish.language = "pl";
    polish.name = "Polski";
    REQUIRE(keepSentenceFile(record, polish));
    const auto kept = sentenceFiles(record);
    REQUIRE(kept);
    REQUIRE(kept->size() == 2);
    CHECK(kept->front() == polish);
    CHECK(kept->back().approvedBy == "Somebody else");
    REQUIRE(record.setSetting("person_sentences", "{}"));
    CHECK(codeOf(sentenceFiles(record)) == "malformed");
}
