// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/headerbar.h"

#include "theme/keybutton.h"
#include "theme/pill.h"
#include "theme/shapes.h"
#include "theme/theme.h"
#include "theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace varde::ui {

namespace {

QLabel *roleLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QLatin1String(role));
    return label;
}

} // namespace

HeaderBar::HeaderBar(QWidget *parent)
    : QWidget(parent),
      m_brand(roleLabel(QStringLiteral("Varde"), "brand", this)),
      m_place(roleLabel({}, "heading", this)),
      m_instrument(new Pill(Pill::Tone::Quiet, this)),
      m_chip(new InstrumentChip(this)),
      m_moreChips(new Pill(Pill::Tone::Quiet, this)),
      m_steps(new QHBoxLayout),
      m_person(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_signOut(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_check(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_settings(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_languageButton(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_themeButton(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_ticket(new Pill(Pill::Tone::Strong, this)),
      m_help(new KeyButton(KeyButton::Kind::Hazard, this))
{
    m_help->setObjectName(QStringLiteral("help"));
    m_languageButton->setObjectName(QStringLiteral("language"));
    m_themeButton->setObjectName(QStringLiteral("theme"));
    m_person->setObjectName(QStringLiteral("person"));
    m_signOut->setObjectName(QStringLiteral("signOut"));
    m_check->setObjectName(QStringLiteral("check"));
    m_settings->setObjectName(QStringLiteral("settings"));
    m_ticket->setObjectName(QStringLiteral("ticket"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(6);
    layout->addWidget(new StonesLabel(this));
    layout->addWidget(m_brand);
    layout->addSpacing(8);
    layout->addWidget(m_place);
    layout->addWidget(m_instrument);
    layout->addWidget(m_chip);
    layout->addWidget(m_moreChips);
    layout->addStretch(1);
    m_steps->setSpacing(2);
    layout->addLayout(m_steps);
    layout->addStretch(1);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_person), static_cast<QWidget *>(m_signOut), static_cast<QWidget *>(m_check),
          static_cast<QWidget *>(m_settings), static_cast<QWidget *>(m_languageButton),
          static_cast<QWidget *>(m_themeButton), static_cast<QWidget *>(m_ticket), static_cast<QWidget *>(m_help)})
        layout->addWidget(widget);
    m_place->hide();
    m_instrument->hide();
    m_chip->setObjectName(QStringLiteral("instrumentChip"));
    m_chip->hide();
    m_moreChips->hide();
    m_ticket->hide();
    m_person->hide();
    m_signOut->hide();
    m_check->hide();
    m_settings->hide();
    connect(m_help, &QPushButton::clicked, this, &HeaderBar::helpRequested);
    connect(m_languageButton, &QPushButton::clicked, this, &HeaderBar::languageToggled);
    connect(m_themeButton, &QPushButton::clicked, this, &HeaderBar::themeToggled);
    connect(m_settings, &QPushButton::clicked, this, &HeaderBar::settingsRequested);
    connect(m_person, &QPushButton::clicked, this, &HeaderBar::lockRequested);
    connect(m_signOut, &QPushButton::clicked, this, &HeaderBar::signOutRequested);
    connect(m_check, &QPushButton::clicked, this, &HeaderBar::checkRequested);
    retranslate();
    fitText();
}

void HeaderBar::fitText()
{
    // Large text leaves room for what a person needs on every page: where they are, whose sample, and the help.
    // Language and light are in the settings too.
    const bool isLarge = textPercent() > 100;
    setFixedHeight(scaledPx(56));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_brand, m_languageButton, m_themeButton})
        widget->setVisible(!isLarge);
    for (int i = 0; i < m_steps->count(); ++i)
        if (QWidget *step = m_steps->itemAt(i)->widget(); step && !qobject_cast<Pill *>(step))
            step->setVisible(!isLarge);
}

void HeaderBar::makeRoom(bool isRun, bool isHome)
{
    setPlace({});
    if (!isHome)
        setHomeShown(false);
    if (isRun)
        return;
    setTicket({});
    setInstrument({});
    setSteps({}, -1);
}

void HeaderBar::setPlace(const QString &place)
{
    m_place->setText(place);
    m_place->setVisible(!place.isEmpty());
}

void HeaderBar::setInstrument(const QString &instrument)
{
    m_instrument->setText(instrument);
    m_instrument->updateGeometry();
    m_instrument->setVisible(!instrument.isEmpty());
}

void HeaderBar::setChips(const QList<InstrumentChipState> &chips)
{
    if (!chips.isEmpty())
        m_chip->setState(chips.first());
    m_chip->setVisible(!chips.isEmpty());
    QStringList others;
    for (qsizetype i = 1; i < chips.size(); ++i)
        others.append(QStringLiteral("%1 · %2").arg(chips.at(i).name, chips.at(i).word));
    m_moreChips->setText(QStringLiteral("+%1").arg(others.size()));
    m_moreChips->setToolTip(others.join(QLatin1Char('\n')));
    m_moreChips->setAccessibleName(others.join(QStringLiteral(", ")));
    m_moreChips->updateGeometry();
    m_moreChips->setVisible(!others.isEmpty());
}

void HeaderBar::setTicket(const QString &ticketCode)
{
    m_ticket->setText(ticketCode);
    m_ticket->updateGeometry();
    m_ticket->setVisible(!ticketCode.isEmpty());
}

void HeaderBar::setSteps(const QStringList &names, int current)
{
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < names.size(); ++i) {
        if (i == current) {
            auto *pill = new Pill(Pill::Tone::Accent, this);
            pill->setText(names.at(i));
            m_steps->addWidget(pill);
            continue;
        }
        auto *label = roleLabel(i < current ? QStringLiteral("✓ ") + names.at(i) : names.at(i), "muted", this);
        label->setContentsMargins(3, 0, 3, 0);
        m_steps->addWidget(label);
    }
    fitText();
}

void HeaderBar::setHomeShown(bool isShown)
{
    m_isHomeShown = isShown;
    m_check->setVisible(isShown);
    m_settings->setVisible(isShown);
    m_signOut->setText(m_isSignedIn ? tr("Sign out") : tr("Sign in"));
    m_signOut->setVisible(isShown && m_isSignInAsked);
}

void HeaderBar::setPerson(const QString &code, const QString &role, bool isAsked)
{
    m_isSignedIn = !code.isEmpty();
    m_isSignInAsked = isAsked;
    m_person->setText(code);
    m_person->setToolTip(tr("%1, %2. Locks this window (Ctrl+L).").arg(code, role));
    m_person->setAccessibleName(m_person->toolTip());
    m_person->setVisible(m_isSignedIn);
    setHomeShown(m_isHomeShown);
}

void HeaderBar::setLanguageAndTheme(const QString &language, bool isNight)
{
    m_language = language;
    m_isNight = isNight;
    retranslate();
}

QString HeaderBar::ticket() const
{
    return m_ticket->text();
}

QString HeaderBar::instrument() const
{
    return m_instrument->text();
}

void HeaderBar::retranslate()
{
    // The button names where it leads, in that language.
    const bool isBokmal = m_language == QLatin1String("nb");
    m_languageButton->setText(isBokmal ? QStringLiteral("EN") : QStringLiteral("NB"));
    m_languageButton->setToolTip(isBokmal ? QStringLiteral("English") : QStringLiteral("Bokmål"));
    m_languageButton->setAccessibleName(m_languageButton->toolTip());
    m_themeButton->setText(m_isNight ? tr("Day") : tr("Night"));
    m_signOut->setText(m_isSignedIn ? tr("Sign out") : tr("Sign in"));
    m_check->setText(tr("Check the instrument"));
    m_settings->setText(tr("Settings"));
    m_help->setText(tr("Medical help now"));
    m_help->setToolTip(tr("F1 or H"));
}

void HeaderBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        fitText();
    QWidget::changeEvent(event);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::current();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.card);
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace varde::ui
