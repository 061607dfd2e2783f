// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Sixteen samples from intake to close, through the real window by keys alone, and what the record holds of them.
#include "ui/boothhand.h"
#include "ui/otherlibrary.h"
#include "ui/widgethelp.h"

#include "home/homepage.h"
#include "matcher/verdict.h"
#include "run/disputepage.h"
#include "run/findingpage.h"
#include "run/intakepage.h"
#include "run/readpage.h"
#include "run/runplace.h"
#include "run/scanpage.h"
#include "store/record/record.h"
#include "talk/talkpage.h"

#include <iostream>
#include <map>

using namespace varde;
using namespace varde::ui;
using test::Bench;
using test::BoothHand;
using test::eventually;
using test::SaidSample;
using test::Twist;

namespace {

/// The window is closed as a person closes it, and the program is started again.
void startAgain(Bench &bench)
{
    bench.window->close();
    bench.window.reset();
    bench.open();
}

class Day {
public:
    explicit Day(const QString &language)
    {
        m_bench.settings.setLanguage(language);
        m_bench.open();
        m_hand = std::make_unique<BoothHand>(m_bench);
    }

    void goThrough(const SaidSample &said)
    {
        INFO(said.name.toStdString());
        m_hand->startPractice();
        m_tickets[said.name] = m_bench.ticket();
        if (said.twist == Twist::MedicalFirst)
            waitBehind(said);
        else
            m_hand->takeIn(said);
        if (said.laid)
            measure(said);
        else
            m_hand->describe(said.details);
        if (said.strip)
            m_hand->putDown(*said.strip);
        m_hand->writeFinding(said.finding);
        m_hand->storeFinding();
        if (said.second)
            m_hand->readSecond(*said.second);
        if (said.settled)
            m_hand->settle(*said.settled);
        REQUIRE(m_bench.eventuallyOn(m_bench.place().talk()));
        m_hand->close(said);
        m_hand->goHome();
    }

    /// Its visitor left: it is closed without a finding.
    void closeWhatWaits()
    {
        m_hand->openByCode(m_waiting);
        REQUIRE(m_bench.eventuallyOn(m_bench.place().scan()));
        m_hand->hand().goTo(*m_bench.place().scan()->findChild<QAbstractButton *>("abandon"));
        m_hand->hand().press(Qt::Key_Space);
        REQUIRE(eventually([&] { return m_bench.window->findChild<HomePage *>()->isVisible(); }));
    }
    const QString &waiting() const { return m_waiting; }

    const std::map<QString, QString> &tickets() const { return m_tickets; }
    int keys() const { return m_keys; } ///< after end()
    Bench &bench() { return m_bench; }

    /// The window goes, and with it everything that writes to the record.
    void end()
    {
        m_keys += m_hand->hand().count();
        m_hand.reset();
        m_bench.window->close();
        m_bench.window.reset();
    }

private:
    void startOver()
    {
        m_keys += m_hand->hand().count();
        m_hand.reset();
        startAgain(m_bench);
        m_hand = std::make_unique<BoothHand>(m_bench);
    }

    /// Somebody else's sample waits already; what medical staff ask for goes before it.
    void waitBehind(const SaidSample &said)
    {
        SaidSample ordinary = said;
        ordinary.intake.isMedicalRequest = false;
        ordinary.intake.linkedToHarm = false;
        m_hand->takeIn(ordinary);
        m_hand->goHome();
        m_hand->startPractice();
        const QString urgent = m_bench.ticket();
        m_hand->takeIn(said);
        m_hand->goHome();
        m_hand->openFirst();
        CHECK(m_bench.ticket() == urgent);
        REQUIRE(m_bench.eventuallyOn(m_bench.place().scan()));
        m_waiting = std::exchange(m_tickets[said.name], urgent);
    }

    void measure(const SaidSample &said)
    {
        m_hand->describe(said.details);
        if (said.twist == Twist::Reopened) {
            startOver();
            m_hand->openByCode(m_tickets[said.name]);
            REQUIRE(m_bench.eventuallyOn(m_bench.place().scan()));
        }
        m_hand->lay(*said.laid);
        if (said.twist == Twist::Cancelled) {
            m_hand->startScan();
            m_hand->hand().press(Qt::Key_Escape);
            REQUIRE(eventually([&] { return !m_bench.place().scan()->isRunning(); }));
            CHECK(m_bench.place().currentWidget() == m_bench.place().scan());
        }
        m_hand->scan();
        checkVerdict(said.verdicts.front());
        if (said.laidAgain) {
            m_hand->hand().press(Qt::Key_S);
            REQUIRE(m_bench.eventuallyOn(m_bench.place().scan()));
            m_hand->lay(*said.laidAgain);
            m_hand->scan();
        }
        if (said.twist == Twist::StaleModel)
            readAgainWithAnother(said);
        checkVerdict(said.verdicts.back());
    }

    /// The library was changed while the sample waited: what was said with the old one is stale, and is said so.
    void readAgainWithAnother(const SaidSample &said)
    {
        m_bench.practiceLibrary = test::laterLibrary();
        startOver();
        m_hand->openByCode(m_tickets[said.name]);
        ReadPage &read = *m_bench.place().read();
        REQUIRE(m_bench.eventuallyOn(&read));
        REQUIRE(read.result()->isStale);
        m_hand->hand().press(Qt::Key_A);
        REQUIRE(eventually([&] { return !read.result()->isStale; }));
        m_bench.practiceLibrary = test::lookAlikeLibrary();
    }

    void checkVerdict(const std::string &expected) const
    {
        const matcher::Verdict &verdict = m_bench.place().read()->result()->reading.verdict;
        std::string kind(matcher::verdictKindName(verdict.kind));
        if (verdict.kind == matcher::VerdictKind::Match)
            kind += " " + std::string(matcher::strengthName(verdict.strength));
        CHECK(kind == expected);
    }

    Bench m_bench{{}, test::lookAlikeLibrary()};
    std::unique_ptr<BoothHand> m_hand;
    std::map<QString, QString> m_tickets;
    QString m_waiting;
    int m_keys = 0;
};

std::vector<std::string> labelsOf(const store::Finding &finding)
{
    std::vector<std::string> labels;
    for (const store::FindingSubstance &named : finding.substances)
        labels.push_back(named.label);
    return labels;
}

void checkFinding(const store::Finding &kept, const test::SaidFinding &said)
{
    CHECK(kept.conclusion == said.conclusion);
    CHECK(kept.text == said.words.toStdString());
    CHECK(labelsOf(kept) == said.named);
}

void checkIntake(const store::Sample &kept, const SaidSample &said)
{
    CHECK(kept.intake.soldAs == said.intake.soldAs);
    CHECK(kept.intake.form == said.intake.form);
    CHECK(kept.intake.alreadyTaken == said.intake.alreadyTaken);
    CHECK(kept.intake.isUnwell == said.intake.isUnwell);
    CHECK(kept.intake.linkedToHarm == said.intake.linkedToHarm);
    CHECK(kept.intake.isMedicalRequest == said.intake.isMedicalRequest);
    CHECK(kept.intake.hasConsent);
    CHECK(kept.details.colour == said.details.colour);
    CHECK(kept.details.texture == said.details.texture);
    CHECK(kept.details.logo == said.details.logo);
    CHECK(kept.details.weightMg == said.details.weightMg);
    CHECK(kept.details.boughtOnSite == said.details.boughtOnSite);
    CHECK(kept.details.sameBatchBefore == said.details.sameBatchBefore);
    CHECK(kept.details.effects == said.details.effects);
}

void checkTests(const std::vector<store::TestResult> &kept, const std::optional<test::SaidStrip> &said)
{
    REQUIRE(kept.size() == (said ? said->outcomes.size() : 0));
    for (std::size_t i = 0; i < kept.size(); ++i) {
        CHECK(kept[i].kind == store::TestKind::Strip);
        CHECK(kept[i].name == said->test);
        CHECK(kept[i].outcome == said->outcomes[i]);
        CHECK(kept[i].brand == said->brand);
        CHECK(kept[i].lot == said->lot);
        CHECK(kept[i].expiresOn == said->expiresOn);
        CHECK(kept[i].massMg == said->massMg);
        CHECK(kept[i].volumeMl == said->volumeMl);
        CHECK(kept[i].startedAt.has_value());
    }
}

void checkFindings(const std::vector<store::Finding> &kept, const SaidSample &said)
{
    REQUIRE(kept.size() == std::size_t(1) + (said.second ? 1 : 0) + (said.settled ? 1 : 0));
    checkFinding(kept[0], said.finding);
    CHECK(kept[0].operatorCode == said.finding.code);
    CHECK(kept[0].secondReaderCode.empty());
    if (said.second) {
        checkFinding(kept[1], said.second->finding);
        CHECK(kept[1].operatorCode == said.finding.code);
        CHECK(kept[1].secondReaderCode == said.second->finding.code);
        CHECK(kept[1].secondAgrees == said.second->agrees);
    }
    if (said.settled) {
        checkFinding(kept[2], *said.settled);
        CHECK(kept[2].operatorCode == said.finding.code);
        CHECK(kept[2].secondReaderCode == said.second->finding.code);
        CHECK(kept[2].reason == "talked over");
    }
}

void checkVerdicts(const std::vector<store::Verdict> &kept, const SaidSample &said)
{
    std::vector<std::string> kinds;
    for (const store::Verdict &verdict : kept)
        kinds.push_back(verdict.kind + (verdict.strength.empty() ? "" : " " + verdict.strength));
    CHECK(kinds == said.verdicts);
    if (said.twist == Twist::StaleModel && kept.size() == 2)
        CHECK(kept[0].modelId != kept[1].modelId);
}

void checkKept(store::Record &record, const store::Sample &kept, const SaidSample &said)
{
    INFO(said.name.toStdString());
    CHECK(kept.state == store::SampleState::Closed);
    checkIntake(kept, said);
    const auto scans = record.measurements(kept.id);
    REQUIRE(scans);
    // What was cancelled is no scan, and what was read again is the same one.
    CHECK(scans->size() == (!said.laid ? 0u : said.laidAgain ? 2u : 1u));
    if (said.twist == Twist::SecondSpot)
        CHECK(scans->back().spot == 2);
    checkVerdicts(*record.verdicts(kept.id), said);
    checkTests(*record.testResults(kept.id), said.strip);
    checkFindings(*record.findings(kept.id), said);
    const auto closings = record.closings(kept.id);
    REQUIRE(closings);
    REQUIRE(closings->size() == 1);
    CHECK(closings->back().intention == said.intention);
    CHECK(closings->back().disposal == said.disposal);
    CHECK_FALSE(record.draft(kept.id)->has_value());
}

} // namespace

TEST_CASE("sixteen samples go from intake to close by the keyboard alone, and the record holds exactly what was said")
{
    const char *language = GENERATE("en", "nb");
    const test::Speaking speaking(language);
    const std::vector<SaidSample> all = test::sixteenSamples(QLatin1String(language));
    REQUIRE(all.size() == 16);
    Day day{QLatin1String(language)};
    for (const SaidSample &said : all)
        day.goThrough(said);
    day.closeWhatWaits();
    day.end();

    auto opened = store::openRecord(day.bench().folder.filePath("training.sqlite").toStdString(),
                                    store::StoreKind::Training, store::OpenMode::ReadOnly, day.bench().clock);
    REQUIRE(opened);
    store::Record &record = **opened;
    const auto samples = record.samplesOfEvent();
    REQUIRE(samples);
    CHECK(samples->size() == 17); // and the one that waited
    std::map<QString, store::Sample> byTicket;
    for (const store::Sample &sample : *samples)
        byTicket.emplace(QString::fromStdString(sample.ticketCode), sample);
    int held = 0;
    for (const SaidSample &said : all) {
        const auto at = byTicket.find(day.tickets().at(said.name));
        REQUIRE(at != byTicket.end());
        checkKept(record, at->second, said);
        ++held;
    }
    const store::Sample &left = byTicket.at(day.waiting());
    CHECK(left.state == store::SampleState::Closed);
    CHECK(record.findings(left.id)->empty());
    CHECK(record.openSamples()->empty());
    CHECK(record.drafts("")->empty());
    std::cout << language << ": " << held << " samples by " << day.keys() << " keys from intake to close\n";
}
