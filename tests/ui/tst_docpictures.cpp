// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docpictures.h"
#include "ui/gallery.h"
#include "ui/widgethelp.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QTemporaryDir>

#include <algorithm>
#include <set>

using namespace varde;

namespace {

const QString picturesFolder = QStringLiteral(VARDE_SOURCE_DIR "/docs/pictures");

} // namespace

TEST_CASE("the pictures of the documents are those that the app takes of itself, no more and no fewer")
{
    std::set<std::string> there;
    for (QDirIterator at(picturesFolder, {QStringLiteral("*.png")}, QDir::Files, QDirIterator::Subdirectories);
         at.hasNext();)
        there.insert(QDir(picturesFolder).relativeFilePath(at.next()).toStdString());
    std::set<std::string> taken;
    for (const test::DocPicture &picture : test::docPictures())
        taken.insert(picture.file.toStdString());
    std::string different;
    std::vector<std::string> differing;
    std::set_symmetric_difference(there.begin(), there.end(), taken.begin(), taken.end(),
                                  std::back_inserter(differing));
    for (const std::string &file : differing)
        different += file + "\n";
    CHECK(different == "");
}

TEST_CASE("every picture has the size that it says, and all of them together are small")
{
    qint64 bytes = 0;
    for (const test::DocPicture &picture : test::docPictures()) {
        const QString path = picturesFolder + QLatin1Char('/') + picture.file;
        INFO(picture.file.toStdString());
        const QSize size = QImageReader(path).size();
        CHECK(size.width() == picture.size.width());
        CHECK(size.height() == picture.size.height());
        const qint64 own = QFileInfo(path).size();
        CHECK(own < 100'000);
        bytes += own;
    }
    CHECK(bytes < 9'000'000);
}

TEST_CASE("every step is shown in both sizes, both themes and both languages")
{
    const auto pictures = test::docPictures();
    const test::Gallery gallery;
    const auto names = gallery.names();
    for (const QString &page : test::stepPages()) {
        INFO(page.toStdString());
        CHECK(std::count(names.begin(), names.end(), page) == 1);
        CHECK(std::count_if(pictures.begin(), pictures.end(), [&](const test::DocPicture &one) {
                  return one.file.startsWith(QStringLiteral("steps/")) && one.page == page;
              }) == 8);
    }
}

TEST_CASE("the same page gives the same picture, byte for byte, from another gallery too")
{
    const auto photograph = [](const char *page) {
        test::Gallery gallery;
        gallery.resize(1366, 768);
        gallery.show();
        gallery.setLanguageAndTheme(QStringLiteral("en"), ui::ThemeName::Light);
        gallery.showPage(QLatin1String(page));
        return test::withFewColours(gallery.grab().toImage());
    };
    QApplication::setCursorFlashTime(0);
    for (const char *page : {"sign-in", "queue", "tests-strip", "live-preview", "talk", "slip", "instruments-laser"}) {
        INFO(page);
        CHECK(photograph(page) == photograph(page));
    }
    QApplication::setCursorFlashTime(1000);
}

TEST_CASE("few colours change only what is rare")
{
    QImage picture(100, 60, QImage::Format_RGB32);
    picture.fill(QColor(0xf4f1ea));
    QPainter painter(&picture);
    painter.fillRect(0, 0, 100, 20, QColor(0x14626b));
    for (int x = 0; x < 100; ++x)
        for (int y = 50; y < 60; ++y)
            painter.fillRect(x, y, 1, 1, QColor(x, 2 * x, 10 * (y - 50)));
    painter.end();
    const QImage few = test::withFewColours(picture);
    CHECK(few.format() == QImage::Format_Indexed8);
    CHECK(few.colorCount() <= 256);
    CHECK(few.pixelColor(50, 10) == QColor(0x14626b));
    CHECK(few.pixelColor(50, 30) == QColor(0xf4f1ea));
    int furthest = 0;
    for (int x = 0; x < 100; ++x)
        for (int y = 50; y < 60; ++y) {
            const QColor before = picture.pixelColor(x, y);
            const QColor after = few.pixelColor(x, y);
            furthest = std::max({furthest, std::abs(before.red() - after.red()),
                                 std::abs(before.green() - after.green()), std::abs(before.blue() - after.blue())});
        }
    CHECK(furthest > 0);
    CHECK(furthest < 40);
}
