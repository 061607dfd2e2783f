// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runservice.h"
#include "booth/words/runwords.h"

#include <QWidget>

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

    /// A first finding; `view.draft` comes back into the text.
    void showFirst(const booth::SampleView &view, const QString &operatorCode);

    /// The finding that waits, for the second reader to keep or change.
    void showSecond(const booth::SampleView &view);

    /// Why a second person must read; empty for nobody.
    void setReasons(const std::vector<booth::SecondReadReason> &reasons);

    void setProblem(const QString &sentence);
    void setBusy(bool isBusy);
    bool isSecond() const { return m_isSecond; }
    QString text() const;

signals:
    void draftChanged(const QString &text);
    void newVolunteerChanged(bool isNew);
    void firstWritten(const varde::booth::WrittenFinding &finding);
    void secondWritten(const QString &code, varde::store::Conclusion conclusion, const QString &text);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showEvidence();
    void insertDraft();
    void finish();

    std::unique_ptr<Ui::FindingPage> m_ui;
    std::optional<booth::SampleView> m_view;
    std::vector<booth::SecondReadReason> m_reasons;
    bool m_isSecond = false;
};

} // namespace varde::ui
