// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/notespage.h"

#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <chrono>

namespace varde::ui {

QString noteHead(const store::Handover &note)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(note.writtenAt.time_since_epoch()).count();
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms);
    const QString time = at.date() == QDate::currentDate() ? QLocale().toString(at.time(), QLocale::ShortFormat)
                                                           : QLocale().toString(at, QLocale::ShortFormat);
    return note.fromCode.empty() ? time : QStringLiteral("%1, %2").arg(time, QString::fromStdString(note.fromCode));
}

NotesPage::NotesPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_cards(new QVBoxLayout),
      m_read(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_read->setObjectName(QStringLiteral("notesRead"));
    auto *inner = new QWidget(this);
    inner->setObjectName(QStringLiteral("scrolled"));
    auto *innerLayout = new QVBoxLayout(inner);
    innerLayout->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    innerLayout->addLayout(m_cards);
    innerLayout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    m_title->setBuddy(scroll);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    auto *actions = new QHBoxLayout;
    actions->addStretch(1);
    actions->addWidget(m_read);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(64, 24, 64, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(scroll, 1);
    layout->addLayout(actions);
    connect(m_read, &QPushButton::clicked, this, &NotesPage::readRequested);
    retranslate();
}

void NotesPage::showNotes(const std::vector<store::Handover> &notes)
{
    m_notes = notes;
    while (QLayoutItem *item = m_cards->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const store::Handover &note : m_notes) {
        auto *card = new Card(this);
        auto *layout = new QVBoxLayout(card);
        layout->setContentsMargins(24, 16, 24, 16);
        auto *head = textLabel("muted", card);
        head->setText(noteHead(note));
        auto *text = textLabel("", card);
        text->setTextFormat(Qt::PlainText);
        text->setText(QString::fromStdString(note.note));
        layout->addWidget(head);
        layout->addWidget(text);
        m_cards->addWidget(card);
    }
    m_read->setFocus(Qt::OtherFocusReason);
}

void NotesPage::retranslate()
{
    m_title->setText(tr("From the shift before you"));
    m_read->setText(tr("I have read it"));
    m_read->setKey(QStringLiteral("Return"));
}

void NotesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showNotes(m_notes);
    }
    QWidget::changeEvent(event);
}

} // namespace varde::ui
