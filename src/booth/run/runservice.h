// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "booth/instrument/instrumentchecks.h"
#include "booth/reading.h"
#include "booth/run/runrules.h"
#include "booth/run/slip.h"
#include "booth/run/world.h"
#include "booth/unknowngroup.h"
#include "core/clock.h"
#include "core/result.h"
#include "store/record/record.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
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
    std::string text;         ///< UTF-8; the exact words told
    std::string operatorCode; ///< a code, never a name
    bool isNewVolunteer = false;
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
    bool isStale = false; ///< the last verdict was made with another model than the current one
    std::string draft;    ///< what was being typed; empty where nothing was
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

    World world() const { return m_world; }
    store::Record &record() { return *m_record; }
    void setLibrary(LibraryKnowledge knowledge) { m_library = std::move(knowledge); }
    bool canName() const { return m_library.canName; }
    const LibraryKnowledge &library() const { return m_library; }

    /// Where new samples belong. Practice makes its own; live needs it before the first sample.
    Result<std::optional<store::Station>> station() const { return m_record->station(); }
    Result<store::Station> openStation(const std::string &eventName, const std::string &boothWord);

    // --- the steps ---

    /// A free ticket code to show while intake is being filled in. NotFound without a station.
    Result<std::string> freeTicketCode() const { return m_record->freeTicketCode(); }

    /// Intake done: the sample exists and waits for a scan. Duplicate when the code was taken meanwhile.
    Result<store::Sample> takeIn(const std::string &ticketCode, const store::Intake &intake);

    /// For a sample that a power cut left between the two halves of takeIn().
    Result<store::Sample> finishIntake(const store::Id &sampleId);

    /// Keeps a scan (at Scan, or at Read for a second spot) together with what the checks of its instrument come to
    /// now; the simulator of practice is right. The step does not change: that is the verdict's. Duplicate where
    /// the same curve was kept before, for whichever sample.
    Result<store::Measurement> addScan(const store::Id &sampleId, const NewScan &scan);

    /// Says whose a scan from the watched folder is, and keeps it where its name says so beyond doubt: it holds the
    /// ticket code of one sample that waits for a scan, or could have a second spot.
    Result<Arrival> receive(const ArrivedScan &arrived);

    /// Scans of other samples that the same device took in the hour before, one of each, the latest first, at most 3:
    /// what may still lie on it.
    Result<std::vector<Spectrum>> scansBefore(const store::Measurement &measurement) const;

    /// Keeps what the machine says about a measurement, after withRunRules(), and returns it so. Moves Scan ->
    /// Read unless the scan must be repeated. LibraryEmpty in live work without a measured library; NotAllowed for
    /// a reading of the other world.
    Result<Reading> addReading(const store::Id &sampleId, const store::Id &measurementId, Reading reading);

    /// What is being typed. Replaced each time; removed by conclude().
    Status saveDraft(const store::Id &sampleId, const std::string &text);

    /// Keeps a person's finding over all verdicts and tests of the sample, and moves Read -> SecondRead or Talk.
    /// OutOfRange for a text without words or a code of the wrong shape.
    Result<store::Sample> conclude(const store::Id &sampleId, const WrittenFinding &finding);

    /// Why `conclude()` will ask, or asked, for a second reader.
    Result<std::vector<SecondReadReason>> reasonsForSecondRead(const store::Id &sampleId, bool isNewVolunteer) const;

    /// Keeps the finding as the second reader leaves it and moves SecondRead -> Talk. `secondReaderCode` is who
    /// reads; NotAllowed when that is who wrote the first finding.
    Result<store::Sample> addSecondRead(const store::Id &sampleId, const std::string &secondReaderCode,
                                        store::Conclusion conclusion, const std::string &text);

    /// Talk -> Closed.
    Result<store::Sample> finishTalk(const store::Id &sampleId);

    /// Closes a sample at Intake, Scan or Read that the visitor left; there is no finding, and the audit says so.
    Result<store::Sample> abandon(const store::Id &sampleId, const std::string &operatorCode);

    // --- reading ---

    Result<std::vector<store::Sample>> openSamples() const { return m_record->openSamples(); } ///< oldest first
    Result<SampleView> view(const store::Id &sampleId) const;

    /// From the last finding, once the talk may be had. NotAllowed before that, and in live work without a
    /// measured library.
    Result<SlipContent> slip(const store::Id &sampleId) const;

    words::Claim claimOf(const store::Intake &intake) const;

private:
    RunService(std::unique_ptr<store::Record> record, World world);
    Result<store::Sample> sampleAt(const store::Id &sampleId, std::initializer_list<store::SampleState> states) const;
    Result<InstrumentState> instrumentNow(const KnownInstrument &instrument);
    Result<int> earlierRescans(const store::Id &sampleId) const;
    Status addFinding(const store::Id &sampleId, const WrittenFinding &finding, const std::string &secondReader);

    std::unique_ptr<store::Record> m_record;
    World m_world;
    LibraryKnowledge m_library;
};

} // namespace varde::booth
