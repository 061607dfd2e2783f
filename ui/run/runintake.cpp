// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning half of RunFlow: the questions at intake, what the sample looks like, and the way back.
#include "run/runflow.h"

#include "booth/words/errorwords.h"
#include "run/detailspage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/runstep.h"
#include "run/scanpage.h"
#include "run/stationpage.h"
#include "settings/settings.h"

namespace varde::ui {

void RunFlow::connectIntake()
{
    IntakePage *intake = m_place.intake();
    m_intakeTimer.setSingleShot(true);
    m_intakeTimer.setInterval(200);
    connect(&m_intakeTimer, &QTimer::timeout, this, &RunFlow::saveIntake);
    connect(intake, &IntakePage::draftChanged, this, [this] { m_intakeTimer.start(); });
    connect(intake, &IntakePage::done, this, [this](const store::Intake &answers) {
        if (m_place.intake()->isCorrecting())
            keepCorrection(answers);
        else
            takeIn(answers);
    });
    connect(intake, &IntakePage::helpRequested, this, &RunFlow::helpRequested);
    connect(intake, &IntakePage::backRequested, this, [this] {
        if (m_place.intake()->isCorrecting())
            showView(false);
        else
            emit leaveRequested();
    });
    DetailsPage *details = m_place.details();
    connect(details, &DetailsPage::edited, this, &RunFlow::keepDetail);
    connect(details, &DetailsPage::backRequested, this, &RunFlow::leaveDetails);
    connect(details, &DetailsPage::answersRequested, this, &RunFlow::correctIntake);
    connect(m_place.scan(), &ScanPage::detailsRequested, this, &RunFlow::showDetails);
    connect(m_place.read(), &ReadPage::detailsRequested, this, &RunFlow::showDetails);
    connect(&m_place, &RunPlace::undoRequested, this, &RunFlow::undo);
}

void RunFlow::beginIntake()
{
    ask([](booth::RunService &service) { return service.beginIntake(); },
        [this](const Result<booth::BegunIntake> &begun) {
            if (!begun && begun.error().code == Errc::NotFound)
                return showStep(IntakeStep, m_place.station());
            m_place.intake()->begin(begun ? begun->draft : booth::IntakeDraft());
            m_intakeTimer.stop();
            if (begun)
                m_freeCode = begun->ticketCode;
            else
                m_place.intake()->setProblem(booth::words::errorText(begun.error()));
            showStep(IntakeStep, m_place.intake());
        });
}

void RunFlow::saveIntake()
{
    m_intakeTimer.stop();
    if (m_sample || m_freeCode.empty())
        return;
    m_host.ask(
        this,
        [intake = booth::BegunIntake{m_freeCode, m_place.intake()->draft()}](booth::RunService &service) {
            return service.saveIntake(intake);
        },
        [this](const Status &status) {
            if (!status)
                m_place.intake()->setProblem(booth::words::errorText(status.error()));
        });
}

void RunFlow::leaveIntake()
{
    if (m_sample || m_freeCode.empty())
        return m_intakeTimer.stop();
    if (m_intakeTimer.isActive())
        saveIntake();
    m_host.ask(
        this,
        [code = m_freeCode](booth::RunService &service) -> Status {
            service.leaveIntake(code);
            return Done{};
        },
        [](const Status &) {});
}

void RunFlow::takeIn(const store::Intake &intake)
{
    m_intakeTimer.stop();
    m_place.intake()->setBusy(true);
    ask([code = m_freeCode, intake](booth::RunService &service) { return service.takeIn(code, intake); },
        [this](const Result<store::Sample> &sample) {
            m_place.intake()->setBusy(false);
            if (!sample)
                return m_place.intake()->setProblem(booth::words::errorText(sample.error()));
            m_sample = *sample;
            workOn(m_sample->id);
            if (sample->state == store::SampleState::Scan)
                goToScan();
            else
                showView(true);
        });
}

void RunFlow::correctIntake()
{
    m_beforeDetails = nullptr;
    m_afterDetails.reset();
    if (!m_sample || m_place.scan()->isRunning())
        return;
    m_place.intake()->correct(m_sample->intake);
    m_intakeTimer.stop();
    showStep(IntakeStep, m_place.intake());
}

void RunFlow::keepCorrection(const store::Intake &intake)
{
    store::Sample corrected = *m_sample;
    corrected.intake = intake;
    std::vector<store::NewSampleEdit> edits;
    for (const char *field :
         {"sold_as", "form", "already_taken", "is_unwell", "linked_to_harm", "is_medical_request"}) {
        const std::string before = *store::sampleFieldText(*m_sample, field);
        const std::string after = *store::sampleFieldText(corrected, field);
        if (before != after)
            edits.push_back({m_sample->id, field, after, before, m_settings.operatorCode().toStdString()});
    }
    if (edits.empty())
        return showView(false);
    ask([edits](booth::RunService &service) { return service.editSample(edits); },
        [this](const Result<store::Sample> &sample) {
            if (!sample)
                return m_place.intake()->setProblem(booth::words::errorText(sample.error()));
            showView(false);
        });
}

void RunFlow::showDetails()
{
    if (!m_sample)
        return;
    m_beforeDetails = m_place.currentWidget();
    // What somebody else noted meanwhile is shown, and is what an edit starts from.
    ask([id = sampleId()](booth::RunService &service) { return service.view(id); },
        [this](const Result<booth::SampleView> &view) {
            if (!view || m_place.currentWidget() != m_beforeDetails)
                return;
            m_sample = view->sample;
            m_place.details()->showSample(*m_sample);
            m_place.setCurrentWidget(m_place.details());
        });
}

void RunFlow::leaveDetails()
{
    QWidget *before = std::exchange(m_beforeDetails, nullptr);
    if (const auto after = std::exchange(m_afterDetails, std::nullopt))
        return showStep(after->first, after->second);
    if (before != m_place.scan())
        return showView(false);
    m_place.setCurrentWidget(before);
    m_place.scan()->setSample(ticketCode(), m_sample->intake.form, m_sample->details);
    if (m_place.scan()->isBusy())
        return;
    // A scan may have come meanwhile.
    ask([id = sampleId()](booth::RunService &service) { return service.view(id); },
        [this](const Result<booth::SampleView> &view) {
            if (view && view->unread && canName() && canTakeScan())
                showViewed(*view, false);
        });
}

void RunFlow::keepDetail(const QString &field, const QString &value, const QString &basis)
{
    if (!m_sample)
        return;
    const store::NewSampleEdit edit{m_sample->id, field.toStdString(), value.toStdString(), basis.toStdString(),
                                    m_settings.operatorCode().toStdString()};
    ask([edit](booth::RunService &service) { return service.editSample({edit}); },
        [this](const Result<store::Sample> &sample) {
            if (sample)
                m_sample = *sample;
            else
                m_place.details()->setProblem(booth::words::errorText(sample.error()));
        });
}

void RunFlow::undo()
{
    using store::SampleState;
    if (!m_sample || m_place.currentWidget() == m_place.details())
        return;
    if (m_sample->state == SampleState::Scan)
        return correctIntake();
    if (m_sample->state != SampleState::SecondRead && m_sample->state != SampleState::Talk)
        return;
    ask([id = sampleId(), code = m_settings.operatorCode().toStdString()](
            booth::RunService &service) { return service.undoStep(id, code); },
        [this](const Result<store::Sample> &sample) {
            if (!sample)
                return;
            m_sample = *sample;
            if (sample->state == SampleState::Read)
                showFinding();
            else
                showView(false);
        });
}

} // namespace varde::ui
