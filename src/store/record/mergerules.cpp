// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record/mergerules.h"

namespace varde::store {

namespace {

constexpr MergeRule rules[] = {
    {"installation", MergeKind::Local},
    {"setting", MergeKind::Local},
    {"draft", MergeKind::Local},
    {"event", MergeKind::Revised},
    {"booth", MergeKind::Revised},
    {"operator", MergeKind::Revised},
    {"sample", MergeKind::Revised},
    {"spectrum", MergeKind::Added},
    {"measurement", MergeKind::Added},
    {"measurement_frame", MergeKind::Added},
    {"verdict", MergeKind::Added},
    {"test_result", MergeKind::Added},
    {"finding", MergeKind::Added},
    {"finding_evidence", MergeKind::Added},
    {"advice_card", MergeKind::Revised},
    {"review", MergeKind::Added},
    {"lab_request", MergeKind::Revised},
    {"lab_result", MergeKind::Added},
    {"unknown_cluster", MergeKind::Revised},
    {"cluster_member", MergeKind::Added},
    {"alert", MergeKind::Revised},
    {"device_profile", MergeKind::Revised},
    {"device_check", MergeKind::Added},
    {"consumable", MergeKind::Revised},
    {"handover", MergeKind::Added},
    {"audit", MergeKind::Added},
    {"sample_edit", MergeKind::Added},
    {"finding_substance", MergeKind::Added},
    {"test_skip", MergeKind::Added},
    {"test_control", MergeKind::Added},
    {"advice_approval", MergeKind::Added},
    {"sample_closing", MergeKind::Added},
};

} // namespace

std::span<const MergeRule> mergeRules()
{
    return rules;
}

} // namespace varde::store
