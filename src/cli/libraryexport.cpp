// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/libraryexport.h"

#include "formats/format.h"

#include <fstream>
#include <map>
#include <set>

namespace varde::cli {

namespace {

/// A field as RFC 4180 quotes it.
std::string quoted(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + '"';
}

std::string joined(const std::vector<std::string> &parts)
{
    std::string out;
    for (const std::string &part : parts)
        out += (out.empty() ? "" : "|") + part;
    return out;
}

std::string csvLine(const std::vector<std::string> &fields)
{
    std::string line;
    for (std::size_t i = 0; i < fields.size(); ++i)
        line += (i == 0 ? "" : ",") + quoted(fields[i]);
    return line + '\n';
}

/// \param reference  null for a substance that the library only tells of; `file` is then empty
std::string manifestRow(const std::string &file, const store::Substance &substance, const store::Reference *reference)
{
    const auto said = [&](const std::string store::Reference::*member) {
        return reference ? reference->*member : std::string();
    };
    return csvLine({file, substance.name, said(&store::Reference::form), substance.substanceClass,
                    std::string(store::roleName(substance.role)), substance.isHazardous ? "yes" : "", substance.cas,
                    substance.inchikey,
                    reference ? std::string(techniqueName(reference->spectrum.technique)) : std::string(),
                    said(&store::Reference::source), said(&store::Reference::licence),
                    said(&store::Reference::instrument), joined(substance.synonyms)});
}

} // namespace

Status exportLibrary(const store::LibraryStore &library, const std::filesystem::path &folder)
{
    std::error_code ec;
    std::filesystem::create_directories(folder, ec);
    if (ec)
        return Error{Errc::WriteFailed, folder.string() + ": " + ec.message()};
    if (!std::filesystem::is_empty(folder, ec) || ec)
        return Error{Errc::NotAllowed, "is not empty; name a new folder"};
    const auto substances = library.substances();
    if (!substances)
        return substances.error();
    const auto references = library.references();
    if (!references)
        return references.error();
    std::map<std::string, const store::Substance *> byId;
    for (const store::Substance &substance : *substances)
        byId.emplace(substance.id, &substance);

    std::string manifest =
        "file,substance,form,class,role,hazard,cas,inchikey,technique,source,licence,instrument,synonyms\n";
    std::set<std::string> withReference;
    for (const store::Reference &reference : *references) {
        const store::Substance &substance = *byId.at(reference.substanceId);
        const std::string file = reference.id.substr(0, 16) + ".dx";
        if (Status written = formats::writeJcampDx(folder / file, reference.spectrum, substance.name); !written)
            return written;
        manifest += manifestRow(file, substance, &reference);
        withReference.insert(substance.id);
    }
    for (const store::Substance &substance : *substances)
        if (substance.isHazardous && withReference.count(substance.id) == 0)
            manifest += manifestRow({}, substance, nullptr);
    std::ofstream out(folder / "manifest.csv", std::ios::binary);
    out << manifest;
    out.close();
    if (!out)
        return Error{Errc::WriteFailed, (folder / "manifest.csv").string() + " could not be written"};
    return Done{};
}

} // namespace varde::cli
