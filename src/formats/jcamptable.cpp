// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/jcamptable.h"

#include "formats/jcampordinates.h"
#include "formats/textcontent.h"

#include <algorithm>
#include <cmath>

namespace varde::formats {

namespace {

/// The numbers of the header that tell how to read the table.
struct Header {
    std::optional<double> firstX, lastX, deltaX, firstY, maxY;
    double xFactor = 1;
    double yFactor = 1;
    std::optional<std::int64_t> points;
    char decimal = '.'; ///< `,` where a number of the header has one
};

/// Where the table stands, and in which of its two forms.
struct Table {
    const JcampRecord *record;
    bool isPairs;
    std::string_view text;
};

/// The number a label gives; nothing where the label is absent or empty. A decimal comma is noted in `decimal`.
Result<std::optional<double>> headerNumber(const JcampBlock &block, std::string_view label, char &decimal)
{
    const std::string_view value = block.value(label);
    const std::string_view token = value.substr(0, value.find_first_of(" \t\n;"));
    if (token.empty())
        return std::optional<double>();
    auto number = parseNumber(token);
    if (!number && token.find('.') == std::string_view::npos) {
        number = parseNumber(token, ',');
        decimal = number ? ',' : decimal;
    }
    if (!number)
        return Error{Errc::Malformed, std::string(label) + " is `" + cleaned(token.substr(0, 40)) + "`, not a number"};
    if (!std::isfinite(*number))
        return Error{Errc::NonFiniteValue, std::string(label) + " is too large for a number"};
    return number;
}

Result<std::optional<std::int64_t>> declaredPoints(const std::optional<double> &number)
{
    if (!number)
        return std::optional<std::int64_t>();
    if (*number != std::floor(*number) || *number < 0)
        return Error{Errc::Malformed, "NPOINTS is " + printNumber(*number) + ", not a count"};
    if (*number > static_cast<double>(mostPointsPerSpectrum))
        return Error{Errc::Malformed, "NPOINTS is " + printNumber(*number) + ", the most read is " +
                                          std::to_string(mostPointsPerSpectrum)};
    if (*number < 3)
        return Error{Errc::TooFewPoints, "a spectrum needs at least 3 points, NPOINTS is " + printNumber(*number)};
    return std::optional<std::int64_t>(static_cast<std::int64_t>(*number));
}

Result<Header> readHeader(const JcampBlock &block, RawSpectrum &raw)
{
    Header header;
    std::optional<double> points, xFactor, yFactor;
    struct Field {
        std::string_view label;
        std::optional<double> &value;
    };
    for (const Field &field :
         {Field{"FIRSTX", header.firstX}, Field{"LASTX", header.lastX}, Field{"DELTAX", header.deltaX},
          Field{"FIRSTY", header.firstY}, Field{"MAXY", header.maxY}, Field{"NPOINTS", points},
          Field{"XFACTOR", xFactor}, Field{"YFACTOR", yFactor}}) {
        const auto number = headerNumber(block, field.label, header.decimal);
        if (!number)
            return number.error();
        field.value = *number;
    }
    const auto declared = declaredPoints(points);
    if (!declared)
        return declared.error();
    header.points = *declared;
    header.xFactor = xFactor.value_or(1);
    header.yFactor = yFactor.value_or(1);
    if (header.xFactor == 0 || header.yFactor == 0)
        return Error{Errc::Malformed, "XFACTOR or YFACTOR is zero"};
    if (!yFactor)
        raw.warnings.push_back("YFACTOR is not given; taken as 1");
    return header;
}

Result<Table> findTable(const JcampBlock &block)
{
    const JcampRecord *record = block.find("XYDATA");
    const bool isPoints = !record;
    if (isPoints)
        record = block.find("XYPOINTS");
    if (!record)
        return block.isEnded ? Error{Errc::Malformed, "the block holds no XYDATA and no XYPOINTS"}
                             : Error{Errc::Truncated, "the file ends before its data"};
    const bool isLast = record == &block.records.back();
    if (!block.isEnded && isLast && !record->endsWithLine)
        return Error{Errc::Truncated, "the file ends in the middle of its data"};
    const std::string_view value = record->value;
    if (!value.starts_with('('))
        return Table{record, isPoints, value};
    const std::size_t formEnd = std::min(value.find('\n'), value.size());
    std::string form;
    for (const char c : value.substr(0, formEnd))
        form += c == ' ' || c == '\t' ? "" : std::string(1, c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c);
    const bool isPairs = form.starts_with("(XY..XY");
    if (!isPairs && !form.starts_with("(X++(Y..Y"))
        return Error{Errc::NotOpticalSpectrum,
                     "the data has the form `" + cleaned(form.substr(0, 20)) + "`; read are (X++(Y..Y)) and (XY..XY)"};
    return Table{record, isPairs, value.substr(std::min(formEnd + 1, value.size()))};
}

/// How far a count may be off and still be called a slip of the writing program.
std::int64_t tolerance(std::int64_t points)
{
    return std::max<std::int64_t>(2, points / 100);
}

std::int64_t mostPoints(const Header &header)
{
    return header.points ? *header.points + tolerance(*header.points) : mostPointsPerSpectrum;
}

Status checkCount(const Header &header, std::int64_t found, bool isEnded, std::vector<std::string> &warnings)
{
    if (!isEnded)
        warnings.push_back("the block has no ##END=");
    if (!header.points) {
        warnings.push_back("NPOINTS is not given");
        return Done{};
    }
    const std::int64_t declared = *header.points;
    const std::string both =
        "the file declares " + std::to_string(declared) + " points and holds " + std::to_string(found);
    if (found < declared && !isEnded)
        return Error{Errc::Truncated, both};
    if (std::abs(found - declared) > tolerance(declared))
        return Error{Errc::Malformed, both};
    if (found != declared)
        warnings.push_back(both);
    return Done{};
}

/// Decodes with the style the header suggests; where the count is then not what is declared, with each other style,
/// and takes the first that gives exactly the declared count.
template <typename Decode, typename Count>
auto decodeBest(const Header &header, std::string_view text, Decode decode, Count count)
{
    JcampTableStyle style{header.decimal, true};
    auto first = decode(style);
    if (!header.points || (first && count(*first) == *header.points))
        return first;
    JcampTableStyle other = style;
    other.decimal = ',';
    JcampTableStyle withoutChecks = style;
    withoutChecks.repeatsLast = false;
    for (const JcampTableStyle &attempt : {other, withoutChecks}) {
        if (attempt.repeatsLast && text.find(',') == std::string_view::npos)
            continue;
        auto result = decode(attempt);
        if (result && count(*result) == *header.points)
            return result;
    }
    return first;
}

/// Largest distance between the abscissae on the lines and first + i * step, beyond what their digits can say, in
/// steps; and how many lines are more than two steps away.
struct LineFit {
    double worst = 0;
    std::size_t wrong = 0;
};

LineFit fitLines(const JcampOrdinates &data, const Header &header, double first, double step)
{
    LineFit fit;
    for (const JcampLineStart &line : data.lines) {
        const double expected = first + step * static_cast<double>(line.point);
        const double off =
            std::abs(line.abscissa * header.xFactor - expected) - line.precision * std::abs(header.xFactor);
        fit.worst = std::max(fit.worst, off / std::abs(step));
        fit.wrong += off > 2 * std::abs(step) ? 1 : 0;
    }
    return fit;
}

Status setAbscissae(const JcampOrdinates &data, const Header &header, RawSpectrum &raw)
{
    const auto count = static_cast<Eigen::Index>(data.values.size());
    const auto declared = static_cast<double>(*header.points - 1);
    const double first = header.firstX.value_or(data.lines[0].abscissa * header.xFactor);
    if (!header.lastX && !header.deltaX)
        return Error{Errc::Malformed, "neither LASTX nor DELTAX is given"};
    const double last = header.lastX.value_or(first + declared * header.deltaX.value_or(0));
    if (first == last)
        return Error{Errc::NonMonotonicAxis, "FIRSTX and LASTX are both " + printNumber(first)};
    double step = (last - first) / declared;
    LineFit fit = fitLines(data, header, first, step);
    if (count != *header.points) {
        // Either the count in the header is wrong, or points are missing at the end: the lines tell.
        const double otherStep = (last - first) / static_cast<double>(count - 1);
        const LineFit otherFit = fitLines(data, header, first, otherStep);
        if (otherFit.worst < fit.worst) {
            step = otherStep;
            fit = otherFit;
        }
    }
    if (10 * fit.wrong > data.lines.size())
        return Error{Errc::Malformed, "the abscissae on the lines lie up to " + printNumber(std::round(fit.worst)) +
                                          " points beside those that FIRSTX and LASTX give"};
    if (fit.worst > 1)
        raw.warnings.push_back("abscissae on some lines lie more than one point beside the axis");
    if (header.deltaX && std::abs(std::abs(*header.deltaX) - std::abs(step)) > 1e-3 * std::abs(step))
        raw.warnings.push_back("DELTAX contradicts FIRSTX, LASTX and NPOINTS, which are used");
    raw.x = Eigen::VectorXd::NullaryExpr(count, [=](Eigen::Index i) { return first + step * static_cast<double>(i); });
    return Done{};
}

Status readOrdinates(const Table &table, const Header &header, bool isEnded, RawSpectrum &raw)
{
    if (!header.points)
        return Error{Errc::Malformed, "NPOINTS is not given"};
    const auto data = decodeBest(
        header, table.text,
        [&](const JcampTableStyle &style) { return decodeOrdinates(table.text, mostPoints(header), style); },
        [](const JcampOrdinates &decoded) { return static_cast<std::int64_t>(decoded.values.size()); });
    if (!data)
        return data.error();
    const auto found = static_cast<std::int64_t>(data->values.size());
    if (const Status status = checkCount(header, found, isEnded, raw.warnings); !status)
        return status.error();
    if (data->failedChecks > 1 && 10 * data->failedChecks > data->checks)
        return Error{Errc::Malformed, std::to_string(data->failedChecks) + " of " + std::to_string(data->checks) +
                                          " repeated ordinates differ from what they repeat"};
    if (data->failedChecks > 0)
        raw.warnings.push_back(std::to_string(data->failedChecks) + " of " + std::to_string(data->checks) +
                               " repeated ordinates differ from what they repeat");
    if (const Status status = setAbscissae(*data, header, raw); !status)
        return status.error();
    raw.y = Eigen::Map<const Eigen::VectorXd>(data->values.data(), found) * header.yFactor;
    return Done{};
}

/// Some programs write pairs already multiplied: the declared first value tells.
double pairFactor(double factor, double firstValue, const std::optional<double> &declared)
{
    const bool isApplied = declared && std::abs(firstValue - *declared) < std::abs(firstValue * factor - *declared);
    return isApplied ? 1.0 : factor;
}

Status readPairs(const Table &table, const Header &header, bool isEnded, RawSpectrum &raw)
{
    const auto data = decodeBest(
        header, table.text,
        [&](const JcampTableStyle &style) { return decodePairs(table.text, mostPoints(header), style); },
        [](const JcampPairs &decoded) { return static_cast<std::int64_t>(decoded.x.size()); });
    if (!data)
        return data.error();
    const auto found = static_cast<std::int64_t>(data->x.size());
    if (const Status status = checkCount(header, found, isEnded, raw.warnings); !status)
        return status.error();
    if (found == 0)
        return Error{Errc::TooFewPoints, "the table holds no points"};
    const double xFactor = pairFactor(header.xFactor, data->x[0], header.firstX);
    const double yFactor = pairFactor(header.yFactor, data->y[0], header.firstY);
    raw.x = Eigen::Map<const Eigen::VectorXd>(data->x.data(), found) * xFactor;
    raw.y = Eigen::Map<const Eigen::VectorXd>(data->y.data(), found) * yFactor;
    const double step =
        std::abs(raw.x[found - 1] - raw.x[0]) / static_cast<double>(std::max<std::int64_t>(1, found - 1));
    const auto isOff = [step](const std::optional<double> &declared, double value) {
        return declared && std::abs(*declared - value) > step;
    };
    if (isOff(header.firstX, raw.x[0]) || isOff(header.lastX, raw.x[found - 1]))
        raw.warnings.push_back("FIRSTX or LASTX is not the abscissa of the first or last pair, which are used");
    return Done{};
}

void warnAboutExtremes(const Header &header, RawSpectrum &raw)
{
    if (!header.maxY || raw.y.size() == 0 || !raw.y.allFinite())
        return;
    const double range = raw.y.maxCoeff() - raw.y.minCoeff();
    if (std::abs(raw.y.maxCoeff() - *header.maxY) > 0.01 * range)
        raw.warnings.push_back("MAXY is " + printNumber(*header.maxY) + ", the largest ordinate is " +
                               printNumber(raw.y.maxCoeff()));
}

} // namespace

Status readJcampTable(const JcampBlock &block, RawSpectrum &raw)
{
    const Result<Table> table = findTable(block);
    if (!table)
        return table.error();
    const Result<Header> header = readHeader(block, raw);
    if (!header)
        return header.error();
    Status status = table->isPairs ? readPairs(*table, *header, block.isEnded, raw)
                                   : readOrdinates(*table, *header, block.isEnded, raw);
    if (status)
        warnAboutExtremes(*header, raw);
    return status;
}

} // namespace varde::formats
