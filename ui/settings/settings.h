// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/connected.h"
#include "theme/tokens.h"

#include <QSettings>
#include <QString>
#include <QStringList>

#include <vector>

namespace varde::ui {

/// What this installation remembers between starts: one INI file in the data directory. Nothing about a sample
/// or a visitor. GUI thread.
class Settings {
public:
    explicit Settings(const QString &dataDir);

    QString language() const; ///< `en` or `nb`; the system's at the first start
    void setLanguage(const QString &language);

    ThemeName theme() const;
    void setTheme(ThemeName name);

    int textPercent() const; ///< size of the text, 100 to 200
    void setTextPercent(int percent);

    bool hasKeyboard() const; ///< the on-screen keyboard comes up where text is typed
    void setKeyboard(bool isShown);

    QString logLevel() const; ///< `error`, `warning`, `info` or `debug`
    void setLogLevel(const QString &level);

    QString libraryPath() const; ///< measured library; `library.sqlite` in the data directory unless chosen
    void setLibraryPath(const QString &path);

    QString watchedFolder() const; ///< where the instrument's program saves its scans; empty for none
    void setWatchedFolder(const QString &path);

    std::vector<booth::RememberedInstrument> instruments() const; ///< that were connected here
    void setInstruments(const std::vector<booth::RememberedInstrument> &instruments);

    QStringList networkInstruments() const; ///< DRIVER/ADDRESS, as they were typed
    void setNetworkInstruments(const QStringList &addresses);

    QString checkMaterial() const; ///< name of the reference material used last; empty for none yet
    void setCheckMaterial(const QString &name);

    QString controlSubstance() const; ///< in the sensitivity control; `caffeine` unless chosen
    void setControlSubstance(const QString &name);

    QString medicalNumber() const; ///< of this site; empty until somebody enters it
    void setMedicalNumber(const QString &number);

    QString naloxonePlace() const; ///< where naloxone is kept; empty until somebody enters it
    void setNaloxonePlace(const QString &place);

    int lockMinutes() const; ///< without a hand on the machine; 5 unless set, 0 for never
    void setLockMinutes(int minutes);

    QString operatorCode() const; ///< code of the person at this machine, never a name; may be empty
    void setOperatorCode(const QString &code);

private:
    QString m_dataDir;
    QSettings m_values;
};

} // namespace varde::ui
