// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The last half of TalkFlow: the close, what is corrected after it, and what is taken back.
#include "talk/talkflow.h"

#include "booth/talk/closingdraft.h"
#include "booth/words/errorwords.h"
#include "run/closedpage.h"
#include "run/runplace.h"
#include "run/runstep.h"
#include "settings/settings.h"
#include "talk/closepage.h"
#include "talk/correctionpage.h"
#include "talk/talkpanels.h"

namespace varde::ui {

void TalkFlow::connectClosing()
{
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(400);
    connect(&m_draftTimer, &QTimer::timeout, this, &TalkFlow::saveDraft);
    connect(m_place.closing(), &ClosePage::draftChanged, &m_draftTimer, qOverload<>(&QTimer::start));
    connect(m_place.closing(), &ClosePage::backRequested, this, &TalkFlow::showLoaded);
    connect(m_place.closing(), &ClosePage::closed, this, &TalkFlow::closeSample);
    connect(m_place.closed(), &ClosedPage::newSampleRequested, this, &TalkFlow::newSampleRequested);
    connect(m_place.closed(), &ClosedPage::homeRequested, this, &TalkFlow::leaveRequested);
    connect(m_place.closed(), &ClosedPage::slipRequested, this, &TalkFlow::showSlip);
    connect(m_place.closed(), &ClosedPage::takeBackRequested, this, &TalkFlow::takeBackClosing);
    connect(m_place.closed(), &ClosedPage::correctionRequested, this, [this] {
        if (!m_loaded)
            return;
        m_place.correction()->showCorrection(m_loaded->view, m_settings.operatorCode());
        emit stepShown(ClosedStep, m_place.correction());
    });
    connect(m_place.correction(), &CorrectionPage::backRequested, this, &TalkFlow::showLoaded);
    connect(m_place.correction(), &CorrectionPage::corrected, this, &TalkFlow::correct);
}

void TalkFlow::showClosing()
{
    m_place.closing()->showClosing(m_loaded->view, shownTopics(m_loaded->view, *m_book, screenLanguage()),
                                   m_settings.operatorCode());
    emit stepShown(ClosedStep, m_place.closing());
}

void TalkFlow::saveDraft()
{
    m_draftTimer.stop();
    if (m_sampleId.empty() || !m_place.closing()->mayKeepDraft())
        return;
    m_host.ask(
        this,
        [id = m_sampleId, draft = m_place.closing()->draft()](booth::RunService &service) {
            return booth::saveClosing(service, id, draft);
        },
        [this](const Status &kept) {
            if (!kept)
                m_place.closing()->setProblem(booth::words::errorText(kept.error()));
        });
}

void TalkFlow::closeSample(const booth::WrittenClosing &closing)
{
    m_draftTimer.stop();
    m_place.closing()->setBusy(true);
    ask(
        [id = m_sampleId, closing](booth::RunService &service) {
            booth::WrittenClosing signedClosing = closing;
            signedClosing.operatorCode = service.codeOr(closing.operatorCode);
            return booth::closeSample(service, id, signedClosing);
        },
        [this](const Result<store::Sample> &sample) {
            m_place.closing()->setBusy(false);
            if (!sample)
                return m_place.closing()->setProblem(booth::words::errorText(sample.error()));
            load([this] { showLoaded(); });
        });
}

void TalkFlow::correct(const booth::Correction &correction)
{
    m_place.correction()->setBusy(true);
    ask(
        [id = m_sampleId, correction](booth::RunService &service) {
            booth::Correction signedCorrection = correction;
            signedCorrection.finding.operatorCode = service.codeOr(correction.finding.operatorCode);
            return booth::correctFinding(service, id, signedCorrection);
        },
        [this](const Status &stored) {
            m_place.correction()->setBusy(false);
            if (!stored)
                return m_place.correction()->setProblem(booth::words::errorText(stored.error()));
            load([this] { showLoaded(); });
        });
}

void TalkFlow::takeBackTalk()
{
    ask([id = m_sampleId, code = m_settings.operatorCode().toStdString()](
            booth::RunService &service) { return booth::takeBackTalk(service, id, service.codeOr(code)); },
        [this](const Result<store::Sample> &sample) {
            if (sample)
                emit movedBack();
            else
                m_place.talk()->setProblem(booth::words::errorText(sample.error()));
        });
}

void TalkFlow::takeBackClosing()
{
    ask([id = m_sampleId, code = m_settings.operatorCode().toStdString()](
            booth::RunService &service) { return booth::takeBackClosing(service, id, service.codeOr(code)); },
        [this](const Result<store::Sample> &sample) {
            if (!sample)
                return m_place.closed()->setProblem(
                    sample.error().code == Errc::NotAllowed
                        ? tr("It is too long ago to take this back. Correct the finding instead.")
                        : booth::words::errorText(sample.error()));
            load([this] { showLoaded(); });
        });
}

} // namespace varde::ui
