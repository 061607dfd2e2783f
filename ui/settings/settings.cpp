// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <QDir>
#include <QLocale>
#include <QStringList>

namespace varde::ui {

Settings::Settings(const QString &dataDir)
    : m_dataDir(dataDir), m_values(QDir(dataDir).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
{
}

QString Settings::language() const
{
    const QLocale::Language system = QLocale::system().language();
    const bool isNorwegian = system == QLocale::NorwegianBokmal || system == QLocale::NorwegianNynorsk;
    const QString fallback = isNorwegian ? QStringLiteral("nb") : QStringLiteral("en");
    const QString value = m_values.value(QStringLiteral("language"), fallback).toString();
    return value == QLatin1String("nb") ? value : QStringLiteral("en");
}

void Settings::setLanguage(const QString &language)
{
    m_values.setValue(QStringLiteral("language"), language);
}

ThemeName Settings::theme() const
{
    return m_values.value(QStringLiteral("theme")).toString() == QLatin1String("night") ? ThemeName::Night
                                                                                        : ThemeName::Light;
}

void Settings::setTheme(ThemeName name)
{
    m_values.setValue(QStringLiteral("theme"),
                      name == ThemeName::Night ? QStringLiteral("night") : QStringLiteral("light"));
}

QString Settings::logLevel() const
{
    const QStringList levels{QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("info"),
                             QStringLiteral("debug")};
    const QString value = m_values.value(QStringLiteral("log_level")).toString();
    return levels.contains(value) ? value : QStringLiteral("info");
}

void Settings::setLogLevel(const QString &level)
{
    m_values.setValue(QStringLiteral("log_level"), level);
}

QString Settings::libraryPath() const
{
    const QString fallback = QDir(m_dataDir).filePath(QStringLiteral("library.sqlite"));
    return m_values.value(QStringLiteral("library_path"), fallback).toString();
}

void Settings::setLibraryPath(const QString &path)
{
    m_values.setValue(QStringLiteral("library_path"), path);
}

QString Settings::watchedFolder() const
{
    return m_values.value(QStringLiteral("watched_folder")).toString();
}

void Settings::setWatchedFolder(const QString &path)
{
    m_values.setValue(QStringLiteral("watched_folder"), path);
}

QString Settings::checkMaterial() const
{
    return m_values.value(QStringLiteral("check_material")).toString();
}

void Settings::setCheckMaterial(const QString &name)
{
    m_values.setValue(QStringLiteral("check_material"), name);
}

QString Settings::controlSubstance() const
{
    return m_values.value(QStringLiteral("control_substance"), QStringLiteral("caffeine")).toString();
}

void Settings::setControlSubstance(const QString &name)
{
    m_values.setValue(QStringLiteral("control_substance"), name);
}

QString Settings::medicalNumber() const
{
    return m_values.value(QStringLiteral("medical_number")).toString();
}

void Settings::setMedicalNumber(const QString &number)
{
    m_values.setValue(QStringLiteral("medical_number"), number);
}

QString Settings::naloxonePlace() const
{
    return m_values.value(QStringLiteral("naloxone_place")).toString();
}

void Settings::setNaloxonePlace(const QString &place)
{
    m_values.setValue(QStringLiteral("naloxone_place"), place);
}

QString Settings::operatorCode() const
{
    return m_values.value(QStringLiteral("operator_code")).toString();
}

void Settings::setOperatorCode(const QString &code)
{
    m_values.setValue(QStringLiteral("operator_code"), code);
}

} // namespace varde::ui
