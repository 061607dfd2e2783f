// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a picture of every page in both themes, both languages and two sizes:
//   varde_screenshots FOLDER [PAGE...]
#include "ui/gallery.h"
#include "ui/widgethelp.h"

#include <QDir>
#include <QPixmap>
#include <QTextStream>

namespace {

using namespace varde;

bool writePictures(const QDir &folder, const QStringList &wanted)
{
    test::Gallery gallery;
    gallery.show();
    for (const auto &[suffix, size] : {std::pair{"", QSize(1366, 768)}, std::pair{"-1920", QSize(1920, 1080)}}) {
        gallery.resize(size);
        for (const char *language : {"en", "nb"})
            for (const ui::ThemeName theme : {ui::ThemeName::Light, ui::ThemeName::Night}) {
                gallery.setLanguageAndTheme(QLatin1String(language), theme);
                for (const QString &name : gallery.names()) {
                    if (!wanted.isEmpty() && !wanted.contains(name))
                        continue;
                    gallery.showPage(name);
                    const QString file = QStringLiteral("%1-%2-%3%4.png")
                                             .arg(name, theme == ui::ThemeName::Light ? "light" : "night",
                                                  QLatin1String(language), QLatin1String(suffix));
                    if (!gallery.grab().save(folder.filePath(file)))
                        return false;
                }
            }
    }
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: varde_screenshots FOLDER [PAGE...]\n";
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(QStringLiteral(".")) || !writePictures(folder, arguments.mid(2))) {
        QTextStream(stderr) << "varde_screenshots: " << arguments.at(1) << " cannot be written\n";
        return 1;
    }
    return 0;
}
