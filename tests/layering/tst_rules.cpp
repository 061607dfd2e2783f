// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layering/rules.h"
#include "support/catch.h"

using namespace varde::layering;

namespace {

const WindowHeaders windows = {"QWidget", "QColor", "qcolor.h"};

std::size_t includeBreachesOf(const std::string &file, const std::string &line)
{
    return includeBreaches(file, line + "\n", windows).size();
}

} // namespace

TEST_CASE("an include against the arrows is a breach, one along them is not")
{
    struct Case {
        const char *file;
        const char *line;
        std::size_t breaches;
    };
    const auto at = GENERATE(values<Case>({
        {"src/core/axis.cpp", "#include \"core/axis.h\"", 0},
        {"src/core/axis.cpp", "#include \"matcher/cosine.h\"", 1},
        {"src/processing/x.cpp", "#include \"core/axis.h\"", 0},
        {"src/processing/x.cpp", "#include \"formats/format.h\"", 1},
        {"src/matcher/x.cpp", "#include \"processing/arpls.h\"", 0},
        {"src/matcher/x.cpp", "#include \"store/library/library.h\"", 1},
        {"src/matcher/x.cpp", "#include \"booth/words/words.h\"", 1},
        {"src/formats/x.cpp", "#include \"core/axis.h\"", 0},
        {"src/formats/x.cpp", "#include \"processing/arpls.h\"", 1},
        {"src/drivers/simulator/x.cpp", "#include \"drivers/spectrometer.h\"", 0},
        {"src/drivers/simulator/x.cpp", "#include \"processing/arpls.h\"", 1},
        {"src/store/record/x.cpp", "#include \"matcher/verdict.h\"", 1},
        {"src/store/record/x.cpp", "#include \"core/result.h\"", 0},
        {"src/booth/run/x.cpp", "#include \"store/record/record.h\"", 0},
        {"src/booth/run/x.cpp", "#include \"cli/output.h\"", 1},
        {"src/booth/run/x.cpp", "#include \"ui/run/page.h\"", 1},
        {"src/cli/main.cpp", "#include \"booth/reading.h\"", 0},
        {"src/cli/main.cpp", "#include \"ui/mainwindow.h\"", 1},
        {"ui/run/x.cpp", "#include \"booth/run/run.h\"", 0},
        {"ui/run/x.cpp", "#include \"core/spectrum.h\"", 0},
        {"ui/run/x.cpp", "#include \"matcher/verdict.h\"", 1},
        {"ui/run/x.cpp", "#include \"matcher/engine.h\"", 1},
        {"ui/run/x.cpp", "#include \"store/record/record.h\"", 1},
        {"ui/run/x.cpp", "#include \"drivers/spectrometer.h\"", 1},
        {"ui/run/x.cpp", "#include \"cli/output.h\"", 1},
        {"ui/run/x.cpp", "#include \"ui_runpage.h\"", 0},
        {"ui/run/x.cpp", "#include \"plot/spectrumplot.h\"", 0},
    }));
    CAPTURE(at.file, at.line);
    CHECK(includeBreachesOf(at.file, at.line) == at.breaches);
}

TEST_CASE("rooms without Qt see none of it, and nothing under src sees Qt's windows")
{
    struct Case {
        const char *file;
        const char *line;
        std::size_t breaches;
    };
    const auto at = GENERATE(values<Case>({
        {"src/core/x.h", "#include <QString>", 1},
        {"src/processing/x.h", "#include <QtCore/QString>", 1},
        {"src/matcher/x.h", "#include <qglobal.h>", 1},
        {"src/formats/x.h", "  #  include <QFile>", 1},
        {"src/formats/x.h", "#include \"QFile\"", 1},
        {"src/matcher/x.h", "#include <nlohmann/json.hpp>", 1},
        {"src/matcher/x.h", "#include <Eigen/Core>", 0},
        {"src/matcher/x.h", "#include <vector>", 0},
        {"src/formats/x.cpp", "#include <unistd.h>", 0},
        {"src/formats/x.cpp", "#include <sys/stat.h>", 0},
        {"src/drivers/x.h", "#include <QTcpSocket>", 0},
        {"src/drivers/x.h", "#include <QColor>", 1},
        {"src/booth/run/x.h", "#include <QAbstractTableModel>", 0},
        {"src/booth/run/x.h", "#include <QtGui/QColor>", 1},
        {"src/booth/run/x.h", "#include <QWidget>", 1},
        {"src/booth/run/x.h", "#include <qcolor.h>", 1},
        {"src/booth/run/x.h", "#include <QtWidgets>", 1},
        {"src/booth/run/x.h", "#include <QtPrintSupport/QPrinter>", 1},
        {"src/store/x.h", "#include <QtGui/QImage>", 1},
        {"src/cli/x.h", "#include <spdlog/spdlog.h>", 0},
        {"src/cli/x.h", "#include <qcustomplot.h>", 1},
        {"ui/x.h", "#include <QWidget>", 0},
        {"ui/x.h", "#include <QtPrintSupport/QPrinter>", 0},
        {"ui/x.h", "#include <qcustomplot.h>", 0},
    }));
    CAPTURE(at.file, at.line);
    CHECK(includeBreachesOf(at.file, at.line) == at.breaches);
}

TEST_CASE("SQL is included and written in the store only")
{
    CHECK(includeBreachesOf("src/store/library/x.cpp", "#include <QSqlQuery>") == 0);
    CHECK(includeBreachesOf("src/store/library/x.cpp", "#include <sqlite3.h>") == 0);
    CHECK(includeBreachesOf("src/booth/run/x.cpp", "#include <QSqlQuery>") == 1);
    CHECK(includeBreachesOf("src/booth/run/x.cpp", "#include <QtSql/QSqlDatabase>") == 1);
    CHECK(includeBreachesOf("src/cli/x.cpp", "#include <sqlite3.h>") == 1);
    CHECK(includeBreachesOf("ui/desk/x.cpp", "#include <QSqlTableModel>") == 1);

    const auto text =
        GENERATE("q.exec(\"SELECT id FROM sample\");", "q.exec(\"  INSERT OR IGNORE INTO sample VALUES (?)\");",
                 "\"PRAGMA journal_mode = WAL\"", "R\"(UPDATE sample SET a = 1)\"");
    CHECK(sqlBreaches("ui/desk/x.cpp", text).size() == 1);
    CHECK(sqlBreaches("src/store/x.cpp", text).empty());
    CHECK(sqlBreaches("ui/desk/x.cpp", "tr(\"Select the samples to export\")").empty());
}

TEST_CASE("an include names its room and does not climb")
{
    CHECK(includeBreachesOf("src/core/axis.cpp", "#include \"axis.h\"") == 1);
    CHECK(includeBreachesOf("src/core/axis.cpp", "#include \"../matcher/cosine.h\"") == 1);
    CHECK(includeBreachesOf("src/core/axis.cpp", "#include \"core/../matcher/cosine.h\"") == 1);
    CHECK(includeBreachesOf("src/core/axis.cpp", "#include <matcher/cosine.h>") == 1);
    CHECK(includeBreachesOf("src/core/axis.cpp", "#include \"support/catch.h\"") == 1);
    CHECK(includeBreachesOf("src/booth/run/runner.cpp", "#include \"runner.moc\"") == 0);
}

TEST_CASE("a source outside every room is a breach")
{
    CHECK(includeBreachesOf("src/main.cpp", "") == 1);
    CHECK(includeBreachesOf("src/helpers/x.cpp", "") == 1);
}

TEST_CASE("a breach says file, line and reason")
{
    const auto found = includeBreaches("src/core/a.h", "#pragma once\n\n#include \"store/b.h\"\n", windows);
    REQUIRE(found.size() == 1);
    CHECK(found[0].file == "src/core/a.h");
    CHECK(found[0].line == 3);
    CHECK(found[0].what == "store/b.h: core may not use store");
}

TEST_CASE("a room links only what it may include")
{
    CHECK(linkBreaches("src/core/CMakeLists.txt", "varde_room(varde_core LINK Eigen3::Eigen)").empty());
    CHECK(linkBreaches("src/core/CMakeLists.txt", "LINK Qt6::Core").size() == 1);
    CHECK(linkBreaches("src/matcher/CMakeLists.txt", "LINK varde_processing varde_store").size() == 1);
    CHECK(linkBreaches("src/booth/CMakeLists.txt", "LINK varde_store Qt6::Core Qt6::Widgets").size() == 1);
    CHECK(linkBreaches("src/booth/CMakeLists.txt", "LINK varde_store # unlike Qt6::Gui").empty());
    CHECK(linkBreaches("ui/CMakeLists.txt", "LINK varde_booth Qt6::Widgets Qt6::Svg").empty());
    CHECK(linkBreaches("ui/CMakeLists.txt", "LINK QCustomPlotQt6::QCustomPlotQt6").empty());
    CHECK(linkBreaches("ui/CMakeLists.txt", "LINK varde_store").size() == 1);
    CHECK(linkBreaches("src/store/CMakeLists.txt", "LINK varde_booth_words").size() == 1);
    CHECK(linkBreaches("src/cli/CMakeLists.txt", "LINK varde_booth_words").empty());
}

TEST_CASE("marks of unfinished work, switched-off code and a missing licence are found")
{
    const std::string licence = "// SPDX-FileCopyrightText: The Varde developers\n"
                                "// SPDX-License-Identifier: GPL-3.0-or-later\n";
    CHECK(houseBreaches("src/core/a.h", licence + "int a;\n").empty());
    CHECK(houseBreaches("src/core/a.h", "int a;\n").size() == 1);
    CHECK(houseBreaches("src/core/a.h", "").size() == 1);
    CHECK(houseBreaches("src/core/a.h", licence + "// TO"
                                                  "DO: later\n")
              .size() == 1);
    CHECK(houseBreaches("docs/a.md", "FIX"
                                     "ME\n")
              .size() == 1);
    CHECK(houseBreaches("src/core/a.cpp", licence + "# if "
                                                    "0\nint a;\n#endif\n")
              .size() == 1);
    CHECK(houseBreaches("docs/a.md", "text\n").empty());
    CHECK(houseBreaches("ui/start", "#!/bin/sh\n" + licence).empty());
    CHECK(houseBreaches("ui/start", "#!/bin/sh\necho\n").size() == 1);
    CHECK(houseBreaches("spectra/raman.tsv", "substance\tband\n").empty());
}

TEST_CASE("a source includes its own header first")
{
    const std::string good = "#include \"core/axis.h\"\n#include <vector>\n";
    const std::string bad = "#include <vector>\n#include \"core/axis.h\"\n";
    CHECK(firstIncludeBreaches("src/core/axis.cpp", good, true).empty());
    CHECK(firstIncludeBreaches("src/core/axis.cpp", bad, true).size() == 1);
    CHECK(firstIncludeBreaches("src/core/axis.cpp", bad, false).empty());
    CHECK(firstIncludeBreaches("src/core/axis.h", bad, true).empty());
}
