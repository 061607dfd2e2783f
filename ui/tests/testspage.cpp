// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testspage.h"

#include "booth/words/testwords.h"
#include "tests/colourswatches.h"
#include "tests/outcomebutton.h"
#include "tests/testlist.h"
#include "theme/card.h"
#include "theme/choicerow.h"
#include "theme/keybutton.h"
#include "theme/labels.h"
#include "theme/tokens.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace varde::ui {

namespace {

using store::TestKind;
using store::TestOutcome;

/// Kept in the record in English, whatever the screen speaks.
constexpr const char *takeBackReasons[] = {"wrong key", "wrong sample", "misread"};

QString upperFirst(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

int indexOf(const booth::TestsView &view, const booth::TestKey &test)
{
    const auto at = std::find_if(view.tests.begin(), view.tests.end(), [&](const booth::TestStanding &one) {
        return booth::TestKey{one.spec->kind, one.spec->id} == test;
    });
    return at == view.tests.end() ? -1 : int(at - view.tests.begin());
}

QString clockTime(store::TimePoint at)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).time(), QLocale::ShortFormat);
}

} // namespace

void TestsPage::showView(const booth::TestsView &view, const QString &rulesProblem)
{
    const bool isFirst = !m_view;
    // Where somebody was in the middle of one, they go on there.
    const int typedLast = isFirst && !view.typed.empty() ? indexOf(view, view.typed.back().test) : -1;
    const int before = m_list->chosen();
    m_view = view;
    m_rulesProblem = rulesProblem;
    m_isTakingBack = false;
    m_list->showTests(view, m_clock->now());
    m_timer.start();
    if (typedLast >= 0 && typedLast != before)
        m_list->choose(typedLast);
    else if (before < 0 && !view.tests.empty())
        m_list->choose(0);
    else if (isFirst)
        chooseTest(before);
    else
        refresh();
    if (isFirst)
        m_list->focusChosen();
}

void TestsPage::clear()
{
    m_view.reset();
    m_timer.stop();
    m_waitingText.clear();
    m_mass->clear();
    m_volume->clear();
    m_purpose->choose(0);
    clearSeen();
    setProblem({});
}

void TestsPage::setWaiting(const QString &sentence)
{
    m_waitingText = sentence;
    m_waiting->setText(sentence);
    m_waiting->setVisible(!sentence.isEmpty());
}

void TestsPage::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

const booth::TestStanding *TestsPage::test() const
{
    const int index = m_list->chosen();
    return m_view && index >= 0 && index < int(m_view->tests.size()) ? &m_view->tests[std::size_t(index)] : nullptr;
}

booth::TestKey TestsPage::key() const
{
    return test() ? booth::TestKey{test()->spec->kind, test()->spec->id} : booth::TestKey();
}

booth::Lot TestsPage::lot() const
{
    return {m_brand->text().trimmed().toStdString(), m_lot->text().trimmed().toStdString(),
            m_expires->text().trimmed().toStdString()};
}

TestsPage::Purpose TestsPage::purpose() const
{
    return m_purpose->chosen() <= 0 ? Purpose::Sample : static_cast<Purpose>(m_purpose->chosen());
}

std::optional<store::TimePoint> TestsPage::startedAt() const
{
    if (!m_view)
        return std::nullopt;
    const auto at = std::find_if(m_view->running.begin(), m_view->running.end(),
                                 [this](const booth::RunningTest &one) { return one.test == key(); });
    return at == m_view->running.end() ? std::nullopt : std::optional(at->startedAt);
}

std::optional<TestOutcome> TestsPage::outcome() const
{
    if (key().kind == TestKind::Reagent) {
        const auto colour = m_swatches->chosen();
        if (!colour)
            return std::nullopt;
        return *colour == booth::Colour::None ? TestOutcome::Negative : TestOutcome::Positive;
    }
    for (const OutcomeButton *one : m_outcomes)
        if (one->isChecked())
            return one->outcome();
    return std::nullopt;
}

/// Empty is no number and fits; anything else has to be one above 0, with a comma or a point.
std::optional<double> TestsPage::amount(const QLineEdit &line, bool &isFit) const
{
    const QString text = line.text().trimmed().replace(QLatin1Char(','), QLatin1Char('.'));
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const double value = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !std::isfinite(value) || value <= 0)
        isFit = false;
    return isNumber ? std::optional(value) : std::nullopt;
}

QString TestsPage::needs() const
{
    bool isFit = true;
    amount(*m_mass, isFit);
    amount(*m_volume, isFit);
    if (!isFit)
        return tr("Milligrams and millilitres are numbers above 0.");
    if (!booth::isExpired(lot().expiresOn, m_clock->now()))
        return tr("The date of the lot is written like 2027-05.");
    if (purpose() != Purpose::Sample && (lot().brand.empty() || lot().lot.empty()))
        return tr("A control belongs to a lot: fill in its brand and number.");
    return {};
}

void TestsPage::proceed()
{
    if (m_isTakingBack)
        return takeBack();
    if (m_left->hasFocus())
        return changeStock(); // Enter there belongs to the number, not to the clock
    if (const QString missing = needs(); !missing.isEmpty())
        return setProblem(missing);
    setProblem({});
    if (outcome())
        store();
    else if (test() && purpose() == Purpose::Sample && !startedAt())
        emit startRequested(key());
    m_list->focusChosen();
}

void TestsPage::store()
{
    const TestOutcome seen = *outcome();
    if (purpose() != Purpose::Sample) {
        const bool isPositive = purpose() == Purpose::PositiveControl;
        emit controlRequested(key(), lot(), isPositive ? store::ControlKind::Positive : store::ControlKind::Blank,
                              seen);
        m_purpose->choose(0);
        return clearSeen();
    }
    bool isFit = true;
    booth::TestEntry entry{.test = key(),
                           .lot = lot(),
                           .massMg = amount(*m_mass, isFit),
                           .volumeMl = amount(*m_volume, isFit),
                           .startedAt = startedAt(),
                           .outcome = seen,
                           .colour = key().kind == TestKind::Reagent ? *m_swatches->chosen() : booth::Colour::None,
                           .observed = {},
                           .operatorCode = {}};
    if (key().kind == TestKind::Reagent)
        entry.observed.isWhiteLight = m_whiteLight->isChecked();
    emit storeRequested(entry);
    clearSeen();
}

void TestsPage::changeStock()
{
    const QString text = m_left->text().trimmed();
    bool isNumber = false;
    const int remaining = text.toInt(&isNumber);
    const int index = m_list->chosen();
    if (!m_view || index < 0 || text.isEmpty())
        return;
    if (!isNumber || remaining < 0)
        return setProblem(tr("What is left is a whole number."));
    if (m_view->stock[std::size_t(index)] != remaining)
        emit stockRequested(key(), lot(), remaining);
}

const store::TestResult *TestsPage::lastStanding() const
{
    const store::TestResult *last = nullptr;
    if (m_view)
        for (const booth::TestStanding &one : m_view->tests)
            if (one.result && (!last || one.result->createdAt >= last->createdAt))
                last = &*one.result;
    return last;
}

void TestsPage::askTakeBack()
{
    m_isTakingBack = lastStanding() != nullptr;
    m_reason->clearChoice();
    refresh();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void TestsPage::takeBack()
{
    const store::TestResult *last = lastStanding();
    if (!last)
        return;
    if (m_reason->chosen() < 0)
        return setProblem(tr("Say why it is taken back."));
    setProblem({});
    m_isTakingBack = false;
    emit takeBackRequested(last->id, QLatin1String(takeBackReasons[m_reason->chosen()]));
    refresh();
}

void TestsPage::clearSeen()
{
    for (OutcomeButton *one : m_outcomes) {
        one->setAutoExclusive(false);
        one->setChecked(false);
        one->setAutoExclusive(true);
    }
    m_swatches->clearChoice();
    refreshActions();
}

void TestsPage::chooseTest(int index)
{
    if (!m_view || index < 0)
        return;
    const auto begun = std::find_if(m_view->typed.begin(), m_view->typed.end(),
                                    [this](const booth::TypedTest &one) { return one.test == key(); });
    const bool isBegun = begun != m_view->typed.end();
    const booth::Lot &known = isBegun ? begun->lot : m_view->lots[std::size_t(index)];
    m_brand->setText(QString::fromStdString(known.brand));
    m_lot->setText(QString::fromStdString(known.lot));
    m_expires->setText(QString::fromStdString(known.expiresOn));
    // One solution often serves several strips: where nothing else was typed, its amounts stay.
    if (isBegun) {
        m_mass->setText(QString::fromStdString(begun->mass));
        m_volume->setText(QString::fromStdString(begun->volume));
    }
    const auto left = m_view->stock[std::size_t(index)];
    m_left->setText(left ? QString::number(*left) : QString());
    m_purpose->choose(0);
    clearSeen();
    setProblem({});
    refresh();
}

void TestsPage::noteTyped()
{
    if (!test())
        return;
    const booth::TypedTest now{key(), lot(), m_mass->text().trimmed().toStdString(),
                               m_volume->text().trimmed().toStdString()};
    std::erase_if(m_view->typed, [&now](const booth::TypedTest &one) { return one.test == now.test; });
    m_view->typed.push_back(now);
    emit typed(now);
}

void TestsPage::tick()
{
    if (!m_view)
        return;
    m_list->tick(*m_view, m_clock->now());
    refreshClock();
}

void TestsPage::refresh()
{
    if (!test())
        return;
    const booth::TestSpec &spec = *test()->spec;
    const bool isStrip = spec.kind == TestKind::Strip;
    m_name->setText(upperFirst(booth::words::testName(spec)));
    m_advice->setText(booth::words::dilutionAdvice(spec, m_view->sample.intake.form));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_mass, m_volume, m_fieldTitles[3], m_fieldTitles[4]})
        widget->setVisible(isStrip);
    m_strip->setVisible(isStrip);
    m_swatches->setVisible(!isStrip);
    m_whiteLight->setVisible(!isStrip);
    m_lightNote->setVisible(!isStrip && !m_whiteLight->isChecked());
    m_history->setText(historyText());
    m_history->setVisible(!m_history->text().isEmpty());
    m_seen->setVisible(!m_isTakingBack);
    m_takeBackCard->setVisible(m_isTakingBack);
    if (const store::TestResult *last = lastStanding(); m_isTakingBack && last) {
        const booth::TestKey which{last->kind, last->name};
        m_takeBackText->setText(tr("Take back: %1, %2, %3. Both entries stay in the record.")
                                    .arg(booth::words::testName(which),
                                         booth::words::outcomeName(last->kind, last->outcome),
                                         clockTime(last->createdAt)));
    }
    m_rules->setText(m_rulesProblem);
    m_rules->setVisible(!m_rulesProblem.isEmpty());
    refreshWindow();
    refreshClock();
}

void TestsPage::refreshWindow()
{
    if (!test())
        return;
    const booth::TestSpec &spec = *test()->spec;
    bool isFit = true;
    const auto window = booth::windowOf(spec, amount(*m_mass, isFit), amount(*m_volume, isFit));
    m_window->setText(booth::words::windowSentences(spec, window).join(QLatin1Char(' ')));
    m_window->setVisible(!m_window->text().isEmpty());
    const std::size_t index = std::size_t(m_list->chosen());
    QStringList notes;
    if (const QString note = booth::words::lotSentence(m_view->lotsNow[index]); !note.isEmpty())
        notes << note;
    if (const auto left = m_view->stock[index]; left && !booth::words::stockSentence(*left).isEmpty())
        notes << booth::words::stockSentence(*left);
    m_lotNote->setText(notes.join(QLatin1Char(' ')));
    m_lotNote->setVisible(!notes.isEmpty());
    refreshActions();
}

void TestsPage::refreshClock()
{
    if (!test())
        return;
    const booth::ReadTimes &read = test()->spec->read;
    const auto begun = startedAt();
    if (purpose() != Purpose::Sample)
        m_clockText->setText(purpose() == Purpose::PositiveControl
                                 ? tr("Positive control: it must come out positive.")
                                 : tr("Blank control, water alone: it must come out negative."));
    else if (!begun)
        m_clockText->setText(
            tr("Read between %1 and %2 after the start.")
                .arg(booth::words::timeLeft(int(read.from.count())), booth::words::timeLeft(int(read.until.count()))));
    else
        m_clockText->setText(booth::words::clockSentence(
            read, int(std::chrono::duration_cast<std::chrono::seconds>(m_clock->now() - *begun).count())));
    refreshActions();
}

void TestsPage::refreshActions()
{
    const bool hasOutcome = outcome().has_value();
    const bool isSample = purpose() == Purpose::Sample;
    const bool isRunning = startedAt().has_value();
    if (m_isTakingBack)
        m_next->setText(tr("Take it back"));
    else if (!isSample)
        m_next->setText(tr("Store the control"));
    else
        m_next->setText(hasOutcome || isRunning ? tr("Store what you see") : tr("Start the clock"));
    m_next->setEnabled(m_isTakingBack || hasOutcome || (isSample && !isRunning));
    m_declined->setVisible(!m_isTakingBack && isSample);
    m_noneLeft->setVisible(!m_isTakingBack && isSample);
    m_undo->setVisible(!m_isTakingBack);
    m_undo->setEnabled(lastStanding() != nullptr);
    m_back->setText(m_isTakingBack ? tr("Keep it") : tr("Back"));
}

QString TestsPage::historyText() const
{
    QStringList parts;
    for (const store::TestResult &row : m_view->history) {
        if (booth::TestKey{row.kind, row.name} != key())
            continue;
        const auto observed = booth::observedFromJson(row.observedJson);
        if (observed && observed->isTakenBack) {
            parts << tr("%1 taken back").arg(clockTime(row.createdAt));
            continue;
        }
        const auto colour = booth::colourFromName(row.colour);
        const QString seen = row.kind == TestKind::Reagent && colour ? booth::words::colourWord(*colour)
                                                                     : booth::words::outcomeName(row.kind, row.outcome);
        parts << QStringLiteral("%1 %2").arg(clockTime(row.createdAt), seen);
    }
    return parts.isEmpty() ? QString() : tr("Put down so far: %1").arg(parts.join(QStringLiteral(" · ")));
}

void TestsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange && m_leftBox)
        fitLeft();
    QWidget::changeEvent(event);
}

} // namespace varde::ui
