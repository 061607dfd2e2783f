// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/library/librarycare.h"
#include "library/carepage.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace varde::ui {

class ChoiceBox;
class KeyButton;

/// Early warnings, from packs or typed in: what is warned of, what to look for, and whether the library could name it.
class NoticesPage final : public CarePage {
    Q_OBJECT

public:
    explicit NoticesPage(CareWork &work, QWidget *parent = nullptr);

    void showCare(const booth::LibraryCare &care); ///< public, so that the page can be shown without a library
    void setWorking(bool isWorking) override;

protected:
    void read() override;
    void retranslate() override;

private:
    void build();
    void refresh();
    void enterNotice();
    void withdraw();
    void change(const booth::CareChange &change, const QString &done);
    const store::Notice *chosen() const;

    booth::LibraryCare m_care;
    bool m_isAsking = false; ///< whether to withdraw
    QLabel *m_listTitle;
    QListWidget *m_list;
    QLabel *m_explain;
    QLineEdit *m_reason;
    KeyButton *m_withdraw;
    QLabel *m_formTitle;
    QLabel *m_substanceTitle;
    QLineEdit *m_substance;
    QLabel *m_namesTitle;
    QLineEdit *m_names;
    QLabel *m_lookForTitle;
    QLineEdit *m_lookFor;
    QLabel *m_sourceTitle;
    QLineEdit *m_source;
    QLabel *m_dateTitle;
    QLineEdit *m_date;
    QLabel *m_bandsTitle;
    QLineEdit *m_bands;
    ChoiceBox *m_technique;
    QLabel *m_bandsText;
    KeyButton *m_enter;
};

} // namespace varde::ui
