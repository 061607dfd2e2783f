// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a picture of every page in both themes, both languages and two sizes, or the pictures of the documents:
//   varde_screenshots FOLDER [PAGE...]
//   varde_screenshots --docs FOLDER
#include "ui/docpictures.h"
#include "ui/gallery.h"
#include "ui/widgethelp.h"

#include <QDir>
#include <QPixmap>
#include <QTextStream>

namespace {

using namespace varde;

/// A gallery in which every picture has a look of its own: the same page is laid out anew only where that differs.
class Photographer {
public:
    Photographer() { m_gallery.show(); }

    QStringList pages() const
    {
        QStringList all;
        for (const QString &name : m_gallery.names())
            all.append(name);
        return all;
    }
    QImage take(const test::DocPicture &wanted)
    {
        if (wanted.language != m_language || wanted.theme != m_theme)
            m_gallery.setLanguageAndTheme(wanted.language, wanted.theme);
        m_language = wanted.language;
        m_theme = wanted.theme;
        m_gallery.resize(wanted.size);
        m_gallery.showPage(wanted.page);
        return m_gallery.grab().toImage();
    }

private:
    test::Gallery m_gallery;
    QString m_language;
    ui::ThemeName m_theme = ui::ThemeName::Light;
};

std::vector<test::DocPicture> everyPicture(const QStringList &pages)
{
    std::vector<test::DocPicture> pictures;
    for (const auto &[suffix, size] : {std::pair{"", QSize(1366, 768)}, std::pair{"-1920", QSize(1920, 1080)}})
        for (const char *language : {"en", "nb"})
            for (const ui::ThemeName theme : {ui::ThemeName::Light, ui::ThemeName::Night})
                for (const QString &page : pages)
                    pictures.push_back({QStringLiteral("%1-%2-%3%4.png")
                                            .arg(page, QLatin1String(theme == ui::ThemeName::Light ? "light" : "night"),
                                                 QLatin1String(language), QLatin1String(suffix)),
                                        page, QLatin1String(language), theme, size});
    return pictures;
}

/// The file that could not be written, or the page that does not exist; empty when all went well.
QString writePictures(const QDir &folder, bool isForDocs, const QStringList &wanted)
{
    Photographer photographer;
    const QStringList pages = photographer.pages();
    for (const QString &page : wanted)
        if (!pages.contains(page))
            return page;
    for (const test::DocPicture &picture :
         isForDocs ? test::docPictures() : everyPicture(wanted.isEmpty() ? pages : wanted)) {
        const QString path = folder.filePath(picture.file);
        if (!QDir().mkpath(QFileInfo(path).path()) || !test::writePicture(photographer.take(picture), path))
            return path;
    }
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    // The same pictures wherever they are made: no local time, no cursor that blinks.
    qputenv("TZ", "Europe/Oslo");
    QApplication app(argc, argv);
    QApplication::setCursorFlashTime(0);
    QStringList arguments = QApplication::arguments().mid(1);
    const bool isForDocs = arguments.removeAll(QStringLiteral("--docs")) > 0;
    if (arguments.isEmpty() || (isForDocs && arguments.size() > 1)) {
        QTextStream(stderr) << "usage: varde_screenshots FOLDER [PAGE...]\n       varde_screenshots --docs FOLDER\n";
        return 2;
    }
    const QString failed = writePictures(QDir(arguments.first()), isForDocs, arguments.mid(1));
    if (!failed.isEmpty())
        QTextStream(stderr) << "varde_screenshots: " << failed << " cannot be made\n";
    return failed.isEmpty() ? 0 : 1;
}
