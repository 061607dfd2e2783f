// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/site/siteprofile.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace varde::ui {

class ChoiceRow;
class KeyButton;
class ReferralEditor;

/// How this site works. Nothing counts before it is stored.
class SitePage : public QWidget {
    Q_OBJECT

public:
    explicit SitePage(QWidget *parent = nullptr);

    void showProfile(const booth::SiteProfile &profile);
    void setProblem(const QString &sentence);
    void setDone(const QString &sentence);

signals:
    void stored(const varde::booth::SiteProfile &profile);
    void importRequested(const QString &path);
    void exportRequested(const QString &path, const varde::booth::SiteProfile &profile);
    void sentencesRequested(const QString &path);
    void templateRequested(const QString &path);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    Result<booth::SiteProfile> profile(); ///< as it stands in the fields
    void askForFile(const QString &title, bool isSaved, void (SitePage::*chosen)(const QString &));
    void exportTo(const QString &path);
    void store();

    booth::SiteProfile m_profile; ///< what no field shows stays as it was
    QLabel *m_title;
    QLabel *m_amountTitle;
    QLineEdit *m_amount;
    QLabel *m_loaderTitle;
    ChoiceRow *m_loader;
    QLabel *m_retentionTitle;
    QLineEdit *m_retention;
    QLabel *m_disposalTitle;
    QComboBox *m_disposal;
    QLabel *m_witnessTitle;
    ChoiceRow *m_witness;
    QLabel *m_labTitle;
    QLineEdit *m_lab;
    QLineEdit *m_accepts;
    QLabel *m_slipTitle;
    ChoiceRow *m_slip;
    QComboBox *m_width;
    QLabel *m_adviceTitle;
    QLineEdit *m_adviceEn;
    QLineEdit *m_adviceNb;
    ReferralEditor *m_referrals;
    QLabel *m_problem;
    QLabel *m_done;
    KeyButton *m_import;
    KeyButton *m_export;
    KeyButton *m_sentences;
    KeyButton *m_template;
    KeyButton *m_back;
    KeyButton *m_store;
};

} // namespace varde::ui
