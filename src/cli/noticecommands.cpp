// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/librarywork.h"
#include "cli/terminal.h"
#include "store/library/packstore.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <memory>

namespace varde::cli {

namespace {

using store::LibraryStore;
using store::PackStore;

struct NoticeOptions {
    std::string library;
    std::string id;
    std::string technique;
    std::vector<double> bandsPerCm;
    std::vector<std::string> names;
    store::NewNotice notice;
    store::Saying saying{"cli"};
};

int addNotice(const NoticeOptions &options)
{
    return changeAndTell(options.library, "noticed", [&](LibraryStore &library) -> Status {
        store::NewNotice notice = options.notice;
        for (const std::string &name : options.names)
            notice.names.push_back({name, store::NameKind::Synonym, {}});
        if (!options.bandsPerCm.empty())
            notice.bandsPerCm[techniqueFromName(options.technique).value_or(Technique::Raman)] = options.bandsPerCm;
        const auto added = PackStore(library).addNotice(notice, options.saying);
        return added ? Status(Done{}) : Status(added.error());
    });
}

int takeBack(const NoticeOptions &options)
{
    return changeAndTell(options.library, "taken back", [&](LibraryStore &library) {
        return PackStore(library).takeNoticeBack(options.id, options.saying);
    });
}

int listNotices(const NoticeOptions &options)
{
    return withLibrary(options.library, store::OpenMode::ReadOnly, [](LibraryStore &library) -> Status {
        const auto notices = PackStore(library).notices();
        if (!notices)
            return notices.error();
        for (const store::Notice &notice : *notices)
            if (notice.isCurrent)
                std::printf("%s\t%s\t%s\t%s\t%s\n", notice.id.c_str(), notice.issued.c_str(), notice.substance.c_str(),
                            notice.source.c_str(), notice.lookFor.c_str());
        return Done{};
    });
}

} // namespace

void addNoticeCommands(CLI::App &library, Job &job)
{
    CLI::App *notices = library.add_subcommand("notice", "What an early-warning system tells of");
    notices->require_subcommand(1);
    const auto command = [&](const char *name, const char *what, int (*work)(const NoticeOptions &)) {
        auto options = std::make_shared<NoticeOptions>();
        CLI::App *one = notices->add_subcommand(name, what);
        one->add_option("LIB.sqlite", options->library, "Library file")->required();
        one->callback([options, work, &job] { job = [options, work] { return work(*options); }; });
        return std::pair(one, options);
    };
    const auto addSaying = [](CLI::App *one, NoticeOptions &options) {
        one->add_option("--by", options.saying.by, "Who says so: an operator's code")->capture_default_str();
        one->add_option("--reason", options.saying.reason, "Why; kept in the history");
    };
    {
        const auto [one, options] =
            command("add", "Tell of a substance; it is listed where it is not known", addNotice);
        one->add_option("SUBSTANCE", options->notice.substance)->required();
        one->add_option("--source", options->notice.source, "Who tells of it")->required();
        one->add_option("--date", options->notice.issued, "Day of the notice: 2026-11-22")->required();
        one->add_option("--look-for", options->notice.lookFor, "What to look for");
        one->add_option("--language", options->notice.language, "Of --look-for")->check(CLI::IsMember({"en", "nb"}));
        one->add_option("--synonym", options->names, "Another name that means it alone");
        one->add_option("--band", options->bandsPerCm, "Tall bands, cm-1, where the source says them");
        addTechniqueOption(*one, options->technique);
        addSaying(one, *options);
    }
    {
        const auto [one, options] = command("remove", "Take a notice back; it stays in the history", takeBack);
        one->add_option("NOTICE", options->id, "Id as list prints it")->required();
        addSaying(one, *options);
    }
    command("list", "Print the notices that count", listNotices);
}

} // namespace varde::cli
