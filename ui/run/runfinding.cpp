// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The writing half of RunFlow: from the read page to a finding in the record.
#include "run/runflow.h"

#include "booth/words/errorwords.h"
#include "run/findingpage.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/runstep.h"
#include "settings/settings.h"

namespace varde::ui {

void RunFlow::showFinding()
{
    ask([id = sampleId()](booth::RunService &service) { return service.view(id); },
        [this](const Result<booth::SampleView> &view) {
            if (!view)
                return m_place.read()->setProblem(booth::words::errorText(view.error()));
            m_view = *view;
            m_sample = view->sample;
            m_place.finding()->setReasons({});
            m_place.finding()->showFirst(*view, m_settings.operatorCode());
            showStep(ReadStep, m_place.finding());
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
    if (!m_sample || m_place.finding()->isSecond())
        return;
    m_host.ask(
        this,
        [id = sampleId(), text = m_place.finding()->text().toStdString()](booth::RunService &service) {
            return service.saveDraft(id, text);
        },
        [this](const Status &status) {
            if (!status)
                m_place.finding()->setProblem(booth::words::errorText(status.error()));
        });
}

void RunFlow::conclude(const booth::WrittenFinding &finding)
{
    m_draftTimer.stop();
    m_settings.setOperatorCode(QString::fromStdString(finding.operatorCode));
    m_place.finding()->setBusy(true);
    ask([id = sampleId(), finding](booth::RunService &service) { return service.conclude(id, finding); },
        [this](const Result<store::Sample> &sample) {
            m_place.finding()->setBusy(false);
            if (!sample)
                return m_place.finding()->setProblem(booth::words::errorText(sample.error()));
            showView(false);
        });
}

void RunFlow::concludeSecond(const QString &code, store::Conclusion conclusion, const QString &text)
{
    m_place.finding()->setBusy(true);
    ask([id = sampleId(), code = code.toStdString(), conclusion, text = text.toStdString()](
            booth::RunService &service) { return service.addSecondRead(id, code, conclusion, text); },
        [this](const Result<store::Sample> &sample) {
            m_place.finding()->setBusy(false);
            if (!sample)
                return m_place.finding()->setProblem(
                    sample.error().code == Errc::NotAllowed
                        ? tr("The second reader must be somebody else than the one who wrote it.")
                        : booth::words::errorText(sample.error()));
            showView(false);
        });
}

} // namespace varde::ui
