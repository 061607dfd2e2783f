// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/fixtures.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

/// A folder of one test, gone with it.
class TempFolder {
public:
    TempFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "varde-formats-XXXXXX").string();
        m_path = ::mkdtemp(name.data());
    }
    TempFolder(const TempFolder &) = delete;
    TempFolder &operator=(const TempFolder &) = delete;
    ~TempFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    /// Lets every user look inside, for tests that change the user.
    void openToAll() const
    {
        std::filesystem::permissions(m_path, std::filesystem::perms::others_read | std::filesystem::perms::others_exec,
                                     std::filesystem::perm_options::add);
    }
    std::filesystem::path path(const std::string &name) const { return m_path / name; }
    std::filesystem::path write(const std::string &name, const fixtures::Content &content) const
    {
        std::ofstream file(path(name), std::ios::binary);
        file.write(reinterpret_cast<const char *>(content.data()), static_cast<std::streamsize>(content.size()));
        return path(name);
    }
    std::filesystem::path write(const std::string &name, std::string_view text) const
    {
        return write(name, fixtures::bytesOf(text));
    }

private:
    std::filesystem::path m_path;
};

inline std::string textOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
