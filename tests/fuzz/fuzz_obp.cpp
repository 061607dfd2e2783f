// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/obp.h"
#include "drivers/ocean/ooi.h"

#include <cmath>
#include <cstdlib>

using namespace varde::drivers::ocean;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

template <typename T>
void requireReason(const varde::Result<T> &result)
{
    require(result || !result.error().detail.empty());
}

/// A spectrum that is accepted has the pixels of its model, all of them counts.
void requirePixels(const Model &model, const varde::Result<Eigen::VectorXd> &counts)
{
    requireReason(counts);
    if (counts)
        require(counts->size() == model.rawPixels && counts->minCoeff() >= 0);
}

void readFrame(ByteSpan input, std::uint16_t version)
{
    const auto length = obp::frameLength(input, version);
    requireReason(length);
    if (length)
        require(*length >= obp::smallestFrame && *length <= obp::largestFrame);
    const auto message = obp::parse(input, version);
    requireReason(message);
    if (!message)
        return;
    require(length && *length == input.size());
    // What was read means the same when it is sent on.
    const auto again = obp::parse(obp::build(*message, obp::Checksum::Md5), version);
    require(again && again->data == message->data && again->type == message->type &&
            again->regarding == message->regarding);
}

/// A frame that is right but for one byte, with the input as its data.
void readDamagedFrame(ByteSpan input)
{
    if (input.size() < 4)
        return;
    const auto checksum = input[0] % 2 == 0 ? obp::Checksum::None : obp::Checksum::Md5;
    const ByteSpan data = input.subspan(4);
    Bytes frame =
        obp::build({obp::firstEdition, obp::responseFlag, 0, obp::getSerial, 1, {data.begin(), data.end()}}, checksum);
    readFrame(frame, obp::firstEdition);
    frame[u16At(input, 1) % frame.size()] = input[3];
    readFrame(frame, obp::firstEdition);
}

/// The same bytes as data of a frame that is right.
void readData(ByteSpan input)
{
    (void)obp::text(input);
    (void)obp::errorWords(input.size() < 2 ? 0 : u16At(input, 0));
    const auto value = obp::number(input);
    requireReason(value);
    require(!value || std::isfinite(*value));
    requireReason(obp::coefficients2(input));
}

/// The fuzzer hardly guesses the length of a spectrum: the model's own, too.
void readSpectrum(const Model &model, ByteSpan input)
{
    const bool isOoi = model.protocol == Protocol::Ooi;
    Bytes whole(input.begin(), input.end());
    const std::size_t pixels = static_cast<std::size_t>(model.rawPixels);
    whole.resize(isOoi ? ooi::spectrumBytes(model) : model.obp.metadataBytes + pixels * model.obp.bytesPerPixel, 0x69);
    requirePixels(model, isOoi ? ooi::decodeSpectrum(model, input) : obp::decodeSpectrum(model, input));
    requirePixels(model, isOoi ? ooi::decodeSpectrum(model, whole) : obp::decodeSpectrum(model, whole));
    requireReason(ooi::saturationLevel(model, input));
}

void readOoi(ByteSpan input)
{
    const std::uint8_t slot = input.size() > 1 ? input[1] : 0;
    const auto text = ooi::slotText(slot, input);
    requireReason(text);
    require(!text || text->size() <= ooi::slotReplyBytes);
    const auto number = ooi::slotNumber(slot, input);
    requireReason(number);
    require(!number || !*number || std::isfinite(**number));
    requireReason(ooi::fpgaVersion(input));
    requireReason(ooi::deviceStatus(input));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteSpan input(data, size);
    readFrame(input, obp::firstEdition);
    readFrame(input, obp::secondEdition);
    readDamagedFrame(input);
    readData(input);
    readOoi(input);
    readSpectrum(models()[size == 0 ? 0 : data[0] % models().size()], input);
    return 0;
}
