// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/folderpanel.h"

#include "booth/words/sourcewords.h"
#include "theme/labels.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace varde::ui {

namespace {

using booth::FileFate;
using booth::FolderFile;

constexpr std::size_t mostListed = 200;

/// Never colour alone: each fate has its own sign.
QString signOf(FileFate fate)
{
    switch (fate) {
    case FileFate::Found:
        return QStringLiteral("✓");
    case FileFate::Waiting:
    case FileFate::Locked:
        return QStringLiteral("…");
    case FileFate::Several:
    case FileFate::Incomplete:
    case FileFate::NoScan:
        return QStringLiteral("✗");
    default:
        return QStringLiteral("–");
    }
}

} // namespace

FolderPanel::FolderPanel(QWidget *parent)
    : QWidget(parent),
      m_state(textLabel("muted", this)),
      m_arrival(textLabel("strong", this)),
      m_listTitle(lineLabel("strong", this)),
      m_files(new QListWidget(this))
{
    m_files->setObjectName(QStringLiteral("seenFiles"));
    m_files->setWordWrap(true);
    m_files->setResizeMode(QListView::Adjust);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_files->setTabKeyNavigation(false);
    m_listTitle->setBuddy(m_files);
    for (QLabel *label : {m_state, m_arrival})
        label->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_state);
    layout->addWidget(m_arrival);
    layout->addWidget(m_listTitle);
    layout->addWidget(m_files, 1);
    connect(m_files, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit openRequested(item->data(Qt::UserRole).toString()); });
    showArrival({});
    setFolder({});
}

void FolderPanel::setFolder(const QString &folder)
{
    m_folder = folder;
    m_look = {};
    setVisible(!folder.isEmpty());
    retranslate();
}

void FolderPanel::showLook(const booth::FolderLook &look)
{
    m_look = look;
    retranslate();
}

void FolderPanel::showArrival(const QString &sentence)
{
    m_arrival->setText(sentence);
    m_arrival->setVisible(!sentence.isEmpty());
}

void FolderPanel::showFiles()
{
    std::vector<FolderFile> seen;
    std::copy_if(m_look.files.begin(), m_look.files.end(), std::back_inserter(seen),
                 [](const FolderFile &file) { return file.fate != FileFate::Old && file.fate != FileFate::NoFile; });
    std::stable_sort(seen.begin(), seen.end(),
                     [](const FolderFile &a, const FolderFile &b) { return a.modified > b.modified; });
    seen.resize(std::min(seen.size(), mostListed));
    m_files->clear();
    for (const FolderFile &file : seen) {
        const QString name = QString::fromStdString(file.name);
        auto *item = new QListWidgetItem(
            QStringLiteral("%1 %2: %3").arg(signOf(file.fate), name, booth::words::fileFate(file)), m_files);
        item->setData(Qt::UserRole, m_folder + QLatin1Char('/') + name);
    }
    m_listTitle->setVisible(!seen.empty());
    m_files->setVisible(!seen.empty());
}

void FolderPanel::retranslate()
{
    if (m_folder.isEmpty())
        return;
    m_state->setText(booth::words::folderState(m_look.state, QFileInfo(m_folder).fileName()));
    m_listTitle->setText(tr("New files, the latest first"));
    m_files->setAccessibleName(m_listTitle->text());
    showFiles();
}

void FolderPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
