// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/words/errorwords.h"
#include "booth/words/language.h"
#include "demo/demorun.h"
#include "settings/settings.h"
#include "theme/theme.h"
#include "window/language.h"
#include "window/logging.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <spdlog/spdlog.h>
#include <string_view>

namespace {

using namespace varde;

struct Options {
    QString dataDir;
    QString demoDir; ///< empty: a window for a person
    QString language;
    QString theme;
};

int badUsage(const QString &sentence)
{
    QTextStream(stderr) << "varde: " << sentence << '\n';
    return 2;
}

/// Does not return where help or version is asked for.
Result<Options> readOptions(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Drug checking by spectroscopy, with its certainty"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), QStringLiteral("Keep records and settings in DIR."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption demo(QStringLiteral("demo-run"),
                                  QStringLiteral("Take one practice sample from intake to finding, print what a person "
                                                 "would read, and write slip.pdf and read.png to DIR."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en or nb, for this start."),
                                      QStringLiteral("LANGUAGE"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light or night, for this start."),
                                   QStringLiteral("THEME"));
    parser.addOptions({data, demo, language, theme});
    // process() alone would end with 1, and a wrong option is a wrong usage like any other.
    if (!parser.parse(QCoreApplication::arguments()))
        return Error{Errc::OutOfRange, parser.errorText().toStdString()};
    parser.process(app); // for --help and --version
    Options options{parser.value(data), parser.value(demo), parser.value(language), parser.value(theme)};
    if (!parser.positionalArguments().isEmpty())
        return Error{Errc::OutOfRange, "unexpected argument " + parser.positionalArguments().first().toStdString()};
    if (!options.language.isEmpty() && !booth::words::languages().contains(options.language))
        return Error{Errc::OutOfRange, "--language is en or nb"};
    if (!options.theme.isEmpty() && options.theme != QLatin1String("light") && options.theme != QLatin1String("night"))
        return Error{Errc::OutOfRange, "--theme is light or night"};
    if (options.dataDir.isEmpty())
        options.dataDir = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return options;
}

/// Help and version are texts: they need no display.
bool asksForText(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const std::string_view argument) {
        return argument == "-h" || argument == "--help" || argument == "--help-all" || argument == "-v" ||
               argument == "--version";
    });
}

/// Records are private: a directory that is made here is its owner's alone.
bool makeDataDir(const QString &path)
{
    if (QDir(path).exists())
        return true;
    return QDir().mkpath(path) &&
           QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

/// What all windows of this program share.
struct Shared {
    ui::Places places;
    ui::Settings &settings;
    const Clock &clock;
};

void connectWindow(ui::MainWindow &window, const Shared &shared)
{
    QObject::connect(&window, &ui::MainWindow::logLevelChosen, &window, &ui::setLogLevel);
    QObject::connect(&window, &ui::MainWindow::windowRequested, &window, [shared](const QString &sampleId) {
        ui::Places places = shared.places;
        places.hasInstruments = false; // those stay with the first window
        // Owned by nobody: it lives until a person closes it.
        auto *further = new ui::MainWindow(places, shared.settings, shared.clock);
        further->setAttribute(Qt::WA_DeleteOnClose);
        connectWindow(*further, shared);
        further->resize(1366, 768);
        further->show();
        if (!sampleId.isEmpty())
            further->openSample(sampleId.toStdString());
    });
    window.resize(1366, 768);
}

int run(QApplication &app, const Options &options)
{
    if (!makeDataDir(options.dataDir)) {
        QTextStream(stderr) << "varde: " << booth::words::errorSentence(Errc::WriteFailed, options.dataDir) << '\n';
        return 1;
    }
    ui::Settings settings(options.dataDir);
    if (!options.language.isEmpty())
        settings.setLanguage(options.language);
    if (!options.theme.isEmpty())
        settings.setTheme(options.theme == QLatin1String("night") ? ui::ThemeName::Night : ui::ThemeName::Light);
    ui::applyLanguage(app, settings.language());
    ui::applyTheme(app, settings.theme());
    ui::applyTextPercent(app, settings.textPercent());
    if (const Status logging = ui::startLogging(options.dataDir, settings.logLevel()); !logging)
        QTextStream(stderr) << "varde: " << booth::words::errorText(logging.error()) << '\n';

    spdlog::info("varde {} starts", VARDE_VERSION);

    const SystemClock clock;
    const Shared shared{
        {options.dataDir, QStringLiteral(VARDE_PRACTICE_LIBRARY), QStringLiteral(VARDE_SPECTRA_DIR)}, settings, clock};
    ui::MainWindow window(shared.places, settings, clock);
    connectWindow(window, shared);
    if (options.demoDir.isEmpty()) {
        window.show();
        return QApplication::exec();
    }
    ui::DemoRun demo(window, QDir(options.demoDir));
    QObject::connect(&demo, &ui::DemoRun::finished, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    window.show();
    demo.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("varde"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VARDE_VERSION));
    if (asksForText(argc, argv)) {
        const QCoreApplication app(argc, argv);
        if (const auto options = readOptions(app); !options)
            return badUsage(QString::fromStdString(options.error().detail));
    }
    QApplication app(argc, argv);
    auto options = readOptions(app);
    if (!options)
        return badUsage(QString::fromStdString(options.error().detail));
    if (options->demoDir.isEmpty())
        return run(app, *options);
    // The demonstration leaves no trace in anybody's own record.
    const QTemporaryDir data;
    if (!data.isValid() || !QDir().mkpath(options->demoDir)) {
        QTextStream(stderr) << "varde: " << booth::words::errorSentence(Errc::WriteFailed, options->demoDir) << '\n';
        return 1;
    }
    options->dataDir = data.path();
    return run(app, *options);
}
