// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "support/catch.h"

#include <QTemporaryDir>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace varde::test;

namespace {

struct RulesFolder {
    QTemporaryDir folder;

    std::string path(const char *name) const { return folder.filePath(QLatin1String(name)).toStdString(); }
    std::string write(const char *name, const std::string &text) const
    {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }
};

std::string textOfFile(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

auto linesIn(const std::string &text)
{
    return std::count(text.begin(), text.end(), '\n');
}

} // namespace

TEST_CASE("rules: what came with Varde is printed, is good, and is the file in the sources")
{
    const RulesFolder folder;
    const Ran printed = run({"rules", "print"});
    CHECK(printed.exit == 0);
    CHECK(printed.out == textOfFile(VARDE_SOURCE_DIR "/src/booth/tests/rules.json"));
    const Ran checked = run({"rules", "check", folder.write("rules.json", printed.out)});
    CHECK(checked.exit == 0);
    CHECK(checked.out.find(" rules\n") != std::string::npos);
    CHECK(run({"rules", "table"}).out == textOfFile(VARDE_SOURCE_DIR "/docs/rules.md"));
}

TEST_CASE("rules: a fault is one line with file, line and cause")
{
    const RulesFolder folder;
    const std::string file = folder.write("rules.json", "{\n\"about\": \"x\",\n\"rules\": [\n{]\n}");
    const Ran broken = run({"rules", "check", file});
    CHECK(broken.exit == 1);
    REQUIRE(broken.complaints().size() == 1);
    CHECK(broken.complaints().front().find("varde-cli: " + file + ": line 4: ") == 0);
    const Ran missing = run({"rules", "check", folder.path("nowhere.json")});
    CHECK(missing.exit == 1);
    CHECK(missing.complaints().size() == 1);
    CHECK(run({"rules", "check"}).exit == 2);
    CHECK(run({"rules"}).exit == 2);
}

TEST_CASE("rules: a booth's own rules are listed, and its last good ones where the file is broken")
{
    const RulesFolder folder;
    const std::string directory = folder.folder.path().toStdString();
    const Ran shipped = run({"rules", "list"});
    CHECK(shipped.exit == 0);
    CHECK(linesIn(shipped.out) >= 30);
    CHECK(shipped.out.find("fentanyl-strip-against-spectrum\tcontradiction\tstrip:fentanyl\tti-2023,services\t") !=
          std::string::npos);
    const std::string own = R"({"about": "ours", "sources": [{"key": "us", "text": "our own", "checked": true}],
        "rules": [{"id": "mine", "kind": "advice", "when": [{"form": "pill"}], "say": {"en": "A pill.", "nb": "Pille."},
                   "sources": ["us"]}]})";
    folder.write("rules.json", own);
    const Ran listed = run({"rules", "list", "--data", directory});
    CHECK(listed.exit == 0);
    CHECK(listed.out == "mine\tadvice\t-\tus\tA pill.\n");
    folder.write("rules.json", own.substr(0, 60));
    const Ran broken = run({"rules", "list", "--data", directory});
    CHECK(broken.exit == 1);
    CHECK(broken.out == listed.out);
    CHECK(broken.complaints().size() == 1);
}
