// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/testbook.h"
#include "core/clock.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;

namespace varde::ui {

class Card;
class ChoiceRow;
class ColourSwatches;
class KeyButton;
class OutcomeButton;
class TestList;

/// Strips and reagents of one sample, while its scan goes on: which test, what it was thinned to, its clock, and what
/// was seen. Also the controls of a lot, and what is left of it.
class TestsPage : public QWidget {
    Q_OBJECT

public:
    explicit TestsPage(QWidget *parent = nullptr);

    void setClock(const Clock &clock) { m_clock = &clock; } ///< outlives the page

    /// `rulesProblem`: why the booth's own rules are not used; empty where they are.
    void showView(const booth::TestsView &view, const QString &rulesProblem);

    /// Of another sample: what was being filled in goes.
    void clear();

    /// Another page waits behind this one: it is named, and nothing moves by itself.
    void setWaiting(const QString &sentence);

    void setProblem(const QString &sentence);

signals:
    void typed(const varde::booth::TypedTest &test); ///< by a person: a lot or an amount
    void startRequested(const varde::booth::TestKey &test);
    void storeRequested(const varde::booth::TestEntry &entry);
    void controlRequested(const varde::booth::TestKey &test, const varde::booth::Lot &lot,
                          varde::store::ControlKind control, varde::store::TestOutcome outcome);
    void skipRequested(const varde::booth::TestKey &test, varde::store::SkipReason reason);
    void takeBackRequested(const varde::store::Id &resultId, const QString &reason);
    void stockRequested(const varde::booth::TestKey &test, const varde::booth::Lot &lot, int remaining);
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Purpose { Sample, PositiveControl, BlankControl };

    QWidget *buildLeft();
    QWidget *buildPrepare();
    QWidget *buildSeen();
    QWidget *buildTakeBack();
    void connectParts();
    void retranslate();
    void fitLeft();

    void chooseTest(int index);
    void noteTyped();
    void refresh();
    void refreshWindow();
    void refreshClock();
    void refreshActions();
    void tick();
    void clearSeen();

    const booth::TestStanding *test() const; ///< chosen; null for none
    booth::TestKey key() const;
    booth::Lot lot() const;
    Purpose purpose() const;
    std::optional<store::TimePoint> startedAt() const;
    std::optional<store::TestOutcome> outcome() const;
    std::optional<double> amount(const QLineEdit &line, bool &isFit) const;
    void proceed();
    void store();
    void changeStock();
    void askTakeBack();
    void takeBack();
    QString historyText() const;
    const store::TestResult *lastStanding() const;
    QString needs() const; ///< what is missing before it can be stored; empty for nothing

    const Clock *m_clock;
    QTimer m_timer;
    std::optional<booth::TestsView> m_view; ///< with what is typed here, too
    QString m_rulesProblem;
    QString m_waitingText;
    bool m_isTakingBack = false;

    QWidget *m_leftBox = nullptr; ///< as wide as its rows need at the size of text that is set
    QLabel *m_title;
    TestList *m_list;
    QLabel *m_waiting;
    QLabel *m_rules;
    Card *m_prepare;
    QLabel *m_name;
    QLabel *m_advice;
    std::vector<QLabel *> m_fieldTitles;
    QLineEdit *m_brand;
    QLineEdit *m_lot;
    QLineEdit *m_expires;
    QLineEdit *m_mass;
    QLineEdit *m_volume;
    QLineEdit *m_left;
    ChoiceRow *m_purpose;
    QLabel *m_window;
    QLabel *m_lotNote;
    Card *m_seen;
    QLabel *m_clockText;
    KeyButton *m_whiteLight;
    QLabel *m_lightNote;
    QWidget *m_strip;
    std::vector<OutcomeButton *> m_outcomes;
    ColourSwatches *m_swatches;
    QLabel *m_history;
    Card *m_takeBackCard;
    QLabel *m_takeBackText;
    ChoiceRow *m_reason;
    QLabel *m_problem;
    KeyButton *m_back;
    KeyButton *m_declined;
    KeyButton *m_noneLeft;
    KeyButton *m_undo;
    KeyButton *m_next;
};

} // namespace varde::ui
