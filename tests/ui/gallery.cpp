// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery.h"

#include "booth/names/shownname.h"
#include "booth/run/runrules.h"
#include "booth/words/axiswords.h"
#include "booth/words/runwords.h"
#include "booth/words/substancename.h"
#include "check/checkpage.h"
#include "desk/daypage.h"
#include "desk/lockpage.h"
#include "help/helppanel.h"
#include "home/homepage.h"
#include "library/importdetail.h"
#include "library/importpage.h"
#include "library/libraryplace.h"
#include "run/detailspage.h"
#include "run/findingpage.h"
#include "run/folderpanel.h"
#include "run/intakepage.h"
#include "run/practicecontrols.h"
#include "run/readpage.h"
#include "run/runflow.h"
#include "run/scanpage.h"
#include "run/stationpage.h"
#include "settings/folderpage.h"
#include "settings/settingspage.h"
#include "theme/banner.h"
#include "theme/choicerow.h"
#include "ui/pluggedin.h"
#include "ui/sampleresults.h"
#include "ui/widgethelp.h"
#include "window/headerbar.h"
#include "window/pagescroll.h"
#include "window/readingorder.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace varde::test {

using namespace ui;
using matcher::VerdictKind;

namespace {

const QString ticket = QStringLiteral("FJORD-ROWAN 42");

booth::SampleView viewOf(VerdictKind kind)
{
    booth::SampleView view;
    const ShownResult result = madeResult(kind);
    view.reading = result.reading;
    view.claim = result.claim;
    store::Finding finding;
    finding.conclusion = store::Conclusion::Unknown;
    finding.text = booth::words::draftFinding(*view.reading, view.claim, view.done).toStdString();
    view.findings = {finding};
    return view;
}

std::vector<booth::PracticeScenario> madeScenarios()
{
    booth::PracticeScenario scenario;
    scenario.titleEn = "White powder, sold as paracetamol";
    scenario.titleNb = "Hvitt pulver, solgt som paracetamol";
    scenario.sample.components = {{madeSpectrum(Technique::Raman, {800, 1200}), 1}};
    return {scenario};
}

std::vector<booth::PracticeReference> madeReferences()
{
    return {
        {"caffeine", "anhydrous", "adulterant", "", "", false, madeSpectrum(Technique::Raman, {560, 1330}), "", ""}};
}

std::vector<booth::DayRow> madeDay()
{
    const struct {
        const char *ticket;
        const char *soldAs;
        VerdictKind kind;
        const char *named;
        booth::words::SoldAs outcome;
    } rows[] = {
        {"FJORD-OTTER 17", "MDMA", VerdictKind::Match, "MDMA", booth::words::SoldAs::Seen},
        {"FJORD-BIRCH 08", "ketamine", VerdictKind::OneOf, "", booth::words::SoldAs::Possible},
        {"FJORD-LYNX 33", "amphetamine", VerdictKind::Mixture, "amphetamine, caffeine",
         booth::words::SoldAs::SeenWithOther},
        {"FJORD-ROWAN 42", "MDMA", VerdictKind::Unknown, "", booth::words::SoldAs::NotSeen},
        {"FJORD-HERON 61", "", VerdictKind::CarrierOnly, "mannitol", booth::words::SoldAs::NotSaid},
    };
    std::vector<booth::DayRow> day;
    for (const auto &made : rows) {
        booth::DayRow row;
        row.sample.id = made.ticket;
        row.sample.ticketCode = made.ticket;
        row.sample.intake.soldAs = made.soldAs;
        row.sample.createdAt = std::chrono::system_clock::from_time_t(1'781'978'400 + 900 * int(day.size()));
        row.measurements = 1;
        row.verdict = made.kind;
        row.named = made.named;
        row.soldAs = made.outcome;
        row.isUnknown = made.kind == VerdictKind::Unknown || made.kind == VerdictKind::CarrierOnly;
        row.isTentative = made.kind == VerdictKind::Mixture;
        day.push_back(row);
    }
    return day;
}

booth::FolderLook madeLook()
{
    using booth::FileFate;
    const auto at = [](int minute) { return std::chrono::system_clock::from_time_t(1'781'978'400 + 60 * minute); };
    return {booth::FolderState::Watched,
            {{"Sample_0039.0", FileFate::Old, {}, at(1)},
             {"Sample_0042.0", FileFate::Found, {}, at(9)},
             {"Sample_0041.0", FileFate::Incomplete, Error{Errc::Truncated, ""}, at(7)},
             {"Sample_0040.0", FileFate::Found, {}, at(5)},
             {"notes.txt", FileFate::NoScan, Error{Errc::UnknownFormat, ""}, at(3)}}};
}

KnownChecks madeChecks()
{
    using matcher::CheckState;
    KnownChecks known{{"WP-785-ER 01234", Technique::Raman}, {}, {}};
    for (int day = 0; day < 12; ++day) {
        const double shift = 0.3 * day - 1;
        known.history.push_back({std::chrono::system_clock::from_time_t(1'781'000'000 + 86400 * day),
                                 shift > 1.5 ? CheckState::Corrected : CheckState::Passed,
                                 matcher::ReferenceMaterial::Acetaminophen, shift, 9, 150});
    }
    known.standing = {{CheckState::Corrected, {2.4, 0}, 2.4, CheckState::Passed},
                      booth::CheckDue::No,
                      known.history.back().at,
                      matcher::ReferenceMaterial::Acetaminophen};
    return known;
}

std::vector<booth::OverlayCurve> madeOverlay()
{
    std::vector<booth::OverlayCurve> curves;
    for (const char *code : {"FJORD-BIRCH 08", "FJORD-LYNX 33", "FJORD-ROWAN 42", "FJORD-HERON 61"}) {
        const Spectrum scan = madeSpectrum(Technique::Raman, {420, 560, 800 + 9.0 * double(curves.size()), 1210, 1600});
        curves.push_back({code, code, Technique::Raman, scan.axis.values(), scan.intensities});
    }
    return curves;
}

booth::ImportItem madeItem(int number, const char *name, const char *substance, const char *form)
{
    booth::ImportItem item;
    item.id = number;
    item.file = std::string("/media/stick/references/") + name;
    item.read = {.format = "jcamp-dx",
                 .block = {},
                 .title = substance,
                 .xUnit = "1/CM",
                 .yUnit = "ABSORBANCE",
                 .device = "ALPHA II 12345",
                 .points = 1763,
                 .xFirst = 3997.9,
                 .xLast = 598.4,
                 .yMin = 0,
                 .yMax = 0.42,
                 .technique = Technique::AtrIr,
                 .reason = booth::TechniqueReason::FileSays,
                 .unit = IntensityUnit::Absorbance,
                 .isCut = false,
                 .unread = 0,
                 .warnings = {}};
    item.facts = {{booth::Field::Substance, substance},
                  {booth::Field::Form, form},
                  {booth::Field::Source, "own measurement, Midsummer booth"},
                  {booth::Field::Licence, "CC0"}};
    std::erase_if(item.facts, [](const auto &fact) { return fact.second.empty(); });
    return item;
}

booth::ImportStand madeImport()
{
    std::vector<booth::ImportItem> items;
    const std::array<const char *, 3> names[] = {{"amphetamine_sulfate_1.dx", "amphetamine", "sulfate"},
                                                 {"caffeine_anhydrous_1.dx", "caffeine", "anhydrous"},
                                                 {"cocaine_HCl_1.dx", "cocaine", "HCl"},
                                                 {"creatine_monohydrate_1.dx", "creatine", "monohydrate"},
                                                 {"ketamine_HCl_1.dx", "ketamine", "HCl"},
                                                 {"levamisole_HCl_1.dx", "levamisole", "HCl"},
                                                 {"lidocaine_HCl_1.dx", "lidocaine", "HCl"},
                                                 {"mannitol__1.dx", "mannitol", ""},
                                                 {"MDMA_HCl_1.dx", "MDMA", "HCl"},
                                                 {"paracetamol__1.dx", "paracetamol", ""}};
    for (const auto &[file, substance, form] : names)
        items.push_back(madeItem(static_cast<int>(items.size()), file, substance, form));
    items[3].problems = {{.fault = booth::ImportFault::Admission,
                          .finding = {matcher::AdmissionFault::Check, 31.4, 50, matcher::CheckName::Snr}}};
    items[5].problems = {{.fault = booth::ImportFault::Admission,
                          .finding = {matcher::AdmissionFault::NearDuplicate, 0.991, 0.98},
                          .other = "tetramisole (tetramisole_HCl_2.dx)"}};
    items[8].problems = {{.fault = booth::ImportFault::NoLicence}};
    booth::ImportItem notes = madeItem(20, "notes.txt", "", "");
    notes.error = Error{Errc::UnknownFormat, "no reader recognises the content"};
    items.push_back(notes);
    booth::ImportStand stand;
    stand.plan.sources = {"/media/stick/references"};
    stand.plan.pattern = "{substance}_{form}_{*}";
    stand.plan.source = "own measurement, Midsummer booth";
    stand.plan.licence = "CC0";
    stand.counts = booth::countItems(items);
    stand.items = std::make_shared<const std::vector<booth::ImportItem>>(std::move(items));
    return stand;
}

} // namespace

Gallery::Gallery(QWidget *parent)
    : QWidget(parent),
      m_pluggedIn(emulatedDrivers(), {}),
      m_settings(m_folder.path()),
      m_header(new HeaderBar(this)),
      m_banner(new PracticeBanner(this)),
      m_help(new HelpPanel(this)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_header, m_banner, m_help})
        layout->addWidget(widget);
    m_scroll = new PageScroll(m_stack, this);
    layout->addWidget(m_scroll, 1);
    m_help->hide();
    m_help->setSite(QStringLiteral("99 88 77 66"), QStringLiteral("red bag under the counter"));
    addRun();
    addStory();
    addTalk();
    addRest();
    addTests();
    addInstruments();
}

void Gallery::addPage(const QString &name, QWidget *page, int step, bool isPractice, const std::function<void()> &fill)
{
    if (m_stack->indexOf(page) < 0)
        m_stack->addWidget(page);
    m_pages[name] = {page, step, isPractice, fill};
}

void Gallery::addRun()
{
    auto *intake = new IntakePage(this);
    addPage("intake", intake, 0, true, [intake] { intake->clear(); });
    addPage("intake-unwell", intake, 0, false, [intake] {
        intake->clear();
        intake->findChild<ChoiceRow *>("taken")->choose(2);
        intake->findChild<ChoiceRow *>("form")->choose(0);
        intake->findChild<QAbstractButton *>("next")->click();
    });
    addPage("intake-answered", intake, 0, false, [intake] {
        booth::IntakeDraft draft;
        draft.soldAs = "from Kari 912 34 567";
        draft.form = store::SampleForm::Crystal;
        draft.alreadyTaken = true;
        draft.isUnwell = false;
        draft.linkedToHarm = false;
        draft.hasConsent = true;
        intake->begin(draft);
        intake->findChild<QAbstractButton *>("next")->click();
    });
    auto *details = new DetailsPage(this);
    addPage("details", details, 1, true, [details] {
        store::Sample sample;
        sample.intake.soldAs = "MDMA";
        sample.details.colour = "pink";
        sample.details.logo = "ghost";
        sample.details.weightMg = 240;
        sample.details.effects = {store::Effect::Stronger};
        details->showSample(sample);
    });
    auto *scan = new ScanPage(true, this);
    scan->controls()->setContent(madeScenarios(), madeReferences());
    scan->setSample(ticket, store::SampleForm::Powder);
    addPage("scan", scan, 1, true, [scan] { scan->clear(); });
    addPage("scan-running", scan, 1, true, [scan] {
        scan->setRunning(true);
        scan->showFrame(madeSpectrum(Technique::Raman, {620, 800, 1000, 1200, 1610}), 6, 10, 1);
    });
    auto *live = new ScanPage(false, this);
    addPage("scan-live", live, 1, false, [live] {
        live->setSample(ticket, store::SampleForm::Crystal);
        live->setCanName(true);
        live->clear();
    });
    addPage("scan-offer", live, 1, false, [live] {
        live->setSample(ticket, store::SampleForm::Crystal);
        live->setCanName(true);
        live->clear();
        live->folder()->setFolder(QStringLiteral("/media/share/SCANS"));
        live->folder()->showLook(madeLook());
        live->showOffer(QStringLiteral("Sample_0042.0, 14:03"),
                        madeSpectrum(Technique::AtrIr, {720, 1040, 1250, 1490, 1600, 2950}), false);
    });
    addPage("scan-no-library", live, 1, false, [live] {
        live->folder()->setFolder({});
        live->withdrawOffer();
        live->clear();
        live->setSample({}, {});
        live->setCanName(false);
    });
    auto *read = new ReadPage(this);
    for (const auto &[name, kind] :
         {std::pair{"match", VerdictKind::Match}, std::pair{"one-of", VerdictKind::OneOf},
          std::pair{"mixture", VerdictKind::Mixture}, std::pair{"carrier", VerdictKind::CarrierOnly},
          std::pair{"unknown", VerdictKind::Unknown}, std::pair{"rescan", VerdictKind::Rescan},
          std::pair{"no-reading", VerdictKind::NoReading}})
        addPage(QStringLiteral("read-") + QLatin1String(name), read, 2, true, [read, kind = kind] {
            read->setChemist(false);
            read->showResult(madeResult(kind));
        });
    for (const auto &[name, kind] :
         {std::pair{"match", VerdictKind::Match}, std::pair{"one-of", VerdictKind::OneOf},
          std::pair{"mixture", VerdictKind::Mixture}, std::pair{"carrier", VerdictKind::CarrierOnly},
          std::pair{"unknown", VerdictKind::Unknown}})
        addPage(QStringLiteral("crowded-") + QLatin1String(name), read, 2, true, [read, kind = kind] {
            read->setChemist(false);
            read->showResult(crowdedResult(kind));
        });
    addPage("read-match-infrared", read, 2, true, [read] {
        read->setChemist(false);
        read->showResult(madeResult(VerdictKind::Match, Technique::AtrIr));
    });
    addPage("read-stale", read, 2, true, [read] {
        ShownResult result = madeResult(VerdictKind::Match);
        result.isStale = true;
        read->setChemist(false);
        read->showResult(result);
    });
    addPage("read-unscanned", read, 2, true, [read] {
        read->setChemist(false);
        read->showResult({booth::unscannedReading(booth::World::Practice), {QStringLiteral("LSD"), {}}, {}, false});
    });
    for (const auto &[name, agreement] : {std::pair{"read-spots-alike", booth::SpotAgreement::Alike},
                                          std::pair{"read-spots-differ", booth::SpotAgreement::Different}})
        addPage(QLatin1String(name), read, 2, true, [read, agreement = agreement] {
            ShownResult result = madeResult(VerdictKind::Match);
            result.scans = {{1, VerdictKind::Match, matcher::Strength::Tentative},
                            {2, VerdictKind::Match, matcher::Strength::Strong}};
            result.shown = 1;
            result.spots = agreement;
            read->setChemist(false);
            read->showResult(result);
        });
    addPage("read-chemist", read, 2, true, [read] {
        read->showResult(madeResult(VerdictKind::Mixture));
        read->setChemist(true);
    });
    auto *curve = new ReadPage(this);
    addPage("read-no-library", curve, 2, false, [curve] { curve->showCurveOnly(madeResult(VerdictKind::NoReading)); });
    auto *finding = new FindingPage(this);
    addPage("finding", finding, 2, true, [finding] {
        finding->setReasons({});
        finding->showFirst(viewOf(VerdictKind::Match), QStringLiteral("7Q"));
        finding->findChild<QAbstractButton *>("draft")->click();
    });
    addPage("second-read", finding, 3, true, [finding] {
        finding->showSecond(viewOf(VerdictKind::Unknown));
        finding->setReasons({booth::SecondReadReason::Unknown, booth::SecondReadReason::Contradictory});
    });
}

void Gallery::addStory()
{
    auto *intake = new IntakePage(this);
    addPage("run-intake", intake, 0, false, [intake] { intake->clear(); });
    auto *details = new DetailsPage(this);
    addPage("run-details", details, 1, false, [details] {
        store::Sample sample;
        sample.intake.soldAs = "MDMA";
        sample.details.colour = "white";
        sample.details.weightMg = 240;
        details->showSample(sample);
    });
    auto *read = new ReadPage(this);
    for (const auto &[name, kind] :
         {std::pair{"match", VerdictKind::Match}, std::pair{"one-of", VerdictKind::OneOf},
          std::pair{"mixture", VerdictKind::Mixture}, std::pair{"carrier", VerdictKind::CarrierOnly},
          std::pair{"unknown", VerdictKind::Unknown}, std::pair{"rescan", VerdictKind::Rescan},
          std::pair{"no-reading", VerdictKind::NoReading}})
        addPage(QStringLiteral("run-") + QLatin1String(name), read, 2, false,
                [read, kind = kind] { read->showResult(storyResult(kind)); });
    addPage("run-spots-differ", read, 2, false, [read] {
        ShownResult result = storyResult(VerdictKind::Match);
        result.scans = {{1, VerdictKind::Match, matcher::Strength::Tentative},
                        {2, VerdictKind::Match, matcher::Strength::Strong}};
        result.shown = 1;
        result.spots = booth::SpotAgreement::Different;
        read->showResult(result);
    });
    auto *finding = new FindingPage(this);
    addPage("run-finding", finding, 2, false, [finding] {
        booth::SampleView view;
        const ShownResult result = storyResult(VerdictKind::Mixture);
        view.reading = result.reading;
        view.claim = result.claim;
        finding->setPeople(booth::SignedIn{"id", "W4H7", booth::Role::Volunteer, false}, true);
        view.suggested = {{"", "MDMA", store::SubstancePart::Main}, {"", "caffeine", store::SubstancePart::Other}};
        finding->setReasons({});
        finding->showFirst(view, QStringLiteral("W4H7"));
        finding->findChild<QAbstractButton *>("draft")->click();
    });
}

void Gallery::addRest()
{
    auto *ready = new HomePage(this);
    addPage("home-ready", ready, -1, false, [ready] {
        const auto said = [](const char *text) { return QCoreApplication::translate("varde::ui::MainWindow", text); };
        using store::SampleState;
        ready->setState({QStringLiteral("WP-785 00123\n") + said("Library: measured references %1").arg(390),
                         said("The day's samples, unknowns first, and the export for a lab."),
                         {{QStringLiteral("FJORD-OTTER 17"), booth::words::stepWaiting(SampleState::SecondRead),
                           QStringLiteral("6 min")},
                          {QStringLiteral("FJORD-BIRCH 08"), booth::words::stepWaiting(SampleState::Talk),
                           QStringLiteral("4 min")}},
                         {}});
    });
    auto *home = new HomePage(this);
    addPage("home", home, -1, false, [home] {
        const auto waiting = booth::words::stepWaiting(store::SampleState::Scan);
        HomeState state{booth::words::needsLibrary().section(QLatin1Char('.'), 0, 0) + QLatin1Char('.'),
                        QString(),
                        {{QStringLiteral("FJORD-OTTER 17"), waiting, QStringLiteral("6 min")},
                         {QStringLiteral("FJORD-BIRCH 08"), waiting, QStringLiteral("4 min")}},
                        {booth::words::needsLibrary()}};
        state.openPractice = 2;
        home->setState(state);
    });
    auto *help = new HomePage(this);
    addPage("help", help, -1, false, [this] {
        m_scroll->hide();
        m_help->show();
    });
    auto *station = new StationPage(this);
    addPage("station", station, 0, false, [] {});
    auto *lock = new LockPage(this);
    addPage("desk-lock", lock, -1, false, [lock] { lock->ask(true); });
    auto *day = new DayPage(this);
    addPage("desk", day, -1, false, [day] {
        day->setDay(QDate(2026, 6, 20), madeDay());
        day->setLikeGroups({{1, {"FJORD-BIRCH 08", "FJORD-ROWAN 42"}}});
        day->selectRows({1, 2, 3, 4});
        day->setOverlay(madeOverlay());
    });
    addPage("desk-empty", day, -1, false, [day] {
        day->setDay(QDate(2026, 6, 20), {});
        day->setOverlay({});
    });
    auto *check = new CheckPage(this);
    addPage("check", check, -1, false, [check] {
        check->clear();
        check->setMaterial(matcher::ReferenceMaterial::Acetaminophen);
        check->setControls({QStringLiteral("caffeine"), QStringLiteral("ketamine")}, QStringLiteral("caffeine"));
        check->findChild<ChoiceRow *>("checkSubject")->choose(0);
        check->setKnown(madeChecks());
        check->showScan(madeSpectrum(Technique::Raman, {329, 391, 651, 797, 858, 1168, 1237, 1324, 1561, 1648}));
        matcher::AxisCheck result;
        result.state = matcher::CheckState::Corrected;
        result.meanShiftPerCm = 2.4;
        check->showResult(booth::words::axisResult(result, matcher::ReferenceMaterial::Acetaminophen), result.state);
    });
    addPage("check-control", check, -1, false, [check] {
        check->clear();
        check->setKnown({});
        check->setControls({QStringLiteral("caffeine")}, QStringLiteral("caffeine"));
        check->findChild<ChoiceRow *>("checkSubject")->choose(1);
        check->offer(QStringLiteral("control.0, 09:12"), madeSpectrum(Technique::Raman, {360, 480, 860, 1090}), false);
    });
    auto *folder = new FolderPage(this);
    addPage("folder", folder, -1, false, [folder] {
        folder->setFolder(QStringLiteral("/media/share/SCANS"));
        folder->showLook(madeLook());
    });
    addLibrary();
    addPeople();
    auto *settings = new SettingsPage(m_settings, this);
    addPage("settings", settings, -1, false, [settings] { settings->showSettings(); });
}

void Gallery::addImport(LibraryPlace *place)
{
    ImportPage *import = place->import();
    const auto review = [import, place] {
        place->showSection(LibraryPlace::Section::Import);
        import->showStand({});
        import->setRunning(true);
        import->showStand(madeImport());
        import->setRunning(false);
        import->chooseRow(6);
        import->findChild<ImportDetail *>()->setSpectrum(
            6, madeSpectrum(Technique::AtrIr, {720, 1040, 1250, 1490, 1600, 2950}));
    };
    addPage("import", place, -1, false, [import, place] {
        place->showSection(LibraryPlace::Section::Import);
        import->setRunning(false);
        import->showStand({});
    });
    addPage("import-begun", place, -1, false, [import, place] {
        place->showSection(LibraryPlace::Section::Import);
        import->setRunning(false);
        import->showStand({});
        import->showStand(madeImport());
    });
    addPage("import-review", place, -1, false, review);
    addPage("import-running", place, -1, false, [import, review] {
        review();
        import->setRunning(true);
        import->showProgress(booth::ImportStep::Reading, 12'400, 20'000, 41);
    });
    addPage("import-done", place, -1, false, [import, review] {
        review();
        import->showAdmitted({7, 0, 0, 4, 0}, QStringLiteral("/home/booth/import-reports/20260620-141203.txt"));
    });
}

std::vector<QString> Gallery::names() const
{
    std::vector<QString> all;
    for (const auto &[name, shown] : m_pages)
        all.push_back(name);
    return all;
}

void Gallery::showPage(const QString &name)
{
    const Shown &shown = m_pages.at(name);
    m_help->hide();
    m_scroll->show();
    m_banner->setText(booth::words::practiceBanner());
    m_banner->setVisible(shown.isPractice);
    const bool isHome = name.startsWith(QStringLiteral("home")) || name == QStringLiteral("help");
    const bool isRun = shown.step >= 0;
    m_header->makeRoom(isRun, isHome);
    m_header->setChips({});
    m_header->setPlace(
        name.startsWith(QStringLiteral("desk")) ? QCoreApplication::translate("varde::ui::MainWindow", "Desk")
        : name.startsWith(QStringLiteral("import")) || name.startsWith(QStringLiteral("library"))
            ? QCoreApplication::translate("varde::ui::MainWindow", "Library")
        : name.startsWith(QStringLiteral("check")) ? QCoreApplication::translate("varde::ui::MainWindow", "Instrument")
                                                   : QString());
    m_header->setTicket(isRun ? ticket : QString());
    m_header->setInstrument(
        !isRun ? QString()
               : QCoreApplication::translate("varde::ui::RunFlow", shown.isPractice ? "Simulator" : "File"));
    m_header->setSteps(isRun ? RunFlow::stepNames() : QStringList(), shown.step);
    m_header->setHomeShown(isHome);
    m_stack->setCurrentWidget(shown.page);
    shown.fill();
    settle();
    settle();
    // Where nothing on the page wants the focus, a window's first button would keep it.
    if (focusWidget() && m_header->isAncestorOf(focusWidget()))
        focusWidget()->clearFocus();
}

void Gallery::setLanguageAndTheme(const QString &language, ThemeName theme)
{
    m_settings.setLanguage(language);
    m_settings.setTheme(theme);
    m_header->setLanguageAndTheme(language, theme == ThemeName::Night);
    booth::words::setBokmalNames(*qApp, booth::bokmalNames({})); // as the window does before a library is open
    applyLanguage(*qApp, language);
    applyTheme(*qApp, theme);
    settle();
}

bool Gallery::focusNextPrevChild(bool isNext)
{
    return moveFocusAsRead(*this, isNext);
}

} // namespace varde::test
