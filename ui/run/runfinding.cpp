// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The writing half of RunFlow: from the read page to a finding in the record.
#include "run/runflow.h"

#include "booth/words/errorwords.h"
#include "booth/words/peoplewords.h"
#include "run/disputepage.h"
#include "run/findingpage.h"
#include "run/latewords.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/runstep.h"
#include "settings/settings.h"

namespace varde::ui {

namespace {

/// A sample, and who works on it here.
struct ViewAndPeople {
    booth::SampleView view;
    std::optional<booth::SignedIn> signedIn;
    bool asksForSignIn = false;
};

/// What stood there half written is from now on written here.
Result<ViewAndPeople> viewAndPeople(booth::RunService &service, const std::string &id)
{
    if (const Status taken = service.takeUpDraft(id); !taken)
        return taken.error();
    auto view = service.view(id);
    if (!view)
        return view.error();
    const auto asks = service.asksForSignIn();
    if (!asks)
        return asks.error();
    return ViewAndPeople{std::move(*view), service.signedIn(), *asks};
}

/// Nothing: another had finished that step before.
using StoredOrLate = Result<std::optional<store::Sample>>;

StoredOrLate orLate(const booth::RunService &service, const std::string &id, bool wasDisputed,
                    const Result<store::Sample> &stored)
{
    if (stored)
        return std::optional(*stored);
    if (stored.error().code != Errc::NotAllowed)
        return stored.error();
    const auto view = service.view(id);
    if (!view)
        return view.error();
    if (view->sample.state == store::SampleState::SecondRead && view->isDisputed == wasDisputed)
        return stored.error();
    return std::optional<store::Sample>();
}

} // namespace

void RunFlow::connectFinding()
{
    FindingPage *finding = m_place.finding();
    connect(finding, &FindingPage::draftChanged, &m_draftTimer, qOverload<>(&QTimer::start));
    connect(m_place.dispute(), &DisputePage::draftChanged, &m_draftTimer, qOverload<>(&QTimer::start));
    connect(finding, &FindingPage::newVolunteerChanged, this, &RunFlow::askReasons);
    connect(finding, &FindingPage::firstWritten, this, &RunFlow::conclude);
    connect(finding, &FindingPage::secondWritten, this, &RunFlow::concludeSecond);
    connect(finding, &FindingPage::backRequested, this, [this] {
        if (m_draftTimer.isActive())
            saveDraft();
        if (m_place.finding()->isSecond())
            emit leaveRequested();
        else
            showView(true);
    });
    connect(m_place.dispute(), &DisputePage::settled, this, &RunFlow::settle);
    connect(m_place.dispute(), &DisputePage::backRequested, this, &RunFlow::leaveRequested);
}

void RunFlow::showFinding()
{
    ask([id = sampleId()](booth::RunService &service) { return viewAndPeople(service, id); },
        [this](const Result<ViewAndPeople> &answer) {
            if (!answer)
                return m_place.read()->setProblem(booth::words::errorText(answer.error()));
            m_view = answer->view;
            m_sample = m_view->sample;
            if (m_sample->state != store::SampleState::Read)
                return showViewed(answer->view, false); // somebody else has written it meanwhile
            m_draftTimer.stop();
            m_isFinished = false;
            m_place.finding()->setReasons({});
            m_place.finding()->setPeople(answer->signedIn, answer->asksForSignIn);
            m_place.finding()->showFirst(*m_view, m_settings.operatorCode());
            // One's own stand among the words already.
            std::vector<booth::LateWords> ofOthers = answer->view.lateWords;
            std::erase_if(ofOthers, [](const booth::LateWords &one) { return one.isMine; });
            m_place.finding()->setProblem(lateSentences(ofOthers));
            showStep(ReadStep, m_place.finding());
            askReasons(false);
        });
}

void RunFlow::showSecondRead()
{
    ask([id = sampleId()](booth::RunService &service) { return viewAndPeople(service, id); },
        [this](const Result<ViewAndPeople> &answer) {
            if (!answer)
                return m_place.read()->setProblem(booth::words::errorText(answer.error()));
            m_view = answer->view;
            m_draftTimer.stop();
            m_isFinished = false;
            if (answer->view.isDisputed) {
                m_place.dispute()->setPeople(answer->signedIn, answer->asksForSignIn);
                m_place.dispute()->showDispute(answer->view);
                return showStep(SecondReadStep, m_place.dispute());
            }
            m_place.finding()->setPeople(answer->signedIn, answer->asksForSignIn);
            m_place.finding()->showSecond(answer->view);
            m_place.finding()->setProblem(lateSentences(answer->view.lateWords));
            askReasons(false);
            showStep(SecondReadStep, m_place.finding());
        });
}

void RunFlow::askReasons(bool isNewVolunteer)
{
    if (!m_sample)
        return;
    ask([id = sampleId(),
         isNewVolunteer](booth::RunService &service) { return service.reasonsForSecondRead(id, isNewVolunteer); },
        [this](const Result<std::vector<booth::SecondReadReason>> &reasons) {
            if (reasons)
                m_place.finding()->setReasons(*reasons);
        });
}

void RunFlow::saveDraft()
{
    m_draftTimer.stop();
    const bool isDisputed = m_view && m_view->isDisputed;
    if (!m_sample || !(isDisputed ? m_place.dispute()->mayKeepDraft() : m_place.finding()->mayKeepDraft()))
        return;
    m_host.ask(
        this,
        [id = sampleId(), draft = isDisputed ? m_place.dispute()->draft() : m_place.finding()->draft()](
            booth::RunService &service) { return service.saveDraft(id, draft); },
        [this, id = sampleId()](const Status &status) {
            if (status || id != sampleId())
                return;
            if (status.error().code == Errc::NotAllowed)
                tellFinished();
            else
                tellWriter(booth::words::errorText(status.error()));
        });
}

void RunFlow::tellWriter(const QString &sentence)
{
    if (m_isFinished)
        return;
    if (m_view && m_view->isDisputed)
        m_place.dispute()->setProblem(sentence);
    else
        m_place.finding()->setProblem(sentence);
}

void RunFlow::tellFinished()
{
    m_isFinished = false;
    tellWriter(booth::words::finishedMeanwhile());
    m_isFinished = true;
}

void RunFlow::conclude(const booth::WrittenFinding &finding)
{
    m_draftTimer.stop();
    m_settings.setOperatorCode(QString::fromStdString(finding.operatorCode));
    m_place.finding()->setBusy(true);
    m_isStoring = true;
    ask([id = sampleId(), finding](booth::RunService &service) { return service.conclude(id, finding); },
        [this](const Result<store::Sample> &sample) {
            m_place.finding()->setBusy(false);
            if (sample)
                return showView(false);
            m_isStoring = false;
            if (sample.error().code == Errc::NotAllowed)
                tellFinished();
            else
                tellWriter(booth::words::errorText(sample.error()));
        });
}

void RunFlow::concludeSecond(const booth::SecondReading &reading)
{
    m_draftTimer.stop();
    m_place.finding()->setBusy(true);
    m_isStoring = true;
    ask([id = sampleId(), reading](
            booth::RunService &service) { return orLate(service, id, false, service.addSecondRead(id, reading)); },
        [this](const StoredOrLate &sample) {
            m_place.finding()->setBusy(false);
            m_isStoring = sample && *sample;
            if (sample && !*sample)
                return tellFinished();
            if (!sample)
                return tellWriter(sample.error().code == Errc::NotAllowed
                                      ? tr("The second reader must be somebody else than the one who wrote it.")
                                      : booth::words::errorText(sample.error()));
            showView(false);
        });
}

void RunFlow::settle(const booth::Settlement &settlement)
{
    m_draftTimer.stop();
    m_place.dispute()->setBusy(true);
    m_isStoring = true;
    ask([id = sampleId(),
         settlement](booth::RunService &service) { return orLate(service, id, true, service.settle(id, settlement)); },
        [this](const StoredOrLate &sample) {
            m_place.dispute()->setBusy(false);
            m_isStoring = sample && *sample;
            if (sample && !*sample)
                return tellFinished();
            if (!sample)
                return tellWriter(sample.error().code == Errc::NotAllowed
                                      ? tr("A coordinator who read it neither time decides, or the two who read it do.")
                                      : booth::words::errorText(sample.error()));
            showView(false);
        });
}

} // namespace varde::ui
