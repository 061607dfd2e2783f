// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docpictures.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <utility>

namespace varde::test {

namespace {

using ui::ThemeName;

struct Step {
    const char *name;
    const char *page;
};

constexpr std::array steps{
    Step{"home", "home-ready"},
    Step{"sign-in", "sign-in"},
    Step{"queue", "queue"},
    Step{"intake", "run-intake"},
    Step{"details", "run-details"},
    Step{"scan-empty", "live-prepare"},
    Step{"scan-preview", "live-preview"},
    Step{"scan-offered", "scan-offer"},
    Step{"strips", "tests-strip"},
    Step{"read-mixture", "run-mixture"},
    Step{"read-unknown", "run-unknown"},
    Step{"second-spot", "run-spots-differ"},
    Step{"finding", "run-finding"},
    Step{"second-reader", "second-read-pin"},
    Step{"two-findings", "dispute"},
    Step{"talk", "talk"},
    Step{"person", "person"},
    Step{"slip", "slip"},
    Step{"closing", "closing"},
    Step{"closed", "closed"},
    Step{"correction", "correction"},
};

/// The pictures of the documents that are no step of a run, or that stand beside the words of another page.
constexpr std::pair<const char *, const char *> others[] = {
    {"check-light", "check"},
    {"desk-light", "desk"},
    {"home-light", "home-ready"},
    {"import-light", "import-review"},
    {"instruments-light", "instruments-laser"},
    {"library-coverage-light", "library-health-coverage"},
    {"preview-light", "live-preview"},
    {"read-light", "read-match"},
    {"tests-light", "tests-strip"},
};

constexpr QSize small(1366, 768);
constexpr QSize large(1920, 1080);
constexpr qsizetype mostColours = 256;
constexpr int nearDistance = 3 * 9 * 9; ///< squared: nobody sees less between two colours of a rim of a letter

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

/// Every colour, the most frequent first.
QList<QRgb> coloursOf(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            ++counts[line[x]];
    }
    QList<QRgb> colours = counts.keys();
    // Ties by the colour itself: a hash's order is another one in every process.
    std::sort(colours.begin(), colours.end(),
              [&](QRgb a, QRgb b) { return std::pair(-counts.value(a), a) < std::pair(-counts.value(b), b); });
    return colours;
}

uchar nearest(const QList<QRgb> &table, QRgb colour)
{
    const auto at = std::min_element(table.begin(), table.end(),
                                     [colour](QRgb a, QRgb b) { return distance(a, colour) < distance(b, colour); });
    return static_cast<uchar>(std::distance(table.begin(), at));
}

/// The frequent ones, and of the rare ones those that none of the others comes near.
QList<QRgb> tableOf(const QList<QRgb> &colours)
{
    QList<QRgb> table;
    for (const QRgb colour : colours)
        if (table.size() < mostColours &&
            (table.isEmpty() || distance(table.at(nearest(table, colour)), colour) > nearDistance))
            table.append(colour);
    return table;
}

} // namespace

std::vector<QString> stepPages()
{
    std::vector<QString> pages;
    for (const Step &step : steps)
        pages.push_back(QLatin1String(step.page));
    return pages;
}

std::vector<DocPicture> docPictures()
{
    std::vector<DocPicture> pictures;
    for (const QSize &size : {small, large})
        for (const char *language : {"en", "nb"})
            for (const ThemeName theme : {ThemeName::Light, ThemeName::Night})
                for (const Step &step : steps)
                    pictures.push_back(
                        {QStringLiteral("steps/%1-%2-%3-%4.png")
                             .arg(QLatin1String(step.name),
                                  QLatin1String(theme == ThemeName::Light ? "light" : "night"), QLatin1String(language))
                             .arg(size.width()),
                         QLatin1String(step.page), QLatin1String(language), theme, size});
    for (const auto &[file, page] : others)
        pictures.push_back({QLatin1String(file) + QLatin1String(".png"), QLatin1String(page), QStringLiteral("en"),
                            ThemeName::Light, small});
    return pictures;
}

QImage withFewColours(const QImage &picture)
{
    const QImage whole = picture.convertToFormat(QImage::Format_RGB32);
    const QList<QRgb> all = coloursOf(whole);
    const QList<QRgb> table = tableOf(all);
    QHash<QRgb, uchar> places;
    for (const QRgb colour : all)
        places.insert(colour, nearest(table, colour));
    QImage few(whole.size(), QImage::Format_Indexed8);
    few.setColorTable(table);
    for (int y = 0; y < whole.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(whole.constScanLine(y));
        std::transform(from, from + whole.width(), few.scanLine(y), [&](QRgb colour) { return places.value(colour); });
    }
    return few;
}

bool writePicture(const QImage &picture, const QString &path)
{
    return withFewColours(picture).save(path, "PNG", 0); // 0: pressed hardest
}

} // namespace varde::test
