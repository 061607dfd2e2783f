// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/folderpage.h"

#include "booth/words/instrumentwords.h"
#include "booth/words/sourcewords.h"
#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace varde::ui {

namespace {

/// A scan takes a minute or two to measure; then something is wrong.
constexpr qint64 trialEndsMs = 180'000;

} // namespace

FolderPage::FolderPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_explanation(textLabel("", this)),
      m_path(new QLineEdit(this)),
      m_browse(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_none(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_state(textLabel("strong", this)),
      m_trialCard(new Card(this)),
      m_trialTitle(textLabel("heading", m_trialCard)),
      m_trialResult(textLabel("", m_trialCard)),
      m_again(new KeyButton(KeyButton::Kind::Secondary, m_trialCard)),
      m_back(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_path->setObjectName(QStringLiteral("watchedFolder"));
    m_browse->setObjectName(QStringLiteral("browseFolder"));
    m_none->setObjectName(QStringLiteral("noFolder"));
    m_again->setObjectName(QStringLiteral("tryAgain"));
    m_back->setObjectName(QStringLiteral("folderDone"));
    m_trialResult->setObjectName(QStringLiteral("trialResult"));
    m_path->setReadOnly(true);
    m_title->setBuddy(m_path);
    m_trialResult->setTextFormat(Qt::PlainText);
    auto *card = new Card(this);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(28, 20, 28, 20);
    inner->setSpacing(12);
    inner->addWidget(m_explanation);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_path, 1);
    line->addWidget(m_browse);
    line->addWidget(m_none);
    inner->addLayout(line);
    inner->addWidget(m_state);
    auto *trial = new QVBoxLayout(m_trialCard);
    trial->setContentsMargins(28, 20, 28, 20);
    trial->setSpacing(12);
    trial->addWidget(m_trialTitle);
    trial->addWidget(m_trialResult);
    trial->addWidget(m_again, 0, Qt::AlignLeft);
    auto *actions = new QHBoxLayout;
    actions->addStretch(1);
    actions->addWidget(m_back);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(64, 18, 64, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(card);
    layout->addWidget(m_trialCard);
    layout->addStretch(1);
    layout->addLayout(actions);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_trialResult->setText(trialText());
        if (m_trial.elapsed() > trialEndsMs)
            m_tick.stop();
    });
    connect(m_browse, &QPushButton::clicked, this, &FolderPage::askForFolder);
    connect(m_none, &QPushButton::clicked, this, [this] { emit folderChosen({}); });
    connect(m_again, &QPushButton::clicked, this, &FolderPage::startTrial);
    connect(m_back, &QPushButton::clicked, this, &FolderPage::backRequested);
    setFolder({});
}

void FolderPage::setFolder(const QString &folder)
{
    m_folder = folder;
    m_look.reset();
    startTrial();
    retranslate();
}

void FolderPage::showLook(const booth::FolderLook &look)
{
    m_look = look;
    retranslate();
}

void FolderPage::showFound(const booth::FoundScan &found)
{
    if (m_found || !isVisible())
        return;
    m_found = found;
    m_foundAfterMs = m_trial.elapsed();
    m_tick.stop();
    retranslate();
}

void FolderPage::startTrial()
{
    m_found.reset();
    m_trial.start();
    if (!m_folder.isEmpty() && isVisible())
        m_tick.start();
    retranslate();
}

void FolderPage::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FolderPage::folderChosen);
    dialog->open();
}

QString FolderPage::trialText() const
{
    const QLocale locale;
    if (m_found) {
        const Spectrum &scan = m_found->file.scan;
        return tr("Seen after %1 s: %2. %3, %4 points from %5 to %6 cm⁻¹, instrument: %7.")
            .arg(locale.toString(m_foundAfterMs / 1000), QString::fromStdString(m_found->name),
                 booth::words::techniqueName(scan.technique), locale.toString(scan.axis.size()),
                 locale.toString(scan.axis.first(), 'f', 0), locale.toString(scan.axis.last(), 'f', 0),
                 QString::fromStdString(m_found->file.device));
    }
    const qint64 seconds = m_trial.elapsed() / 1000;
    if (m_trial.elapsed() > trialEndsMs)
        return tr("Nothing whole came in %1 s. Does the instrument's program save to this very folder? Does it save "
                  "every scan by itself?")
            .arg(locale.toString(trialEndsMs / 1000));
    return tr("Waiting for a new file: %1 s").arg(locale.toString(seconds));
}

void FolderPage::retranslate()
{
    m_title->setText(tr("Folder of the instrument's program"));
    m_path->setAccessibleName(m_title->text());
    m_explanation->setText(tr("Let the instrument's own program save every scan to one folder, on this machine or on a "
                              "share, and choose that folder here. Nothing in it is ever changed or deleted. Write the "
                              "ticket code as the sample's name there: the scan then finds its sample by itself."));
    m_path->setText(m_folder.isEmpty() ? tr("none: scans are opened by hand") : m_folder);
    m_browse->setText(tr("Choose a folder"));
    m_none->setText(tr("Use none"));
    m_none->setEnabled(!m_folder.isEmpty());
    m_state->setVisible(!m_folder.isEmpty());
    if (m_look) {
        const auto old = std::count_if(m_look->files.begin(), m_look->files.end(),
                                       [](const booth::FolderFile &file) { return file.fate == booth::FileFate::Old; });
        QString state = booth::words::folderState(m_look->state, QFileInfo(m_folder).fileName());
        if (m_look->state == booth::FolderState::Watched)
            state += QLatin1Char(' ') + tr("Files that were there before and are left alone: %1.").arg(old);
        m_state->setText(state);
    } else {
        m_state->setText(tr("Looking at the folder …"));
    }
    m_trialCard->setVisible(!m_folder.isEmpty());
    m_trialTitle->setText(tr("Try it: measure anything and save it"));
    m_trialResult->setText(trialText());
    m_again->setText(tr("Try again"));
    m_back->setText(tr("Done"));
    m_back->setKey(QStringLiteral("Esc"));
}

void FolderPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    startTrial();
}

void FolderPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
