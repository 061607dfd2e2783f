// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/dialects.h"

#include "formats/fixtures.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace fixtures {

namespace {

std::string number(double value, int decimals)
{
    std::array<char, 60> buffer;
    std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
    return buffer.data();
}

std::string withCommas(std::string text)
{
    std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

/// Rows x, y with x from `first` in steps, y in counts times `scale`.
std::string rows(double first, double step, double scale, const std::string &separator)
{
    std::string out;
    const std::vector<int> y = ordinates(dialectPoints);
    for (int i = 0; i < dialectPoints; ++i)
        out += number(first + step * i, 3) + separator + number(scale * y[static_cast<std::size_t>(i)], 4) + "\n";
    return out;
}

} // namespace

std::string opusDpt(char separator)
{
    return rows(3998, -2, 0.001, std::string(1, separator));
}

std::string omnicCsv()
{
    std::string out;
    const std::vector<int> y = ordinates(dialectPoints);
    const auto exponential = [](double value) {
        std::array<char, 60> buffer;
        std::snprintf(buffer.data(), buffer.size(), "%.6e", value);
        std::string text = buffer.data();
        return text.insert(text.size() - 2, "0"); // as Windows used to print it
    };
    for (int i = 0; i < dialectPoints; ++i)
        out += exponential(399.1926 + 1.928 * i) + "," + exponential(0.001 * y[static_cast<std::size_t>(i)]) + "\n";
    return out;
}

std::string perkinElmerCsv(bool isContinental)
{
    const std::string title = "Created as New Dataset,\"Sample 012 By Somebody Date Monday, January 01 2018\"\n";
    return isContinental ? title + "cm-1;A\n" + withCommas(rows(4000, -1, 0.001, ";"))
                         : title + "cm-1,A\n" + rows(4000, -1, 0.001, ",");
}

std::string bwSpec(bool isContinental)
{
    std::string out = "Operator;Somebody\nmodel;BTC665N\nlaser_wavelength;785.022\nintigration times(us);500000\n"
                      "average number;5\n"
                      "Pixel;Wavelength;Wavenumber;Raman Shift;Dark;Reference;Raw data #1;Dark Subtracted #1;%TR #1;\n";
    const std::vector<int> y = ordinates(dialectPoints);
    for (int i = 0; i < dialectPoints; ++i) {
        const double nm = 783 + 0.5 * i;
        // The first pixels have no shift in some files.
        const std::string shift = i < 3 ? "   " : number(1e7 / 785.022 - 1e7 / nm, 3);
        const int counts = y[static_cast<std::size_t>(i)];
        out += std::to_string(i) + ";" + number(nm, 3) + ";" + number(1e7 / nm, 3) + ";" + shift + ";700.0;65535.0;" +
               number(counts + 700, 1) + ";" + number(counts, 1) + ";0.0;\n";
    }
    return "File Version;BWRam4.15_10\n" + (isContinental ? withCommas(out) : out);
}

std::string oceanView(const std::string &axisMode, bool isContinental)
{
    const std::string table = rows(340, 4, 1, "\t");
    return "Data from Sub__0.txt Node\n\nDate: Wed Jun 01 10:00:00 EDT 2016\nUser: Somebody\nSpectrometer: QEP01234\n"
           "Integration Time (sec): 1.000000E0\nScans to average: 3\nXAxis mode: " +
           axisMode + "\n>>>>>Begin Spectral Data<<<<<\n" + (isContinental ? withCommas(table) : table) +
           (isContinental ? ">>>>>End Spectral Data<<<<<\n" : "");
}

std::string spectraSuite()
{
    return "SpectraSuite Data File\n++++++++++++++++++++++++++++++++++++\nUser: Somebody\nIntegration Time (usec): "
           "100000\n"
           ">>>>>Begin Processed Spectral Data<<<<<\n" +
           rows(340, 4, 1, "\t") + ">>>>>End Processed Spectral Data<<<<<\n";
}

std::string labSpec(const std::string &unit)
{
    return "#Acq. time (s)=\t10\n#Accumulations=\t2\n#Laser=\t532.17nm\n#Spectro "
           "(cm-\xB9)=\t520\n#AxisType[0]=\tIntens\n"
           "#AxisUnit[0]=\tCnt\n#AxisType[1]=\tSpectr\n#AxisUnit[1]=\t" +
           unit + "\n#AxisType[2]=\tX\n#AxisUnit[2]=\t1/cm\n#Date=\t21.01.2020\n" + rows(540, 2, 1, "\t");
}

std::string labSpecRows(int coordinates, int count)
{
    std::string out = "#Laser=\t532nm\n#AxisUnit[0]=\tCnt\n#AxisUnit[1]=\t1/cm\n#AxisUnit[2]=\t\xB5m\n";
    out += std::string(static_cast<std::size_t>(coordinates - 1), '\t');
    for (int i = 0; i < dialectPoints; ++i)
        out += "\t" + number(100 + 1.5 * i, 3);
    out += "\n";
    for (int row = 0; row < count; ++row) {
        for (int i = 0; i < coordinates; ++i)
            out += (i > 0 ? "\t" : "") + number(row + i, 1);
        for (const int y : ordinates(dialectPoints))
            out += "\t" + number(y + row, 1);
        out += "\n";
    }
    return out;
}

std::string wireText()
{
    return "#Wave\t\t#Intensity\n" + rows(3198, -2, 1, "\t");
}

} // namespace fixtures
