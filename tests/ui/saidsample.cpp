// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saidsample.h"

namespace varde::test {

using store::Conclusion;
using store::Disposal;
using store::Effect;
using store::Intake;
using store::Intention;
using store::SampleForm;
using store::TestOutcome;

namespace {

Intake said(const char *soldAs, SampleForm form)
{
    Intake intake;
    intake.soldAs = soldAs;
    intake.form = form;
    intake.hasConsent = true;
    return intake;
}

store::SampleDetails looks(const char *colour, const char *texture, const char *logo = "")
{
    store::SampleDetails details;
    details.colour = colour;
    details.texture = texture;
    details.logo = logo;
    return details;
}

SaidStrip fentanylStrip(std::vector<TestOutcome> outcomes)
{
    return {"fentanyl", "BTNX", "F2405", "2027-05", 1, 5, std::move(outcomes)};
}

} // namespace

std::vector<SaidSample> sixteenSamples(const QString &language)
{
    const auto say = [&](const char *en, const char *nb) {
        return QString::fromUtf8(language == QLatin1String("nb") ? nb : en);
    };
    std::vector<SaidSample> all;

    all.push_back({.name = "strong",
                   .intake = said("paracetamol", SampleForm::Powder),
                   .details = {"white", "fine", "", 120, true, false},
                   .laid = LaidSample{"paracetamol"},
                   .verdicts = {"match strong"},
                   .finding = {"K7",
                               Conclusion::Seen,
                               say("It looks like paracetamol.", "Det ser ut som paracetamol."),
                               {"paracetamol"}},
                   .intention = Intention::NotSaid});

    SaidSample tentative{.name = "tentative",
                         .intake = said("ketamine", SampleForm::Crystal),
                         .details = {"clear", "hard", "", std::nullopt, std::nullopt, true, {Effect::Longer}},
                         .laid = LaidSample{"ketamine"},
                         .verdicts = {"match tentative"},
                         .finding = {"K7",
                                     Conclusion::Seen,
                                     say("Looks like ketamine, tentatively.", "Ser ut som ketamin, foreløpig."),
                                     {"ketamine"}},
                         .intention = Intention::TakeLess};
    tentative.intake.alreadyTaken = true;
    all.push_back(tentative);

    all.push_back(
        {.name = "one of",
         .intake = said("mephedrone", SampleForm::Pill),
         .details = {"pink", "crumbly", QString::fromUtf8("👻 شبح").toStdString(), 310, true, true},
         .laid = LaidSample{.scenario = "mephedrone-as-mdma", .noise = 8, .contact = 92},
         .verdicts = {"one_of"},
         .finding = {"B2",
                     Conclusion::Unknown,
                     say("One of several that look alike.", "Én av flere som ligner på hverandre."),
                     {"mephedrone", "2-MMC", "3-MMC"}},
         .second = SaidSecond{true,
                              {"K7",
                               Conclusion::Unknown,
                               say("One of several, we cannot tell which.", "Én av flere, vi vet ikke hvilken."),
                               {"mephedrone", "2-MMC", "3-MMC"}}},
         .intention = Intention::Undecided,
         .disposal = Disposal::UsedUp});

    all.push_back({.name = "mixture",
                   .intake = said("cocaine", SampleForm::Powder),
                   .details = looks("off-white", "lumpy"),
                   .laid = LaidSample{"cocaine-lactose"},
                   .verdicts = {"mixture"},
                   .strip = fentanylStrip({TestOutcome::Negative}),
                   .finding = {"B2",
                               Conclusion::SeenWithOther,
                               say("Cocaine with lactose.", "Kokain med laktose."),
                               {"cocaine", "lactose"}},
                   .intention = Intention::Take});

    all.push_back(
        {.name = "carrier only",
         .intake = said("cocaine", SampleForm::Powder),
         .laid = LaidSample{"lactose-as-cocaine"},
         .verdicts = {"carrier_only"},
         .finding = {"B2", Conclusion::NotSeen, say("We saw only filler.", "Vi så bare fyllstoff."), {"lactose"}},
         .second = SaidSecond{true,
                              {"M4",
                               Conclusion::NotSeen,
                               say("Only filler: unknown, maybe strong.", "Bare fyllstoff: ukjent, kanskje sterkt."),
                               {"lactose"}}},
         .intention = Intention::NotTake,
         .disposal = Disposal::HandedOver});

    all.push_back(
        {.name = "unknown",
         .intake = said("mephedrone", SampleForm::Crystal),
         .details = {"yellow", "sticky", "", std::nullopt, false, std::nullopt, {Effect::Weird, Effect::Stronger}},
         .laid = LaidSample{"not-in-library-ir"},
         .verdicts = {"unknown"},
         .finding = {"B2", Conclusion::Unknown, say("We do not know what it is.", "Vi vet ikke hva det er."), {}},
         .second =
             SaidSecond{true,
                        {"K7", Conclusion::Unknown, say("We do not know either.", "Vi vet det heller ikke."), {}}},
         .intention = Intention::Discard,
         .disposal = Disposal::KeptForLab});

    all.push_back({.name = "no reading: blotter",
                   .intake = said("LSD", SampleForm::Blotter),
                   .details = looks("white", "", "bicycle"),
                   .laid = std::nullopt,
                   .verdicts = {},
                   .finding = {"K7",
                               Conclusion::NoReading,
                               say("A blotter is not scanned here.", "Trykkpapir måles ikke her."),
                               {}},
                   .second = SaidSecond{true,
                                        {"B2",
                                         Conclusion::NoReading,
                                         say("A blotter cannot be scanned here.", "Trykkpapir kan ikke måles her."),
                                         {}}},
                   .intention = Intention::NotAsked});

    all.push_back({.name = "rescan, then good",
                   .twist = Twist::Rescan,
                   .intake = said("MDMA", SampleForm::Crystal),
                   .laid = LaidSample{"weak-contact"},
                   .laidAgain = LaidSample{.scenario = "weak-contact", .contact = 80},
                   .verdicts = {"rescan", "match tentative"},
                   .finding = {"K7",
                               Conclusion::Seen,
                               say("After pressing harder: MDMA.", "Etter hardere trykk: MDMA."),
                               {"MDMA"}},
                   .intention = Intention::TakeLess});

    all.push_back(
        {.name = "contradiction",
         .intake = said("MDMA", SampleForm::Powder),
         .laid = LaidSample{"caffeine-as-mdma"},
         .verdicts = {"match strong"},
         .strip = fentanylStrip({TestOutcome::Positive}),
         .finding = {"K7",
                     Conclusion::NotSeen,
                     say("Caffeine, and the fentanyl strip is positive.", "Koffein, og fentanylstrimmelen er positiv."),
                     {"caffeine"}},
         .second = SaidSecond{true,
                              {"B2",
                               Conclusion::NotSeen,
                               say("Caffeine; treat it as if fentanyl is in it.",
                                   "Koffein; behandle den som om det er fentanyl i."),
                               {"caffeine"}}},
         .intention = Intention::Discard,
         .disposal = Disposal::Destroyed});

    all.push_back({.name = "invalid strip",
                   .intake = said("ibuprofen", SampleForm::Pill),
                   .laid = LaidSample{"dropped-frames"},
                   .verdicts = {"match strong"},
                   .strip = fentanylStrip({TestOutcome::Invalid, TestOutcome::Invalid, TestOutcome::Invalid}),
                   .finding = {"K7",
                               Conclusion::Seen,
                               say("Ibuprofen. Three strips did not work.", "Ibuprofen. Tre strimler virket ikke."),
                               {"ibuprofen"}},
                   .intention = Intention::Take});

    SaidSample medical{.name = "medical first",
                       .twist = Twist::MedicalFirst,
                       .intake = said("heroin", SampleForm::Powder),
                       .details = {"brown", "uneven", "", std::nullopt, std::nullopt, std::nullopt, {Effect::Seizure}},
                       .laid = LaidSample{"heroin-cut"},
                       .verdicts = {"mixture"},
                       .finding = {"B2",
                                   Conclusion::SeenWithOther,
                                   say("Heroin with paracetamol and caffeine.", "Heroin med paracetamol og koffein."),
                                   {"paracetamol", "heroin", "caffeine"}},
                       .second = SaidSecond{true,
                                            {"K7",
                                             Conclusion::SeenWithOther,
                                             say("Heroin, cut twice.", "Heroin, blandet ut med to stoffer."),
                                             {"paracetamol", "heroin", "caffeine"}}},
                       .intention = Intention::NotAsked,
                       .disposal = Disposal::HandedOver};
    medical.intake.alreadyTaken = true;
    medical.intake.linkedToHarm = true;
    medical.intake.isMedicalRequest = true;
    all.push_back(medical);

    all.push_back({.name = "second spot",
                   .twist = Twist::SecondSpot,
                   .intake = said("caffeine", SampleForm::Pill),
                   .laid = LaidSample{"caffeine-as-mdma"},
                   .laidAgain = LaidSample{"caffeine-as-mdma"},
                   .verdicts = {"match strong", "match strong"},
                   .finding = {"K7",
                               Conclusion::Seen,
                               say("Both spots look like caffeine.", "Begge stedene ser ut som koffein."),
                               {"caffeine"}},
                   .intention = Intention::Take});

    all.push_back(
        {.name = "second reader disagrees",
         .intake = said("MDMA", SampleForm::Crystal),
         .laid = LaidSample{"pma-as-mdma"},
         .verdicts = {"match tentative"},
         .finding = {"K7", Conclusion::NotSeen, say("It is PMA.", "Det er PMA."), {"PMA"}},
         .second = SaidSecond{false,
                              {"B2",
                               Conclusion::Unknown,
                               say("I would not name it.", "Jeg ville ikke sette navn på det."),
                               {"PMA"}}},
         .settled =
             SaidFinding{"K7", Conclusion::NotSeen, say("Not MDMA. PMA is likely.", "Ikke MDMA. Trolig PMA."), {"PMA"}},
         .intention = Intention::NotTake,
         .disposal = Disposal::Destroyed});

    all.push_back({.name = "stale model",
                   .twist = Twist::StaleModel,
                   .intake = said("paracetamol", SampleForm::Pill),
                   .laid = LaidSample{"paracetamol"},
                   .verdicts = {"match strong", "match strong"},
                   .finding = {"K7",
                               Conclusion::Seen,
                               say("Read again with the new library: paracetamol.",
                                   "Lest på nytt med det nye biblioteket: paracetamol."),
                               {"paracetamol"}},
                   .intention = Intention::Take});

    all.push_back({.name = "cancelled",
                   .twist = Twist::Cancelled,
                   .intake = said("", SampleForm::Capsule),
                   .laid = LaidSample{"paracetamol"},
                   .verdicts = {"match strong"},
                   .finding = {"B2",
                               Conclusion::Named,
                               say("Nobody said what it is. It looks like paracetamol.",
                                   "Ingen sa hva det er. Det ser ut som paracetamol."),
                               {"paracetamol"}},
                   .intention = Intention::Undecided});

    all.push_back(
        {.name = "re-opened",
         .twist = Twist::Reopened,
         .intake = said("cocaine", SampleForm::Powder),
         .details = {"white", "coarse", "", 75.5, std::nullopt, std::nullopt},
         .laid = LaidSample{"caffeine-paracetamol"},
         .verdicts = {"mixture"},
         .finding = {"K7",
                     Conclusion::NotSeen,
                     say("No cocaine seen. Caffeine and paracetamol.", "Så ikke kokain. Koffein og paracetamol."),
                     {"caffeine", "paracetamol"}},
         .second = SaidSecond{true,
                              {"B2",
                               Conclusion::NotSeen,
                               say("Caffeine and paracetamol, no cocaine.", "Koffein og paracetamol, ikke kokain."),
                               {"caffeine", "paracetamol"}}},
         .intention = Intention::NotTake});
    return all;
}

} // namespace varde::test
