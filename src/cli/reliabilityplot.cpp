// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reliabilityplot.h"

#include "cli/numbertext.h"

namespace varde::cli {

namespace {

// In the document's own pixels.
constexpr double left = 70;
constexpr double top = 40;
constexpr double side = 400;

std::string atX(double share)
{
    return fixed(left + share * side, 1);
}

std::string atY(double share)
{
    return fixed(top + (1 - share) * side, 1);
}

std::string line(double x1, double y1, double x2, double y2, const std::string &look)
{
    return "  <line x1=\"" + atX(x1) + "\" y1=\"" + atY(y1) + "\" x2=\"" + atX(x2) + "\" y2=\"" + atY(y2) + "\" " +
           look + "/>\n";
}

/// \param x, y  pixels
std::string words(const std::string &x, const std::string &y, const std::string &text, const std::string &look = {})
{
    return "  <text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"middle\" " + look + ">" + text + "</text>\n";
}

std::string axes()
{
    std::string out;
    for (int tick = 0; tick <= 10; tick += 2) {
        const double at = tick / 10.0;
        out += line(at, 0, at, 1, "stroke=\"#dddddd\"") + line(0, at, 1, at, "stroke=\"#dddddd\"");
        out += words(atX(at), fixed(top + side + 18, 1), fixed(at, 1));
        out += words(fixed(left - 18, 1), fixed(top + (1 - at) * side + 4, 1), fixed(at, 1));
    }
    out += "  <rect x=\"" + atX(0) + "\" y=\"" + atY(1) + "\" width=\"" + fixed(side, 1) + "\" height=\"" +
           fixed(side, 1) + "\" fill=\"none\" stroke=\"#333333\"/>\n";
    out += words(atX(0.5), fixed(top + side + 60, 1), "Probability that was said (mean of each tenth)");
    const std::string middle = atY(0.5);
    out += words("22", middle, "Share of scans whose best substance was right",
                 "transform=\"rotate(-90 22 " + middle + ")\"");
    return out;
}

std::string binMarks(const ReliabilityBin &bin)
{
    const double said = bin.meanSaid;
    std::string out = line(said, bin.right.low, said, bin.right.high, "stroke=\"#0b5394\" stroke-width=\"2\"");
    out += "  <circle cx=\"" + atX(said) + "\" cy=\"" + atY(bin.right.value()) + "\" r=\"5\" fill=\"#0b5394\"/>\n";
    out += words(atX((bin.from + bin.to) / 2), fixed(top + side + 36, 1), std::to_string(bin.right.of),
                 "fill=\"#0b5394\"");
    return out;
}

} // namespace

std::string reliabilitySvg(const std::vector<ReliabilityBin> &bins, const Estimate &calibrationError)
{
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 510 520\" width=\"510\" height=\"520\" "
                      "font-family=\"sans-serif\" font-size=\"13\">\n"
                      "  <rect width=\"510\" height=\"520\" fill=\"#ffffff\"/>\n";
    std::string title = "Does the probability keep its word?";
    if (calibrationError.value)
        title += " Expected calibration error " + fixed(*calibrationError.value, 3);
    out += words(atX(0.5), "24", title) + axes();
    out += line(0, 0, 1, 1, "stroke=\"#888888\" stroke-dasharray=\"6 4\"");
    for (const ReliabilityBin &bin : bins)
        if (bin.right.of > 0)
            out += binMarks(bin);
    out += words(fixed(left - 34, 1), fixed(top + side + 36, 1), "scans", "fill=\"#0b5394\"");
    return out + "</svg>\n";
}

} // namespace varde::cli
