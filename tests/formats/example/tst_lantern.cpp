// SPDX-FileCopyrightText: The Varde developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/example/lantern.h"
#include "formats/readertest.h"

#include <string>

using namespace varde;
using namespace varde::formats;

namespace {

fixtures::Content lantern(const std::string &header = "laser 785\npoints 4\nshift 200 206\n",
                          const std::string &counts = "5\n9\n7\n6\n")
{
    return fixtures::bytesOf("LANTERN 1\n" + header + counts);
}

} // namespace

TEST_CASE("the example format: it is known by its first line and read with axis, counts and laser")
{
    CHECK(example::probeLantern(lantern()) == Probe::Yes);
    CHECK(example::probeLantern(fixtures::bytesOf("LANTERN 2\n")) == Probe::No);
    CHECK(example::probeLantern({}) == Probe::No);
    const FileSpectrum read = readOneWith(example::readLantern, lantern());
    CHECK(read.spectrum.axis.at(1) == Catch::Approx(202));
    CHECK(read.spectrum.intensities[1] == 9);
    CHECK(read.spectrum.technique == Technique::Raman);
    CHECK(read.techniqueDeclared);
    CHECK(read.laserNm == 785);
}

TEST_CASE("the example format: what is wrong with a file is said")
{
    CHECK(failureWith(example::readLantern, lantern("laser 785\n", "")).code == Errc::Truncated);
    CHECK(failureWith(example::readLantern, lantern("laser\npoints 4\nshift 200 206\n")).code == Errc::Malformed);
    CHECK(failureWith(example::readLantern, lantern("laser x\npoints 4\nshift 200 206\n")).code == Errc::Malformed);
    CHECK(failureWith(example::readLantern, lantern("laser 785\npoints 1e9\nshift 200 206\n")).code == Errc::Malformed);
    CHECK(failureWith(example::readLantern, lantern("laser 785\npoints 4\nshift 200\n")).code == Errc::Malformed);
    CHECK(failureWith(example::readLantern, lantern("laser 785\npoints 9\nshift 200 206\n")).code == Errc::Truncated);
    CHECK(failureWith(example::readLantern, lantern("laser 785\npoints 4\nshift 200 206\n", "5\nx\n7\n6\n")).code ==
          Errc::Malformed);
    CHECK(failureWith(example::readLantern, lantern("laser 785\npoints 2\nshift 200 206\n")).code ==
          Errc::TooFewPoints);
    CHECK(failureWith(example::readLantern, lantern("laser 785\npoints 4\nshift 200 200\n")).code ==
          Errc::NonMonotonicAxis);
    CHECK(failureWith(example::readLantern, fixtures::Content(20, std::byte{0})).code == Errc::UnknownFormat);
}
