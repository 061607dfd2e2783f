// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/libraryplace.h"

#include "library/healthpage.h"
#include "library/importpage.h"
#include "library/noticespage.h"
#include "library/packspage.h"
#include "library/substancespage.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace varde::ui {

LibraryPlace::LibraryPlace(QWidget *parent)
    : QWidget(parent),
      m_sections(new ChoiceRow(this)),
      m_stack(new QStackedWidget(this)),
      m_message(textLabel("strong", this)),
      m_workText(lineLabel("strong", this)),
      m_bar(new QProgressBar(this)),
      m_stop(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_substances(new SubstancesPage(m_work, this)),
      m_health(new HealthPage(m_work, this)),
      m_packs(new PacksPage(m_work, this)),
      m_notices(new NoticesPage(m_work, this)),
      m_import(new ImportPage(this))
{
    setObjectName(QStringLiteral("page"));
    m_sections->setObjectName(QStringLiteral("sections"));
    m_message->setObjectName(QStringLiteral("careMessage"));
    m_stop->setObjectName(QStringLiteral("careStop"));
    m_back->setObjectName(QStringLiteral("careBack"));
    m_bar->setObjectName(QStringLiteral("careBar"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(240);
    build();
    for (CarePage *page : std::initializer_list<CarePage *>{m_substances, m_health, m_packs, m_notices}) {
        connect(page, &CarePage::told, this, &LibraryPlace::showMessage);
        connect(page, &CarePage::libraryChanged, this, &LibraryPlace::libraryChanged);
    }
    connect(m_import, &ImportPage::libraryFilled, this, &LibraryPlace::libraryChanged);
    connect(m_import, &ImportPage::backRequested, this, &LibraryPlace::leaveRequested);
    connect(this, &LibraryPlace::libraryChanged, m_health, &HealthPage::setOld);
    connect(m_sections, &ChoiceRow::chosenChanged, this, [this](int index) { open(static_cast<Section>(index)); });
    connect(&m_work, &CareWork::workingChanged, this, &LibraryPlace::setWorking);
    connect(&m_work, &CareWork::progressed, this, &LibraryPlace::showProgress);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_work.cancel(); });
    connect(m_back, &QPushButton::clicked, this, &LibraryPlace::leaveRequested);
    retranslate();
    setWorking(false);
    showSection(Section::Substances);
}

void LibraryPlace::build()
{
    for (const Section section :
         {Section::Substances, Section::Health, Section::Packs, Section::Notices, Section::Import})
        m_stack->addWidget(pageOf(section));
    auto *actions = new QHBoxLayout;
    actions->setSpacing(12);
    actions->addWidget(m_message, 1);
    actions->addWidget(m_workText);
    actions->addWidget(m_bar);
    actions->addWidget(m_stop);
    actions->addWidget(m_back);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 8, 24, 12);
    layout->setSpacing(8);
    layout->addWidget(m_sections);
    layout->addWidget(m_stack, 1);
    layout->addLayout(actions);
}

QWidget *LibraryPlace::pageOf(Section section) const
{
    switch (section) {
    case Section::Substances:
        return m_substances;
    case Section::Health:
        return m_health;
    case Section::Packs:
        return m_packs;
    case Section::Notices:
        return m_notices;
    case Section::Import:
        return m_import;
    }
    return nullptr;
}

void LibraryPlace::enter(const CareContext &context, Section section)
{
    m_context = context;
    m_isEntered = true;
    open(section);
}

void LibraryPlace::open(Section section)
{
    showSection(section);
    if (!m_isEntered)
        return;
    if (section == Section::Import)
        m_import->enter(m_context.library, m_context.by);
    else
        static_cast<CarePage *>(pageOf(section))->enter(m_context);
}

void LibraryPlace::showSection(Section section)
{
    m_stack->setCurrentWidget(pageOf(section));
    {
        const QSignalBlocker blocker(m_sections);
        m_sections->choose(static_cast<int>(section));
    }
    showMessage({}, false);
    m_back->setVisible(section != Section::Import); // it has its own
}

void LibraryPlace::showMessage(const QString &sentence, bool isProblem)
{
    m_message->setText(sentence);
    m_message->setProperty("role", isProblem ? "problem" : "strong");
    m_message->style()->unpolish(m_message);
    m_message->style()->polish(m_message);
}

void LibraryPlace::showProgress(int done, int total)
{
    m_bar->setRange(0, total);
    m_bar->setValue(done);
}

void LibraryPlace::setWorking(bool isWorking)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_workText, m_bar, m_stop})
        widget->setVisible(isWorking);
    m_bar->setRange(0, 0);
}

void LibraryPlace::retranslate()
{
    m_sections->setAnswers({tr("Substances"), tr("Health"), tr("Packs"), tr("Early warnings"), tr("Import")});
    m_sections->setAccessibleName(tr("Parts of the library"));
    m_workText->setText(tr("Working"));
    m_stop->setText(tr("Stop"));
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
}

void LibraryPlace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
