// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bench.h"
#include "ui/hand.h"
#include "ui/saidsample.h"

namespace varde::ui {
class QueuePage;
}

namespace varde::test {

/// Takes samples through the practice place of the window by keys alone; each step ends on the page that comes next.
class BoothHand {
public:
    explicit BoothHand(const Bench &bench) : m_bench(bench), m_hand(*bench.window) {}

    Hand &hand() { return m_hand; }

    void startPractice();                   ///< from the home page
    void openByCode(const QString &ticket); ///< from the home page, by what waits
    void openFirst();                       ///< likewise, what goes first

    void answer(const SaidSample &said);                ///< the questions at intake, and stays there
    void takeIn(const SaidSample &said);                ///< and on
    void describe(const store::SampleDetails &details); ///< from the scan or read page and back
    void lay(const LaidSample &laid);
    void scan();                                   ///< until it is read
    void startScan();                              ///< and no more
    void putDown(const SaidStrip &strip);          ///< from the read page and back
    void writeFinding(const SaidFinding &finding); ///< from the read page, and stays on the finding
    void storeFinding();
    void writeSecond(const SaidSecond &second); ///< and stays there
    void readSecond(const SaidSecond &second);
    void writeSettled(const SaidFinding &settled); ///< likewise
    void settle(const SaidFinding &settled);
    void answerClose(const SaidSample &said); ///< from the talk, and stays there
    void close(const SaidSample &said);       ///< from the talk
    void goHome();

private:
    ui::RunPlace &place() const { return m_bench.place(); }
    const ui::QueuePage &showWaiting(); ///< from the home page
    void nameIn(const QWidget &row, const std::vector<std::string> &named);

    const Bench &m_bench;
    Hand m_hand;
};

} // namespace varde::test
