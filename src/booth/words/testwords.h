// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/tests/reconcile.h"
#include "booth/tests/rulestore.h"

#include <QString>
#include <QStringList>

// What a person reads about strips and reagents.
namespace varde::booth::words {

QString testName(const TestKey &test); ///< `fentanyl strip`, `Marquis reagent`; a test that is not known by its id
QString testName(const TestSpec &spec);
QString colourWord(Colour colour); ///< `no change`, `purple` ...

/// `negative`: any test line at read time, however faint. A reagent's are those of its colour.
QString outcomeName(store::TestKind kind, store::TestOutcome outcome);
/// The rule for the person who looks: `Any test line at read time, however faint: negative.`
QString outcomeRule(store::TestOutcome outcome);

QString testState(const TestStanding &standing); ///< for a list: `not done`, `negative`, `positive`, `declined` ...

/// `Fentanyl strip: negative (this lot has no control of this shift).` One sentence with all that takes weight from it.
QString testSentence(const TestStanding &standing);
QStringList testSentences(const std::vector<TestStanding> &tests); ///< of those that were done or skipped

QString lotSentence(const LotStanding &lot); ///< empty where the lot is controlled
QString momentSentence(ReadMoment moment);   ///< empty where it was read in time
QString stockSentence(int left);             ///< little left, or none; empty otherwise

/// `0.5 mg/ml. Fentanyl: right. Less than 1 of 2500 parts ...`: what this dilution means, line by line.
QStringList windowSentences(const TestSpec &spec, const DilutionWindow &window);

/// How to dilute this form, and where that comes from; a sentence that nobody wrote it down where that is so.
QString dilutionAdvice(const TestSpec &spec, store::SampleForm form);

QString whiteLightNotice();                                      ///< the night theme's colours are not for judging
QString timeLeft(int seconds);                                   ///< `4:05`
QString clockSentence(const ReadTimes &read, int waitedSeconds); ///< `Read in 4:05`, `Read now, 3:10 left`, `Too late`

/// Words in the language set, with the rule's blanks filled in.
QString filledIn(const Text &text, const CardItem &item);
QString inLanguage(const Text &text);

/// The card as lines, the most important first; for a terminal, the record and a test.
QStringList cardLines(const Reconciliation &card);
QString leftOutSentence(const Reconciliation &card); ///< empty where nothing was left out

/// Why the booth's own rules are not used; empty where they are, or where there are none.
QString rulesProblem(const UsedRules &rules);

} // namespace varde::booth::words
