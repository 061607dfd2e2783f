// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/jcamplabels.h"

#include "formats/rawspectrum.h"
#include "formats/textcontent.h"

#include <algorithm>
#include <optional>

namespace varde::formats {

namespace {

constexpr std::size_t deepestNesting = 8;

std::string normalisedLabel(std::string_view label)
{
    std::string out;
    for (const char c : label)
        if (c != ' ' && c != '\t' && c != '-' && c != '/' && c != '_')
            out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return out;
}

std::string_view withoutComment(std::string_view line)
{
    return line.substr(0, line.find("$$"));
}

/// Takes lines one after the other and keeps the blocks that are still open.
class BlockBuilder {
public:
    Status addLine(std::string_view line, std::size_t number, bool endsWithLine);
    std::vector<JcampBlock> take() { return std::move(m_blocks); }

private:
    Status startRecord(std::string_view line, std::size_t number, bool endsWithLine);
    Status openBlock();

    std::vector<JcampBlock> m_blocks;
    std::vector<std::size_t> m_open; ///< into m_blocks, outermost first
};

Status BlockBuilder::addLine(std::string_view line, std::size_t number, bool endsWithLine)
{
    const std::string_view text = trimmed(withoutComment(line));
    if (text.starts_with("##"))
        return startRecord(text.substr(2), number, endsWithLine);
    if (m_open.empty() || m_blocks[m_open.back()].records.empty() || text.empty())
        return Done{};
    JcampRecord &record = m_blocks[m_open.back()].records.back();
    if (!record.value.empty())
        record.value += '\n';
    record.value += text;
    record.endsWithLine = endsWithLine;
    return Done{};
}

Status BlockBuilder::startRecord(std::string_view line, std::size_t number, bool endsWithLine)
{
    const std::size_t equals = line.find('=');
    const std::string label = normalisedLabel(line.substr(0, equals));
    if (label == "END") {
        if (!m_open.empty()) {
            m_blocks[m_open.back()].isEnded = true;
            m_open.pop_back();
        }
        return Done{};
    }
    if (label == "TITLE") {
        // Only a block that links others holds blocks; any other one has lost its ##END=.
        if (!m_open.empty() && !m_blocks[m_open.back()].isLink())
            m_open.pop_back();
        if (const Status status = openBlock(); !status)
            return status.error();
    }
    if (m_open.empty())
        return Done{};
    const std::string_view value = equals == std::string_view::npos ? "" : trimmed(line.substr(equals + 1));
    m_blocks[m_open.back()].records.push_back({label, std::string(value), number, endsWithLine});
    return Done{};
}

Status BlockBuilder::openBlock()
{
    if (m_open.size() >= deepestNesting)
        return Error{Errc::Malformed, "blocks are nested deeper than 8"};
    if (m_blocks.size() >= mostSpectraPerFile)
        return Error{Errc::Malformed, "the file holds more blocks than are read from one file"};
    m_open.push_back(m_blocks.size());
    m_blocks.emplace_back();
    return Done{};
}

} // namespace

const JcampRecord *JcampBlock::find(std::string_view label) const
{
    const auto found = std::find_if(records.begin(), records.end(),
                                    [label](const JcampRecord &record) { return record.label == label; });
    return found == records.end() ? nullptr : &*found;
}

std::string_view JcampBlock::value(std::string_view label) const
{
    const JcampRecord *record = find(label);
    return record ? std::string_view(record->value) : std::string_view();
}

Result<std::vector<JcampBlock>> splitJcampBlocks(std::string_view text)
{
    const std::vector<std::string_view> lines = splitLines(text);
    const bool lastHasEnd = text.ends_with('\n') || text.ends_with('\r');
    BlockBuilder builder;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const Status status = builder.addLine(lines[i], i + 1, i + 1 < lines.size() || lastHasEnd); !status)
            return status.error();
    return builder.take();
}

} // namespace varde::formats
