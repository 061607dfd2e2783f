// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/devices/instruments.h"
#include "booth/run/runhost.h"
#include "settings/settings.h"

#include <QTemporaryDir>
#include <QWidget>

#include <functional>
#include <map>

class QStackedWidget;

namespace varde::ui {
class HeaderBar;
class HelpPanel;
class LibraryPlace;
class PageScroll;
class PracticeBanner;
} // namespace varde::ui

namespace varde::test {

/// Every page in every state that looks different, under the header of the real window, with made-up data: for
/// pictures, and for checks of what fits.
class Gallery : public QWidget {
    Q_OBJECT

public:
    explicit Gallery(QWidget *parent = nullptr);

    std::vector<QString> names() const;
    void showPage(const QString &name); ///< lays it out at the window's size
    void setLanguageAndTheme(const QString &language, ui::ThemeName theme);

protected:
    bool focusNextPrevChild(bool isNext) override; ///< as the real window

private:
    void addRun();
    void addStory(); ///< pages of a live run, as the documents show them
    void addTalk();
    void addRest();
    void addLibrary();
    void addSubstances(ui::LibraryPlace *place);
    void addHealth(ui::LibraryPlace *place);
    void addPacks(ui::LibraryPlace *place);
    void addImport(ui::LibraryPlace *place);
    void addPeople();
    void addTests();
    void addInstruments();
    void addPage(const QString &name, QWidget *page, int step, bool isPractice, const std::function<void()> &fill);

    struct Shown {
        QWidget *page;
        int step; ///< -1: not in a run
        bool isPractice;
        std::function<void()> fill;
    };

    QTemporaryDir m_folder;
    booth::RunHost m_host;            ///< never opened
    booth::Instruments m_instruments; ///< never started
    booth::Instruments m_pluggedIn;   ///< those of the emulated USB, once a page shows them
    ui::Settings m_settings;
    std::map<QString, Shown> m_pages;
    ui::HeaderBar *m_header;
    ui::PracticeBanner *m_banner;
    ui::HelpPanel *m_help;
    QStackedWidget *m_stack;
    ui::PageScroll *m_scroll = nullptr;
};

} // namespace varde::test
