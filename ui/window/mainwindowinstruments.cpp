// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the main window has to do with instruments and the folder of their programs.
#include "window/mainwindow.h"

#include "check/checkflow.h"
#include "check/checkpage.h"
#include "instrument/instrumentboard.h"
#include "instrument/instrumentpage.h"
#include "people/peopleflow.h"
#include "run/livescanflow.h"
#include "run/runflow.h"
#include "settings/folderpage.h"
#include "settings/settings.h"
#include "settings/settingspage.h"
#include "window/headerbar.h"

#include <QStackedWidget>

#include <spdlog/spdlog.h>

#include <string>
#include <vector>

namespace varde::ui {

void MainWindow::connectInstrument()
{
    const auto watch = [this] {
        m_folderPage->setFolder(m_settings.watchedFolder());
        m_live->watch(m_settings.watchedFolder());
    };
    connect(m_settingsPage, &SettingsPage::folderPageRequested, this,
            [this] { m_people->demand(booth::Permission::EditSiteProfile, [this] { showPlace(m_folderPage); }); });
    connect(m_folderPage, &FolderPage::backRequested, this, [this] {
        m_settingsPage->showSettings();
        showPlace(m_settingsPage);
    });
    connect(m_folderPage, &FolderPage::folderChosen, this, [this, watch](const QString &folder) {
        m_settings.setWatchedFolder(folder);
        watch();
    });
    if (m_places.hasInstruments)
        connect(m_live.get(), &RunFlow::opened, this, watch);
    connect(m_live.get(), &RunFlow::opened, m_live.get(), &RunFlow::askInstrument);
    connect(m_live.get(), &RunFlow::folderLooked, m_folderPage, &FolderPage::showLook);
    connect(m_live.get(), &RunFlow::scanFound, m_folderPage, &FolderPage::showFound);
    connect(m_live.get(), &RunFlow::scanUnclaimed, this, [this](const booth::FoundScan &found) {
        if (m_stack->currentWidget() == m_checkPage)
            m_check->offer(found);
    });
    connect(m_live.get(), &RunFlow::instrumentChanged, this, [this] {
        refreshHeader();
        refreshHome();
    });
    connect(m_header, &HeaderBar::checkRequested, this, [this] {
        m_people->demand(booth::Permission::Measure, [this] {
            showPlace(m_checkPage);
            m_check->enter();
        });
    });
    connect(m_check.get(), &CheckFlow::checked, m_live.get(), &RunFlow::askInstrument);
    connect(m_checkPage, &CheckPage::backRequested, this, &MainWindow::showHome);
}

void MainWindow::connectDevices()
{
    m_live->setInstruments(*m_board);
    m_check->setInstruments(*m_board);
    m_instruments->setRemembered(m_settings.instruments());
    connect(m_instruments.get(), &booth::Instruments::rememberedChanged, this,
            [this] { m_settings.setInstruments(m_instruments->remembered()); });
    connect(m_board.get(), &InstrumentBoard::changed, this, &MainWindow::refreshHeader);
    connect(m_live.get(), &RunFlow::instrumentChanged, m_board.get(), &InstrumentBoard::askChecks);
    connect(m_check.get(), &CheckFlow::checked, m_board.get(), &InstrumentBoard::askChecks);
    connect(&m_attention, &Attention::lost, this, [this] {
        m_live->liveScan()->stopUnattended();
        m_check->stopUnattended();
    });
    connect(m_settingsPage, &SettingsPage::instrumentPageRequested, this,
            [this] { m_people->demand(booth::Permission::EditSiteProfile, [this] { showPlace(m_instrumentPage); }); });
    connect(m_instrumentPage, &InstrumentPage::backRequested, this, [this] { showPlace(m_settingsPage); });
    connect(m_instrumentPage, &InstrumentPage::typedChanged, this, [this](const QStringList &typed) {
        m_settings.setNetworkInstruments(typed);
        setTypedInstruments();
    });
    m_instrumentPage->setTyped(m_settings.networkInstruments());
    setTypedInstruments();
    // What an instrument may be measured with stands in the record: so that is open first.
    if (m_places.hasInstruments)
        connect(m_live.get(), &RunFlow::opened, m_instruments.get(), &booth::Instruments::start);
}

void MainWindow::setTypedInstruments()
{
    std::vector<std::string> typed;
    for (const QString &address : m_settings.networkInstruments())
        typed.push_back(address.toStdString());
    if (const Status set = m_instruments->setTyped(typed); !set)
        spdlog::warn("instruments on the network: {}", errcName(set.error().code));
}

} // namespace varde::ui
