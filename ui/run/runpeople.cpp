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

void RunFlow::lookAgain()
{
    if (!m_sample)
        return;
    ask([id = sampleId()](booth::RunService &service) { return service.view(id); },
        [this](const Result<booth::SampleView> &view) {
            if (!view || !m_sample)
                return;
            if (view->sample.state == m_sample->state && view->isDisputed == (m_view && m_view->isDisputed))
                return;
            // Nothing moves by itself while somebody reads or types: it is said, and the way on shows it.
            const QWidget *page = m_place.currentWidget();
            const QString said = booth::words::movedMeanwhile(view->sample.state);
            if (page == m_place.finding())
                m_place.finding()->setProblem(said);
            else if (page == m_place.dispute())
                m_place.dispute()->setProblem(said);
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
