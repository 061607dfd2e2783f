// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/findingdraft.h"
#include "booth/run/runservice.h"
#include "booth/words/runwords.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace varde::ui {

namespace Ui {
class FindingPage;
}

/// Where a person writes what they found, and where a second person reads it.
class FindingPage : public QWidget {
    Q_OBJECT

public:
    explicit FindingPage(QWidget *parent = nullptr);
    ~FindingPage() override;

    /// Who works here; nobody and no PINs where the booth asks for none. Before showFirst() and showSecond().
    void setPeople(const std::optional<booth::SignedIn> &signedIn, bool asksForSignIn);

    /// As SubstanceRow::setKnown().
    void setKnownSubstances(const QStringList &names, std::function<std::string(const std::string &name)> idOf);

    /// A card that stands above all else, for what contradicts the evidence; the page takes it over. Null: none.
    void setReconciliation(QWidget *card);

    /// A first finding; what was written of it before (`view.draft`) comes back.
    void showFirst(const booth::SampleView &view, const QString &operatorCode);

    /// The finding that waits, for the second reader to agree with or not; likewise.
    void showSecond(const booth::SampleView &view);

    /// Why a second person must read; empty for nobody.
    void setReasons(const std::vector<booth::SecondReadReason> &reasons);

    void setProblem(const QString &sentence);
    void setBusy(bool isBusy);
    bool isSecond() const { return m_isSecond; }
    QString text() const;
    booth::FindingDraft draft() const;             ///< as far as it is written
    bool isWritten() const { return m_isWritten; } ///< somebody began to, now or before
    bool mayKeepDraft() const; ///< nothing in the words may say who somebody is, or a person decided

signals:
    void draftChanged(); ///< by a person
    void newVolunteerChanged(bool isNew);
    void firstWritten(const varde::booth::WrittenFinding &finding);
    void secondWritten(const varde::booth::SecondReading &reading);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showEvidence();
    void showCodes();
    void connectDraft();
    void showDraft(const booth::FindingDraft &draft);
    void noteDraft();
    void showFirstFinding(); ///< what the second reader agrees with, or changes
    void readBlind();
    void takeAgreement();
    void insertDraft();
    bool mayStore(); ///< asks where it may not
    void finish();

    std::unique_ptr<Ui::FindingPage> m_ui;
    std::optional<booth::SampleView> m_view;
    std::vector<booth::SecondReadReason> m_reasons;
    std::optional<booth::SignedIn> m_signedIn;
    bool m_asksForSignIn = false;
    bool m_isSecond = false;
    bool m_isBlind = false;
    bool m_isFilling = false; ///< what changes now, nobody typed
    bool m_isWritten = false;
    bool m_hasConcluded = false; ///< a person chose conclusion or substances
};

} // namespace varde::ui
