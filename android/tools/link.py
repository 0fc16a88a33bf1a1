#!/usr/bin/env python3
"""link.py MANIFEST PERMISSIONS RESOURCES PARTS FRAMEWORK OUT CONTENT: the resources of the app and of all its libraries.

MANIFEST is merged; PERMISSIONS is a file of the permissions that may stand in it, one a line; PARTS holds the libraries
taken apart; FRAMEWORK is a jar of Android's framework; CONTENT holds one folder for each language.

Writes OUT/linked.apk; OUT/java, the R class of the app and of each library; OUT/rules.pro, what the manifest keeps from
R8; and OUT/test-classes, where Robolectric looks for the app. Fails on every word that aapt2 says, and on a permission
that is not listed: a library can bring one along.
"""
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    said = (done.stdout + done.stderr).strip()
    if done.returncode or said and command[1] != "dump":
        sys.exit(said or f"{command[0]} {command[1]} failed")
    return said


def compiled(folder, out):
    run("aapt2", "compile", "--dir", folder, "-o", out)
    return out


def main(manifest, permissions, resources, parts, framework, out, content):
    out = pathlib.Path(out)
    (out / "compiled").mkdir(parents=True, exist_ok=True)
    readable = out / (pathlib.Path(framework).stem + ".apk")
    if not readable.exists():
        run(sys.executable, HERE / "framework.py", framework, readable)
    packages, libraries = [], []
    for part in sorted(pathlib.Path(parts).iterdir()):
        if any(file.is_file() for file in (part / "res").rglob("*")):
            packages.append(re.search(r'package="([^"]+)"', (part / "AndroidManifest.xml").read_text())[1])
            target = out / "compiled" / f"{part.name}.zip"
            libraries.append(target if target.exists() else compiled(part / "res", target))
    own = compiled(resources, out / "compiled.zip")
    languages = sorted(p.name for p in pathlib.Path(content).iterdir() if any(p.glob("*.ftl")))
    run("aapt2", "link", "-I", readable, "--auto-add-overlay", "--no-version-vectors", "-c", ",".join(languages),
        "--manifest", manifest, "--java", out / "java", "--extra-packages", ":".join(dict.fromkeys(packages)),
        "--proguard", out / "rules.pro", "-o", out / "linked.apk", *libraries, "-R", own)
    asked = set(re.findall(r"uses-permission[^:]*: name='([^']+)'", run("aapt2", "dump", "permissions", out / "linked.apk")))
    allowed = {line.split()[0] for line in pathlib.Path(permissions).read_text().splitlines() if line and line[0] != "#"}
    if asked != allowed:
        sys.exit(f"permissions that nobody allowed: {sorted(asked - allowed)}; allowed and not asked for: {sorted(allowed - asked)}")
    config = out / "test-classes/com/android/tools/test_config.properties"
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(f"android_resource_apk={(out / 'linked.apk').resolve()}\n"
                      f"android_merged_manifest={pathlib.Path(manifest).resolve()}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
