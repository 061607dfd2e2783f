// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "booth/importing/importreport.h"

#include "booth/library/csvtable.h"
#include "booth/words/importwords.h"
#include "formats/fileio.h"

#include <QDateTime>
#include <QLocale>

#include <array>
#include <charconv>

namespace varde::booth {

namespace {

std::string numberText(double value)
{
    char text[32];
    return {text, std::to_chars(text, text + sizeof text, value, std::chars_format::general, 7).ptr};
}

std::string codesOf(const ImportItem &item)
{
    if (item.error)
        return std::string(errcName(item.error->code));
    std::string codes;
    for (const ImportProblem &problem : item.problems)
        codes += (codes.empty() ? "" : " ") + problemName(problem);
    return codes;
}

std::string reportRow(const ImportItem &item)
{
    std::vector<std::string> fields{std::string(itemStateName(item.state())), item.file, item.member,
                                    std::to_string(item.position)};
    for (const Field field : {Field::Substance, Field::Form, Field::Source, Field::Licence})
        fields.push_back(item.fact(field));
    const WhatWasRead &read = item.read;
    if (item.error)
        fields.insert(fields.end(), 9, std::string());
    else
        fields.insert(fields.end(),
                      {read.format, read.block, std::string(techniqueName(read.technique)),
                       std::string(techniqueReasonName(read.reason)), std::string(intensityUnitName(read.unit)),
                       std::to_string(read.points), numberText(read.xFirst), numberText(read.xLast), read.xUnit});
    fields.push_back(codesOf(item));
    fields.push_back(words::itemReason(item).toStdString());
    fields.push_back(item.edits.overrule ? item.edits.overrule->by : std::string());
    fields.push_back(item.edits.overrule ? item.edits.overrule->reason : std::string());
    return csvLine(fields);
}

} // namespace

ItemCounts countItems(const std::vector<ImportItem> &items)
{
    ItemCounts counts;
    for (const ImportItem &item : items) {
        switch (item.state()) {
        case ItemState::Ready:
            ++counts.ready;
            break;
        case ItemState::Overruled:
            ++counts.overruled;
            break;
        case ItemState::Problem:
            ++counts.problem;
            break;
        case ItemState::Left:
            ++counts.left;
            break;
        case ItemState::AlreadyThere:
            ++counts.alreadyThere;
            break;
        case ItemState::NotRead:
            ++counts.notRead;
            break;
        }
    }
    return counts;
}

Status writeReportCsv(const std::filesystem::path &path, const std::vector<ImportItem> &items)
{
    std::string text = "state,file,member,position,substance,form,source,licence,format,block,technique,"
                       "technique_reason,unit,points,x_first,x_last,x_unit,codes,reason,overruled_by,overrule_reason\n";
    for (const ImportItem &item : items)
        text += reportRow(item);
    return formats::replaceFile(path, text);
}

Status writeReportText(const std::filesystem::path &path, const ImportPlan &plan, const std::vector<ImportItem> &items,
                       const std::optional<Admitted> &admitted)
{
    const ItemCounts counts = countItems(items);
    const QLocale locale;
    QString text = locale.toString(QDateTime::currentDateTime(), QLocale::LongFormat) + QLatin1Char('\n');
    for (const auto &source : plan.sources)
        text += QString::fromStdString(source.string()) + QLatin1Char('\n');
    text += QLatin1Char('\n');
    const std::array<std::pair<ItemState, int>, 6> lines{{{ItemState::Ready, counts.ready},
                                                          {ItemState::Overruled, counts.overruled},
                                                          {ItemState::Problem, counts.problem},
                                                          {ItemState::Left, counts.left},
                                                          {ItemState::AlreadyThere, counts.alreadyThere},
                                                          {ItemState::NotRead, counts.notRead}}};
    for (const auto &[state, count] : lines)
        text += words::itemState(state) + QStringLiteral(": ") + locale.toString(count) + QLatin1Char('\n');
    text += QLatin1Char('\n') + (admitted ? words::admittedSentence(*admitted) : words::nothingAdmitted()) +
            QLatin1Char('\n');
    for (const ImportItem &item : items) {
        if (item.isTaken())
            continue;
        text +=
            QStringLiteral("\n%1 [%2]\n").arg(QString::fromStdString(item.shownName()), words::itemState(item.state()));
        for (const QString &line : words::itemReason(item).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            text += QStringLiteral("  ") + line + QLatin1Char('\n');
    }
    return formats::replaceFile(path, text.toStdString());
}

} // namespace varde::booth
