// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/importreport.h"
#include "booth/importing/importsession.h"

#include "booth/library/csvtable.h"
#include "booth/library/referencelibrary.h"
#include "formats/format.h"
#include "formats/zipfixture.h"
#include "support/catch.h"
#include "support/madeup.h"
#include "support/madeuplibrary.h"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace varde;
using namespace varde::booth;
using test::bandsOf;
using test::curveOf;
using test::MadeUpFolder;
namespace fs = std::filesystem;

namespace {

/// A folder of references named `substance 0_HCl_a.dx` ..., beside a library that is not there yet.
struct Collection {
    MadeUpFolder folder{0};
    fs::path files = folder.path("files");

    Collection() { fs::create_directories(files); }

    void add(const std::string &name, int substance, std::uint64_t seed = 1, double noise = 0.002) const
    {
        const Spectrum curve =
            curveOf(bandsOf(substance), Technique::Raman, {.background = 0.2, .noise = noise, .seed = seed});
        REQUIRE(formats::writeJcampDx(files / name, curve, name));
    }
    void addMany(int count) const
    {
        for (int i = 0; i < count; ++i)
            add("substance " + std::to_string(i) + "_HCl_a.dx", i, static_cast<std::uint64_t>(i) + 1);
    }
    void text(const std::string &name, const std::string &content) const
    {
        std::ofstream(files / name, std::ios::binary) << content;
    }
    fs::path library() const { return folder.path("lib.sqlite"); }
    ImportPlan plan() const
    {
        ImportPlan plan;
        plan.sources = {files};
        plan.pattern = "{substance}_{form}_{*}";
        plan.source = "own measurement";
        plan.licence = "CC0";
        return plan;
    }
    std::unique_ptr<ImportSession> open() const
    {
        auto session = ImportSession::open(library());
        if (!session)
            FAIL(session.error().detail);
        return std::move(*session);
    }
    std::unique_ptr<ImportSession> staged() const
    {
        auto session = open();
        REQUIRE(session->setPlan(plan()));
        REQUIRE(session->read());
        REQUIRE(session->compare());
        return session;
    }
};

const ImportItem &itemNamed(const ImportSession &session, const std::string &name)
{
    for (const ImportItem &item : session.items())
        if (item.shownName() == name)
            return item;
    FAIL("no item " + name);
    std::abort();
}

std::vector<std::string> problemNames(const ImportItem &item)
{
    std::vector<std::string> names;
    for (const ImportProblem &problem : item.problems)
        names.push_back(problemName(problem));
    return names;
}

std::string contentOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::int64_t> idsOf(const ImportSession &session)
{
    std::vector<std::int64_t> ids;
    for (const ImportItem &item : session.items())
        ids.push_back(item.id);
    return ids;
}

} // namespace

TEST_CASE("importing: a folder becomes a calibrated library, once somebody accepts it")
{
    const Collection collection;
    collection.addMany(6);
    const auto session = collection.staged();
    REQUIRE(session->items().size() == 6);
    const ImportItem &first = session->items().front();
    CHECK(first.state() == ItemState::Ready);
    CHECK(first.fact(Field::Substance) == "substance 0");
    CHECK(first.fact(Field::Form) == "HCl");
    CHECK(first.read.format == "jcamp-dx");
    CHECK(first.read.points == 851);
    CHECK(first.read.xUnit == "1/CM");
    CHECK(first.read.reason == TechniqueReason::FileSays);
    CHECK_FALSE(fs::exists(collection.library()));

    std::vector<ImportStep> steps;
    const auto admitted = session->admit({[&](ImportStep step, int, int) {
        if (steps.empty() || steps.back() != step)
            steps.push_back(step);
    }});
    REQUIRE(admitted);
    CHECK(admitted->added == 6);
    CHECK(admitted->notTaken == 0);
    CHECK(steps == std::vector<ImportStep>{ImportStep::Writing, ImportStep::Calibrating});
    const auto library = ReferenceLibrary::open(collection.library());
    REQUIRE(library);
    CHECK((*library)->referenceCount() == 6);
    CHECK((*library)->knows("substance 3"));
}

TEST_CASE("importing: what is not a reference is listed with the reason, and the others are taken")
{
    const Collection collection;
    collection.addMany(3);
    collection.text("notes.txt", "these are my spectra\n");
    collection.text("empty_HCl_a.dx", "");
    collection.add("noisy_HCl_a.dx", 9, 1, 0.05);
    const auto session = collection.staged();
    CHECK(itemNamed(*session, "notes.txt").error->code == Errc::UnknownFormat);
    CHECK(itemNamed(*session, "empty_HCl_a.dx").error->code == Errc::EmptyFile);
    const ImportItem &noisy = itemNamed(*session, "noisy_HCl_a.dx");
    CHECK(noisy.state() == ItemState::Problem);
    CHECK(problemNames(noisy).front() == "check_snr");

    const auto admitted = session->admit();
    REQUIRE(admitted);
    CHECK(admitted->added == 3);
    CHECK(admitted->notTaken == 3);

    const fs::path csv = collection.folder.path("report.csv");
    const fs::path text = collection.folder.path("report.txt");
    REQUIRE(writeReportCsv(csv, session->items()));
    REQUIRE(writeReportText(text, session->plan(), session->items(), *admitted));
    const auto table = readCsv(csv, {"state", "file", "codes", "reason"});
    REQUIRE(table);
    REQUIRE(table->rows.size() == 6);
    std::map<std::string, std::string> codes;
    for (const CsvTable::Row &row : table->rows) {
        codes[fs::path(row.at("file")).filename().string()] = row.at("state") + " " + row.at("codes");
        if (row.at("state") != "ready")
            CHECK_FALSE(row.at("reason").empty());
    }
    CHECK(codes["notes.txt"] == "not_read unknown_format");
    CHECK(codes["empty_HCl_a.dx"] == "not_read empty_file");
    CHECK(codes["noisy_HCl_a.dx"].starts_with("problem check_snr"));
    CHECK(codes["substance 1_HCl_a.dx"] == "ready ");
    const std::string told = contentOf(text);
    for (const char *name : {"notes.txt", "empty_HCl_a.dx", "noisy_HCl_a.dx", "Entered the library: 3"})
        CHECK(told.find(name) != std::string::npos);
    CHECK(told.find("substance 1_HCl") == std::string::npos);
    CHECK(writeReportCsv(collection.folder.path("nowhere") / "r.csv", session->items()).error().code ==
          Errc::WriteFailed);
}

TEST_CASE("importing: nothing enters without source, licence and name")
{
    const Collection collection;
    collection.addMany(1);
    const auto session = collection.open();
    ImportPlan plan = collection.plan();
    plan.pattern.clear();
    plan.source.clear();
    plan.licence = " ";
    REQUIRE(session->setPlan(plan));
    REQUIRE(session->read());
    CHECK(problemNames(session->items().front()) ==
          std::vector<std::string>{"no_substance", "no_source", "no_licence"});
    const auto admitted = session->admit();
    REQUIRE_FALSE(admitted);
    CHECK(admitted.error().code == Errc::NotFound);
    // No coordinator can overrule what is missing.
    REQUIRE(session->setOverrule(idsOf(*session), Overrule{"K3", "it is fine"}));
    CHECK(session->items().front().state() == ItemState::Problem);
    for (const auto &[field, value] :
         {std::pair(Field::Substance, "caffeine"), std::pair(Field::Source, "ours"), std::pair(Field::Licence, "CC0")})
        REQUIRE(session->setFact(idsOf(*session), field, value));
    CHECK(session->items().front().state() == ItemState::Ready);
}

TEST_CASE("importing: a guessed technique is asked about, and the file is read again as what it is")
{
    const Collection collection;
    std::string text;
    const Spectrum curve = curveOf(bandsOf(2), Technique::Raman, {.background = 0.2, .noise = 0.001});
    for (Eigen::Index i = 0; i < curve.intensities.size(); ++i)
        text += std::to_string(curve.axis.at(i)) + "," + std::to_string(curve.intensities[i] * 1000) + "\n";
    collection.text("caffeine_base_1.csv", text);
    const auto session = collection.staged();
    REQUIRE(session->items().size() == 1);
    REQUIRE(session->items().front().read.reason == TechniqueReason::Guessed);
    CHECK(problemNames(session->items().front()) == std::vector<std::string>{"technique_guessed"});

    REQUIRE(session->setTechnique(idsOf(*session), Technique::Raman));
    const auto again = session->read();
    REQUIRE(again);
    CHECK(again->read == 1);
    CHECK(session->items().front().read.reason == TechniqueReason::Chosen);
    CHECK(session->items().front().state() == ItemState::Ready);

    // The same for all of them at once.
    const auto other = collection.folder.path("other.sqlite");
    auto second = ImportSession::open(other);
    REQUIRE(second);
    ImportPlan plan = collection.plan();
    REQUIRE((*second)->setPlan(plan));
    REQUIRE((*second)->read());
    plan.technique = Technique::Raman;
    REQUIRE((*second)->setPlan(plan));
    REQUIRE((*second)->read());
    CHECK((*second)->items().front().read.reason == TechniqueReason::Chosen);
}

TEST_CASE("importing: a manifest names files, and what it says wrongly is told")
{
    const Collection collection;
    collection.add("a.dx", 0);
    collection.add("b.dx", 1, 2);
    collection.add("c.dx", 2, 3);
    collection.add("d.dx", 3, 3);
    collection.text("list.csv", "file,substance,form,role,technique,source,licence,hazard\n"
                                "a.dx,alphane,base,active,,book,CC-BY,yes\n"
                                "b.dx,betane,,boss,ir,,,\n"
                                "c.dx,zetane,,,,,,\n"
                                "gone.dx,gammane,,,,,,\n"
                                ",deltane,,,,,,yes\n");
    const auto session = collection.open();
    ImportPlan plan = collection.plan();
    plan.sources.clear();
    plan.manifest = collection.files / "list.csv";
    plan.pattern.clear();
    REQUIRE(session->setPlan(plan));
    REQUIRE(session->read());
    REQUIRE(session->items().size() == 4); // d.dx is nobody's
    const ImportItem &a = itemNamed(*session, "a.dx");
    CHECK(a.fact(Field::Substance) == "alphane");
    CHECK(a.fact(Field::Source) == "book");
    CHECK(a.state() == ItemState::Ready);
    const ImportItem &b = itemNamed(*session, "b.dx");
    CHECK(b.fact(Field::Source) == "own measurement");
    CHECK(problemNames(b) == std::vector<std::string>{"manifest_disagrees", "bad_row"});
    CHECK(itemNamed(*session, "gone.dx").error->code == Errc::FileNotFound);
    const auto admitted = session->admit();
    REQUIRE(admitted);
    CHECK(admitted->added == 2);
    CHECK(admitted->withoutReference == 1);

    plan.manifest = collection.files / "none.csv";
    const Status refused = session->setPlan(plan);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::FileNotFound);
    CHECK(session->plan().manifest == collection.files / "list.csv");
}

TEST_CASE("importing: after a stop it goes on where it was, and reads what changed meanwhile")
{
    const Collection collection;
    collection.addMany(300); // more than one commit's worth
    std::atomic<bool> cancel{false};
    {
        const auto session = collection.open();
        REQUIRE(session->setPlan(collection.plan()));
        const auto stopped = session->read({[&](ImportStep step, int done, int) {
                                                if (step == ImportStep::Reading && done > 0)
                                                    cancel = true;
                                            },
                                            &cancel});
        REQUIRE_FALSE(stopped);
        CHECK(stopped.error().code == Errc::Cancelled);
        CHECK(session->items().size() == 128);
        REQUIRE(session->setFact(std::vector{itemNamed(*session, "substance 0_HCl_a.dx").id,
                                             itemNamed(*session, "substance 101_HCl_a.dx").id},
                                 Field::Form, "base"));
    }
    CHECK(ImportSession::hasStaged(collection.library()));
    CHECK_FALSE(fs::exists(collection.library()));
    // A curve of its own, and the same curve written once more.
    collection.add("substance 0_HCl_a.dx", 777);
    fs::last_write_time(collection.files / "substance 101_HCl_a.dx", fs::file_time_type::clock::now());
    fs::remove(collection.files / "substance 100_HCl_a.dx");
    const auto session = collection.open();
    CHECK(session->items().size() == 128);
    CHECK(session->plan() == collection.plan());
    const auto read = session->read();
    REQUIRE(read);
    CHECK(read->files == 299);
    CHECK(read->read == 300 - 128 + 2);
    CHECK(read->gone == 1);
    CHECK(session->items().size() == 299);
    CHECK(itemNamed(*session, "substance 0_HCl_a.dx").edits.facts.empty()); // said of another curve
    CHECK(itemNamed(*session, "substance 101_HCl_a.dx").fact(Field::Form) == "base");
    CHECK(session->read()->read == 0);
}

TEST_CASE("importing: an archive is read member by member, and what is wrong with one is told of that one")
{
    const Collection collection;
    collection.addMany(2);
    const auto bytes = [&](const std::string &text) {
        const auto *first = reinterpret_cast<const std::byte *>(text.data());
        return fixtures::Content(first, first + text.size());
    };
    const auto file = [&](const char *name) { return bytes(contentOf(collection.files / name)); };
    const fixtures::Content archive =
        fixtures::zip({{.name = "set/substance 0_HCl_a.dx", .content = file("substance 0_HCl_a.dx")},
                       {.name = "set/substance 1_HCl_a.dx", .content = file("substance 1_HCl_a.dx")},
                       {.name = "../../etc/evil.dx", .content = file("substance 1_HCl_a.dx")},
                       {.name = "readme.md", .content = bytes("no spectrum in here")}});
    fs::remove_all(collection.files);
    fs::create_directories(collection.files);
    std::ofstream(collection.files / "all.zip", std::ios::binary)
        .write(reinterpret_cast<const char *>(archive.data()), static_cast<std::streamsize>(archive.size()));
    const auto session = collection.staged();
    REQUIRE(session->items().size() == 4);
    CHECK(itemNamed(*session, "all.zip/set/substance 1_HCl_a.dx").state() == ItemState::Ready);
    CHECK(itemNamed(*session, "all.zip/set/substance 1_HCl_a.dx").fact(Field::Substance) == "substance 1");
    CHECK(itemNamed(*session, "all.zip/../../etc/evil.dx").error->code == Errc::Malformed);
    CHECK(itemNamed(*session, "all.zip/readme.md").error);
    CHECK(session->admit()->added == 2);
}

TEST_CASE("importing: members of one name, and names that are no text, are each read by themselves")
{
    const Collection collection;
    const fixtures::Content archive = fixtures::zip({{.name = "a.txt", .content = fixtures::bytesOf("first")},
                                                     {.name = "a.txt", .content = fixtures::bytesOf("second")},
                                                     {.name = "\xff.txt", .content = fixtures::bytesOf("third")}});
    std::ofstream(collection.files / "odd.zip", std::ios::binary)
        .write(reinterpret_cast<const char *>(archive.data()), static_cast<std::streamsize>(archive.size()));
    const auto session = collection.staged();
    CHECK(session->items().size() == 3);
}

TEST_CASE("importing: what is there already, or twice, is counted and not taken again")
{
    const Collection collection;
    collection.addMany(3);
    fs::copy_file(collection.files / "substance 0_HCl_a.dx", collection.files / "substance 0_HCl_b.dx");
    {
        const auto session = collection.staged();
        CHECK(itemNamed(*session, "substance 0_HCl_b.dx").state() == ItemState::AlreadyThere);
        CHECK(session->admit()->added == 3);
    }
    const auto session = collection.open();
    // Killed between the commit and the end: everything is seen to be there.
    REQUIRE(session->setFact(idsOf(*session), Field::Form, "HCl"));
    const auto again = session->admit();
    REQUIRE_FALSE(again);
    CHECK(again.error().code == Errc::NotFound);
    for (const ImportItem &item : session->items())
        CHECK(item.state() == ItemState::AlreadyThere);
}

TEST_CASE("importing: names that contradict the curves are told, and an overrule is kept with its reason")
{
    const Collection collection;
    collection.addMany(3);
    collection.add("another_HCl_a.dx", 0, 55, 0.002); // substance 0 measured again
    const auto session = collection.staged();
    const ImportItem &near = itemNamed(*session, "another_HCl_a.dx");
    REQUIRE(problemNames(near) == std::vector<std::string>{"near_duplicate"});
    CHECK(near.problems.front().other.find("substance 0") != std::string::npos);
    CHECK(itemNamed(*session, "substance 0_HCl_a.dx").state() == ItemState::Problem);

    for (const Overrule &bad : {Overrule{"", "real look-alikes"}, Overrule{"K3", "  "}})
        CHECK(session->setOverrule(idsOf(*session), bad).error().code == Errc::OutOfRange);
    REQUIRE(session->setOverrule(idsOf(*session), Overrule{"K3", "real look-alikes, both from the same chemist"}));
    CHECK(near.state() == ItemState::Overruled);
    CHECK(itemNamed(*session, "substance 1_HCl_a.dx").state() == ItemState::Ready);
    const auto admitted = session->admit();
    REQUIRE(admitted);
    CHECK(admitted->added == 4);
    CHECK(admitted->overruled == 2);

    const auto library = store::LibraryStore::open(collection.library(), store::OpenMode::ReadOnly, systemClock());
    REQUIRE(library);
    int overruled = 0;
    const auto references = (*library)->references();
    REQUIRE(references);
    for (const store::Reference &reference : *references) {
        const auto history = (*library)->history(reference.id);
        REQUIRE(history);
        if (history->front().by != "K3") {
            CHECK(history->front().by == "import");
            CHECK(history->front().reason.empty());
            continue;
        }
        ++overruled;
        CHECK(history->front().reason == "real look-alikes, both from the same chemist [near_duplicate]");
    }
    CHECK(overruled == 2);
}

TEST_CASE("importing: the library's own references are company too, and another name mends what was a question")
{
    const Collection collection;
    collection.addMany(3);
    auto first = collection.staged();
    REQUIRE(first->admit());
    REQUIRE(ImportSession::discard(std::move(first)));
    CHECK_FALSE(ImportSession::hasStaged(collection.library()));
    fs::remove_all(collection.files);
    fs::create_directories(collection.files);
    collection.add("another_HCl_a.dx", 0, 55);
    const auto session = collection.staged();
    REQUIRE(problemNames(session->items().front()) == std::vector<std::string>{"near_duplicate"});
    REQUIRE(session->setFact(idsOf(*session), Field::Substance, "Substance  0"));
    CHECK_FALSE(session->isCompared());
    REQUIRE(session->compare());
    CHECK(session->items().front().state() == ItemState::Ready);
    // A name that the curve contradicts.
    REQUIRE(session->setFact(idsOf(*session), Field::Substance, "substance 1"));
    REQUIRE(session->compare());
    const auto names = problemNames(session->items().front());
    CHECK(std::count(names.begin(), names.end(), "unlike") == 1);
}

TEST_CASE("importing: a name that the library knows as a synonym is that substance before anything is a look-alike")
{
    const Collection collection;
    collection.text("list.csv", "file,substance,form,synonyms\nfirst.dx,butanone,base,MEK\nsecond.dx,octanol,base,\n");
    collection.add("first.dx", 0);
    collection.add("second.dx", 1, 2);
    auto first = collection.open();
    ImportPlan plan = collection.plan();
    plan.sources.clear();
    plan.manifest = collection.files / "list.csv";
    REQUIRE(first->setPlan(plan));
    REQUIRE(first->read());
    REQUIRE(first->admit());
    REQUIRE(ImportSession::discard(std::move(first)));
    fs::remove_all(collection.files);
    fs::create_directories(collection.files);
    collection.add("mek_base_a.dx", 0, 55);
    collection.add("ketonal_base_a.dx", 0, 56);
    const auto session = collection.staged();
    CHECK(itemNamed(*session, "mek_base_a.dx").fact(Field::Substance) == "mek");
    const auto unknown = problemNames(itemNamed(*session, "ketonal_base_a.dx"));
    CHECK(unknown == std::vector<std::string>{"near_duplicate"});
    // Only the stranger is a question; the synonym is one because of that stranger alone.
    for (const ImportProblem &problem : itemNamed(*session, "mek_base_a.dx").problems)
        CHECK(problem.other.find("butanone") == std::string::npos);
}

TEST_CASE("importing: what is left out is no company and does not enter")
{
    const Collection collection;
    collection.addMany(2);
    collection.add("another_HCl_a.dx", 0, 55);
    const auto session = collection.staged();
    const std::vector<std::int64_t> wrong{itemNamed(*session, "another_HCl_a.dx").id};
    REQUIRE(session->setLeft(wrong, true));
    const auto admitted = session->admit();
    REQUIRE(admitted);
    CHECK(admitted->added == 2);
    CHECK(itemNamed(*session, "another_HCl_a.dx").state() == ItemState::Left);
}

TEST_CASE("importing: a cancel while the library is made leaves it as it was")
{
    const Collection collection;
    collection.addMany(5);
    {
        const auto session = collection.staged();
        REQUIRE(session->admit());
    }
    const std::string before = contentOf(collection.library());
    collection.add("fresh_HCl_a.dx", 40);
    const auto session = collection.staged();
    for (const ImportStep when : {ImportStep::Writing, ImportStep::Calibrating}) {
        std::atomic<bool> cancel{false};
        const auto stopped =
            session->admit({[&](ImportStep step, int, int) { cancel = cancel || step == when; }, &cancel});
        REQUIRE_FALSE(stopped);
        CHECK(stopped.error().code == Errc::Cancelled);
        CHECK(contentOf(collection.library()) == before);
        CHECK((*ReferenceLibrary::open(collection.library()))->referenceCount() == 5);
    }
    CHECK(session->admit()->added == 1);
}

TEST_CASE("importing: a library of one substance could tell nothing apart, and is not made")
{
    const Collection collection;
    collection.addMany(1);
    const auto session = collection.staged();
    REQUIRE(session->items().front().state() == ItemState::Ready);
    const auto refused = session->admit();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::LibraryEmpty);
    CHECK_FALSE(std::filesystem::exists(collection.library()));
    CHECK(session->items().front().state() == ItemState::Ready);
}

TEST_CASE("importing: the practice library is never touched, and neither is what is no staging file")
{
    const Collection collection;
    collection.addMany(1);
    {
        auto store = store::LibraryStore::open(collection.library(), store::OpenMode::Create, systemClock());
        REQUIRE(store);
        store::ImportOptions options;
        options.provenance = store::Provenance::Practice;
        store::Substance practine;
        practine.name = "practine";
        const std::vector<store::NewReference> rows{{practine, "", curveOf(bandsOf(1)), "", "", "", ""}};
        REQUIRE((*store)->import(rows, options));
    }
    const auto refused = ImportSession::open(collection.library());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::StoreWrongKind);

    const fs::path other = collection.folder.path("other.sqlite");
    std::ofstream(ImportSession::stagingPath(other)) << "a text that was here before";
    const auto text = ImportSession::open(other);
    REQUIRE_FALSE(text);
    CHECK(text.error().code == Errc::StoreNotDatabase);
    fs::copy_file(collection.library(), ImportSession::stagingPath(other), fs::copy_options::overwrite_existing);
    const auto library = ImportSession::open(other);
    REQUIRE_FALSE(library);
    CHECK(library.error().code == Errc::StoreWrongKind);
}
