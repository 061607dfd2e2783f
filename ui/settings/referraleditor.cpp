// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/referraleditor.h"

#include "booth/words/talkwords.h"
#include "theme/choicebox.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace varde::ui {

namespace {

using booth::ReferralKind;

constexpr std::array kinds{ReferralKind::SafeSpace, ReferralKind::Medical, ReferralKind::Clinic, ReferralKind::Service};

} // namespace

ReferralEditor::ReferralEditor(QWidget *parent)
    : QWidget(parent),
      m_title(textLabel("heading", this)),
      m_which(new ChoiceBox(this)),
      m_add(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_remove(new KeyButton(KeyButton::Kind::Quiet, this)),
      m_fields(new QWidget(this)),
      m_kind(new ChoiceBox(m_fields)),
      m_name(new QLineEdit(m_fields)),
      m_where(new QLineEdit(m_fields)),
      m_phone(new QLineEdit(m_fields)),
      m_always(new ChoiceRow(m_fields)),
      m_dayTitles{},
      m_days{},
      m_problem(textLabel("problem", this))
{
    m_which->setObjectName(QStringLiteral("whichReferral"));
    m_add->setObjectName(QStringLiteral("addReferral"));
    m_remove->setObjectName(QStringLiteral("removeReferral"));
    m_kind->setObjectName(QStringLiteral("referralKind"));
    m_name->setObjectName(QStringLiteral("referralName"));
    m_where->setObjectName(QStringLiteral("referralWhere"));
    m_phone->setObjectName(QStringLiteral("referralPhone"));
    m_always->setObjectName(QStringLiteral("referralAlways"));
    build();
    connect(m_which, &QComboBox::activated, this, [this](int index) {
        if (takeShown())
            showOne(index);
        refreshList();
    });
    connect(m_add, &QPushButton::clicked, this, &ReferralEditor::add);
    connect(m_remove, &QPushButton::clicked, this, &ReferralEditor::remove);
    connect(m_always, &ChoiceRow::chosenChanged, this, [this](int index) {
        for (QLineEdit *day : m_days)
            day->setEnabled(index == 0);
    });
    m_problem->hide();
    retranslate();
    setReferrals({});
}

void ReferralEditor::build()
{
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_which, 1);
    top->addWidget(m_add);
    top->addWidget(m_remove);
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_kind, 0, 0, 1, 2);
    grid->addWidget(m_name, 0, 2, 1, 2);
    grid->addWidget(m_where, 1, 0, 1, 2);
    grid->addWidget(m_phone, 1, 2, 1, 2);
    grid->addWidget(m_always, 2, 0, 1, 4);
    auto *days = new QGridLayout;
    days->setHorizontalSpacing(6);
    days->setVerticalSpacing(6);
    for (int day = 0; day < 7; ++day) {
        const auto at = static_cast<std::size_t>(day);
        m_dayTitles[at] = lineLabel("", m_fields);
        m_days[at] = new QLineEdit(m_fields);
        m_days[at]->setObjectName(QStringLiteral("openOn%1").arg(day + 1));
        m_days[at]->setMaxLength(60);
        days->addWidget(m_dayTitles[at], day / 3, 2 * (day % 3));
        days->addWidget(m_days[at], day / 3, 2 * (day % 3) + 1);
    }
    for (const int column : {1, 3, 5})
        days->setColumnStretch(column, 1);
    grid->addLayout(days, 3, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    for (QLineEdit *line : {m_name, m_where, m_phone})
        line->setMaxLength(120);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(top);
    layout->addWidget(m_fields);
    layout->addWidget(m_problem);
    layout->addStretch(1);
}

void ReferralEditor::setReferrals(const std::vector<booth::Referral> &referrals)
{
    m_referrals = referrals;
    m_problem->hide();
    m_shown = -1;
    showOne(m_referrals.empty() ? -1 : 0);
    refreshList();
}

Result<std::vector<booth::Referral>> ReferralEditor::referrals()
{
    if (Status taken = takeShown(); !taken)
        return taken.error();
    return m_referrals;
}

void ReferralEditor::refreshList()
{
    const QSignalBlocker blocker(m_which);
    m_which->clear();
    for (const booth::Referral &referral : m_referrals)
        m_which->addItem(QStringLiteral("%1: %2").arg(booth::words::referralKindText(referral.kind),
                                                      QString::fromStdString(referral.name)));
    m_which->setCurrentIndex(m_shown);
    m_which->setEnabled(!m_referrals.empty());
    m_remove->setEnabled(m_shown >= 0);
    m_fields->setVisible(m_shown >= 0);
}

void ReferralEditor::showOne(int index)
{
    m_shown = index;
    if (index < 0)
        return;
    const booth::Referral &referral = m_referrals[static_cast<std::size_t>(index)];
    m_kind->setCurrentIndex(static_cast<int>(referral.kind) - 1);
    m_name->setText(QString::fromStdString(referral.name));
    m_where->setText(QString::fromStdString(referral.where));
    m_phone->setText(QString::fromStdString(referral.phone));
    m_always->choose(referral.hours.isAlways ? 1 : 0);
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        m_days[day]->setText(QString::fromStdString(booth::openingsText(referral.hours.week[day])));
        m_days[day]->setEnabled(!referral.hours.isAlways);
    }
}

Status ReferralEditor::takeShown()
{
    m_problem->hide();
    if (m_shown < 0)
        return Done{};
    booth::Referral referral;
    referral.kind = kinds[static_cast<std::size_t>(std::max(0, m_kind->currentIndex()))];
    referral.name = m_name->text().trimmed().toStdString();
    referral.where = m_where->text().trimmed().toStdString();
    referral.phone = m_phone->text().trimmed().toStdString();
    referral.hours.isAlways = m_always->chosen() == 1;
    for (std::size_t day = 0; day < m_days.size() && !referral.hours.isAlways; ++day) {
        auto openings = booth::openingsFromText(m_days[day]->text().toStdString());
        if (!openings) {
            const QString name = QLocale().standaloneDayName(static_cast<int>(day) + 1);
            m_problem->setText(tr("%1, %2: write times such as 10:00-14:00, 22:00-02:00, or leave it empty.")
                                   .arg(m_name->text().trimmed(), name));
            m_problem->show();
            return Error{Errc::Malformed, openings.error().detail};
        }
        referral.hours.week[day] = std::move(*openings);
    }
    m_referrals[static_cast<std::size_t>(m_shown)] = std::move(referral);
    return Done{};
}

void ReferralEditor::add()
{
    if (!takeShown())
        return;
    m_referrals.emplace_back();
    showOne(static_cast<int>(m_referrals.size()) - 1);
    refreshList();
    m_name->setFocus(Qt::OtherFocusReason);
}

void ReferralEditor::remove()
{
    if (m_shown < 0)
        return;
    m_referrals.erase(m_referrals.begin() + m_shown);
    showOne(std::min(m_shown, static_cast<int>(m_referrals.size()) - 1));
    m_problem->hide();
    refreshList();
}

void ReferralEditor::retranslate()
{
    m_title->setText(tr("Where to send people"));
    m_which->setAccessibleName(m_title->text());
    m_add->setText(tr("Add"));
    m_remove->setText(tr("Remove"));
    {
        const QSignalBlocker blocker(m_kind);
        const int chosen = m_kind->currentIndex();
        m_kind->clear();
        for (const ReferralKind kind : kinds)
            m_kind->addItem(booth::words::referralKindText(kind));
        m_kind->setCurrentIndex(chosen);
    }
    m_kind->setAccessibleName(tr("What kind of place it is"));
    for (const auto &[line, text] : {std::pair{m_name, tr("Its name")}, std::pair{m_where, tr("Where it is")},
                                     std::pair{m_phone, tr("Telephone")}}) {
        line->setPlaceholderText(text);
        line->setAccessibleName(text);
    }
    m_always->setAnswers({tr("Open by weekday"), tr("Day and night")});
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        m_dayTitles[day]->setText(QLocale().standaloneDayName(static_cast<int>(day) + 1, QLocale::ShortFormat));
        m_days[day]->setPlaceholderText(day == 0 ? QStringLiteral("22:00-02:00") : QString());
        m_days[day]->setAccessibleName(QLocale().standaloneDayName(static_cast<int>(day) + 1));
    }
    refreshList();
}

void ReferralEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
