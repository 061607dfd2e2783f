// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drivers/ocean/oceanspectrometer.h"

#include <cassert>

namespace varde::drivers::ocean {

namespace {

/// What a person should know before taking a spectrum for the whole truth.
std::vector<std::string> oceanWarnings(const Model &model, const InstrumentFacts &facts)
{
    std::vector<std::string> warnings;
    if (model.ooi.saturation != SaturationPlace::None && !facts.saturatedCounts)
        warnings.emplace_back("its memory does not say at which count the detector saturates; a saturated band may go "
                              "unseen");
    if (facts.nonlinearity.empty() && !model.obp.isCorrected)
        warnings.emplace_back("the detector's non-linearity is not corrected; strong bands may come out too weak");
    return warnings;
}

Capabilities oceanCapabilities(const Model &model, const InstrumentFacts &facts, double laserNm, double fullScaleCounts)
{
    Capabilities capabilities;
    capabilities.model = "Ocean " + facts.model;
    capabilities.serialNumber = facts.serialNumber;
    capabilities.technique = Technique::Raman;
    capabilities.laserNm = laserNm;
    capabilities.pixels = model.active.count();
    capabilities.minIntegration = facts.minIntegration;
    capabilities.maxIntegration = facts.maxIntegration;
    capabilities.fullScaleCounts = fullScaleCounts;
    capabilities.warnings = oceanWarnings(model, facts);
    return capabilities;
}

} // namespace

OceanSpectrometer::OceanSpectrometer(std::unique_ptr<Link> link, Capabilities capabilities, Axis axis,
                                     Correction correction)
    : m_link(std::move(link)),
      m_capabilities(std::move(capabilities)),
      m_axis(std::move(axis)),
      m_correction(std::move(correction))
{
    assert(m_axis.size() == m_capabilities.pixels);
}

Result<std::unique_ptr<OceanSpectrometer>>
OceanSpectrometer::open(const Model &model, std::unique_ptr<Transport> transport, const Settings &settings)
{
    std::unique_ptr<Link> link = makeLink(model, std::move(transport), settings.timing);
    Result<InstrumentFacts> facts = link->readFacts();
    if (!facts) {
        // There is no frame yet that could be taken again.
        const Error &error = facts.error();
        return Error{error.code == Errc::FrameDropped ? Errc::ProtocolError : error.code, error.detail};
    }
    if (!settings.correctNonlinearity)
        facts->nonlinearity.clear();
    Result<Axis> axis = ramanAxis(model, facts->wavelengthNm, settings.laserNm);
    if (!axis)
        return axis.error();
    Result<Correction> correction = Correction::make(model, *facts);
    if (!correction)
        return correction.error();
    Capabilities capabilities = oceanCapabilities(model, *facts, settings.laserNm, correction->fullScaleCounts());
    return std::unique_ptr<OceanSpectrometer>(
        new OceanSpectrometer(std::move(link), std::move(capabilities), std::move(*axis), std::move(*correction)));
}

Result<Frame> OceanSpectrometer::acquire(std::chrono::microseconds integration, const std::atomic<bool> &cancel)
{
    if (integration < m_capabilities.minIntegration || integration > m_capabilities.maxIntegration)
        return Error{Errc::OutOfRange, "integration time of " + std::to_string(integration.count()) + " us"};
    const Result<RawFrame> raw = m_link->spectrum(integration, cancel);
    if (!raw)
        return raw.error();
    Result<Eigen::VectorXd> counts = m_correction.apply(raw->counts);
    if (!counts)
        return counts.error();
    return Frame{std::move(*counts), raw->integration};
}

} // namespace varde::drivers::ocean
