// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importcommand.h"

#include "booth/importing/importreport.h"
#include "booth/importing/importsession.h"
#include "booth/words/importwords.h"
#include "cli/commands.h"
#include "cli/identifyjson.h"
#include "cli/terminal.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace varde::cli {

namespace {

using booth::ImportItem;
using booth::ImportSession;
using booth::ItemState;

const char *stepWord(booth::ImportStep step)
{
    switch (step) {
    case booth::ImportStep::Looking:
        return "Looking";
    case booth::ImportStep::Reading:
        return "Reading";
    case booth::ImportStep::Comparing:
        return "Comparing";
    case booth::ImportStep::Writing:
        return "Writing";
    case booth::ImportStep::Calibrating:
        return "Calibrating";
    }
    return "";
}

booth::ImportRun runOn(ProgressBar &bar)
{
    return {[&bar](booth::ImportStep step, int done, int total) { bar.show(stepWord(step), done, total); },
            &interrupted()};
}

/// What was begun before, changed by what is said now.
booth::ImportPlan planOf(const FolderImportOptions &options, const booth::ImportPlan &begun)
{
    booth::ImportPlan plan = options.isResumed ? begun : booth::ImportPlan();
    if (!options.sources.empty())
        plan.sources.assign(options.sources.begin(), options.sources.end());
    for (auto &source : plan.sources)
        source = std::filesystem::absolute(source).lexically_normal();
    if (!options.manifest.empty())
        plan.manifest = std::filesystem::absolute(options.manifest);
    if (!options.technique.empty())
        plan.technique = techniqueFromName(options.technique);
    if (!options.pattern.empty()) {
        plan.pattern = options.pattern;
        plan.subject = options.isOnTitle ? booth::PatternSubject::Title : booth::PatternSubject::Name;
    }
    for (const auto &[said, kept] :
         {std::pair(&options.source, &plan.source), std::pair(&options.licence, &plan.licence),
          std::pair(&options.instrument, &plan.instrument)})
        if (!said->empty())
            *kept = *said;
    return plan;
}

nlohmann::ordered_json itemObject(const ImportItem &item)
{
    nlohmann::ordered_json object{{"file", item.file},
                                  {"member", item.member},
                                  {"index", item.position},
                                  {"status", booth::itemStateName(item.state())},
                                  {"substance", item.fact(booth::Field::Substance)},
                                  {"form", item.fact(booth::Field::Form)}};
    if (item.error) {
        object["error"] = {{"code", errcName(item.error->code)}, {"detail", item.error->detail}};
        return object;
    }
    const booth::WhatWasRead &read = item.read;
    object["format"] = read.format;
    object["block"] = read.block;
    object["technique"] = techniqueName(read.technique);
    object["technique_reason"] = booth::techniqueReasonName(read.reason);
    object["unit"] = intensityUnitName(read.unit);
    object["points"] = read.points;
    object["x_first"] = read.xFirst;
    object["x_last"] = read.xLast;
    object["x_unit"] = read.xUnit;
    object["problems"] = nlohmann::ordered_json::array();
    for (const booth::ImportProblem &problem : item.problems) {
        nlohmann::ordered_json told{{"code", booth::problemName(problem)}, {"bars", problem.bars}};
        if (problem.fault == booth::ImportFault::Admission) {
            told["value"] = problem.finding.value;
            told["limit"] = problem.finding.limit;
        }
        if (!problem.other.empty())
            told["other"] = problem.other;
        object["problems"].push_back(told);
    }
    return object;
}

void tellItems(const std::vector<ImportItem> &items, bool isJson)
{
    for (const ImportItem &item : items) {
        if (isJson)
            std::printf("%s\n", oneLine(itemObject(item)).c_str());
        const ItemState state = item.state();
        if (state != ItemState::Problem && state != ItemState::NotRead)
            continue;
        QString reason = booth::words::itemReason(item);
        reason.replace(u'\n', u' ');
        complain(item.member.empty() ? item.file : item.file + "/" + item.member, reason.toStdString());
    }
}

/// Files are named as they are told: by path, or by their name alone.
Status overrule(ImportSession &session, const FolderImportOptions &options)
{
    for (const std::string &name : options.overruled) {
        std::vector<std::int64_t> ids;
        for (const ImportItem &item : session.items())
            if (name == item.file || name == item.shownName() || name == item.file + "/" + item.member)
                ids.push_back(item.id);
        if (ids.empty())
            return Error{Errc::NotFound, "no file " + name + " in this import"};
        if (Status done = session.setOverrule(ids, booth::Overrule{options.by, options.reason}); !done)
            return done;
    }
    return Done{};
}

Status report(const FolderImportOptions &options, const ImportSession &session,
              const std::optional<booth::Admitted> &admitted)
{
    if (options.report.empty())
        return Done{};
    if (options.report.ends_with(".csv"))
        return booth::writeReportCsv(options.report, session.items());
    return booth::writeReportText(options.report, session.plan(), session.items(), admitted);
}

/// Everything up to the commit; what was read stays staged whatever happens.
Status stage(ImportSession &session, const FolderImportOptions &options, ProgressBar &bar)
{
    const booth::ImportRun run = runOn(bar);
    if (Status planned = session.setPlan(planOf(options, session.plan())); !planned)
        return planned;
    const auto read = session.read(run);
    if (!read)
        return read.error();
    for (const std::string &folder : read->unreadable)
        complain(folder, "this folder could not be looked into; what is in it is not taken");
    if (Status done = overrule(session, options); !done)
        return done;
    return session.compare(run);
}

int tellEnd(const FolderImportOptions &options, const booth::ItemCounts &counts,
            const std::optional<booth::Admitted> &admitted)
{
    if (options.isJson) {
        nlohmann::ordered_json summary{{"summary", admitted ? "accepted" : "staged"},
                                       {"ready", counts.ready + counts.overruled},
                                       {"overruled", counts.overruled},
                                       {"problem", counts.problem},
                                       {"not_read", counts.notRead},
                                       {"already_there", counts.alreadyThere}};
        if (admitted)
            summary["added"] = admitted->added;
        std::printf("%s\n", oneLine(summary).c_str());
    } else if (admitted) {
        std::printf("%d references added, %d already there, %d not taken\n", admitted->added, admitted->alreadyThere,
                    admitted->notTaken);
        if (admitted->withoutReference > 0)
            std::printf("%d hazardous substances without a reference: told of, never seen\n",
                        admitted->withoutReference);
    } else {
        std::printf("%d ready, %d with problems, %d not readable, %d already there; nothing has entered the library\n"
                    "To take what is ready: the same command with --resume --accept in the place of the folders\n",
                    counts.ready + counts.overruled, counts.problem, counts.notRead, counts.alreadyThere);
    }
    return counts.problem + counts.notRead > 0 ? Failed : Ok;
}

int drop(const FolderImportOptions &options, std::unique_ptr<ImportSession> session)
{
    const Status gone = ImportSession::discard(std::move(session));
    if (!gone)
        complain(options.library, gone.error());
    return gone ? Ok : Failed;
}

} // namespace

int importFolder(const FolderImportOptions &options)
{
    watchInterrupt();
    if (options.isResumed && !ImportSession::hasStaged(options.library)) {
        complain(options.library, {Errc::NotFound, "no import into it was begun"});
        return Failed;
    }
    auto session = ImportSession::open(options.library);
    if (!session) {
        complain(options.library, session.error());
        return Failed;
    }
    if (options.isDropped)
        return drop(options, std::move(*session));
    std::optional<booth::Admitted> admitted;
    Status done = [&]() -> Status {
        ProgressBar bar;
        if (Status staged = stage(**session, options, bar); !staged)
            return staged;
        if (!options.isAccepted)
            return Done{};
        const auto taken = (*session)->admit(runOn(bar));
        if (!taken)
            return taken.error();
        admitted = *taken;
        return Done{};
    }();
    if (Status written = report(options, **session, admitted); !written) {
        complain(options.report, written.error());
        done = done ? written : done;
    }
    tellItems((*session)->items(), options.isJson);
    const booth::ItemCounts counts = booth::countItems((*session)->items());
    if (!done) {
        complain(options.library, booth::words::importError(done.error()).toStdString());
        return Failed;
    }
    const int exit = tellEnd(options, counts, admitted);
    if (admitted)
        return std::max(exit, drop(options, std::move(*session)));
    return exit;
}

} // namespace varde::cli
