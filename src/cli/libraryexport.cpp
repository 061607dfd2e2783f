// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/libraryexport.h"

#include "formats/format.h"

#include <fstream>
#include <map>

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

std::string manifestRow(const std::string &file, const store::Substance &substance, const store::Reference &reference)
{
    std::string row;
    for (const std::string &field :
         {file, substance.name, reference.form, substance.substanceClass, std::string(store::roleName(substance.role)),
          substance.cas, substance.inchikey, std::string(techniqueName(reference.spectrum.technique)), reference.source,
          reference.licence, reference.instrument, joined(substance.synonyms)})
        row += (row.empty() ? "" : ",") + quoted(field);
    return row + '\n';
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

    std::string manifest = "file,substance,form,class,role,cas,inchikey,technique,source,licence,instrument,synonyms\n";
    for (const store::Reference &reference : *references) {
        const store::Substance &substance = *byId.at(reference.substanceId);
        const std::string file = reference.id.substr(0, 16) + ".dx";
        if (Status written = formats::writeJcampDx(folder / file, reference.spectrum, substance.name); !written)
            return written;
        manifest += manifestRow(file, substance, reference);
    }
    std::ofstream out(folder / "manifest.csv", std::ios::binary);
    out << manifest;
    out.close();
    if (!out)
        return Error{Errc::WriteFailed, (folder / "manifest.csv").string() + " could not be written"};
    return Done{};
}

} // namespace varde::cli
