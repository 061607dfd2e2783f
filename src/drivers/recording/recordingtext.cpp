// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/recording/recording.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace varde::drivers {

namespace {

using Kind = RecordedTransfer::Kind;

constexpr std::string_view firstLine = "varde-recording 1";
constexpr std::size_t mostText = std::size_t{64} << 20;
constexpr std::size_t mostBytes = std::size_t{1} << 20; ///< of one transfer
constexpr long long longestIntegrationUs = 86'400'000'000;
constexpr int mostScans = 10'000;

constexpr std::array kindWords{std::pair{Kind::BulkOut, std::string_view("out")},
                               std::pair{Kind::BulkIn, std::string_view("in")},
                               std::pair{Kind::ControlOut, std::string_view("control-out")},
                               std::pair{Kind::ControlIn, std::string_view("control-in")}};

constexpr std::array recordedErrors{Errc::Timeout, Errc::DeviceLost, Errc::Cancelled, Errc::ProtocolError};

std::string hexText(const std::vector<std::uint8_t> &bytes)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    if (bytes.empty())
        return "-";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

int nibbleOf(char digit)
{
    return digit >= '0' && digit <= '9' ? digit - '0' : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

std::optional<std::vector<std::uint8_t>> bytesOf(std::string_view hex)
{
    std::vector<std::uint8_t> bytes;
    if (hex == "-")
        return bytes;
    if (hex.empty() || hex.size() % 2 != 0 || hex.size() / 2 > mostBytes)
        return std::nullopt;
    bytes.reserve(hex.size() / 2);
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = nibbleOf(hex[i]);
        const int low = nibbleOf(hex[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(high << 4 | low));
    }
    return bytes;
}

std::string_view takeWord(std::string_view &line)
{
    const auto end = line.find(' ');
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    return word;
}

template <typename Number>
bool readNumber(std::string_view word, Number &number, long long most)
{
    long long value = 0;
    const auto [stop, failed] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (failed != std::errc() || stop != word.data() + word.size() || value < 0 || value > most)
        return false;
    number = static_cast<Number>(value);
    return true;
}

/// False for a line that no recording has.
bool readTransfer(std::string_view line, RecordedTransfer &transfer)
{
    const std::string_view word = takeWord(line);
    const auto kind =
        std::find_if(kindWords.begin(), kindWords.end(), [&](const auto &one) { return one.second == word; });
    if (kind == kindWords.end())
        return false;
    transfer.kind = kind->first;
    const bool isBulk = transfer.kind == Kind::BulkOut || transfer.kind == Kind::BulkIn;
    const bool isIn = transfer.kind == Kind::BulkIn || transfer.kind == Kind::ControlIn;
    if (isBulk ? !readNumber(takeWord(line), transfer.endpoint, 0xff)
               : !readNumber(takeWord(line), transfer.request.request, 0xff) ||
                     !readNumber(takeWord(line), transfer.request.value, 0xffff) ||
                     !readNumber(takeWord(line), transfer.request.index, 0xffff))
        return false;
    if (isIn && !readNumber(takeWord(line), transfer.maxBytes, static_cast<long long>(mostBytes)))
        return false;
    auto bytes = bytesOf(takeWord(line));
    if (!bytes || (isIn && bytes->size() > transfer.maxBytes))
        return false;
    transfer.bytes = std::move(*bytes);
    const std::string_view end = takeWord(line);
    if (!line.empty())
        return false;
    if (end == "ok")
        return true;
    const auto error =
        std::find_if(recordedErrors.begin(), recordedErrors.end(), [&](Errc code) { return errcName(code) == end; });
    if (error == recordedErrors.end() || (isIn && !transfer.bytes.empty()))
        return false;
    transfer.error = *error;
    return true;
}

/// Lines 2 to 4, those before the transfers; false for one that cannot stand there.
bool readHead(int number, std::string_view line, Recording &recording)
{
    const std::string_view name = takeWord(line);
    if (number == 2) {
        recording.driver = line;
        return name == "driver" && !line.empty() && line.size() < 40;
    }
    if (number == 3) {
        recording.identity = line;
        return name == "identity" && line.size() < 200;
    }
    if (name != "measure")
        return false;
    long long integrationUs = 0;
    if (!readNumber(takeWord(line), integrationUs, longestIntegrationUs) ||
        !readNumber(takeWord(line), recording.settings.scans, mostScans) ||
        !readNumber(takeWord(line), recording.settings.darkScans, mostScans))
        return false;
    recording.settings.integration = std::chrono::microseconds(integrationUs);
    return line.empty() && recording.settings.scans > 0;
}

} // namespace

std::string recordingText(const Recording &recording)
{
    std::string text = std::string(firstLine) + "\ndriver " + recording.driver + "\nidentity " + recording.identity +
                       "\nmeasure " + std::to_string(recording.settings.integration.count()) + " " +
                       std::to_string(recording.settings.scans) + " " + std::to_string(recording.settings.darkScans) +
                       "\n";
    for (const RecordedTransfer &transfer : recording.transfers) {
        const auto kind = std::find_if(kindWords.begin(), kindWords.end(),
                                       [&](const auto &one) { return one.first == transfer.kind; });
        text += std::string(kind->second) + " ";
        if (transfer.kind == Kind::BulkOut || transfer.kind == Kind::BulkIn)
            text += std::to_string(transfer.endpoint) + " ";
        else
            text += std::to_string(transfer.request.request) + " " + std::to_string(transfer.request.value) + " " +
                    std::to_string(transfer.request.index) + " ";
        if (transfer.kind == Kind::BulkIn || transfer.kind == Kind::ControlIn)
            text += std::to_string(transfer.maxBytes) + " ";
        text += hexText(transfer.bytes) + " " + (transfer.error ? std::string(errcName(*transfer.error)) : "ok") + "\n";
    }
    return text;
}

Result<Recording> parseRecording(std::string_view text)
{
    if (text.size() > mostText)
        return Error{Errc::FileTooLarge, "a recording of more than 64 MiB"};
    Recording recording;
    int number = 0;
    while (!text.empty()) {
        ++number;
        const auto end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        const bool isWhole = end != std::string_view::npos;
        text.remove_prefix(isWhole ? end + 1 : text.size());
        RecordedTransfer transfer;
        const bool isGood = isWhole && (number == 1   ? line == firstLine
                                        : number <= 4 ? readHead(number, line, recording)
                                                      : readTransfer(line, transfer));
        if (!isGood)
            return Error{Errc::Malformed, "line " + std::to_string(number) +
                                              (number == 1 ? " is not that of a recording"
                                               : isWhole   ? " says what no recording can"
                                                           : " is cut off")};
        if (number > 4)
            recording.transfers.push_back(std::move(transfer));
    }
    if (number < 5 || recording.driver.empty())
        return Error{Errc::Malformed, "a recording without transfers"};
    return recording;
}

void replaceText(Recording &recording, const std::string &text)
{
    if (text.empty())
        return;
    // All that came from one endpoint is one stream: over TCP a text may come in two pieces.
    for (const Kind kind : {Kind::BulkIn, Kind::ControlIn})
        for (int endpoint = 0; endpoint <= 0xff; ++endpoint) {
            std::vector<std::uint8_t *> stream;
            for (RecordedTransfer &transfer : recording.transfers)
                if (transfer.kind == kind && transfer.endpoint == endpoint)
                    for (std::uint8_t &byte : transfer.bytes)
                        stream.push_back(&byte);
            auto from = stream.begin();
            while (true) {
                from = std::search(
                    from, stream.end(), text.begin(), text.end(),
                    [](const std::uint8_t *byte, char wanted) { return *byte == static_cast<std::uint8_t>(wanted); });
                if (from == stream.end())
                    break;
                for (std::size_t i = 0; i < text.size(); ++i)
                    **from++ = 'X';
            }
        }
}

} // namespace varde::drivers
