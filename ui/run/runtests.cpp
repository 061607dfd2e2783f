// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The half of RunFlow beside the scan: strips and reagents.
#include "run/runflow.h"

#include "booth/words/errorwords.h"
#include "booth/words/testwords.h"
#include "run/findingpage.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "settings/settings.h"
#include "tests/reconciliationcard.h"
#include "tests/testspage.h"

namespace varde::ui {

void RunFlow::connectTests()
{
    connect(m_place.scan(), &ScanPage::testsRequested, this, &RunFlow::showTests);
    connect(m_place.read(), &ReadPage::testsRequested, this, &RunFlow::showTests);
    connect(m_place.reconciliation(), &ReconciliationCard::testsRequested, this, &RunFlow::showTests);
    TestsPage *page = m_place.tests();
    connect(page, &TestsPage::backRequested, this, &RunFlow::leaveTests);
    connect(page, &TestsPage::typed, this, &RunFlow::noteTyped);
    connect(page, &TestsPage::startRequested, this, [this](const booth::TestKey &test) {
        changeTests(
            [test](booth::RunService &service, const store::Id &id) { return service.testBook().start(id, test); });
    });
    connect(page, &TestsPage::storeRequested, this, [this](const booth::TestEntry &entry) {
        changeTests([entry, typed = operatorCode()](booth::RunService &service, const store::Id &id) -> Status {
            booth::TestEntry signedEntry = entry;
            signedEntry.operatorCode = service.codeOr(typed);
            const auto kept = service.testBook().add(id, signedEntry);
            return kept ? Status(Done{}) : Status(kept.error());
        });
    });
    connect(page, &TestsPage::controlRequested, this,
            [this](const booth::TestKey &test, const booth::Lot &lot, store::ControlKind control,
                   store::TestOutcome outcome) {
                changeTests([=, typed = operatorCode()](booth::RunService &service, const store::Id &) {
                    return service.testBook().addControl(test, lot, control, outcome, service.codeOr(typed));
                });
            });
    connect(page, &TestsPage::skipRequested, this, [this](const booth::TestKey &test, store::SkipReason reason) {
        changeTests([=, typed = operatorCode()](booth::RunService &service, const store::Id &id) {
            return service.testBook().skip(id, test, reason, service.codeOr(typed));
        });
    });
    connect(page, &TestsPage::takeBackRequested, this, [this](const store::Id &result, const QString &reason) {
        changeTests([=, why = reason.toStdString(), typed = operatorCode()](booth::RunService &service,
                                                                            const store::Id &id) -> Status {
            const auto kept = service.testBook().takeBack(id, result, why, service.codeOr(typed));
            return kept ? Status(Done{}) : Status(kept.error());
        });
    });
    connect(page, &TestsPage::stockRequested, this,
            [this](const booth::TestKey &test, const booth::Lot &lot, int remaining) {
                changeTests([=](booth::RunService &service, const store::Id &) {
                    return service.testBook().setStock(test, lot, remaining);
                });
            });
}

std::string RunFlow::operatorCode() const
{
    return m_settings.operatorCode().toStdString();
}

void RunFlow::noteTyped(const booth::TypedTest &test)
{
    if (!m_sample)
        return;
    if (m_typed && (m_typed->first != sampleId() || m_typed->second.test != test.test))
        saveTyped();
    m_typed = {sampleId(), test};
    m_typedTimer.start();
}

void RunFlow::saveTyped()
{
    m_typedTimer.stop();
    if (!m_typed)
        return;
    m_host.ask(
        this,
        [typed = *m_typed](booth::RunService &service) {
            return service.testBook().keepTyped(typed.first, typed.second);
        },
        [this](const Status &kept) {
            if (!kept)
                m_place.tests()->setProblem(booth::words::errorText(kept.error()));
        });
    m_typed.reset();
}

void RunFlow::changeTests(std::function<Status(booth::RunService &, const store::Id &)> change)
{
    saveTyped(); // before what may store it
    ask([id = sampleId(), change = std::move(change)](booth::RunService &service) { return change(service, id); },
        [this](const Status &kept) {
            m_place.tests()->setProblem(kept ? QString() : booth::words::errorText(kept.error()));
            askTests();
        });
}

void RunFlow::askTests()
{
    ask(
        [id = sampleId()](booth::RunService &service) -> Result<std::pair<booth::TestsView, QString>> {
            auto view = service.testBook().view(id);
            if (!view)
                return view.error();
            return std::pair(std::move(*view), booth::words::rulesProblem(service.rules()));
        },
        [this](const Result<std::pair<booth::TestsView, QString>> &view) {
            if (view)
                m_place.tests()->showView(view->first, view->second);
            else
                m_place.tests()->setProblem(booth::words::errorText(view.error()));
        });
}

void RunFlow::showTests()
{
    if (!m_sample || m_place.currentWidget() == m_place.tests())
        return;
    if (m_draftTimer.isActive())
        saveDraft();
    m_behindTests = m_place.currentWidget();
    m_place.tests()->setWaiting({});
    m_place.setCurrentWidget(m_place.tests());
    askTests();
}

bool RunFlow::waitsBehindTests(QWidget *page)
{
    if (m_place.currentWidget() != m_place.tests() || !m_behindTests)
        return false;
    m_behindTests = page;
    if (page != m_place.scan())
        m_place.tests()->setWaiting(tr("The scan is read. Go back when you are done here."));
    return true;
}

void RunFlow::leaveTests()
{
    saveTyped();
    QWidget *page = m_behindTests;
    m_behindTests = nullptr;
    if (!page)
        return;
    // What the strips say belongs to what is shown next.
    const bool isOnRead = page == m_place.read() && m_view && m_view->reading;
    const bool isOnFinding = page == m_place.finding();
    m_place.setCurrentWidget(page);
    if (isOnRead)
        showView(true);
    else if (isOnFinding)
        refreshFinding();
}

void RunFlow::refreshFinding()
{
    ask([id = sampleId()](booth::RunService &service) { return service.view(id); },
        [this](const Result<booth::SampleView> &view) {
            if (!view)
                return tellWriter(booth::words::errorText(view.error()));
            m_view = *view;
            m_place.reconciliation()->showCard(view->card);
            askReasons(false);
        });
}

void RunFlow::forgetTests()
{
    saveTyped();
    m_behindTests = nullptr;
    m_place.tests()->clear();
    if (m_place.currentWidget() == m_place.tests())
        m_place.setCurrentWidget(m_place.scan());
}

} // namespace varde::ui
