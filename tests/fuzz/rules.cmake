# SPDX-FileCopyrightText: The Varde developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What somebody may put into a booth's data directory as its rules. The room itself is not part of this build.
set(varde_tests "${CMAKE_SOURCE_DIR}/src/booth/tests")
add_executable(fuzz_rules fuzz_rules.cpp "${varde_tests}/catalogue.cpp" "${varde_tests}/fields.cpp"
    "${varde_tests}/rulefile.cpp" "${varde_tests}/rulestable.cpp" "${CMAKE_SOURCE_DIR}/src/store/record/recordrows.cpp")
target_include_directories(fuzz_rules PRIVATE "${CMAKE_SOURCE_DIR}/src")
target_compile_definitions(fuzz_rules PRIVATE VARDE_CATALOGUE="${varde_tests}/catalogue.json")
target_link_libraries(fuzz_rules PRIVATE varde_core nlohmann_json::nlohmann_json)
target_link_options(fuzz_rules PRIVATE -fsanitize=fuzzer,address,undefined)
