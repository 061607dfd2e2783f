# SPDX-FileCopyrightText: The Varde developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads an export with nothing of Varde's: python3 readexport.py LIBRARY FOLDER

Compares every file that the manifest names with the library's own row, bit by bit: 32-bit floats of the intensities,
thousandths of cm-1 of the axis, and what is said of it. Prints how many agree; ends with 1 at the first that does not.
"""

import csv
import os
import re
import sqlite3
import struct
import sys


def labels(text):
    """JCAMP-DX 4.24: ##LABEL=value up to the next label; $$ begins a comment."""
    found = {}
    for part in re.split(r"(?m)^##", text)[1:]:
        name, _, value = part.partition("=")
        lines = [line.split("$$")[0] for line in value.splitlines()]
        found[re.sub(r"[ \-/_]", "", name.upper())] = "\n".join(lines).strip()
    return found


def points(found):
    """Both forms with plain numbers (AFFN): even steps, and pairs."""
    x_factor = float(found["XFACTOR"])
    y_factor = float(found["YFACTOR"])
    count = int(found["NPOINTS"])
    if "XYPOINTS" in found:
        numbers = [float(n) for n in re.split(r"[\s,;]+", found["XYPOINTS"].split("\n", 1)[1].strip())]
        xs = [n * x_factor for n in numbers[0::2]]
        ys = [n * y_factor for n in numbers[1::2]]
    else:
        ys = []
        for line in found["XYDATA"].split("\n")[1:]:
            ys += [float(n) * y_factor for n in line.split()[1:]]
        first, last = float(found["FIRSTX"]), float(found["LASTX"])
        xs = [first + i * (last - first) / (count - 1) for i in range(count)]
    if len(xs) != count or len(ys) != count:
        raise ValueError(f"{len(ys)} points, {count} declared")
    return xs, ys


def stored(row):
    n, x0, dx, x, y = row
    xs = list(struct.unpack(f"<{n}d", x)) if x is not None else [x0 + i * dx for i in range(n)]
    return xs, y


def as_floats(values):
    return struct.pack(f"<{len(values)}f", *values)


def main():
    library = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    folder = sys.argv[2]
    read = 0
    with open(os.path.join(folder, "manifest.csv"), encoding="utf-8", newline="") as manifest:
        for row in csv.DictReader(manifest):
            if not row["file"]:
                continue
            with open(os.path.join(folder, row["file"]), encoding="utf-8") as file:
                found = labels(file.read())
            ids = os.path.splitext(row["file"])[0] + "%"
            said = library.execute(
                "SELECT n, x0, dx, x, y FROM reference WHERE id LIKE ? AND technique = ? AND form = ? AND source = ? "
                "AND licence = ?",
                (ids, row["technique"], row["form"], row["source"], row["licence"]),
            ).fetchall()
            if len(said) != 1:
                sys.exit(f"{row['file']}: {len(said)} rows of the library fit")
            xs, ys = points(found)
            stored_xs, stored_y = stored(said[0])
            if as_floats(ys) != stored_y:
                sys.exit(f"{row['file']}: intensities differ")
            if [round(1000 * x) for x in xs] != [round(1000 * x) for x in stored_xs]:
                sys.exit(f"{row['file']}: axes differ")
            if found["TITLE"] != row["substance"]:
                sys.exit(f"{row['file']}: title and manifest differ")
            read += 1
    print(f"{read} references agree")


main()
