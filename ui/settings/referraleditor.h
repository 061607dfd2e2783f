// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/site/siteprofile.h"

#include <QWidget>

#include <array>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace varde::ui {

class ChoiceRow;
class KeyButton;

/// The places that people are sent to, one at a time, with their opening hours by weekday.
class ReferralEditor : public QWidget {
    Q_OBJECT

public:
    explicit ReferralEditor(QWidget *parent = nullptr);

    void setReferrals(const std::vector<booth::Referral> &referrals);

    /// As they stand in the fields now. Malformed with the place, the day and what is wrong in the detail.
    Result<std::vector<booth::Referral>> referrals();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showOne(int index);
    Status takeShown(); ///< what stands in the fields into the list
    void refreshList();
    void add();
    void remove();

    std::vector<booth::Referral> m_referrals;
    int m_shown = -1;
    QLabel *m_title;
    QComboBox *m_which;
    KeyButton *m_add;
    KeyButton *m_remove;
    QWidget *m_fields;
    QComboBox *m_kind;
    QLineEdit *m_name;
    QLineEdit *m_where;
    QLineEdit *m_phone;
    ChoiceRow *m_always;
    std::array<QLabel *, 7> m_dayTitles;
    std::array<QLineEdit *, 7> m_days;
    QLabel *m_problem;
};

} // namespace varde::ui
