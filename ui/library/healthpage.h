// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/healthreport.h"
#include "library/carepage.h"

#include <optional>

class QLabel;
class QListWidget;
class QScrollArea;
class QStackedWidget;

namespace varde::ui {

class ChoiceRow;
class CountBars;
class CoverageMap;
class KeyButton;
class LookAlikeMap;
class SpectrumPlot;

/// What the library cannot name, what it cannot tell apart, what may be filed wrongly, how old it is, and which
/// references would settle most of the booth's unknowns.
class HealthPage final : public CarePage {
    Q_OBJECT

public:
    enum class View { Coverage, LookAlikes, Suspects, Unknowns, Age };

    explicit HealthPage(CareWork &work, QWidget *parent = nullptr);

    // What the work says; public, so that the page can be shown without a library.
    void showReport(const booth::HealthReport &report);
    void showNothing(); ///< nobody looked yet
    void setOld();      ///< the library was changed since
    void showView(View view);
    void setWorking(bool isWorking) override;
    void saveTo(const QString &path);

protected:
    void read() override;
    void retranslate() override;

private:
    void build();
    QWidget *buildCoverage();
    QWidget *buildLookAlikes();
    QWidget *buildSuspects();
    void look();
    void askForFile();
    void refresh();
    void refreshCoverage();
    void refreshGroups();
    void refreshUnknowns();
    void refreshAge();
    void showGroup(int group);
    void showPair(int pair);
    Technique technique() const;

    std::optional<booth::HealthReport> m_report;
    QString m_lookedAt; ///< the library that was looked at
    bool m_isOld = false;
    ChoiceRow *m_views;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    ChoiceRow *m_techniques;
    QLabel *m_covered;
    QLabel *m_key;
    CoverageMap *m_map;
    QLabel *m_missingTitle;
    QListWidget *m_missing;
    QListWidget *m_groups;
    LookAlikeMap *m_alike;
    QLabel *m_pairText;
    QLabel *m_bands;
    SpectrumPlot *m_plot;
    QLabel *m_noGroups;
    QLabel *m_suspectTitle;
    QListWidget *m_suspects;
    QLabel *m_remedy;
    QLabel *m_unknownTitle;
    QLabel *m_unknownText;
    CountBars *m_first;
    QLabel *m_ageTitle;
    CountBars *m_years;
    QLabel *m_licenceTitle;
    CountBars *m_licences;
    QLabel *m_when;
    KeyButton *m_save;
    KeyButton *m_look;
    std::vector<Technique> m_known; ///< in the order of the row of techniques
};

} // namespace varde::ui
