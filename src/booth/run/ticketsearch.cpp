// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/run/ticketsearch.h"

#include <algorithm>
#include <utility>

namespace varde::booth {

namespace {

constexpr int farthest = 3; ///< letters

QString lettersAndDigits(const QString &text)
{
    QString kept;
    for (const QChar c : text.toUpper())
        if (c.isLetterOrNumber())
            kept.append(c);
    return kept;
}

/// Letters to change, add, leave out or exchange with their neighbour to make one text of the other.
int distanceBetween(const QString &a, const QString &b)
{
    std::vector<std::vector<int>> cost(std::size_t(a.size()) + 1, std::vector<int>(std::size_t(b.size()) + 1));
    for (std::size_t i = 0; i < cost.size(); ++i)
        for (std::size_t j = 0; j < cost[i].size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = int(i + j);
                continue;
            }
            const auto at = [](const QString &text, std::size_t n) { return text.at(qsizetype(n)); };
            const int changed = at(a, i - 1) == at(b, j - 1) ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + changed});
            if (i > 1 && j > 1 && at(a, i - 1) == at(b, j - 2) && at(a, i - 2) == at(b, j - 1))
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost.back().back();
}

/// To the whole code, or to what stands behind the booth's word.
int distanceTo(const QString &typed, const std::string &ticketCode)
{
    const QString code = QString::fromStdString(ticketCode);
    const int whole = distanceBetween(typed, lettersAndDigits(code));
    return std::min(whole, distanceBetween(typed, lettersAndDigits(code.section(QLatin1Char('-'), 1))));
}

} // namespace

TicketSearch findTickets(const QString &typed, const std::vector<store::Sample> &samples, std::size_t most)
{
    // Nobody types more than a code; a pasted page is not compared letter by letter.
    const QString wanted = lettersAndDigits(typed.left(64));
    if (wanted.size() < 2)
        return {};
    std::vector<std::pair<int, const store::Sample *>> near;
    for (auto sample = samples.rbegin(); sample != samples.rend(); ++sample)
        if (const int distance = distanceTo(wanted, sample->ticketCode); distance <= farthest)
            near.emplace_back(distance, &*sample);
    std::stable_sort(near.begin(), near.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    TicketSearch found;
    for (std::size_t i = 0; i < std::min(most, near.size()); ++i)
        found.samples.push_back(*near[i].second);
    found.isExact = !near.empty() && near.front().first == 0 && (near.size() == 1 || near[1].first > 0);
    return found;
}

} // namespace varde::booth
