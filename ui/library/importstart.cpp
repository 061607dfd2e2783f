// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/importstart.h"

#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace varde::ui {

namespace {

QStringList localPaths(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

ImportStart::ImportStart(QWidget *parent)
    : Card(Card::Kind::Dashed, parent),
      m_heading(textLabel("heading", this)),
      m_explanation(textLabel("", this)),
      m_terms(textLabel("muted", this)),
      m_folder(new KeyButton(KeyButton::Kind::Primary, this)),
      m_files(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_begunText(textLabel("strong", this)),
      m_resume(new KeyButton(KeyButton::Kind::Primary, this)),
      m_discard(new KeyButton(KeyButton::Kind::Secondary, this))
{
    setAcceptDrops(true);
    m_folder->setObjectName(QStringLiteral("importFolder"));
    m_files->setObjectName(QStringLiteral("importFiles"));
    m_resume->setObjectName(QStringLiteral("importResume"));
    m_discard->setObjectName(QStringLiteral("importDiscard"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 32, 40, 32);
    layout->setSpacing(16);
    layout->addStretch(1);
    for (QLabel *label : {m_heading, m_explanation, m_terms, m_begunText})
        layout->addWidget(label);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    for (KeyButton *button : {m_resume, m_discard, m_folder, m_files})
        buttons->addWidget(button);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addStretch(2);
    connect(m_folder, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_files, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_resume, &QPushButton::clicked, this, &ImportStart::resumeRequested);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (m_isAsking)
            emit discardRequested();
        m_isAsking = !m_isAsking;
        retranslate();
    });
    setBegun(0);
}

void ImportStart::setBegun(int items)
{
    m_begun = items;
    m_isAsking = false;
    const bool isBegun = items > 0;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_begunText, m_resume, m_discard})
        widget->setVisible(isBegun);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_explanation, m_terms, m_folder, m_files})
        widget->setVisible(!isBegun);
    setAcceptDrops(!isBegun);
    retranslate();
}

void ImportStart::ask(bool isFolder)
{
    auto *dialog = new QFileDialog(this, isFolder ? tr("Choose the folder with the spectra") : tr("Choose the files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::ShowDirsOnly, isFolder);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportStart::sourcesChosen);
    dialog->open();
}

void ImportStart::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportStart::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    emit sourcesChosen(paths);
}

void ImportStart::retranslate()
{
    m_heading->setText(m_begun > 0 ? tr("An import was begun") : tr("Drag spectra here"));
    m_explanation->setText(
        tr("A folder with everything below it, single files, or a ZIP archive. Any format that Varde "
           "reads, in any mixture. Nothing in them is changed, and nothing enters the library "
           "before you have looked at it."));
    m_terms->setText(tr("Take only what you may use: your own measurements, or a collection whose terms allow it."));
    m_begunText->setText(tr("%1 spectra and files were read. Nothing of them has entered the library.")
                             .arg(QLocale().toString(m_begun)));
    m_folder->setText(tr("Choose a folder"));
    m_folder->setKey(QStringLiteral("F"));
    m_files->setText(tr("Choose files"));
    m_resume->setText(tr("Go on with it"));
    m_resume->setKey(QStringLiteral("Return"));
    m_discard->setText(m_isAsking ? tr("Really throw it away") : tr("Throw it away"));
}

void ImportStart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace varde::ui
