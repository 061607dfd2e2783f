// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/otherlibrary.h"

#include "booth/library/libraryimport.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace varde::test {

namespace {

constexpr const char *alike = "mephedrone\tHCl, polymorph 1\t"; ///< rows of it begin so
constexpr const char *leftOut = "glycerol\t";                   ///< no scenario has it
constexpr int casColumn = 3;
constexpr int bandColumn = 8;
constexpr double shiftPerCm = 0.1; ///< less than two scans of one powder differ by

QByteArray relativeOf(const QByteArray &row, const QByteArray &name, double shift)
{
    QByteArrayList cells = row.split('\t');
    cells[0] = name;
    cells[1] = "HCl";
    cells[casColumn] = "-";
    cells[bandColumn] = QByteArray::number(cells.at(bandColumn).toDouble() + shift);
    return cells.join('\t');
}

void copyTable(const QString &from, const QString &to, bool isLater)
{
    QFile in(from);
    QFile out(to);
    REQUIRE(in.open(QIODevice::ReadOnly));
    REQUIRE(out.open(QIODevice::WriteOnly));
    QByteArray relative; // rows of one reference stand together
    QByteArray otherRelative;
    while (!in.atEnd()) {
        const QByteArray row = in.readLine();
        if (isLater && row.startsWith(leftOut))
            continue;
        out.write(row);
        if (!row.startsWith(alike))
            continue;
        relative += relativeOf(row, "3-MMC", shiftPerCm);
        otherRelative += relativeOf(row, "2-MMC", -shiftPerCm);
    }
    out.write(relative + otherRelative);
}

QString built(const QTemporaryDir &folder, bool isLater)
{
    const QDir tables(QStringLiteral(VARDE_SOURCE_DIR "/spectra"));
    for (const QString &name : tables.entryList({QStringLiteral("*.tsv")}))
        copyTable(tables.filePath(name), folder.filePath(name), isLater);
    const QString path = folder.filePath(QStringLiteral("practice.sqlite"));
    const Status made = booth::buildPracticeLibrary(folder.path().toStdString(), path.toStdString());
    if (!made)
        FAIL(made.error().detail);
    return path;
}

} // namespace

QString lookAlikeLibrary()
{
    static const QTemporaryDir folder;
    static const QString path = built(folder, false);
    return path;
}

QString laterLibrary()
{
    static const QTemporaryDir folder;
    static const QString path = built(folder, true);
    return path;
}

} // namespace varde::test
