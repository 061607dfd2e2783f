// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "instrument/instrumentpage.h"

#include "booth/words/errorwords.h"
#include "instrument/instrumentboard.h"
#include "theme/card.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/linehint.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace varde::ui {

namespace {

constexpr double shortestLaserNm = 200;
constexpr double longestLaserNm = 1100;

/// A wavelength as somebody typed it, with a point or a comma; nothing for anything else.
std::optional<double> typedLaser(QString text)
{
    bool isNumber = false;
    const double nm = text.trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
    return isNumber && nm >= shortestLaserNm && nm <= longestLaserNm ? std::optional(nm) : std::nullopt;
}

} // namespace

InstrumentPage::InstrumentPage(InstrumentBoard &board, QWidget *parent)
    : QWidget(parent),
      m_board(board),
      m_title(textLabel("title", this)),
      m_connectedTitle(lineLabel("heading", this)),
      m_list(new QListWidget(this)),
      m_empty(textLabel("muted", this)),
      m_sentence(textLabel("", this)),
      m_nameTitle(lineLabel("strong", this)),
      m_name(new QLineEdit(this)),
      m_laserTitle(lineLabel("strong", this)),
      m_laser(new QLineEdit(this)),
      m_keep(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_networkTitle(lineLabel("heading", this)),
      m_networkHint(textLabel("muted", this)),
      m_typed(new QListWidget(this)),
      m_address(new QLineEdit(this)),
      m_add(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_remove(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_list->setObjectName(QStringLiteral("instruments"));
    m_name->setObjectName(QStringLiteral("instrumentName"));
    m_laser->setObjectName(QStringLiteral("laserNm"));
    m_keep->setObjectName(QStringLiteral("keepInstrument"));
    m_typed->setObjectName(QStringLiteral("typedInstruments"));
    m_address->setObjectName(QStringLiteral("instrumentAddress"));
    m_add->setObjectName(QStringLiteral("addInstrument"));
    m_remove->setObjectName(QStringLiteral("removeInstrument"));
    m_back->setObjectName(QStringLiteral("instrumentsDone"));
    m_name->setMaxLength(40);
    m_laser->setMaxLength(12);
    m_address->setMaxLength(200);
    m_sentence->setTextFormat(Qt::PlainText);
    m_connectedTitle->setBuddy(m_list);
    m_networkTitle->setBuddy(m_typed);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(buildConnected(), 1);
    cards->addWidget(buildNetwork(), 1);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_problem, 1);
    actions->addStretch(1);
    actions->addWidget(m_back);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(64, 18, 64, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addLayout(cards, 1);
    layout->addLayout(actions);
    m_problem->hide();
    connectAll();
    retranslate();
}

QWidget *InstrumentPage::buildConnected()
{
    auto *card = new Card(this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(10);
    layout->addWidget(m_connectedTitle);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 8);
    layout->addWidget(m_sentence);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->addWidget(m_nameTitle, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_laserTitle, 1, 0);
    grid->addWidget(m_laser, 1, 1);
    layout->addLayout(grid);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    layout->addLayout(buttons);
    layout->addStretch(1);
    return card;
}

QWidget *InstrumentPage::buildNetwork()
{
    auto *card = new Card(this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(10);
    layout->addWidget(m_networkTitle);
    layout->addWidget(m_networkHint);
    layout->addWidget(m_typed, 1);
    layout->addWidget(m_address);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_add);
    layout->addLayout(buttons);
    return card;
}

void InstrumentPage::connectAll()
{
    connect(&m_board, &InstrumentBoard::changed, this, &InstrumentPage::showInstruments);
    connect(m_list, &QListWidget::currentRowChanged, this, &InstrumentPage::showChosen);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        keepName();
        keepLaser();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &InstrumentPage::keepName);
    connect(m_laser, &QLineEdit::returnPressed, this, &InstrumentPage::keepLaser);
    connect(m_address, &QLineEdit::returnPressed, this, &InstrumentPage::addTyped);
    connect(m_address, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_add->setEnabled(!text.isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, &InstrumentPage::addTyped);
    connect(m_typed, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_typed->takeItem(m_typed->currentRow());
        QStringList typed;
        for (int i = 0; i < m_typed->count(); ++i)
            typed.append(m_typed->item(i)->text());
        emit typedChanged(typed);
    });
    connect(m_back, &QPushButton::clicked, this, &InstrumentPage::backRequested);
}

quint64 InstrumentPage::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toULongLong() : 0;
}

void InstrumentPage::showInstruments()
{
    const quint64 before = chosen();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const InstrumentChipState &chip : m_board.chips()) {
            auto *item = new QListWidgetItem(QStringLiteral("%1 · %2").arg(chip.name, chip.word), m_list);
            item->setData(Qt::UserRole, QVariant::fromValue<quint64>(chip.number));
            if (chip.number == before || m_list->currentRow() < 0)
                m_list->setCurrentItem(item);
        }
    }
    m_empty->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    showChosen();
}

void InstrumentPage::showChosen()
{
    const booth::ConnectedInstrument *instrument = m_board.instruments().find(chosen());
    const bool isLaserUnknown = instrument && instrument->state == booth::LinkState::LaserUnknown;
    const bool asksLaser = isLaserUnknown || (instrument && instrument->facts && instrument->facts->askedLaserNm);
    const auto chip = std::find_if(m_board.chips().begin(), m_board.chips().end(), [&](const InstrumentChipState &one) {
        return instrument && one.number == instrument->number;
    });
    m_sentence->setText(chip == m_board.chips().end() ? QString()
                        : isLaserUnknown ? tr("This instrument does not know its laser. Type the laser's wavelength "
                                              "here, as its certificate gives it.")
                                         : chip->sentence);
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_nameTitle, m_name})
        widget->setVisible(instrument && instrument->facts);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_laserTitle, m_laser})
        widget->setVisible(asksLaser);
    m_keep->setVisible(instrument && (instrument->facts || asksLaser));
    // What somebody is typing stays.
    if (instrument && !m_name->hasFocus())
        m_name->setText(QString::fromStdString(instrument->name));
    if (instrument && !m_laser->hasFocus())
        m_laser->setText(instrument->facts && instrument->facts->askedLaserNm
                             ? QLocale().toString(*instrument->facts->askedLaserNm, 'g', 7)
                             : QString());
}

void InstrumentPage::keepName()
{
    const booth::ConnectedInstrument *instrument = m_board.instruments().find(chosen());
    if (instrument && instrument->facts)
        m_board.instruments().setName(chosen(), m_name->text().trimmed().toStdString());
}

void InstrumentPage::keepLaser()
{
    if (m_laser->isHidden() || m_laser->text().trimmed().isEmpty())
        return;
    const auto nm = typedLaser(m_laser->text());
    m_problem->setText(tr("The laser's wavelength is a number from 200 to 1100, in nm, such as 785.0."));
    m_problem->setVisible(!nm);
    const booth::ConnectedInstrument *instrument = m_board.instruments().find(chosen());
    if (nm && instrument && !(instrument->facts && instrument->facts->askedLaserNm == nm))
        m_board.instruments().setLaser(chosen(), *nm);
}

void InstrumentPage::setTyped(const QStringList &typed)
{
    m_typed->clear();
    m_typed->addItems(typed);
    m_remove->setEnabled(false);
}

void InstrumentPage::addTyped()
{
    const QString address = m_address->text().trimmed();
    QStringList typed;
    for (int i = 0; i < m_typed->count(); ++i)
        typed.append(m_typed->item(i)->text());
    if (address.isEmpty() || typed.contains(address))
        return m_address->clear();
    typed.append(address);
    std::vector<std::string> all;
    for (const QString &one : typed)
        all.push_back(one.toStdString());
    const Status set = m_board.instruments().setTyped(all);
    m_problem->setText(tr("This is no address of an instrument. It looks like the example."));
    m_problem->setVisible(!set);
    if (!set)
        return;
    m_address->clear();
    setTyped(typed);
    emit typedChanged(typed);
}

void InstrumentPage::retranslate()
{
    m_title->setText(tr("Instruments"));
    m_connectedTitle->setText(tr("Connected"));
    m_list->setAccessibleName(tr("Connected instruments"));
    m_empty->setText(
        tr("None is connected. Plug one in: it appears here by itself. Instruments with a program of their own "
           "save files instead; set up the folder for those."));
    m_nameTitle->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name of the instrument"));
    setLineHint(m_name, tr("for example table 2"));
    m_laserTitle->setText(tr("Laser, nm"));
    m_laser->setAccessibleName(tr("Wavelength of its laser, in nanometres"));
    setLineHint(m_laser, tr("for example 785.0"));
    m_keep->setText(tr("Keep it"));
    m_networkTitle->setText(tr("By address"));
    m_typed->setAccessibleName(tr("Instruments added by address"));
    m_networkHint->setText(
        tr("One on the network or a serial line is not found by itself. Type its address, its model and its laser, "
           "as in: %1")
            .arg(QStringLiteral("ocean/tcp:192.0.2.7:57357?model=HDX&laser=785.0")));
    setLineHint(m_address, QStringLiteral("ocean/tcp:…"));
    m_address->setAccessibleName(tr("Address of an instrument"));
    m_add->setText(tr("Add it"));
    m_add->setEnabled(!m_address->text().isEmpty());
    m_remove->setText(tr("Remove it"));
    m_remove->setEnabled(m_typed->currentRow() >= 0);
    m_back->setText(tr("Done"));
    m_back->setKey(QStringLiteral("Esc"));
    showInstruments();
}

void InstrumentPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
