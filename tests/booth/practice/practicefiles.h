// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace varde::test {

/// A folder with a small set of practice tables, gone at the end of the test.
class PracticeFiles {
public:
    PracticeFiles()
    {
        static int count = 0;
        m_path = std::filesystem::temp_directory_path() /
                 ("varde-practice-" + std::to_string(::getpid()) + "-" + std::to_string(count++));
        std::filesystem::create_directories(m_path);
        write("sources.tsv", "key\tsource\tlicence\nbook\tA book\t-\nmemory\tfrom memory\t-\n");
        write("raman.tsv", bandHeader + sugar("raman", "1000", "1"));
        write("atr_ir.tsv", bandHeader + sugar("atr_ir", "1100", "1"));
        write("hidden.tsv", bandHeader + "new drug\t-\tactive\t-\tcathinone\tyes\traman\t800\t1\t10\tbook\tverified\n");
        write("scenarios.tsv", scenarioHeader + scenario("one", "raman", "sugar=1"));
    }
    ~PracticeFiles() { std::filesystem::remove_all(m_path); }
    PracticeFiles(const PracticeFiles &) = delete;
    PracticeFiles &operator=(const PracticeFiles &) = delete;

    const std::filesystem::path &path() const { return m_path; }
    void write(const std::string &name, const std::string &text) const
    {
        std::ofstream(m_path / name, std::ios::binary) << text;
    }

    static std::string sugar(const std::string &technique, const std::string &position, const std::string &intensity)
    {
        return "sugar\tcrystal\tcarrier\t50-99-7\tsugar\t-\t" + technique + "\t" + position + "\t" + intensity +
               "\t10\tbook\tverified: measured spectrum\n";
    }
    static std::string scenario(const std::string &id, const std::string &technique, const std::string &parts)
    {
        return id + "\tTitle\tTittel\tsugar\t" + technique + "\t" + parts + "\t250\t4\t1\t0.2\t3\t0.5\t0.1\t7\t42\n";
    }

    inline static const std::string bandHeader = "substance\tform\trole\tcas\tclass\thazard\ttechnique\tband_per_cm\t"
                                                 "intensity\tfwhm_per_cm\tsource\tconfidence\n";
    inline static const std::string scenarioHeader =
        "id\ttitle_en\ttitle_nb\tsold_as\ttechnique\tparts\tintegration_ms\tscans\tnoise\tbackground\tshift_per_cm\t"
        "contact\tdrop\tunplug_after\tseed\n";

private:
    std::filesystem::path m_path;
};

} // namespace varde::test
