// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How TestsPage is put together.
#include "tests/testspage.h"

#include "booth/words/testwords.h"
#include "tests/colourswatches.h"
#include "tests/outcomebutton.h"
#include "tests/testlist.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/linehint.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace varde::ui {

namespace {

constexpr int listPx = 400;

QLineEdit *namedLine(const char *name, int widthPx, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(QLatin1String(name));
    line->setMinimumWidth(widthPx);
    line->setMaxLength(40);
    return line;
}

} // namespace

TestsPage::TestsPage(QWidget *parent)
    : QWidget(parent),
      m_clock(&systemClock()),
      m_title(textLabel("heading", this)),
      m_list(new TestList(this)),
      m_waiting(textLabel("caution", this)),
      m_rules(textLabel("caution", this)),
      m_prepare(new Card(this)),
      m_name(textLabel("heading", m_prepare)),
      m_advice(textLabel("", m_prepare)),
      m_brand(namedLine("brand", 150, m_prepare)),
      m_lot(namedLine("lot", 110, m_prepare)),
      m_expires(namedLine("expires", 110, m_prepare)),
      m_mass(namedLine("mass", 90, m_prepare)),
      m_volume(namedLine("volume", 90, m_prepare)),
      m_left(namedLine("left", 90, m_prepare)),
      m_purpose(new ChoiceRow(m_prepare)),
      m_window(textLabel("", m_prepare)),
      m_lotNote(textLabel("caution", m_prepare)),
      m_seen(new Card(this)),
      m_clockText(textLabel("heading", m_seen)),
      m_whiteLight(new KeyButton(KeyButton::Kind::Choice, m_seen)),
      m_lightNote(textLabel("caution", m_seen)),
      m_strip(new QWidget(m_seen)),
      m_swatches(new ColourSwatches(m_seen)),
      m_history(textLabel("muted", m_seen)),
      m_takeBackCard(new Card(Card::Kind::Caution, this)),
      m_takeBackText(textLabel("strong", m_takeBackCard)),
      m_reason(new ChoiceRow(m_takeBackCard)),
      m_problem(textLabel("problem", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_declined(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_noneLeft(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_undo(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_next(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    const std::pair<QWidget *, const char *> names[] = {{m_back, "testsBack"},
                                                        {m_declined, "declined"},
                                                        {m_noneLeft, "noneLeft"},
                                                        {m_undo, "takeBack"},
                                                        {m_next, "testsNext"},
                                                        {m_purpose, "purpose"},
                                                        {m_reason, "reason"},
                                                        {m_window, "window"},
                                                        {m_lotNote, "lotNote"},
                                                        {m_clockText, "clock"},
                                                        {m_history, "history"},
                                                        {m_problem, "problem"},
                                                        {m_waiting, "waiting"},
                                                        {m_whiteLight, "whiteLight"},
                                                        {m_lightNote, "lightNote"},
                                                        {m_advice, "dilution"},
                                                        {m_takeBackText, "takeBackText"},
                                                        {m_rules, "rulesProblem"},
                                                        {m_swatches, "swatches"},
                                                        {m_name, "testName"}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(QLatin1String(name));
    m_whiteLight->setCheckable(true);
    auto *right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(buildPrepare());
    right->addWidget(buildSeen());
    right->addWidget(buildTakeBack());
    right->addStretch(1);
    for (QLabel *label : {m_rules, m_waiting, m_problem})
        right->addWidget(label);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    for (KeyButton *button : {m_declined, m_noneLeft, m_undo})
        actions->addWidget(button);
    actions->addStretch(1);
    actions->addWidget(m_next);
    right->addLayout(actions);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 12, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(buildLeft());
    layout->addLayout(right, 1);
    for (QLabel *label : {m_problem, m_waiting, m_rules})
        label->hide();
    m_takeBackCard->hide();
    m_timer.setInterval(1000);
    connectParts();
    retranslate();
}

QWidget *TestsPage::buildLeft()
{
    m_leftBox = new QWidget(this);
    fitLeft();
    auto *layout = new QVBoxLayout(m_leftBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_list})
        layout->addWidget(widget, widget == m_list ? 1 : 0);
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    return m_leftBox;
}

void TestsPage::fitLeft()
{
    m_leftBox->setFixedWidth(scaledPx(listPx));
}

QWidget *TestsPage::buildPrepare()
{
    auto *layout = new QVBoxLayout(m_prepare);
    layout->setContentsMargins(20, 10, 20, 12);
    layout->setSpacing(6);
    layout->addWidget(m_name);
    layout->addWidget(m_advice);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    int column = 0;
    for (QLineEdit *line : {m_brand, m_lot, m_expires, m_mass, m_volume, m_left}) {
        m_fieldTitles.push_back(lineLabel("muted", m_prepare));
        m_fieldTitles.back()->setBuddy(line);
        grid->addWidget(m_fieldTitles.back(), 0, column);
        grid->addWidget(line, 1, column++);
    }
    grid->setColumnStretch(0, 1);
    layout->addLayout(grid);
    layout->addWidget(m_purpose);
    layout->addWidget(m_window);
    layout->addWidget(m_lotNote);
    return m_prepare;
}

QWidget *TestsPage::buildSeen()
{
    auto *layout = new QVBoxLayout(m_seen);
    layout->setContentsMargins(20, 10, 20, 12);
    layout->setSpacing(6);
    auto *top = new QHBoxLayout;
    top->addWidget(m_clockText, 1);
    top->addWidget(m_whiteLight);
    layout->addLayout(top);
    layout->addWidget(m_lightNote);
    auto *row = new QHBoxLayout(m_strip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    int number = 0;
    for (const auto outcome :
         {store::TestOutcome::Negative, store::TestOutcome::Positive, store::TestOutcome::Invalid}) {
        m_outcomes.push_back(new OutcomeButton(outcome, QString::number(++number), m_strip));
        m_outcomes.back()->setAutoExclusive(true);
        row->addWidget(m_outcomes.back());
    }
    layout->addWidget(m_strip);
    layout->addWidget(m_swatches);
    layout->addWidget(m_history);
    return m_seen;
}

QWidget *TestsPage::buildTakeBack()
{
    auto *layout = new QVBoxLayout(m_takeBackCard);
    layout->setContentsMargins(24, 14, 20, 14);
    layout->setSpacing(8);
    layout->addWidget(m_takeBackText);
    layout->addWidget(m_reason);
    return m_takeBackCard;
}

void TestsPage::connectParts()
{
    connect(&m_timer, &QTimer::timeout, this, &TestsPage::tick);
    connect(m_list, &TestList::chosenChanged, this, &TestsPage::chooseTest);
    connect(m_purpose, &ChoiceRow::chosenChanged, this, [this] { refreshClock(); });
    for (OutcomeButton *one : m_outcomes)
        connect(one, &QAbstractButton::toggled, this, &TestsPage::refreshActions);
    connect(m_swatches, &ColourSwatches::chosenChanged, this, &TestsPage::refreshActions);
    connect(m_whiteLight, &QAbstractButton::toggled, this, [this](bool isOn) {
        m_swatches->setWhite(isOn);
        refresh();
    });
    for (QLineEdit *line : {m_mass, m_volume})
        connect(line, &QLineEdit::textChanged, this, &TestsPage::refreshWindow);
    for (QLineEdit *line : {m_brand, m_lot, m_expires, m_mass, m_volume})
        connect(line, &QLineEdit::textEdited, this, &TestsPage::noteTyped);
    connect(m_left, &QLineEdit::editingFinished, this, &TestsPage::changeStock);
    connect(m_declined, &QPushButton::clicked, this,
            [this] { emit skipRequested(key(), store::SkipReason::Declined); });
    connect(m_noneLeft, &QPushButton::clicked, this,
            [this] { emit skipRequested(key(), store::SkipReason::NoneLeft); });
    connect(m_undo, &QPushButton::clicked, this, &TestsPage::askTakeBack);
    connect(m_next, &QPushButton::clicked, this, &TestsPage::proceed);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (!m_isTakingBack)
            return emit backRequested();
        m_isTakingBack = false;
        setProblem({});
        refresh();
    });
}

void TestsPage::retranslate()
{
    m_title->setText(tr("Strips and reagents"));
    const QString titles[] = {tr("Brand"), tr("Lot"), tr("Use by"), tr("Sample, mg"), tr("Water, ml"), tr("Left")};
    for (std::size_t i = 0; i < m_fieldTitles.size(); ++i)
        m_fieldTitles[i]->setText(titles[i]);
    for (QLineEdit *line : {m_brand, m_lot, m_expires, m_mass, m_volume, m_left})
        for (const QLabel *title : m_fieldTitles)
            if (title->buddy() == line)
                line->setAccessibleName(title->text());
    setLineHint(m_expires, QStringLiteral("2027-05"));
    m_purpose->setAnswers({tr("This sample"), tr("Positive control"), tr("Blank control")});
    if (m_purpose->chosen() < 0)
        m_purpose->choose(0);
    m_reason->setAnswers({tr("Wrong key"), tr("Wrong sample"), tr("Misread")});
    m_whiteLight->setText(tr("I judge by white light"));
    m_whiteLight->setKey(QStringLiteral("W"));
    m_lightNote->setText(booth::words::whiteLightNotice());
    m_back->setKey(QStringLiteral("Esc"));
    m_declined->setText(tr("Declined"));
    m_declined->setKey(QStringLiteral("D"));
    m_noneLeft->setText(tr("None left"));
    m_noneLeft->setKey(QStringLiteral("N"));
    m_undo->setText(tr("Take back the last"));
    m_undo->setKey(QStringLiteral("Z"));
    m_next->setKey(QStringLiteral("Return"));
    setWaiting(m_waitingText);
    if (m_view)
        m_list->showTests(*m_view, m_clock->now());
    refresh();
    refreshActions();
}

} // namespace varde::ui
