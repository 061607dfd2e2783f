# SPDX-FileCopyrightText: The Varde developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What ui/start, tests/run and .ci/run share: packages, ownership, building, testing. POSIX sh, read with `.`.
# The caller sets `root` to the checkout and runs with `set -eu`.
# shellcheck shell=sh disable=SC2154

say() {
    printf 'varde: %s\n' "$*" >&2
}

fail() {
    say "$@"
    exit 1
}

# Packages of the given groups that are not installed, one per line, alternatives still joined by |.
missing_packages() {
    dpkg-query -W -f '${Package} ${db:Status-Status}\n' | awk -v groups=" $* " '
        NR == FNR { if ($2 == "installed") have[$1] = 1; next }
        /^#/ || NF != 2 || !index(groups, " " $1 " ") { next }
        {
            count = split($2, names, "|")
            found = 0
            for (i = 1; i <= count; i++)
                if (names[i] in have)
                    found = 1
            if (!found)
                print $2
        }' - "$root/.ci/packages"
}

# Of each line's alternatives, the first one that this release has.
known_packages() {
    while read -r names; do
        chosen=
        for name in $(printf '%s' "$names" | tr '|' ' '); do
            [ -n "$chosen" ] || ! apt-cache show "$name" >/dev/null 2>&1 || chosen=$name
        done
        printf '%s\n' "${chosen:-${names%%|*}}"
    done
}

# need_packages GROUP...: installs what is missing, and only that.
need_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "this is not a Debian system; the packages listed in .ci/packages must be here under your system's names"
        return 0
    fi
    [ -n "$(missing_packages "$@")" ] || return 0

    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        as_root=sudo
    else
        say "$(missing_packages "$@" | wc -l) Debian packages are missing, and this account cannot install them" \
            "(it is not root, and sudo is not there or needs a terminal to ask for the password)."
        say "As root, type this, then start again:"
        printf '\n    apt-get update && apt-get install --no-install-recommends %s\n\n' \
            "$(missing_packages "$@" | known_packages | tr '\n' ' ')" >&2
        exit 1
    fi

    # Two starts at once: the second waits here, and then finds nothing missing.
    exec 7<"$root/.ci/packages"
    flock 7
    missing=$(missing_packages "$@")
    if [ -n "$missing" ]; then
        say "reading the package lists (apt-get update)"
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 || say "could not refresh the package lists; trying without"
        names=$(printf '%s\n' "$missing" | known_packages | tr '\n' ' ')
        say "installing $(printf '%s\n' "$missing" | wc -l) Debian packages and what they depend on: $names"
        # shellcheck disable=SC2086 # one word per package
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
            -o DPkg::Lock::Timeout=600 $names >&2 || fail "the packages could not be installed; apt-get says why above"
    fi
    exec 7<&-
}

# as_owner SCRIPT ARG...: root in somebody's checkout would leave files there that they cannot delete, so the script goes on
# as the owner of the checkout.
as_owner() {
    [ "$(id -u)" = 0 ] || return 0
    owner=$(stat -c %u "$root")
    [ "$owner" != 0 ] || return 0
    account=$(getent passwd "$owner") || account=
    home=$(printf '%s' "$account" | cut -d: -f6)
    groups=--clear-groups
    [ -z "$account" ] || groups=--init-groups
    drop="setpriv --reuid=$owner --regid=$(stat -c %g "$root") $groups"
    $drop test -w "$root" 2>/dev/null || return 0
    say "going on as the owner of this checkout ($(printf '%s' "${account:-$owner}" | cut -d: -f1))"
    exec $drop env HOME="${home:-$root/.build}" sh "$@"
}

# build PRESET TARGET...: configures when needed and builds; one at a time per preset, others wait.
build() {
    preset=$1
    shift
    tree=$root/.build/$preset
    mkdir -p "$tree" 2>/dev/null || :
    [ -w "$tree" ] || fail "cannot write to $tree: it belongs to another account. Remove $root/.build as that account, or use a checkout of your own"
    # The lock stays with the compilers: should this shell be killed, the next build still waits for them.
    exec 8>"$tree.lock"
    if ! flock -n 8; then
        say "another start is building; waiting for it"
        flock 8
    fi
    if [ -f "$tree/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$tree/CMakeCache.txt"; then
        say "this checkout was moved; configuring anew"
        (cd "$root" && cmake --fresh --preset "$preset" >&2) || fail "configuring failed"
    elif [ ! -f "$tree/build.ninja" ] || [ -n "$(find "$root/CMakePresets.json" -newer "$tree/build.ninja")" ]; then
        (cd "$root" && cmake --preset "$preset" >&2) || fail "configuring failed"
    fi
    (cd "$root" && cmake --build --preset "$preset" --target "$@" >&2) || fail "the build failed"
    exec 8>&-
}

# run_tests PRESET ARG...: ctest, under $test_prefix where that is set; a run in which nothing was run is a failure too.
run_tests() {
    preset=$1
    shift
    results=$root/.build/$preset/tests.xml
    rm -f "$results"
    (cd "$root" && ${test_prefix:-} ctest --preset "$preset" --output-junit "$results" "$@") || fail "tests failed ($preset)"
    ran=$(awk '/<testsuite / { inside = 1 }
        inside { for (i = 1; i <= NF; i++) if (split($i, part, "\"") > 1) value[part[1]] = part[2] }
        inside && />/ { print value["tests="] - value["disabled="] - value["skipped="]; exit }' "$results")
    [ "${ran:-0}" -gt 0 ] || fail "no test was run ($preset)"
}
