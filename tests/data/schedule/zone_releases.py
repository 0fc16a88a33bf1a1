#!/usr/bin/env python3
"""Writes zone-releases.json: which zones each release of the tz database changed, from when on, and why.

    python3 zone_releases.py

takes every release since FIRST from the package `tzdata` on PyPI, which is the database as it was released, and
compares each with the one before it over the years that zones.jsonl covers. Only what a clock shows counts:
abbreviations and what lies before 2010 do not. It also finds out which release zones.jsonl was made from, and fails if it is none of
them. The tests of the phones' zone tables read what it writes: a phone may have an older or a newer release than
zones.jsonl, and may differ from it only where a release between the two changed something.

Needs Python 3.11, pip, and nothing else. Run it again when a new release is out.
"""

import io
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

HERE = Path(__file__).parent
FIRST = "2020a"  # older than what any JDK 17 or Swift 6 brings
BEGIN = datetime(2010, 1, 1, tzinfo=timezone.utc)
END = datetime(2059, 1, 1, tzinfo=timezone.utc)
SECOND = timedelta(seconds=1)
STRIDE = timedelta(days=2)  # no offset lasted as short as this since 2010


def download(package, folder, kind):
    """The file of a package, as pip finds it."""
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", kind, ":all:"]
    subprocess.run([sys.executable, "-m", "pip", "download", *options, "--dest", folder, package], check=True)
    (found,) = Path(folder).iterdir()
    return found


def news():
    """Of every release, oldest first: its name, the package it came in, its day, and what it was for."""
    with tempfile.TemporaryDirectory() as folder, tarfile.open(download("tzdata", folder, "--no-binary")) as archive:
        (member,) = (it for it in archive.getmembers() if re.fullmatch(r"[^/]+/NEWS\.md", it.name))
        text = archive.extractfile(member).read().decode()
    found = {}
    # The newest comes first. Where a release was packed twice, the second packing is the whole of it.
    for entry in re.split(r"^# Version ", text, flags=re.M)[1:]:
        package = entry.split()[0]
        name, day = re.search(r"^Upstream version (\w+) released (\d{4}-\d\d-\d\d)", entry, re.M).groups()
        # What is said in brief, and where nothing is, what comes first.
        first = (re.search(rf"^## {title}\n\n(.+?)\n\n", entry, re.M | re.S) for title in ("Briefly:", ".+?"))
        why = next(it for it in first if it)
        found.setdefault(name, (package, day, " ".join(why[1].split())))
    return [(name, *found[name]) for name in sorted(found) if name >= FIRST]


def table(zone):
    """What zones.jsonl says of a zone: the offset at the beginning, and every change of it after that, in seconds."""

    def offset(at):
        return at.astimezone(zone).utcoffset()

    at, first, changes = BEGIN, offset(BEGIN), []
    current = first
    while at < END:
        following = min(at + STRIDE, END)
        if offset(following) == current:
            at = following
            continue
        before, after = at, following
        while after - before > SECOND:
            middle = before + (after - before) // SECOND // 2 * SECOND
            before, after = (middle, after) if offset(middle) == current else (before, middle)
        at, current = after, offset(after)
        if at < END:
            changes.append((int(at.timestamp()), int(current.total_seconds())))
    return int(first.total_seconds()), changes


def tables(package, known={}):
    """The table of every zone in a release; `known` spares what an earlier release had, byte for byte."""
    with tempfile.TemporaryDirectory() as folder:
        wheel = zipfile.ZipFile(download(f"tzdata=={package}", folder, "--only-binary"))
        found = {}
        for name in wheel.read("tzdata/zones").decode().split():
            compiled = wheel.read(f"tzdata/zoneinfo/{name}")
            if compiled not in known:
                known[compiled] = table(ZoneInfo.from_file(io.BytesIO(compiled)))
            found[name] = known[compiled]
        return found


def first_difference(one, other):
    """The first instant at which two tables tell different offsets."""
    if one[0] != other[0]:
        return int(BEGIN.timestamp())

    def offset(of, at):
        return next((offset for since, offset in reversed(of[1]) if since <= at), of[0])

    instants = sorted({at for at, _ in one[1]} | {at for at, _ in other[1]})
    return next(at for at in instants if offset(one, at) != offset(other, at))


def instant(seconds):
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def main():
    lines = map(json.loads, (HERE / "zones.jsonl").read_text().splitlines())
    ours = {it["tz"]: (it["first"], [tuple(change) for change in it["changes"]]) for it in lines}
    releases, before, made_from = [], None, None
    for version, package, day, why in news():
        try:
            now = tables(package)
        except subprocess.CalledProcessError:
            print(f"{version} was never packed", file=sys.stderr)  # 2020f changed no zone
            continue
        if now == ours:
            made_from = version
        if before is not None:
            if gone := sorted(before.keys() - now.keys()):
                sys.exit(f"{version} forgot {gone}: the tests do not reckon with that")
            moved = [it for it in sorted(before) if now[it] != before[it]]
            release = {
                "version": version,
                "released": f"{day}T00:00:00Z",
                "why": why,
                "changed": {it: instant(first_difference(now[it], before[it])) for it in moved},
                "named": sorted(now.keys() - before.keys()),
            }
            releases.append(release)
        before = now
    if made_from is None:
        sys.exit("zones.jsonl is none of these releases")
    written = ",\n".join(json.dumps(it, ensure_ascii=False) for it in releases)
    (HERE / "zone-releases.json").write_text(f'{{"zones.jsonl": "{made_from}", "releases": [\n{written}\n]}}\n')


if __name__ == "__main__":
    main()
