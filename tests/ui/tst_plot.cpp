// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sampleresults.h"
#include "ui/widgethelp.h"

#include "plot/spectrumplot.h"

#include <QFile>
#include <QTemporaryDir>

using namespace varde;
using namespace varde::ui;

namespace {

Trace ramp(const QString &name, double offset = 0)
{
    Trace trace{name, {}, {}};
    for (int i = 0; i <= 100; ++i) {
        trace.xPerCm.append(500 + i * 10);
        trace.y.append(offset + (i == 30 ? 1.0 : i == 70 ? 0.6 : 0.01));
    }
    return trace;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("infrared falls from left to right and Raman rises")
{
    SpectrumPlot plot;
    plot.setTechnique(Technique::Raman);
    plot.showComparison(ramp(QStringLiteral("scan")), {}, {});
    CHECK(plot.leftPerCm() == Catch::Approx(500));
    CHECK(plot.rightPerCm() == Catch::Approx(1500));
    plot.setTechnique(Technique::AtrIr);
    CHECK(plot.isFalling());
    CHECK(plot.leftPerCm() == Catch::Approx(1500));
    CHECK(plot.rightPerCm() == Catch::Approx(500));
}

TEST_CASE("zooming keeps the point under the cursor and never leaves the data")
{
    SpectrumPlot plot;
    plot.showComparison(ramp(QStringLiteral("scan")), {}, {});
    plot.zoom(0.5, 800);
    CHECK(plot.rightPerCm() - plot.leftPerCm() == Catch::Approx(500));
    CHECK((800 - plot.leftPerCm()) / (plot.rightPerCm() - plot.leftPerCm()) == Catch::Approx(0.3));
    plot.pan(-5);
    CHECK(plot.leftPerCm() == Catch::Approx(500));
    plot.pan(9);
    CHECK(plot.rightPerCm() == Catch::Approx(1500));
    plot.zoom(100, 900);
    CHECK(plot.leftPerCm() == Catch::Approx(500));
    CHECK(plot.rightPerCm() == Catch::Approx(1500));
}

TEST_CASE("the keyboard zooms, pans and shows everything again")
{
    SpectrumPlot plot;
    plot.resize(600, 300);
    plot.show();
    plot.showComparison(ramp(QStringLiteral("scan")), {}, {});
    QTest::keyClick(&plot, Qt::Key_Plus);
    CHECK(plot.rightPerCm() - plot.leftPerCm() == Catch::Approx(700));
    QTest::keyClick(&plot, Qt::Key_Right);
    CHECK(plot.rightPerCm() == Catch::Approx(1490));
    QTest::keyClick(&plot, Qt::Key_0);
    CHECK(plot.leftPerCm() == Catch::Approx(500));
}

TEST_CASE("a live curve keeps the view a person zoomed to")
{
    SpectrumPlot plot;
    plot.showLive(ramp(QStringLiteral("scan")));
    plot.zoom(0.5, 1000);
    plot.showLive(ramp(QStringLiteral("scan"), 0.2));
    CHECK(plot.leftPerCm() == Catch::Approx(750));
    CHECK(plot.rightPerCm() == Catch::Approx(1250));
}

TEST_CASE("the residual has its own pane, and only where there is one")
{
    SpectrumPlot plot;
    plot.showComparison(ramp(QStringLiteral("scan")), ramp(QStringLiteral("reference")), ramp(QStringLiteral("rest")));
    CHECK(plot.hasResidual());
    CHECK(plot.traces().size() == 2);
    plot.showComparison(ramp(QStringLiteral("scan")), {}, {});
    CHECK_FALSE(plot.hasResidual());
    CHECK(plot.traces().size() == 1);
    plot.showComparison(ramp(QStringLiteral("scan")), ramp(QStringLiteral("reference")), ramp(QStringLiteral("rest")));
    CHECK(plot.hasResidual());
}

TEST_CASE("peak labels come on demand, one for each band")
{
    SpectrumPlot plot;
    plot.resize(800, 300);
    plot.show();
    test::settle();
    plot.showComparison(ramp(QStringLiteral("scan")), {}, {});
    CHECK(plot.peakLabelCount() == 0);
    plot.setPeakLabels(true);
    CHECK(plot.peakLabelCount() == 2);
    plot.setPeakLabels(false);
    CHECK(plot.peakLabelCount() == 0);
}

TEST_CASE("at most four scans are stacked")
{
    SpectrumPlot plot;
    plot.showStack({ramp("a"), ramp("b"), ramp("c"), ramp("d"), ramp("e")});
    CHECK(plot.traces().size() == 4);
    CHECK(plot.traces().last().name == QStringLiteral("d"));
}

TEST_CASE("highest peaks stand apart and come highest first")
{
    const auto peaks = highestPeaks(ramp(QStringLiteral("scan")), 5, 50);
    CHECK(peaks == QVector<double>{800, 1200});
    CHECK(highestPeaks(ramp(QStringLiteral("scan")), 5, 500) == QVector<double>{800});
    CHECK(highestPeaks({}, 5, 50).isEmpty());
}

TEST_CASE("a value between two points is interpolated, outside there is none")
{
    const Trace trace{QStringLiteral("t"), {100, 200}, {1, 3}};
    CHECK(valueAt(trace, 150).value() == Catch::Approx(2));
    CHECK_FALSE(valueAt(trace, 99));
    CHECK_FALSE(valueAt({}, 150));
}

TEST_CASE("numbers leave as CSV with a point, whatever the language")
{
    const test::Speaking norwegian("nb");
    const Trace a{QStringLiteral("scan"), {500.5, 501}, {0.25, 1}};
    const Trace b{QStringLiteral("a, \"b\""), {500.5, 501}, {2, 3}};
    CHECK(toCsv({a, b}) == QStringLiteral("wavenumber_per_cm,scan,\"a, \"\"b\"\"\"\n500.5,0.25,2\n501,1,3\n"));
    const Trace other{QStringLiteral("other"), {1}, {2}};
    CHECK(toCsv({a, other}) ==
          QStringLiteral("curve,wavenumber_per_cm,intensity\nscan,500.5,0.25\nscan,501,1\nother,1,2\n"));
}

TEST_CASE("a plot is written as picture, drawing, document and numbers")
{
    const QTemporaryDir folder;
    SpectrumPlot plot;
    plot.resize(600, 300);
    plot.show();
    plot.showComparison(ramp(QStringLiteral("scan")), ramp(QStringLiteral("reference")), ramp(QStringLiteral("rest")));
    for (const char *ending : {"png", "svg", "pdf", "csv"})
        REQUIRE(plot.exportTo(folder.filePath(QStringLiteral("plot.") + ending)));
    CHECK(content(folder.filePath("plot.png")).startsWith("\x89PNG"));
    CHECK(content(folder.filePath("plot.svg")).contains("<polyline"));
    CHECK(content(folder.filePath("plot.pdf")).startsWith("%PDF"));
    CHECK(content(folder.filePath("plot.csv")).startsWith("wavenumber_per_cm,scan,reference,rest\n"));
}

TEST_CASE("an export that cannot be written says so")
{
    SpectrumPlot plot;
    plot.showComparison(ramp(QStringLiteral("scan")), {}, {});
    const char *ending = GENERATE("png", "svg", "pdf", "csv");
    const auto status = plot.exportTo(QStringLiteral("/dev/null/no/plot.") + ending);
    REQUIRE_FALSE(status);
    CHECK(status.error().code == Errc::WriteFailed);
    const auto unknown = plot.exportTo(QStringLiteral("plot.docx"));
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == Errc::UnknownFormat);
}

TEST_CASE("without a curve the plot is blank")
{
    SpectrumPlot plot;
    plot.resize(600, 300);
    plot.show();
    const auto isBlank = [&] {
        test::settle();
        const QImage image = plot.grab().toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) != image.pixel(0, 0))
                    return false;
        return true;
    };
    CHECK(isBlank());
    plot.showLive(traceOf(QStringLiteral("scan"), test::madeSpectrum(Technique::Raman, {800, 1200})));
    CHECK_FALSE(isBlank());
    plot.clear();
    CHECK(isBlank());
}
