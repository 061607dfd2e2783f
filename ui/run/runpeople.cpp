// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What RunFlow has to do with others at work: the queue, who has a sample open, and changes from other windows.
#include "run/runflow.h"

#include "booth/words/peoplewords.h"
#include "run/disputepage.h"
#include "run/findingpage.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "slip/slippage.h"
#include "talk/closepage.h"
#include "talk/talkflow.h"
#include "talk/talkpage.h"

namespace varde::ui {

void RunFlow::askQueue()
{
    m_host.ask(
        this, [](booth::RunService &service) { return service.queue(); },
        [this](const Result<std::vector<booth::QueueEntry>> &queue) {
            if (queue)
                emit queueKnown(*queue);
        });
}

void RunFlow::workOn(const std::string &sampleId)
{
    m_host.ask(
        this, [sampleId](booth::RunService &service) { return service.workOn(sampleId); }, [](const Status &) {});
}

void RunFlow::movedWhileWriting(const booth::SampleView &view)
{
    if (m_isFinished)
        return;
    const bool isDispute = m_place.currentWidget() == m_place.dispute();
    const bool isWritten = isDispute ? m_place.dispute()->isWritten() : m_place.finding()->isWritten();
    const bool mayKeep = isDispute ? m_place.dispute()->mayKeepDraft() : m_place.finding()->mayKeepDraft();
    // What is written here is kept as late words, and that is told.
    if (isWritten && mayKeep && view.sample.state >= m_sample->state)
        saveDraft();
    else
        tellWriter(booth::words::movedMeanwhile(view.sample.state));
}

void RunFlow::lookAgain()
{
    if (!m_sample)
        return;
    ask([id = sampleId()](booth::RunService &service) { return service.view(id); },
        [this](const Result<booth::SampleView> &view) {
            if (!view || !m_sample || m_isStoring)
                return; // what is stored here comes by itself
            if (view->sample.state == m_sample->state && view->isDisputed == (m_view && m_view->isDisputed))
                return m_talk->tellLate(view->lateWords);
            // Nothing moves by itself while somebody reads or types: it is said, and the way on shows it.
            const QWidget *page = m_place.currentWidget();
            const QString said = booth::words::movedMeanwhile(view->sample.state);
            if (page == m_place.finding() || page == m_place.dispute())
                movedWhileWriting(*view);
            else if (page == m_place.read())
                m_place.read()->setProblem(said);
            else if (page == m_place.scan() && !m_place.scan()->isRunning())
                m_place.scan()->setProblem(said);
            else if (page == m_place.talk())
                m_place.talk()->setProblem(said);
            else if (page == m_place.closing())
                m_place.closing()->setProblem(said);
            else if (page == m_place.slip())
                m_place.slip()->setProblem(said);
        });
}

} // namespace varde::ui
