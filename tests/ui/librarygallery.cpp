// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery.h"

#include "library/healthpage.h"
#include "library/libraryplace.h"
#include "library/noticespage.h"
#include "library/packspage.h"
#include "library/substancespage.h"
#include "ui/sampleresults.h"

namespace varde::test {

using namespace ui;
using Section = LibraryPlace::Section;

namespace {

const auto aDay = std::chrono::system_clock::from_time_t(1'781'978'400);

store::Substance substanceOf(const std::string &name, const std::string &substanceClass, store::Role role,
                             bool isHazardous, std::vector<store::SubstanceName> names = {})
{
    store::Substance substance;
    substance.id = name;
    substance.name = name;
    substance.substanceClass = substanceClass;
    substance.role = role;
    substance.isHazardous = isHazardous;
    substance.names = std::move(names);
    return substance;
}

store::ReferenceLabel labelOf(int number, const char *substance, const char *form, Technique technique)
{
    return {std::to_string(number), substance, form, technique, "own measurement, Midsummer booth", "CC0",
            "ALPHA II 12345"};
}

booth::LibraryCare madeCare()
{
    using store::NameKind;
    using store::Role;
    booth::LibraryCare care;
    care.substances = {substanceOf("2-FDCK", "dissociative", Role::Active, false),
                       substanceOf("amphetamine", "stimulant", Role::Active, false),
                       substanceOf("caffeine", "stimulant", Role::Adulterant, false),
                       substanceOf("cocaine", "stimulant", Role::Active, false),
                       substanceOf("ketamine", "dissociative", Role::Active, false,
                                   {{"2-(2-chlorophenyl)-2-(methylamino)cyclohexanone", NameKind::Synonym, {}},
                                    {"keta", NameKind::Street, "nb"},
                                    {"Ketalar", NameKind::Synonym, {}},
                                    {"special K", NameKind::Street, "en"}}),
                       substanceOf("lactose", "sugar", Role::Carrier, false),
                       substanceOf("MDMA", "stimulant", Role::Active, false),
                       substanceOf("metonitazene", "nitazene", Role::Active, true)};
    care.substances[4].cas = "6740-88-1";
    care.substances[4].stereo = "racemic";
    care.classes = {{"dissociative", {}}, {"nitazene", "opioid"}, {"opioid", {}}, {"stimulant", {}}, {"sugar", {}}};
    for (const char *name : {"2-FDCK", "amphetamine", "caffeine", "cocaine", "lactose", "MDMA"})
        care.references.push_back(labelOf(int(care.references.size()), name, "HCl", Technique::AtrIr));
    for (const char *form : {"HCl", "HCl", "base"})
        care.references.push_back(labelOf(int(care.references.size()), "ketamine", form, Technique::AtrIr));
    care.references.push_back(labelOf(20, "ketamine", "HCl", Technique::Raman));
    care.history = {{3, "edit", {}, false, aDay, "ANN", "from the paper of last spring", {"metonitazene: hazard yes"}},
                    {2, "merge", {}, true, aDay, "ANN", {}, {"milk sugar: same as lactose"}},
                    {1, "pack", {}, false, aDay, "BO", "The association, version 2", {"ketamine: class dissociative"}}};
    care.notices = {
        {"1", "metonitazene", "metonitazene", "en", "sold as heroin; grey powder", "2026-06-02", "EUDA", {}, true},
        {"2", "protonitazepyne", "protonitazepyne", "en", "", "2026-05-14", "the hospital", {}, true},
        {"3", "ketamine", "ketamine", "en", "crystals in blue bags", "2025-11-02", "EUDA", {}, false}};
    return care;
}

booth::CarePreview madeChange()
{
    return {{{"ketamine hydrochloride", "merged", "ketamine hydrochloride", ""},
             {"ketamine", "names", "keta, Ketalar, special K", "keta, Ketalar, ketamine hydrochloride, special K"}},
            {},
            3,
            true};
}

booth::LookAlikePair madePair(const char *a, const char *b, double score, double moved)
{
    booth::LookAlikePair pair{a, b, {}, {}, score, 0.78};
    const Spectrum first = madeSpectrum(Technique::AtrIr, {720, 1040, 1250, 1490, 1720});
    const Spectrum second = madeSpectrum(Technique::AtrIr, {720, 1040, moved, 1490, 1720});
    pair.curves.axisPerCm = first.axis.values();
    pair.curves.scan = first.intensities;
    pair.curves.reference = second.intensities;
    pair.curves.residual = first.intensities - second.intensities;
    pair.onlyAPerCm = {1250};
    pair.onlyBPerCm = {moved};
    return pair;
}

booth::HealthReport madeHealth()
{
    using booth::Suspect;
    booth::LibraryHealth health;
    health.version = "c0ffee";
    health.references = {{Technique::Raman, 96}, {Technique::AtrIr, 390}};
    const std::pair<const char *, int> classes[] = {{"benzodiazepine", 24}, {"cathinone", 41}, {"dissociative", 12},
                                                    {"fentanyl", 33},       {"filler", 18},    {"nitazene", 21},
                                                    {"opioid", 17},         {"stimulant", 28}, {"", 5}};
    for (const auto &[name, count] : classes)
        for (int i = 0; i < count; ++i) {
            const std::string group = name;
            const bool isUrgent = group == "nitazene" || group == "fentanyl";
            booth::Coverage one{group + " " + std::to_string(i), group, isUrgent, false, {}};
            if (i % 7 != 3 && !(group == "nitazene" && i > 8))
                one.references[Technique::AtrIr] = 1 + i % 3;
            else
                health.missing.push_back({one.substance, group, Technique::AtrIr, isUrgent, i == 3});
            health.coverage.push_back(std::move(one));
        }
    std::stable_sort(health.missing.begin(), health.missing.end(),
                     [](const auto &a, const auto &b) { return a.isHazardous > b.isHazardous; });
    health.substances = static_cast<int>(health.coverage.size());
    health.lookAlikes = {
        {Technique::AtrIr,
         {"2-FDCK", "deschloroketamine", "ketamine"},
         {madePair("ketamine", "2-FDCK", 0.95, 1230), madePair("2-FDCK", "deschloroketamine", 0.86, 1215)}},
        {Technique::AtrIr, {"3-CMC", "4-CMC"}, {madePair("3-CMC", "4-CMC", 0.9, 1236)}}};
    health.suspects = {
        {Suspect::Kind::AlikeUnderTwoNames, Technique::AtrIr, "lactose", "milk sugar", {}, {}, 0.99},
        {Suspect::Kind::UnlikeUnderOneName, Technique::AtrIr, "paracetamol", "paracetamol", {}, {}, 0.31}};
    health.licences = {{"CC0", 340}, {"CC BY 4.0", 96}, {"by agreement, not to be given on", 48}, {"", 2}};
    health.admittedInYear = {{2024, 120}, {2025, 260}, {2026, 106}};
    booth::Settling settling;
    settling.scans = 214;
    settling.unknowns = 31;
    settling.groups = 12;
    settling.withoutReason = 9;
    settling.first = {{"4-CMC", Technique::AtrIr, 9, 7, 4, 0},
                      {"metonitazene", Technique::AtrIr, 5, 1, 2, 3},
                      {"2-FDCK", Technique::AtrIr, 4, 4, 1, 0}};
    return {health, settling, {}};
}

booth::PackCare madePacks()
{
    using State = store::TrustedKey::State;
    const std::string key(64, 'a');
    return {{{key, "The association", State::Pinned, aDay, "ANN", "compared on the phone"},
             {std::string(64, '7'), "The association", State::Replaced, aDay, "ANN", "signed by the old key"}},
            {{"1", "The association", 2, "Spring: cathinones", "2026-04-30", key, aDay}}};
}

booth::LookedAtPack madePack()
{
    using matcher::Strength;
    using matcher::VerdictKind;
    booth::LookedAtPack pack;
    pack.rows.publisher = "The association";
    pack.rows.number = 3;
    pack.rows.title = "Midsummer: nitazenes and two names";
    pack.rows.issued = "2026-06-18";
    pack.rows.notices.push_back({"metonitazene", {}, "en", "sold as heroin; grey powder", "2026-06-02", "EUDA"});
    pack.preview.references = {12, 3, 1, 0};
    pack.preview.substances = {{"metonitazene", "new", "", "hazard"}, {"4-CMC", "class", "", "cathinone"}};
    pack.preview.hasRecord = true;
    pack.preview.scansRead = 214;
    pack.preview.verdicts = {{"FJORD-ROWAN 42",
                              {VerdictKind::Unknown, Strength::None, {}},
                              {VerdictKind::Match, Strength::Strong, {"4-CMC"}}},
                             {"FJORD-BIRCH 08",
                              {VerdictKind::OneOf, Strength::None, {"ketamine", "2-FDCK"}},
                              {VerdictKind::Match, Strength::Tentative, {"ketamine"}}}};
    return pack;
}

} // namespace

void Gallery::addLibrary()
{
    auto *place = new LibraryPlace(this);
    addSubstances(place);
    addHealth(place);
    addPacks(place);
    addImport(place);
    const auto notices = [place](const booth::LibraryCare &care) {
        place->setWorking(false);
        place->showSection(Section::Notices);
        place->notices()->showCare(care);
    };
    addPage("library-notices", place, -1, false, [notices] { notices(madeCare()); });
    addPage("library-notices-empty", place, -1, false, [notices] { notices({}); });
}

void Gallery::addSubstances(LibraryPlace *place)
{
    const auto show = [place](const booth::LibraryCare &care, int side) {
        place->setWorking(false);
        place->showSection(Section::Substances);
        place->substances()->setWorking(false);
        place->substances()->showCare(care);
        place->substances()->chooseSubstance(QStringLiteral("ketamine"));
        place->substances()->chooseSide(side);
    };
    addPage("library-substances-empty", place, -1, false, [show] { show({}, 0); });
    addPage("library-substances", place, -1, false, [show] { show(madeCare(), 0); });
    addPage("library-classes", place, -1, false, [show] { show(madeCare(), 1); });
    addPage("library-history", place, -1, false, [show] { show(madeCare(), 2); });
    addPage("library-change", place, -1, false, [show, place] {
        show(madeCare(), 0);
        place->substances()->showPreview(madeChange());
    });
    addPage("library-working", place, -1, false, [show, place] {
        show(madeCare(), 0);
        place->substances()->showPreview(madeChange());
        place->setWorking(true);
        place->substances()->setWorking(true);
        place->showProgress(40, 100);
    });
}

void Gallery::addHealth(LibraryPlace *place)
{
    const auto show = [place] {
        place->setWorking(false);
        place->showSection(Section::Health);
    };
    addPage("library-health-empty", place, -1, false, [show, place] {
        show();
        place->health()->showNothing();
    });
    using View = HealthPage::View;
    for (const auto &[name, view] :
         {std::pair{"coverage", View::Coverage}, std::pair{"look-alikes", View::LookAlikes},
          std::pair{"suspects", View::Suspects}, std::pair{"unknowns", View::Unknowns}, std::pair{"age", View::Age}})
        addPage(QStringLiteral("library-health-") + QLatin1String(name), place, -1, false, [show, place, view = view] {
            show();
            place->health()->showReport(madeHealth());
            place->health()->showView(view);
        });
}

void Gallery::addPacks(LibraryPlace *place)
{
    const auto show = [place](const booth::PackCare &care) {
        place->setWorking(false);
        place->showSection(Section::Packs);
        place->packs()->forgetPack();
        place->packs()->showCare(care);
    };
    addPage("library-packs-empty", place, -1, false, [show] { show({}); });
    addPage("library-packs", place, -1, false, [show] { show(madePacks()); });
    addPage("library-pack", place, -1, false, [show, place] {
        show(madePacks());
        place->packs()->showPack(madePack());
    });
    addPage("library-pack-refused", place, -1, false, [show, place] {
        show(madePacks());
        place->packs()->showRefusal({Errc::PackSignatureWrong, "the signature does not fit"},
                                    QStringLiteral("/media/stick/midsummer.pack"));
    });
}

} // namespace varde::test
