// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <QDir>
#include <QLocale>
#include <QStringList>

#include <algorithm>

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

int Settings::textPercent() const
{
    return std::clamp(m_values.value(QStringLiteral("text_percent"), 100).toInt(), 100, 200);
}

void Settings::setTextPercent(int percent)
{
    m_values.setValue(QStringLiteral("text_percent"), percent);
}

bool Settings::hasKeyboard() const
{
    return m_values.value(QStringLiteral("on_screen_keyboard")).toBool();
}

void Settings::setKeyboard(bool isShown)
{
    m_values.setValue(QStringLiteral("on_screen_keyboard"), isShown);
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

std::vector<booth::RememberedInstrument> Settings::instruments() const
{
    std::vector<booth::RememberedInstrument> known;
    QSettings values(m_values.fileName(), QSettings::IniFormat);
    const int count = values.beginReadArray(QStringLiteral("instruments"));
    for (int i = 0; i < count; ++i) {
        values.setArrayIndex(i);
        booth::RememberedInstrument one{values.value(QStringLiteral("driver")).toString().toStdString(),
                                        values.value(QStringLiteral("serial")).toString().toStdString(),
                                        values.value(QStringLiteral("name")).toString().toStdString(),
                                        {},
                                        {}};
        if (const double laserNm = values.value(QStringLiteral("laser_nm")).toDouble(); laserNm > 0)
            one.laserNm = laserNm;
        one.lastUsed += std::chrono::milliseconds(values.value(QStringLiteral("last_used")).toLongLong());
        known.push_back(one);
    }
    return known;
}

void Settings::setInstruments(const std::vector<booth::RememberedInstrument> &instruments)
{
    m_values.remove(QStringLiteral("instruments"));
    m_values.beginWriteArray(QStringLiteral("instruments"), static_cast<int>(instruments.size()));
    for (int i = 0; i < static_cast<int>(instruments.size()); ++i) {
        const booth::RememberedInstrument &one = instruments[static_cast<std::size_t>(i)];
        m_values.setArrayIndex(i);
        m_values.setValue(QStringLiteral("driver"), QString::fromStdString(one.driver));
        m_values.setValue(QStringLiteral("serial"), QString::fromStdString(one.serialNumber));
        m_values.setValue(QStringLiteral("name"), QString::fromStdString(one.name));
        m_values.setValue(QStringLiteral("laser_nm"), one.laserNm.value_or(0));
        const auto used = std::chrono::duration_cast<std::chrono::milliseconds>(one.lastUsed.time_since_epoch());
        m_values.setValue(QStringLiteral("last_used"), static_cast<qlonglong>(used.count()));
    }
    m_values.endArray();
    m_values.sync();
}

QStringList Settings::networkInstruments() const
{
    return m_values.value(QStringLiteral("network_instruments")).toStringList();
}

void Settings::setNetworkInstruments(const QStringList &addresses)
{
    m_values.setValue(QStringLiteral("network_instruments"), addresses);
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

int Settings::lockMinutes() const
{
    bool isNumber = false;
    const int minutes = m_values.value(QStringLiteral("lock_minutes")).toInt(&isNumber);
    return isNumber && minutes >= 0 && minutes <= 120 ? minutes : 5;
}

void Settings::setLockMinutes(int minutes)
{
    m_values.setValue(QStringLiteral("lock_minutes"), minutes);
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
