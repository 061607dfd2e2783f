# SPDX-FileCopyrightText: The Varde developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What an Ocean instrument may send. The room itself is not part of this build, which has no USB and no windows.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core)
set(varde_ocean "${CMAKE_SOURCE_DIR}/src/drivers/ocean")
add_executable(fuzz_obp fuzz_obp.cpp "${varde_ocean}/models.cpp" "${varde_ocean}/obp.cpp" "${varde_ocean}/ooi.cpp")
target_link_libraries(fuzz_obp PRIVATE varde_core Qt6::Core)
target_link_options(fuzz_obp PRIVATE -fsanitize=fuzzer,address,undefined)
