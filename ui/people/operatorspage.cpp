// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/operatorspage.h"

#include "booth/words/peoplewords.h"
#include "people/pinpad.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/lastheader.h"
#include "theme/linehint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace varde::ui {

namespace {

using booth::Role;

int indexOfRole(Role role)
{
    return static_cast<int>(std::find(booth::kRoles.begin(), booth::kRoles.end(), role) - booth::kRoles.begin());
}

} // namespace

OperatorsPage::OperatorsPage(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("title", this)),
      m_text(textLabel("muted", this)),
      m_table(new QTableWidget(0, 4, this)),
      m_add(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_editTitle(textLabel("heading", this)),
      m_roleTitle(lineLabel("strong", this)),
      m_role(new ChoiceRow(this)),
      m_roleMay(textLabel("muted", this)),
      m_newTitle(lineLabel("strong", this)),
      m_isNew(new ChoiceRow(this)),
      m_activeTitle(lineLabel("strong", this)),
      m_isActive(new ChoiceRow(this)),
      m_pinTitle(lineLabel("strong", this)),
      m_pin(pinLine(this)),
      m_pinAgain(pinLine(this)),
      m_passphrase(new QLineEdit(this)),
      m_problem(textLabel("problem", this)),
      m_news(textLabel("strong", this)),
      m_back(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_setPin(new KeyButton(KeyButton::Kind::Secondary, this)),
      m_store(new KeyButton(KeyButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("page"));
    m_table->setObjectName(QStringLiteral("operators"));
    m_add->setObjectName(QStringLiteral("addOperator"));
    m_role->setObjectName(QStringLiteral("role"));
    m_isNew->setObjectName(QStringLiteral("isNewOperator"));
    m_isActive->setObjectName(QStringLiteral("isActive"));
    m_pin->setObjectName(QStringLiteral("newPin"));
    m_pinAgain->setObjectName(QStringLiteral("newPinAgain"));
    m_passphrase->setObjectName(QStringLiteral("deskPassphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_problem->setObjectName(QStringLiteral("operatorsProblem"));
    m_news->setObjectName(QStringLiteral("operatorsNews"));
    m_setPin->setObjectName(QStringLiteral("setPin"));
    m_store->setObjectName(QStringLiteral("storeOperator"));
    m_back->setObjectName(QStringLiteral("operatorsBack"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(44);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    keepRoomForLastHeader(m_table->horizontalHeader());
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setTabKeyNavigation(false);
    build();
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &OperatorsPage::showChosen);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_table->clearSelection();
        showChosen();
        m_pin->setFocus(Qt::OtherFocusReason);
    });
    connect(m_role, &ChoiceRow::chosenChanged, this, [this](int index) {
        m_roleMay->setText(booth::words::roleMay(booth::kRoles.at(static_cast<std::size_t>(index))));
    });
    connect(m_store, &QPushButton::clicked, this, &OperatorsPage::finish);
    connect(m_setPin, &QPushButton::clicked, this, [this] {
        const store::Operator *person = chosen();
        if (!person)
            return;
        if (m_pin->text() != m_pinAgain->text())
            return setProblem(tr("The two PINs are not the same. Type it twice."));
        emit pinRequested(QString::fromStdString(person->id), m_pin->text());
    });
    connect(m_back, &QPushButton::clicked, this, &OperatorsPage::backRequested);
    retranslate();
    showPeople({});
}

void OperatorsPage::build()
{
    auto *list = new Card(this);
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(20, 16, 20, 16);
    listLayout->setSpacing(12);
    listLayout->addWidget(m_table, 1);
    listLayout->addWidget(m_add, 0, Qt::AlignLeft);
    auto *edit = new Card(this);
    auto *editLayout = new QVBoxLayout(edit);
    editLayout->setContentsMargins(24, 16, 24, 16);
    editLayout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_editTitle, m_roleTitle, m_role, m_roleMay, m_newTitle,
                                                            m_isNew, m_activeTitle, m_isActive, m_pinTitle})
        editLayout->addWidget(widget);
    auto *pins = new QHBoxLayout;
    pins->setSpacing(12);
    pins->addWidget(m_pin);
    pins->addWidget(m_pinAgain);
    pins->addWidget(m_setPin);
    editLayout->addLayout(pins);
    editLayout->addWidget(m_passphrase);
    editLayout->addWidget(m_problem);
    editLayout->addWidget(m_news);
    editLayout->addStretch(1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(list, 2);
    columns->addWidget(edit, 3);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_back);
    actions->addStretch(1);
    actions->addWidget(m_store);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 16, 40, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(columns, 1);
    layout->addLayout(actions);
}

void OperatorsPage::showFirst(bool asksPassphrase)
{
    m_isFirst = true;
    m_asksPassphrase = asksPassphrase;
    m_people.clear();
    fillTable();
    setNews({});
    showChosen();
}

void OperatorsPage::showPeople(const std::vector<store::Operator> &people)
{
    m_isFirst = false;
    m_people = people;
    fillTable();
    setNews({});
    showChosen();
}

void OperatorsPage::fillTable()
{
    const QSignalBlocker blocker(m_table);
    m_table->clearSelection();
    m_table->setRowCount(static_cast<int>(m_people.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const store::Operator &person = m_people.at(static_cast<std::size_t>(row));
        const QString cells[] = {QString::fromStdString(person.code), booth::words::roleName(person.role),
                                 person.isNew ? tr("new") : QString(), person.isActive ? tr("active") : tr("left")};
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
}

const store::Operator *OperatorsPage::chosen() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_people.at(static_cast<std::size_t>(rows.first().row()));
}

void OperatorsPage::showChosen()
{
    const store::Operator *person = chosen();
    m_role->choose(indexOfRole(person ? person->role : m_isFirst ? Role::Administrator : Role::Volunteer));
    m_roleMay->setText(booth::words::roleMay(booth::kRoles.at(static_cast<std::size_t>(m_role->chosen()))));
    m_isNew->choose(person ? (person->isNew ? 1 : 0) : m_isFirst ? 0 : 1);
    m_isActive->choose(person && !person->isActive ? 1 : 0);
    m_pin->clear();
    m_pinAgain->clear();
    m_passphrase->clear();
    setProblem({});
    setBusy(false);
    retranslate();
}

void OperatorsPage::finish()
{
    setNews({});
    setProblem({});
    const Role role = booth::kRoles.at(static_cast<std::size_t>(m_role->chosen()));
    if (const store::Operator *person = chosen()) {
        setBusy(true);
        return emit standingRequested(QString::fromStdString(person->id), role, m_isNew->chosen() == 1,
                                      m_isActive->chosen() == 0);
    }
    if (m_pin->text() != m_pinAgain->text())
        return setProblem(tr("The two PINs are not the same. Type it twice."));
    setBusy(true);
    if (m_isFirst)
        emit firstRequested(m_pin->text(), m_passphrase->text());
    else
        emit addRequested(role, m_isNew->chosen() == 1, m_pin->text());
}

void OperatorsPage::setProblem(const QString &sentence)
{
    setBusy(false);
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void OperatorsPage::setNews(const QString &sentence)
{
    m_news->setText(sentence);
    m_news->setVisible(!sentence.isEmpty());
}

void OperatorsPage::setBusy(bool isBusy)
{
    m_store->setEnabled(!isBusy);
    m_setPin->setEnabled(!isBusy);
}

void OperatorsPage::retranslate()
{
    const store::Operator *person = chosen();
    const bool isAdding = !person;
    m_title->setText(tr("People at this booth"));
    m_text->setText(m_isFirst
                        ? booth::words::firstAdministrator()
                        : tr("Everybody has a code that was drawn. Names are never kept: who has which code stays "
                             "on paper with you."));
    m_add->setText(tr("Add somebody"));
    m_add->setVisible(!m_isFirst);
    m_table->setAccessibleName(m_title->text());
    m_table->setHorizontalHeaderLabels({tr("Code"), tr("Role"), tr("New"), tr("State")});
    m_editTitle->setText(m_isFirst  ? tr("The first administrator")
                         : isAdding ? tr("Somebody new")
                                    : tr("Code %1").arg(QString::fromStdString(person->code)));
    QStringList roles;
    for (const Role role : booth::kRoles)
        roles.append(booth::words::roleName(role));
    m_roleTitle->setText(tr("Role"));
    m_role->setAnswers(roles);
    m_role->setEnabled(!m_isFirst);
    m_newTitle->setText(tr("Still learning? Then every finding is read a second time."));
    m_isNew->setAnswers({tr("No"), tr("Yes, new")});
    m_newTitle->setVisible(!m_isFirst);
    m_isNew->setVisible(!m_isFirst);
    m_activeTitle->setText(tr("May sign in"));
    m_isActive->setAnswers({tr("Yes"), tr("No, has left")});
    m_activeTitle->setVisible(!isAdding);
    m_isActive->setVisible(!isAdding);
    m_pinTitle->setText(isAdding ? tr("PIN, 6 to 12 digits, typed by its owner") : tr("A new PIN, typed by its owner"));
    setLineHint(m_pin, tr("PIN"));
    m_pin->setAccessibleName(tr("PIN"));
    setLineHint(m_pinAgain, tr("The same again"));
    m_pinAgain->setAccessibleName(tr("The same again"));
    setLineHint(m_passphrase, tr("Passphrase of the desk"));
    m_passphrase->setAccessibleName(m_passphrase->placeholderText());
    m_passphrase->setVisible(m_isFirst && m_asksPassphrase);
    m_setPin->setText(tr("Set the PIN"));
    m_setPin->setVisible(!isAdding);
    m_store->setText(m_isFirst ? tr("Begin to sign in") : isAdding ? tr("Add") : tr("Store"));
    m_store->setKey(QStringLiteral("Ctrl+Return"));
    m_back->setText(tr("Back"));
    m_back->setKey(QStringLiteral("Esc"));
}

void OperatorsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillTable();
    }
    QWidget::changeEvent(event);
}

} // namespace varde::ui
