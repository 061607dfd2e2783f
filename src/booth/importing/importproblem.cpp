// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/importproblem.h"

namespace varde::booth {

namespace {

std::string_view faultName(ImportFault fault)
{
    switch (fault) {
    case ImportFault::NotRead:
        return "not_read";
    case ImportFault::NoSubstance:
        return "no_substance";
    case ImportFault::NoSource:
        return "no_source";
    case ImportFault::NoLicence:
        return "no_licence";
    case ImportFault::TechniqueGuessed:
        return "technique_guessed";
    case ImportFault::ManifestDisagrees:
        return "manifest_disagrees";
    case ImportFault::BadRow:
        return "bad_row";
    case ImportFault::Unusable:
        return "unusable";
    case ImportFault::Cut:
        return "cut";
    case ImportFault::PartOfSeries:
        return "part_of_series";
    case ImportFault::AlreadyThere:
        return "already_there";
    case ImportFault::Twice:
        return "twice";
    case ImportFault::Admission:
        return "admission";
    }
    return {};
}

std::string admissionName(const matcher::AdmissionFinding &finding)
{
    switch (finding.fault) {
    case matcher::AdmissionFault::Check:
        return "check_" + std::string(matcher::checkNameName(finding.check.value_or(matcher::CheckName::Snr)));
    case matcher::AdmissionFault::Spacing:
        return "spacing";
    case matcher::AdmissionFault::AxisShifted:
        return "axis_shifted";
    case matcher::AdmissionFault::SameCurve:
        return "same_curve";
    case matcher::AdmissionFault::NearDuplicate:
        return "near_duplicate";
    case matcher::AdmissionFault::Unlike:
        return "unlike";
    }
    return {};
}

} // namespace

std::string problemName(const ImportProblem &problem)
{
    return problem.fault == ImportFault::Admission ? admissionName(problem.finding)
                                                   : std::string(faultName(problem.fault));
}

bool canBeOverruled(const ImportProblem &problem)
{
    return problem.fault == ImportFault::Admission || problem.fault == ImportFault::PartOfSeries ||
           problem.fault == ImportFault::Cut;
}

} // namespace varde::booth
