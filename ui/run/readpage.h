// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/result.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace varde::ui {

class CurvePanel;
class KeyButton;
class VerdictPanel;

/// The page that matters: what the machine says about one scan, and what it cannot say.
class ReadPage : public QWidget {
    Q_OBJECT

public:
    explicit ReadPage(QWidget *parent = nullptr);

    void showResult(const ShownResult &result);

    /// Without a measured library: the curve and its checks, why nothing is named, and no way on to a finding.
    void showCurveOnly(const ShownResult &result);

    const std::optional<ShownResult> &result() const { return m_result; }
    void setProblem(const QString &sentence); ///< empty for none
    void setChemist(bool isOn);
    bool isChemist() const;

signals:
    void writeFindingRequested();
    void scanAgainRequested(); ///< another spot, or the same again
    void runAgainRequested();
    void detailsRequested();
    void scanChosen(std::size_t index); ///< another of the sample's scans is to be shown
    void testsRequested();              ///< strips and reagents
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    std::optional<ShownResult> m_result;
    bool m_isCurveOnly = false;
    VerdictPanel *m_verdict;
    QWidget *m_curveOnly;
    QLabel *m_curveOnlyTitle;
    QLabel *m_curveOnlyText;
    QLabel *m_problem;
    KeyButton *m_back;
    KeyButton *m_again;
    KeyButton *m_tests;
    KeyButton *m_finding;
    CurvePanel *m_curve;
};

} // namespace varde::ui
