# SPDX-FileCopyrightText: The Varde developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What somebody may hand over as a pack. The room itself is not part of this build, which has no database.
find_package(nlohmann_json 3.11 REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
set(varde_packs "${CMAKE_SOURCE_DIR}/src/booth/packs")
add_executable(fuzz_pack fuzz_pack.cpp "${varde_packs}/packcontent.cpp" "${varde_packs}/packcurve.cpp"
    "${varde_packs}/packfile.cpp" "${CMAKE_SOURCE_DIR}/src/store/library/libraryrows.cpp")
target_include_directories(fuzz_pack PRIVATE "${CMAKE_SOURCE_DIR}/src")
target_link_libraries(fuzz_pack PRIVATE varde_core nlohmann_json::nlohmann_json PkgConfig::SODIUM)
target_link_options(fuzz_pack PRIVATE -fsanitize=fuzzer,address,undefined)
