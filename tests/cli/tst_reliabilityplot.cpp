// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reliabilityplot.h"

#include "support/catch.h"

#include <QXmlStreamReader>

#include <map>

using namespace varde::cli;

namespace {

struct Element {
    std::map<QString, QString> attributes;
    QString text;
};

/// Elements of one name; the document must be well formed.
std::vector<Element> elements(const std::string &svg, const QString &name)
{
    std::vector<Element> out;
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != name)
            continue;
        Element element;
        for (const auto &attribute : reader.attributes())
            element.attributes[attribute.name().toString()] = attribute.value().toString();
        if (name == QStringLiteral("text"))
            element.text = reader.readElementText();
        out.push_back(element);
    }
    INFO(reader.errorString().toStdString());
    CHECK_FALSE(reader.hasError());
    return out;
}

std::vector<ReliabilityBin> twoBins()
{
    std::vector<ReliabilityBin> bins = reliability({0.25, 0.95, 0.95, 0.95, 0.95}, {false, true, true, true, true});
    for (ReliabilityBin &bin : bins)
        bin.right = rate(bin.right.count, bin.right.of);
    return bins;
}

} // namespace

TEST_CASE("reliability diagram: every bin with scans has its point where it belongs")
{
    const auto points = elements(reliabilitySvg(twoBins(), {}), QStringLiteral("circle"));
    REQUIRE(points.size() == 2);
    // The square runs from 70 to 470 across and from 440 up to 40.
    CHECK(points[0].attributes.at("cx").toStdString() == "170.0");
    CHECK(points[0].attributes.at("cy").toStdString() == "440.0");
    CHECK(points[1].attributes.at("cx").toStdString() == "450.0");
    CHECK(points[1].attributes.at("cy").toStdString() == "40.0");
}

TEST_CASE("reliability diagram: intervals, diagonal, counts and the words of both axes are there")
{
    Estimate error;
    error.value = 0.0312;
    const std::string svg = reliabilitySvg(twoBins(), error);
    int intervals = 0;
    int diagonals = 0;
    for (const Element &line : elements(svg, QStringLiteral("line"))) {
        const auto at = [&](const char *name) { return line.attributes.at(name).toDouble(); };
        diagonals += at("x1") == 70 && at("y1") == 440 && at("x2") == 470 && at("y2") == 40 ? 1 : 0;
        intervals += line.attributes.at("stroke") == QStringLiteral("#0b5394") ? 1 : 0;
    }
    CHECK(diagonals == 1);
    CHECK(intervals == 2);
    QString words;
    for (const Element &text : elements(svg, QStringLiteral("text")))
        words += text.text + QStringLiteral("|");
    CHECK(words.contains(QStringLiteral("Probability that was said")));
    CHECK(words.contains(QStringLiteral("Share of scans whose best substance was right")));
    CHECK(words.contains(QStringLiteral("0.031|")));
    CHECK(words.contains(QStringLiteral("|4|")));
}

TEST_CASE("reliability diagram: without scans it is an empty diagram")
{
    CHECK(elements(reliabilitySvg(reliability({}, {}), {}), QStringLiteral("circle")).empty());
}
