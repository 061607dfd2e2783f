// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/instrumentchecks.h"
#include "booth/people/roles.h"
#include "booth/reading.h"
#include "booth/run/findingdraft.h"
#include "booth/run/intakedraft.h"
#include "booth/run/queue.h"
#include "booth/run/runrules.h"
#include "booth/run/slip.h"
#include "booth/run/spotagreement.h"
#include "booth/run/world.h"
#include "booth/tests/reconcile.h"
#include "booth/tests/rulestore.h"
#include "booth/unknowngroup.h"
#include "core/clock.h"
#include "core/result.h"
#include "store/library/packrows.h"
#include "store/record/record.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace varde::booth {

/// What the library knows, as far as a run needs it.
struct LibraryKnowledge {
    bool canName = false; ///< practice: always; live: a measured library with a certainty model is open
    std::function<std::vector<std::string>(const std::string &name)> synonymsOf; ///< may be empty
    /// The model that a scan of this technique, on such an instrument, would be read with now; empty: no verdict is
    /// called stale.
    std::function<std::string(Technique, const InstrumentState &)> currentModelId = {};
    /// Which scans that the library does not explain are probably of one substance; may be empty. Any thread.
    std::function<Result<std::vector<UnknownGroup>>(const std::vector<Spectrum> &, const std::atomic<bool> &cancel)>
        groupUnknowns = {};
    /// Chance that two scans show the same; may be empty. Any thread.
    std::function<Result<double>(const Spectrum &, const Spectrum &)> chanceAlike = {};
    std::function<std::string(const std::string &name)> substanceId = {}; ///< empty text for an unknown name
    std::vector<store::AdviceDraft> adviceDrafts = {};                    ///< advice that came with packs
};

/// A scan on its way into the record.
struct NewScan {
    Spectrum raw;
    std::string device;       ///< model and serial number, or the file format it came by; never a file name
    std::string settingsJson; ///< empty or a JSON object; see ScanSettings
    std::string qualityJson;  ///< empty or a JSON object
    int spot = 1;
    std::vector<store::RawFrame> frames = {}; ///< of a live scan
    std::optional<Spectrum> background = {};  ///< of a live scan: the empty holder
};

/// A whole scan that came into the watched folder.
struct ArrivedScan {
    NewScan scan;
    std::string sampleName; ///< what somebody typed into the vendor's program; looked at and never kept
    std::string fileName;   ///< likewise
    bool isChanged = false; ///< the file held something else before: it is never attached by itself
};

enum class ArrivalPlace {
    Attached,       ///< to the one sample whose ticket code its name holds
    NoTicket,       ///< nobody said whose it is
    TicketUnknown,  ///< named like a code of this booth, and no sample of this event has it
    NotWaiting,     ///< of a sample that is closed, or beyond being scanned
    SeveralTickets, ///< its names hold the codes of several samples
    Changed,        ///< of a sample that waits, but the file held something else before
    KeptBefore,     ///< a sample has this very scan
};

struct Arrival {
    ArrivalPlace place = ArrivalPlace::NoTicket;
    std::optional<store::Sample> sample = {};           ///< that it names, or that has it
    std::optional<store::Measurement> measurement = {}; ///< Attached
};

/// What the person wrote.
struct WrittenFinding {
    store::Conclusion conclusion = store::Conclusion::Unknown;
    std::string text;              ///< UTF-8; the exact words told
    std::string operatorCode = {}; ///< a code, never a name; where somebody is signed in, theirs counts instead
    bool isNewVolunteer = false;   ///< or the operator is marked so
    std::vector<store::FindingSubstance> substances = {}; ///< that it names
};

/// Somebody beside the one who is signed in, by their own code and PIN: a second reader, a witness.
struct Beside {
    std::string code = {};
    std::string pin = {}; ///< not needed from who is signed in here, nor where nobody signs in
};

/// What the second reader wrote.
struct SecondReading {
    Beside reader = {};
    bool agrees = true;    ///< with what the first finding concludes and names; not asked of who read blind
    bool wasBlind = false; ///< neither `sold as` nor the first finding was shown before this was written
    store::Conclusion conclusion = store::Conclusion::Unknown;
    std::string text = {};
    std::vector<store::FindingSubstance> substances = {};
};

/// How two readers who saw it differently came to one finding.
struct Settlement {
    Beside one = {};
    std::optional<Beside> other = {}; ///< the two who read; nobody: `one` is a coordinator, who read it neither time
    store::Conclusion conclusion = store::Conclusion::Unknown;
    std::string text = {};
    std::vector<store::FindingSubstance> substances = {};
};

/// Who works in this window.
struct SignedIn {
    store::Id operatorId;
    std::string code;
    Role role = Role::Volunteer;
    bool isNew = false; ///< every finding of theirs is read a second time
};

/// Everything known about one sample, for a page that opens it.
struct SampleView {
    store::Sample sample;
    std::vector<store::Measurement> measurements; ///< oldest first
    std::vector<store::Verdict> verdicts;         ///< oldest first
    std::vector<store::TestResult> testResults;   ///< oldest first
    std::vector<store::Finding> findings;         ///< oldest first
    std::optional<Reading> reading;               ///< of the last verdict
    std::optional<store::Measurement> unread;     ///< the last measurement, while it has no verdict
    words::Claim claim;
    words::TestsDone done;
    bool isStale = false;    ///< the last verdict was made with another model than the current one
    bool isDisputed = false; ///< at SecondRead: both have read it, and differently
    std::vector<store::FindingSubstance> suggested = {}; ///< what the reading names, for a finding to begin with
    std::optional<FindingDraft> draft = {};              ///< what is being written of this step by who works here
    std::vector<LateWords> lateWords = {};               ///< of everybody whose sample another had finished meanwhile
    std::optional<SpotAgreement> spots = {};             ///< once two of them were read
    std::vector<TestStanding> tests;                     ///< one for each of the catalogue
    Reconciliation card;                                 ///< where spectrum, strips, reagents and claim stand
};

/// One sample from intake to closed: Intake -> Scan -> Read -> SecondRead (when required) -> Talk -> Closed.
/// What returns success is in the record before it returns, so that a power cut loses nothing. NotAllowed when
/// the sample does not stand at the step a call belongs to, or was moved by someone else meanwhile; NotFound; and
/// what store::Record fails with. Blocks; belongs to the thread that opened it (see RunHost).
class RunService {
public:
    /// Opens `record.sqlite` (live) or `training.sqlite` (practice) in a directory, making it where it is missing.
    /// `clock` must outlive the service. Fails as store::openRecord() does; WriteFailed without the directory.
    static Result<std::unique_ptr<RunService>> open(const std::filesystem::path &directory, World world,
                                                    const Clock &clock);

    /// WrongKind of record: StoreWrongKind.
    static Result<std::unique_ptr<RunService>> over(std::unique_ptr<store::Record> record, World world);

    ~RunService();
    RunService(const RunService &) = delete;
    RunService &operator=(const RunService &) = delete;

    World world() const { return m_world; }
    store::Record &record() { return *m_record; }
    void setLibrary(LibraryKnowledge knowledge) { m_library = std::move(knowledge); }
    bool canName() const { return m_library.canName; }
    const LibraryKnowledge &library() const { return m_library; }

    /// Where new samples belong. Practice makes its own; live needs it before the first sample.
    Result<std::optional<store::Station>> station() const { return m_record->station(); }
    Result<store::Station> openStation(const std::string &eventName, const std::string &boothWord);

    // --- who works here ---

    /// True in live work from the moment on that the booth has an administrator. Before that a small booth works
    /// without PINs, and whoever practises may all.
    Result<bool> asksForSignIn() const;

    /// Of this service only: another window has its own. As checkSignIn() fails; audited. As slow as a passphrase.
    Result<SignedIn> signIn(const std::string &code, const std::string &pin);
    Status signOut();
    const std::optional<SignedIn> &signedIn() const { return m_signedIn; }

    /// As addPerson(), setPin() and setStanding() fail; an administrator's.
    Result<std::vector<store::Operator>> people() const { return m_record->operators(); } ///< who left too
    Result<store::Operator> addOperator(Role role, bool isNew, const std::string &pin);
    Status setOperatorPin(const store::Id &operatorId, const std::string &pin);
    Result<store::Operator> setOperatorStanding(const store::Id &operatorId, Role role, bool isNew, bool isActive);

    /// What the next shift must know. OutOfRange for a note without words.
    Status addHandover(const std::string &note);
    Result<std::vector<store::Handover>> handovers() const; ///< of this booth in the last day, latest first

    /// Those of others that who is signed in has not marked as read at this machine.
    Result<std::vector<store::Handover>> unreadHandovers() const;
    Status markHandoversRead();

    /// Whether who is signed in may do this now. NotSignedIn, RoleForbids. Every call below that changes something asks
    /// it first, and so do the use cases of desk, library, packs and settings.
    Status require(Permission permission) const;

    /// The code of who is signed in; where nobody needs to be, what was typed.
    std::string codeOr(const std::string &typed) const;

    /// Ends the work without PINs. NotAllowed once there is an administrator and in practice; WrongPassphrase where the
    /// desk has another one; WeakPin. The code that was drawn is in the answer.
    Result<store::Operator> addFirstAdministrator(const std::string &pin, const std::string &deskPassphrase);

    // --- the steps ---

    /// A free ticket code to show while intake is being filled in. NotFound without a station.
    Result<std::string> freeTicketCode() const { return m_record->freeTicketCode(); }

    /// Begins an intake: one that was left unfinished, with what was answered, where nobody is at it in a window of
    /// this machine; else a new one under a free code. NotFound without a station.
    Result<BegunIntake> beginIntake();

    /// Keeps what is answered so far; nothing is kept where nothing is answered.
    Status saveIntake(const BegunIntake &intake);

    void leaveIntake(const std::string &ticketCode); ///< nobody is at it now: beginIntake() may give it out again

    /// Intake done: the sample exists and waits for a scan, or at Read where its form cannot be scanned. Removes what
    /// saveIntake() kept. Duplicate when the code was taken meanwhile.
    Result<store::Sample> takeIn(const std::string &ticketCode, const store::Intake &intake);

    /// For a sample that a power cut left between the two halves of takeIn().
    Result<store::Sample> finishIntake(const store::Id &sampleId);

    /// Keeps edits of one sample, all or none, as Record::addSampleEdit(). A form that cannot be scanned, or can be
    /// after all, moves Scan -> Read and back as long as nothing was read. NotFound without edits.
    Result<store::Sample> editSample(const std::vector<store::NewSampleEdit> &edits);

    /// Takes the last step back, from SecondRead to Read or from Talk to where it came from: what was written stays in
    /// the record, and a finding written after it counts.
    Result<store::Sample> undoStep(const store::Id &sampleId, const std::string &operatorCode);

    /// Keeps a scan (at Scan, or at Read for a second spot) together with what the checks of its instrument come to
    /// now; the simulator of practice is right. The step does not change: that is the verdict's. Duplicate where
    /// the same curve was kept before, for whichever sample.
    Result<store::Measurement> addScan(const store::Id &sampleId, const NewScan &scan);

    /// Says whose a scan from the watched folder is, and keeps it where its name says so beyond doubt: it holds the
    /// ticket code of one sample that waits for a scan, or could have a second spot. Also while nobody is signed in:
    /// the code says whose it is, and a scan that came between two shifts is not lost.
    Result<Arrival> receive(const ArrivedScan &arrived);

    /// Scans of other samples that the same device took in the hour before, one of each, the latest first, at most 3:
    /// what may still lie on it.
    Result<std::vector<Spectrum>> scansBefore(const store::Measurement &measurement) const;

    /// Keeps what the machine says about a measurement, after withRunRules(), and returns it so. Moves Scan ->
    /// Read unless the scan must be repeated. LibraryEmpty in live work without a measured library; NotAllowed for
    /// a reading of the other world.
    Result<Reading> addReading(const store::Id &sampleId, const store::Id &measurementId, Reading reading);

    // What is being written belongs to the sample and to who is signed in; where nobody signs in, to this window, until
    // it leaves the sample. Nobody else's is touched. Once a step is finished, what others wrote of it is kept as
    // SampleView::lateWords.

    /// What view() gives as the draft is this one's from now on, where it was left by nobody in particular: from a
    /// window that is gone, or written before anybody signed in. Nothing happens for whom may not write it.
    Status takeUpDraft(const store::Id &sampleId);

    /// Replaced each time. NotAllowed where another finished that step meanwhile: the words are kept as late ones.
    Status saveDraft(const store::Id &sampleId, const FindingDraft &draft);

    /// Keeps a person's finding over all verdicts and tests of the sample, and moves Read -> SecondRead or Talk. Where
    /// somebody else did so meanwhile, NotAllowed, and the words are kept as late ones; so in the next two.
    /// OutOfRange for a text without words or a code of the wrong shape.
    Result<store::Sample> conclude(const store::Id &sampleId, const WrittenFinding &finding);

    /// Why `conclude()` will ask, or asked, for a second reader. Also where the operator is marked as new.
    Result<std::vector<SecondReadReason>> reasonsForSecondRead(const store::Id &sampleId, bool isNewVolunteer) const;

    /// Keeps what the second reader wrote beside the first finding. Where they agree, moves SecondRead -> Talk; where
    /// they do not, the sample stays, isDisputed, until settle(). Who read blind agrees when conclusion and substances
    /// are the same. NotAllowed for who wrote the first finding, and once it is disputed; RoleForbids for somebody new;
    /// OutOfRange for an agreement with something else than the first finding. Fails as confirm().
    Result<store::Sample> addSecondRead(const store::Id &sampleId, const SecondReading &reading);

    /// Ends a dispute and moves SecondRead -> Talk: both readers stand behind one finding, or a coordinator decides.
    /// NotAllowed where nothing is disputed, for other people than the two, and for a coordinator who is one of them.
    Result<store::Sample> settle(const store::Id &sampleId, const Settlement &settlement);

    /// The code of somebody beside who is signed in, once their PIN fits and their role may. OutOfRange for no code;
    /// fails as checkSignIn() and require().
    Result<std::string> confirm(const Beside &person, Permission permission);

    /// Talk -> Closed.
    Result<store::Sample> finishTalk(const store::Id &sampleId);

    /// Closes a sample at Intake, Scan or Read that the visitor left; there is no finding, and the audit says so.
    Result<store::Sample> abandon(const store::Id &sampleId, const std::string &operatorCode);

    // --- what waits ---

    /// Every open sample, urgent ones first; see inOrder().
    Result<std::vector<QueueEntry>> queue() const;

    /// Who is signed in has this sample open from now on, and none once it is empty: others see it on the board.
    Status workOn(const store::Id &sampleId);

    // --- reading ---

    Result<std::vector<store::Sample>> openSamples() const { return m_record->openSamples(); } ///< oldest first
    Result<SampleView> view(const store::Id &sampleId) const;

    /// From the last finding, once the talk may be had. NotAllowed before that, and in live work without a
    /// measured library.
    Result<SlipContent> slip(const store::Id &sampleId) const;

    words::Claim claimOf(const store::Intake &intake) const;

    // --- strips and reagents ---

    /// Writing asks require(Permission::Test). Not to outlive the service.
    TestBook testBook();

    /// What contradictions and next tests are told by; see loadRules(). Those that came with the program until
    /// useRules() was called.
    const UsedRules &rules() const { return m_rules; }
    void useRules(const std::filesystem::path &directory);

    /// Puts a file of rules into the directory of useRules() and uses it. require(Permission::EditRules); NotAllowed
    /// before useRules(); fails as installRules().
    Status setRules(const std::filesystem::path &file);

private:
    RunService(std::unique_ptr<store::Record> record, World world);
    Result<store::Sample> sampleAt(const store::Id &sampleId, std::initializer_list<store::SampleState> states) const;
    Result<store::Measurement> keepScan(const store::Id &sampleId, const NewScan &scan);
    Result<InstrumentState> instrumentNow(const KnownInstrument &instrument);
    Result<std::optional<SpotAgreement>> agreementOfSpots(const SampleView &seen) const;
    Result<int> earlierRescans(const store::Id &sampleId) const;
    Result<store::NewFinding> overAllEvidence(const store::Id &sampleId) const;
    Result<bool> isNewPerson(const std::string &code) const;
    struct FoundDraft {
        std::string key;
        FindingDraft draft;
    };
    std::string writer() const; ///< who signed in, or this window
    std::string draftKey(const store::Id &sampleId) const;
    Result<bool> isDisputed(const store::Sample &sample) const;
    Result<std::optional<WritingStep>> writingStep(const store::Sample &sample) const; ///< nothing: none is written
    Result<std::optional<FoundDraft>> draftOf(const store::Sample &sample) const;
    Result<std::vector<LateWords>> lateWordsAbout(const store::Id &sampleId) const;
    Status keepLate(const store::Id &sampleId, const std::string &writer, const LateWords &late);
    Status keepFinding(const store::NewFinding &finding); ///< and what others wrote of the same step, as late words
    Result<store::Sample> sampleToWrite(const store::Id &sampleId, const FindingDraft &draft);
    Status holdDraft(const store::Id &sampleId); ///< and no other
    Status releaseDraft();                       ///< nobody is at it in this window now
    Status fillTests(SampleView &seen) const;

    std::unique_ptr<store::Record> m_record;
    World m_world;
    LibraryKnowledge m_library;
    std::optional<SignedIn> m_signedIn;
    std::set<std::string> m_intakes; ///< ticket codes of those being filled in
    std::filesystem::path m_rulesDirectory;
    UsedRules m_rules;
    std::string m_window;    ///< no operator's code; made anew each time
    store::Id m_writesAbout; ///< whose draft is held by this process; empty for none
};

} // namespace varde::booth
