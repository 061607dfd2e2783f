// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskplace.h"

#include "booth/desk/deskservice.h"
#include "booth/run/secrets.h"
#include "booth/words/errorwords.h"
#include "desk/daypage.h"
#include "desk/lockpage.h"

#include <utility>

namespace varde::ui {

using booth::RunService;

DeskPlace::DeskPlace(booth::RunHost &host, QWidget *parent)
    : QStackedWidget(parent), m_host(host), m_lock(new LockPage(this)), m_day(new DayPage(this))
{
    addWidget(m_lock);
    addWidget(m_day);
    connect(m_lock, &LockPage::backRequested, this, &DeskPlace::leaveRequested);
    connect(m_lock, &LockPage::entered, this, &DeskPlace::unlock);
    connect(m_day, &DayPage::backRequested, this, [this] {
        setCurrentWidget(m_lock);
        emit leaveRequested();
    });
    connect(m_day, &DayPage::libraryRequested, this, [this] { askForLibrary([this] { emit libraryRequested(); }); });
    connect(m_day, &DayPage::dayRequested, this, &DeskPlace::showDay);
    connect(m_day, &DayPage::overlayRequested, this, &DeskPlace::overlay);
    connect(m_day, &DayPage::exportRequested, this, &DeskPlace::exportTo);
}

DeskPlace::~DeskPlace()
{
    if (m_stopComparing)
        *m_stopComparing = true;
}

void DeskPlace::enterForLibrary(const std::function<void()> &next)
{
    enter();
    m_next = next;
}

void DeskPlace::enter(bool isSignedIn)
{
    m_next = nullptr;
    if (isSignedIn)
        return showDay(booth::festivalDay(std::chrono::system_clock::now()));
    setCurrentWidget(m_lock);
    m_lock->ask(false);
    m_lock->setBusy(true); // until it is known whether there is a passphrase
    m_host.ask(
        this, [](RunService &service) { return booth::hasDeskPassphrase(service.record()); },
        [this](const Result<bool> &has) {
            m_isFirst = has && !*has;
            m_lock->ask(m_isFirst);
            if (!has)
                m_lock->setProblem(booth::words::errorText(has.error()));
        });
}

void DeskPlace::unlock(const QString &passphrase)
{
    m_host.ask(
        this,
        [text = passphrase.toStdString(), isFirst = m_isFirst](RunService &service) {
            return isFirst ? booth::setDeskPassphrase(service.record(), text)
                           : booth::checkDeskPassphrase(service.record(), text);
        },
        [this](const Status &status) {
            m_lock->setBusy(false);
            m_isFirst = m_isFirst && !status;
            if (status && m_next)
                askForLibrary(std::exchange(m_next, nullptr));
            else if (status)
                showDay(booth::festivalDay(std::chrono::system_clock::now()));
            else if (m_isFirst && status.error().code == Errc::OutOfRange)
                m_lock->setProblem(tr("Too short: at least 8 characters."));
            else
                m_lock->setProblem(booth::words::errorText(status.error()));
        });
}

void DeskPlace::askForLibrary(const std::function<void()> &next)
{
    m_host.ask(
        this, [](RunService &service) { return service.require(booth::Permission::CurateLibrary); },
        [this, next](const Status &may) {
            if (may)
                return next();
            const QString problem = booth::words::errorText(may.error());
            m_day->setProblem(problem);
            m_lock->setProblem(problem);
        });
}

void DeskPlace::showDay(const QDate &day)
{
    m_host.ask(
        this, [day](RunService &service) { return booth::reviewDay(service, booth::spanOf(day)); },
        [this, day](Result<std::vector<booth::DayRow>> rows) {
            m_day->setDay(day, rows ? *rows : std::vector<booth::DayRow>());
            m_day->setOverlay({});
            if (!rows)
                m_day->setProblem(booth::words::errorText(rows.error()));
            setCurrentWidget(m_day);
            if (rows)
                compareUnknowns(*rows);
        });
}

void DeskPlace::compareUnknowns(const std::vector<booth::DayRow> &rows)
{
    struct Work {
        booth::UnknownScans scans;
        decltype(booth::LibraryKnowledge::groupUnknowns) group;
    };
    if (m_stopComparing)
        *m_stopComparing = true; // another day's
    m_stopComparing = std::make_shared<std::atomic<bool>>(false);
    m_host.ask(
        this,
        [rows](RunService &service) -> Result<Work> {
            auto scans = booth::reviewUnknowns(service, rows);
            if (!scans)
                return scans.error();
            return Work{std::move(*scans), service.library().groupUnknowns};
        },
        [this, stop = m_stopComparing](const Result<Work> &work) {
            if (!work)
                return m_day->setProblem(booth::words::errorText(work.error()));
            if (!work->group)
                return;
            // Not on the record's thread: a busy day takes seconds.
            m_comparing.run(
                this, [held = *work, stop] { return std::pair(held.scans, held.group(held.scans.scans, *stop)); },
                [this, stop](const auto &found) {
                    if (!*stop && found.second)
                        m_day->setLikeGroups(booth::likeGroups(found.first, *found.second));
                });
        });
}

void DeskPlace::overlay(const std::vector<store::Id> &ids)
{
    m_host.ask(
        this, [ids](RunService &service) { return booth::reviewCurves(service, ids); },
        [this](const Result<std::vector<booth::OverlayCurve>> &curves) {
            if (!curves)
                return m_day->setProblem(booth::words::errorText(curves.error()));
            m_day->setProblem(curves->empty() ? tr("None of these has a scan.") : QString());
            m_day->setOverlay(*curves);
        });
}

void DeskPlace::exportTo(const std::vector<store::Id> &ids, const QString &folder)
{
    m_host.ask(
        this,
        [ids, folder = folder.toStdString()](RunService &service) {
            return booth::exportReviewed(service, ids, folder);
        },
        [this, folder](const Result<booth::ExportReport> &report) {
            if (report)
                m_day->setExported(*report);
            else
                m_day->setProblem(booth::words::errorText(report.error(), folder));
        });
}

} // namespace varde::ui
