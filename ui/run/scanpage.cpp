// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/scanpage.h"

#include "booth/words/intakewords.h"
#include "booth/words/maskwords.h"
#include "booth/words/runwords.h"
#include "plot/spectrumplot.h"
#include "run/folderpanel.h"
#include "run/livepanel.h"
#include "run/offercard.h"
#include "run/practicecontrols.h"
#include "tests/testsbutton.h"
#include "theme/card.h"
#include "theme/columns.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QVBoxLayout>

namespace varde::ui {

namespace {

constexpr int scanLeftPx = 490;

} // namespace

ScanPage::ScanPage(bool isPractice, QWidget *parent)
    : QWidget(parent),
      m_isPractice(isPractice),
      m_question(textLabel("title", this)),
      m_hint(textLabel("", this)),
      m_libraryCard(new Card(Card::Kind::Caution, this)),
      m_library(textLabel("", m_libraryCard)),
      m_offer(new OfferCard(this)),
      m_live(new LivePanel(this)),
      m_folder(new FolderPanel(this)),
      m_plotTitle(lineLabel("heading", this)),
      m_plot(new SpectrumPlot(this)),
      m_empty(textLabel("muted", this)),
      m_status(textLabel("", this)),
      m_progress(new QProgressBar(this)),
      m_problem(textLabel("problem", this)),
      m_abandon(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_detailsKey(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_tests(new TestsButton(this)),
      m_file(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_start(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_back->setObjectName(QStringLiteral("back"));
    m_start->setObjectName(QStringLiteral("start"));
    m_abandon->setObjectName(QStringLiteral("abandon"));
    m_detailsKey->setObjectName(QStringLiteral("details"));
    m_file->setObjectName(QStringLiteral("openFile"));
    setAcceptDrops(!isPractice);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 14, 24, 20);
    layout->setSpacing(16);
    QWidget *left = buildLeft();
    layout->addWidget(left);
    layout->addWidget(buildRight(), 1);
    new Columns(*layout, *left, scanLeftPx, this);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_isRunning || m_live->state().step == LiveStep::Previewing)
            emit cancelRequested();
        else
            emit backRequested();
    });
    connect(m_abandon, &QPushButton::clicked, this, &ScanPage::abandonRequested);
    connect(m_detailsKey, &QPushButton::clicked, this, &ScanPage::detailsRequested);
    connect(m_tests, &QPushButton::clicked, this, &ScanPage::testsRequested);
    connect(m_file, &QPushButton::clicked, this, &ScanPage::askForFile);
    connect(m_start, &QPushButton::clicked, this, &ScanPage::proceed);
    clear();
}

QWidget *ScanPage::buildLeft()
{
    auto *card = new Card(m_isPractice ? Card::Kind::Dashed : Card::Kind::Plain, this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(m_question);
    layout->addWidget(m_hint);
    auto *noteLayout = new QVBoxLayout(m_libraryCard);
    noteLayout->setContentsMargins(24, 12, 16, 12);
    noteLayout->addWidget(m_library);
    layout->addWidget(m_libraryCard);
    if (m_isPractice) {
        m_controls = new PracticeControls(card);
        layout->addWidget(m_controls);
    }
    layout->addWidget(m_live);
    layout->addWidget(m_offer);
    layout->addWidget(m_folder, 8);
    layout->addStretch(1);
    layout->addWidget(m_file, 0, Qt::AlignLeft);
    return card;
}

QWidget *ScanPage::buildRight()
{
    auto *right = new QWidget(this);
    auto *card = new Card(right);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(20, 14, 20, 14);
    inner->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(m_plotTitle, 1);
    head->addWidget(m_abandon);
    inner->addLayout(head);
    inner->addWidget(m_empty);
    inner->addWidget(m_plot, 1);
    inner->addWidget(m_status);
    inner->addWidget(m_progress);
    m_progress->setTextVisible(false);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_back);
    actions->addWidget(m_detailsKey);
    actions->addWidget(m_tests);
    actions->addStretch(1);
    actions->addWidget(m_start);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(card, 1);
    layout->addWidget(m_problem);
    layout->addLayout(actions);
    return right;
}

void ScanPage::setSample(const QString &ticketCode, std::optional<store::SampleForm> form,
                         const store::SampleDetails &details)
{
    m_ticketCode = ticketCode;
    m_form = form;
    m_details = details;
    retranslate();
}

void ScanPage::setCanName(bool canName)
{
    m_canName = canName;
    retranslate();
}

void ScanPage::clear()
{
    m_plot->clear();
    m_empty->show();
    m_status->clear();
    m_progress->setValue(0);
    setRunning(false);
    setProblem({});
    retranslate();
}

void ScanPage::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_progress->setVisible(isRunning);
    m_start->setEnabled(!isRunning);
    m_abandon->setEnabled(!isRunning);
    m_file->setEnabled(!isRunning);
    m_back->setEnabled(true);
    if (m_controls)
        m_controls->setEnabled(!isRunning);
    if (isRunning) {
        setProblem({});
        m_progress->setRange(0, 0);
        m_status->setText(m_isPractice || isLive() ? tr("Starting the instrument …") : tr("Reading the file …"));
    }
    retranslate();
    (isRunning ? m_back : m_start)->setFocus(Qt::OtherFocusReason);
}

void ScanPage::showFrame(const Spectrum &soFar, int frames, int total, int lost)
{
    m_empty->hide();
    m_plot->setTechnique(soFar.technique);
    m_plot->setMasks(booth::words::maskedRegions(soFar.technique));
    m_plot->showLive(traceOf(tr("this scan"), soFar));
    m_progress->setRange(0, total);
    m_progress->setValue(frames);
    QString text = tr("Frame %1 of %2").arg(frames).arg(total);
    if (lost > 0)
        text += QStringLiteral(". ") + tr("Frames lost and taken again: %1.").arg(lost);
    m_status->setText(text);
}

void ScanPage::showPreview(const Spectrum &curve, double peak)
{
    m_empty->hide();
    m_plot->setTechnique(curve.technique);
    m_plot->setMasks(booth::words::maskedRegions(curve.technique));
    m_plot->showLive(traceOf(tr("preview"), curve));
    m_status->setText(peak >= 1 ? tr("Preview: too bright, its tops are cut off. Choose a shorter exposure.")
                                : tr("Preview. Nothing is kept of it."));
}

bool ScanPage::isLive() const
{
    return !m_isPractice && m_live->state().step != LiveStep::None;
}

bool ScanPage::isBusy() const
{
    return m_isRunning || m_live->state().step == LiveStep::Previewing;
}

void ScanPage::liveChanged()
{
    retranslate();
}

void ScanPage::showOffer(const QString &file, const Spectrum &scan, bool isChanged)
{
    showFrame(scan, 1, 1, 0);
    m_status->clear();
    m_offer->offer(file, question(), isChanged);
    retranslate();
}

void ScanPage::withdrawOffer()
{
    if (!m_offer->isOffering())
        return;
    m_offer->withdraw();
    if (!m_isRunning) {
        m_plot->clear();
        m_empty->show();
    }
    retranslate();
}

QString ScanPage::sampleText() const
{
    return m_form ? QStringLiteral("%1 (%2)").arg(m_ticketCode, booth::words::lookOf(*m_form, m_details))
                  : m_ticketCode;
}

QString ScanPage::question() const
{
    if (m_ticketCode.isEmpty())
        return tr("Look at this curve?");
    return tr("Is %1 on the instrument now?").arg(sampleText());
}

void ScanPage::setWorking(const QString &what)
{
    m_status->setText(what);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_start->setEnabled(false);
    m_back->setEnabled(false);
}

void ScanPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void ScanPage::proceed()
{
    if (m_isPractice)
        emit startRequested();
    else if (isLive())
        emit liveStepRequested();
    else
        askForFile();
}

void ScanPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a scan"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ScanPage::fileChosen);
    dialog->open();
}

void ScanPage::retranslate()
{
    // While the holder is to be empty, the sample is not on it; and what is offered asks by itself.
    const bool isEmpty = m_live->state().step == LiveStep::Prepare || m_live->state().step == LiveStep::Preparing;
    m_question->setText(m_ticketCode.isEmpty()             ? tr("Look at a curve")
                        : isEmpty || m_offer->isOffering() ? sampleText()
                                                           : question());
    // One next step on a page: while a scan is offered, that is the answer.
    const bool leads = isLive();
    const LiveState &live = m_live->state();
    m_start->setKind(m_offer->isOffering() ? KeyButton::Kind::Secondary : KeyButton::Kind::Primary);
    m_hint->setText(m_isPractice ? tr("Choose a practice sample, change it if you like, and start.")
                    : leads      ? QString()
                                 : tr("Measure it with the instrument's own program and save the file. Then open the "
                                           "file here, or drop it on this page. One file is one scan of this sample."));
    m_library->setText(booth::words::needsLibrary());
    m_libraryCard->setVisible(!m_canName);
    m_plotTitle->setText(tr("Curve"));
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_empty->setText(m_isPractice || leads ? tr("The curve appears here while it is measured.")
                                           : tr("The curve appears here once a file is open."));
    m_back->setText(m_isRunning || live.step == LiveStep::Previewing ? tr("Cancel") : tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
    m_abandon->setVisible(!m_ticketCode.isEmpty());
    m_tests->setVisible(!m_ticketCode.isEmpty());
    m_abandon->setText(tr("Visitor left: close it"));
    m_detailsKey->setVisible(!m_ticketCode.isEmpty());
    m_detailsKey->setText(tr("What it looks like"));
    m_detailsKey->setKey(QStringLiteral("D"));
    m_start->setText(m_isPractice ? tr("Start the scan") : leads ? m_live->primaryText() : tr("Open a file"));
    m_start->setKey(m_isPractice || leads ? QStringLiteral("Return") : QStringLiteral("O"));
    m_start->setEnabled(!m_isRunning && (live.step != LiveStep::Broken || live.isBack));
    m_file->setVisible(leads);
    m_file->setText(tr("Open a file"));
    m_file->setKey(QStringLiteral("O"));
}

void ScanPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ScanPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isBusy() && event->mimeData()->urls().size() == 1 && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void ScanPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    emit fileChosen(event->mimeData()->urls().first().toLocalFile());
}

} // namespace varde::ui
