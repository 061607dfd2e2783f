// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/run/runhost.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace varde::ui {

class NotesPage;
class OperatorsPage;
class SignInPage;

/// Who works in this window: asks for code and PIN before what needs them, locks after a while without a hand on the
/// machine, and lets an administrator look after the operators. Pages are shown by whoever hears pageRequested().
class PeopleFlow : public QObject {
    Q_OBJECT

public:
    struct Pages {
        SignInPage *signIn;
        NotesPage *notes;
        OperatorsPage *operators;
    };

    /// `host` holds the live record; everything outlives the flow.
    PeopleFlow(booth::RunHost &host, const Pages &pages, QObject *parent = nullptr);

    void refresh(); ///< the record is open, or something in it changed; changed() follows

    /// `go` at once where the booth works without PINs; otherwise after somebody is signed in whose role may. Where it
    /// may not, the page says so, and somebody else may sign in instead.
    void demand(booth::Permission permission, std::function<void()> go);

    void enterOperators(); ///< the page of who works here
    void lock(bool isIdle);
    void
    setPatience(std::chrono::milliseconds patience); ///< without a hand on this window; 0: it never locks by itself
    void signOut();                                  ///< or in, where nobody is

    bool asksForSignIn() const { return m_asks; }
    bool isLocked() const { return m_isLocked; }
    const std::optional<booth::SignedIn> &signedIn() const { return m_signedIn; }

    bool eventFilter(QObject *watched, QEvent *event) override; ///< of the application: what a hand does

signals:
    void changed(); ///< somebody else, another role, or locked
    void pageRequested(QWidget *page);
    void leaveRequested(); ///< back to the home page
    void unlocked();       ///< by who had locked, or by somebody else: the page that was covered comes back
    void leftAlone();      ///< locked because nobody was there

private:
    struct Stand {
        bool asks = false;
        std::optional<booth::SignedIn> signedIn;
        std::vector<store::Operator> people;
    };
    static Result<Stand> standOf(const booth::RunService &service);
    void take(const Stand &stand);
    void connectOperators();
    void signIn(const QString &code, const QString &pin);
    void welcome(const std::vector<store::Handover> &notes);
    void goOn();
    void askFor(const QString &because);
    void restartIdle();
    template <typename Work>
    void administer(Work work, const std::function<QString(const store::Operator &)> &news);

    booth::RunHost &m_host;
    const Pages m_pages;
    QTimer m_idle;
    std::chrono::milliseconds m_patience{0};
    bool m_asks = false;
    bool m_isLocked = false;
    std::optional<booth::SignedIn> m_signedIn;
    std::function<void()> m_wish; ///< what was asked for before somebody was signed in; empty otherwise
};

} // namespace varde::ui
