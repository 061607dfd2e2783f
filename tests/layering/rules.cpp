// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layering/rules.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <regex>

namespace varde::layering {

namespace {

struct Room {
    std::string_view name;
    std::vector<std::string_view> mayUse; ///< rooms
    std::vector<std::string_view> mayQt;  ///< Qt modules; none for a room free of Qt
    bool plain = false;                   ///< Eigen and the standard library only
};

const std::vector<Room> &rooms()
{
    static const std::vector<Room> table = {
        {"core", {}, {}, true},
        {"processing", {"core"}, {}, true},
        {"matcher", {"processing", "core"}, {}, true},
        {"formats", {"core"}, {}, true},
        {"drivers", {"core"}, {"Core", "Network", "SerialPort"}},
        {"store", {"core"}, {"Core", "Sql"}},
        {"booth",
         {"drivers", "formats", "matcher", "processing", "store", "core"},
         {"Core", "Network", "Sql", "SerialPort"}},
        {"cli", {"booth", "drivers", "formats", "matcher", "processing", "store", "core"}, {"Core"}},
        {"ui", {"booth", "core"}, {"Core", "Network", "Gui", "Widgets", "PrintSupport", "Svg"}},
    };
    return table;
}

const Room *roomNamed(std::string_view name)
{
    const auto at = std::ranges::find(rooms(), name, &Room::name);
    return at == rooms().end() ? nullptr : &*at;
}

/// The room a file stands in: `src/matcher/cosine.h` -> matcher, `ui/run/runpage.h` -> ui.
const Room *roomOf(std::string_view file)
{
    if (file.starts_with("ui/"))
        return roomNamed("ui");
    if (!file.starts_with("src/"))
        return nullptr;
    file.remove_prefix(4);
    return roomNamed(file.substr(0, file.find('/')));
}

bool holds(const std::vector<std::string_view> &list, std::string_view name)
{
    return std::ranges::find(list, name) != list.end();
}

/// Calls visit(line number, line) for each line.
void forEachLine(std::string_view text, const std::function<void(int, std::string_view)> &visit)
{
    for (int number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        visit(number, text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

struct Include {
    bool angled = false;
    std::string path;
};

std::optional<Include> includeOn(std::string_view line)
{
    static const std::regex pattern(R"(^\s*#\s*(?:include|import)\s*([<"])([^>"]+)[>"])");
    std::cmatch match;
    if (!std::regex_search(line.data(), line.data() + line.size(), match, pattern))
        return std::nullopt;
    return Include{match[1] == "<", match[2]};
}

bool isQtHeader(std::string_view path)
{
    const bool upper = path.size() > 1 && path[0] == 'Q' && path[1] >= 'A' && path[1] <= 'Z';
    const bool lower = path.size() > 3 && path[0] == 'q' && path.ends_with(".h") && path.find('/') == path.npos;
    return upper || lower || path.starts_with("Qt");
}

/// The Qt module an include names: `QtSql/QSqlQuery` -> Sql. Without a module in the path the class tells.
std::string_view qtModuleOf(std::string_view path, const WindowHeaders &windowHeaders)
{
    if (path.starts_with("Qt") && path.find('/') != path.npos)
        return path.substr(2, path.find('/') - 2);
    if (path.starts_with("QSql") || path.starts_with("qsql") || path == "QtSql")
        return "Sql";
    if (path == "QtGui" || path == "QtWidgets" || path == "QtPrintSupport" || path == "QtSvg" ||
        windowHeaders.contains(path))
        return "Gui";
    return "Core";
}

bool isWindowModule(std::string_view module)
{
    static constexpr std::array<std::string_view, 8> names = {"Gui",    "Widgets",       "PrintSupport", "Svg",
                                                              "OpenGL", "OpenGLWidgets", "SvgWidgets",   "Test"};
    return std::ranges::find(names, module) != names.end();
}

std::optional<std::string> quotedBreach(const Room &room, std::string_view path)
{
    if (path.find("..") != path.npos)
        return "a path that climbs out of its folder";
    const auto slash = path.find('/');
    if (slash == path.npos) {
        // moc and uic write these beside the source.
        if (path.ends_with(".moc") || (path.starts_with("moc_") && path.ends_with(".cpp")) || room.name == "ui")
            return std::nullopt;
        return "an include that does not name its room";
    }
    const auto target = path.substr(0, slash);
    if (target == room.name || holds(room.mayUse, target))
        return std::nullopt;
    if (roomNamed(target))
        return std::string(room.name) + " may not use " + std::string(target);
    // ui's folders include one another by the folder's name.
    return room.name == "ui" ? std::nullopt : std::optional<std::string>("not a room");
}

std::optional<std::string> qtBreach(const Room &room, std::string_view path, const WindowHeaders &windowHeaders)
{
    const auto module = qtModuleOf(path, windowHeaders);
    const bool isUi = room.name == "ui";
    if (room.mayQt.empty())
        return std::string(room.name) + " is free of Qt";
    if (!isUi && isWindowModule(module))
        return "nothing under src/ sees Qt's windows";
    if (module == "Sql" && room.name != "store")
        return "SQL stays in the store";
    if (!holds(room.mayQt, module) && !(isUi && isWindowModule(module)))
        return std::string(room.name) + " may not use Qt " + std::string(module);
    return std::nullopt;
}

std::optional<std::string> angledBreach(const Room &room, std::string_view path, const WindowHeaders &windowHeaders)
{
    if (path == "qcustomplot.h")
        return room.name == "ui" ? std::nullopt : std::optional<std::string>("plots belong to ui");
    if (isQtHeader(path))
        return qtBreach(room, path, windowHeaders);
    if (path == "sqlite3.h")
        return room.name == "store" ? std::nullopt : std::optional<std::string>("SQL stays in the store");
    if (roomNamed(path.substr(0, path.find('/'))) && path.find('/') != path.npos)
        return "a project header is included with quotes";
    const bool standard = path.find('/') == path.npos || path.starts_with("sys/");
    const bool eigen = path.starts_with("Eigen/") || path.starts_with("unsupported/Eigen/");
    if (room.plain && !standard && !eigen)
        return std::string(room.name) + " uses Eigen and the standard library only";
    return std::nullopt;
}

/// The library names of a room that a CMake line links, e.g. `varde_store`, `Qt6::Widgets`.
std::optional<std::string> linkBreach(const Room &room, std::string_view library)
{
    if (library.starts_with("varde_")) {
        // A room may be built in parts: varde_booth_words belongs to booth.
        const auto target = library.substr(6, library.find('_', 6) - 6);
        if (!roomNamed(target) || target == room.name || holds(room.mayUse, target))
            return std::nullopt;
        return std::string(room.name) + " may not link " + std::string(library);
    }
    const auto module = library.substr(5);
    if (holds(room.mayQt, module))
        return std::nullopt;
    return room.mayQt.empty() ? std::string(room.name) + " is free of Qt"
                              : std::string(room.name) + " may not link " + std::string(library);
}

bool isCode(std::string_view file)
{
    return file.ends_with(".cpp") || file.ends_with(".h") || file.ends_with(".c");
}

bool carriesLicence(std::string_view file)
{
    const auto name = file.substr(file.rfind('/') + 1);
    return isCode(file) || file.ends_with(".sql") || file.ends_with(".sh") || file.ends_with(".cmake") ||
           name == "CMakeLists.txt" || name == "start" || name == "run";
}

} // namespace

std::vector<Breach> includeBreaches(const std::string &file, std::string_view text, const WindowHeaders &windowHeaders)
{
    std::vector<Breach> found;
    const Room *room = roomOf(file);
    if (!room)
        return {{file, 0, "stands in no room"}};
    forEachLine(text, [&](int number, std::string_view line) {
        const auto include = includeOn(line);
        if (!include)
            return;
        const auto why = include->angled ? angledBreach(*room, include->path, windowHeaders)
                         : isQtHeader(include->path) && include->path.find('/') == std::string::npos
                             ? qtBreach(*room, include->path, windowHeaders)
                             : quotedBreach(*room, include->path);
        if (why)
            found.push_back({file, number, include->path + ": " + *why});
    });
    return found;
}

std::vector<Breach> sqlBreaches(const std::string &file, std::string_view text)
{
    static const std::regex statement(
        R"re((?:"|\()\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+TABLE|PRAGMA\s))re");
    std::vector<Breach> found;
    if (file.starts_with("src/store/"))
        return found;
    forEachLine(text, [&](int number, std::string_view line) {
        if (std::regex_search(line.data(), line.data() + line.size(), statement))
            found.push_back({file, number, "SQL stays in the store"});
    });
    return found;
}

std::vector<Breach> linkBreaches(const std::string &file, std::string_view text)
{
    static const std::regex library(R"(varde_\w+|\w*Qt6::\w+)");
    std::vector<Breach> found;
    const Room *room = roomOf(file);
    if (!room)
        return found;
    forEachLine(text, [&](int number, std::string_view line) {
        line = line.substr(0, line.find('#'));
        for (std::cregex_iterator at(line.data(), line.data() + line.size(), library), end; at != end; ++at) {
            const std::string name = at->str();
            // Qt's modules are upper case, its tools (Qt6::lrelease) lower.
            const bool isModule = name.starts_with("Qt6::") && name[5] >= 'A' && name[5] <= 'Z';
            const bool isLibrary = isModule || name.starts_with("varde_");
            const auto why = isLibrary ? linkBreach(*room, name) : std::nullopt;
            if (why)
                found.push_back({file, number, *why});
        }
    });
    return found;
}

std::vector<Breach> houseBreaches(const std::string &file, std::string_view text)
{
    // Written in pieces, or this file would break its own rule.
    static const std::regex unfinished("\\b(TO"
                                       "DO|FIX"
                                       "ME|XX"
                                       "X)\\b");
    static const std::regex switchedOff("^\\s*#\\s*if\\s+"
                                        "0\\b");
    std::vector<Breach> found;
    const std::string_view licence = "SPDX-License-Identifier: GPL-3.0-or-later";
    bool licensed = !carriesLicence(file);
    forEachLine(text, [&](int number, std::string_view line) {
        const bool isShebang = number == 1 && line.starts_with("#!");
        licensed = licensed || (number <= 3 && line.find(licence) != line.npos);
        if (!isShebang && std::regex_search(line.data(), line.data() + line.size(), unfinished))
            found.push_back({file, number, "a mark of unfinished work"});
        if (isCode(file) && std::regex_search(line.data(), line.data() + line.size(), switchedOff))
            found.push_back({file, number, "code that is switched off"});
    });
    if (!licensed)
        found.push_back({file, 1, "does not begin with its SPDX lines"});
    return found;
}

std::vector<Breach> firstIncludeBreaches(const std::string &file, std::string_view text, bool hasOwnHeader)
{
    std::vector<Breach> found;
    if (!hasOwnHeader || !file.ends_with(".cpp"))
        return found;
    const auto slash = file.rfind('/');
    const std::string own = file.substr(slash + 1, file.size() - slash - 5) + ".h";
    bool seen = false;
    forEachLine(text, [&](int number, std::string_view line) {
        const auto include = seen ? std::nullopt : includeOn(line);
        if (!include)
            return;
        seen = true;
        if (include->path.substr(include->path.rfind('/') + 1) != own)
            found.push_back({file, number, "its own header " + own + " comes first"});
    });
    return found;
}

} // namespace varde::layering
