// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/names/commonnames.h"
#include "booth/run/intakedraft.h"

#include <QWidget>

#include <memory>

namespace varde::ui {

namespace Ui {
class IntakePage;
}

/// The four questions before the scan, and what is said to the person. With the keys alone: a digit answers and goes
/// on, Enter goes to the next thing that is open.
class IntakePage : public QWidget {
    Q_OBJECT

public:
    explicit IntakePage(QWidget *parent = nullptr);
    ~IntakePage() override;

    /// For the next sample: what was answered of it before, or nothing.
    void begin(const booth::IntakeDraft &draft);
    void clear() { begin({}); }

    /// The answers of a sample that is there already, to be put right. done() follows as well.
    void correct(const store::Intake &intake);
    bool isCorrecting() const { return m_isCorrecting; }

    /// As far as it is answered. What may say who somebody is, is left out until a person has decided.
    booth::IntakeDraft draft() const;

    void setSubstances(const std::vector<store::Substance> &substances); ///< offered while one types
    void setProblem(const QString &sentence);
    void setBusy(bool isBusy); ///< while the sample is being stored

signals:
    void done(const varde::store::Intake &intake);
    void draftChanged();
    void helpRequested();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Open { Nothing, Answers, Consent };

    void connectAll();
    void retranslate();
    void fill(const booth::IntakeDraft &draft);
    void goOn(); ///< to what is still open
    void finish();
    Open stillOpen() const;
    void tell(Open open);

    std::unique_ptr<Ui::IntakePage> m_ui;
    bool m_isCorrecting = false;
    Open m_told = Open::Nothing;
};

} // namespace varde::ui
