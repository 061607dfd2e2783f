// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/libraryexport.h"

#include "booth/library/csvtable.h"
#include "formats/fileio.h"
#include "formats/format.h"
#include "store/library/referencetable.h"

#include <algorithm>
#include <map>
#include <set>

namespace varde::cli {

namespace {

std::string joined(const std::vector<std::string> &parts)
{
    std::string out;
    for (const std::string &part : parts)
        out += (out.empty() ? "" : "|") + part;
    return out;
}

/// \param reference  null for a substance that the library only tells of; `file` is then empty
std::string manifestRow(const std::string &file, const store::Substance &substance, const store::Reference *reference)
{
    const auto said = [&](const std::string store::Reference::*member) {
        return reference ? reference->*member : std::string();
    };
    return booth::csvLine({file, substance.name, said(&store::Reference::form), substance.substanceClass,
                           std::string(store::roleName(substance.role)), substance.isHazardous ? "yes" : "",
                           substance.cas, substance.inchikey,
                           reference ? std::string(techniqueName(reference->spectrum.technique)) : std::string(),
                           said(&store::Reference::source), said(&store::Reference::licence),
                           said(&store::Reference::instrument), joined(substance.synonyms)});
}

bool isNamed(const store::Substance &substance, const std::string &name)
{
    const std::string id = store::substanceId(name);
    return store::substanceId(substance.name) == id ||
           std::any_of(substance.synonyms.begin(), substance.synonyms.end(),
                       [&](const std::string &synonym) { return store::substanceId(synonym) == id; });
}

/// The substances that are selected, by id.
Result<std::map<std::string, const store::Substance *>> selected(const std::vector<store::Substance> &substances,
                                                                 const std::vector<std::string> &names)
{
    std::map<std::string, const store::Substance *> byId;
    if (names.empty())
        for (const store::Substance &substance : substances)
            byId.emplace(substance.id, &substance);
    for (const std::string &name : names) {
        const auto at = std::find_if(substances.begin(), substances.end(),
                                     [&](const store::Substance &substance) { return isNamed(substance, name); });
        if (at == substances.end())
            return Error{Errc::NotFound, "no substance \"" + name + "\"; library list names all"};
        byId.emplace(at->id, &*at);
    }
    return byId;
}

Status requireEmpty(const std::filesystem::path &folder)
{
    std::error_code ec;
    std::filesystem::create_directories(folder, ec);
    if (ec)
        return Error{Errc::WriteFailed, folder.string() + ": " + ec.message()};
    if (!std::filesystem::is_empty(folder, ec) || ec)
        return Error{Errc::NotAllowed, "is not empty; name a new folder"};
    return Done{};
}

} // namespace

Status exportLibrary(const store::LibraryStore &library, const std::filesystem::path &folder,
                     const ExportSelection &selection)
{
    const auto substances = library.substances();
    if (!substances)
        return substances.error();
    const auto references = library.references();
    if (!references)
        return references.error();
    const auto byId = selected(*substances, selection.substances);
    if (!byId)
        return byId.error();
    if (Status empty = requireEmpty(folder); !empty)
        return empty;

    std::string manifest =
        "file,substance,form,class,role,hazard,cas,inchikey,technique,source,licence,instrument,synonyms\n";
    std::set<std::string> withReference;
    bool isAny = references->empty();
    for (const store::Reference &reference : *references) {
        withReference.insert(reference.substanceId);
        const auto substance = byId->find(reference.substanceId);
        if (substance == byId->end() ||
            reference.spectrum.technique != selection.technique.value_or(reference.spectrum.technique))
            continue;
        isAny = true;
        const std::string file = reference.id.substr(0, 16) + ".dx";
        const Status written = formats::writeJcampDx(folder / file, reference.spectrum, substance->second->name);
        if (!written)
            return written;
        manifest += manifestRow(file, *substance->second, &reference);
    }
    for (const auto &[id, substance] : *byId)
        if (substance->isHazardous && withReference.count(id) == 0) {
            isAny = true;
            manifest += manifestRow({}, *substance, nullptr);
        }
    if (!isAny)
        return Error{Errc::NotFound, "nothing of the library is selected"};
    return formats::replaceFile(folder / "manifest.csv", manifest);
}

} // namespace varde::cli
