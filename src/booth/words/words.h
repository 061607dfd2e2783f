// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/reading.h"

#include <QString>
#include <QStringList>

// Every sentence a person reads about a result. All functions are pure, speak the language set by
// installLanguage() and belong to the thread that set it.
namespace varde::booth::words {

/// What the visitor was told it is, with the library's other names for the same substance.
struct Claim {
    QString soldAs;       ///< as noted at intake; empty where nobody said
    QStringList synonyms; ///< other names that count as the same; may be empty
};

/// What was done with the sample so far.
struct TestsDone {
    bool strips = false;    ///< at least one that could be read
    bool reagents = false;  ///< likewise
    QStringList lines = {}; ///< each test with its outcome and what takes weight from it; see testSentences()
};

/// Whether what it was sold as was seen. Written to disk: values are never renumbered.
enum class SoldAs { NotSaid = 0, Seen = 1, SeenWithOther = 2, NotSeen = 3, Possible = 4, CannotBeSaid = 5 };

/// Everything the result page says in its left column, top to bottom.
struct ResultWords {
    QString practice;      ///< empty in live work; otherwise stands inside the headline block
    QString soldAs;        ///< first line of every result
    QString done;          ///< what was done and not done
    QString kind;          ///< `Match, strong`
    QString headline;      ///< one sentence in large type
    QString sentence;      ///< what follows it
    QString certainty;     ///< how sure the name is and from where; empty where nothing is named
    QStringList parts;     ///< a mixture's components with their share of the signal
    QStringList cannotSee; ///< what this cannot see
    QString nextTest;      ///< next best test with its reason
    QStringList limits;    ///< the six limits
};

ResultWords resultWords(const Reading &reading, const Claim &claim, const TestsDone &done);

/// The same as lines of text, for a terminal and for the record.
QStringList resultLines(const ResultWords &words);

/// Names are compared without case, spaces and hyphens.
SoldAs soldAsOutcome(const Reading &reading, const Claim &claim);
QString soldAsLine(const Reading &reading, const Claim &claim);
QString soldAsName(SoldAs outcome); ///< `seen`, `not seen` ... for a table
QString doneLine(const TestsDone &done);

QString verdictKind(matcher::VerdictKind kind, matcher::Strength strength);
QString headline(const Reading &reading);
QString sentence(const Reading &reading);
QString toldSentence(const Reading &reading); ///< the same where there are no bars beside it

/// Never a percentage: the calibrated chance rounded down to 70, 80, 90 or 95 of 100 calls, with its source.
QString certainty(const Reading &reading);

/// Where no single name is given: the bands in which the nearest substances differ from the scan. Chemist view.
QStringList differences(const Reading &reading);

QStringList parts(const Reading &reading);
QStringList cannotSee(const Reading &reading, const Claim &claim);
QString nextTest(const Reading &reading, const TestsDone &done);
QStringList sixLimits(); ///< six sentences, in their order

/// Empty unless the reading comes from the practice library.
QString practiceNote(const Reading &reading);

/// Where the best reference comes from; practice sources say that they are demo data. Chemist view.
QStringList sourceLines(const Reading &reading);

/// A text for the finding that a person edits and signs; never stored by itself.
QString draftFinding(const Reading &reading, const Claim &claim, const TestsDone &done);

/// Shown over a verdict that was made with another model.
QString staleNote();

/// `a, b and c`; empty for an empty list.
QString joined(const QStringList &names);

} // namespace varde::booth::words
