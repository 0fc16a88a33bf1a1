#!/usr/bin/env python3
"""pack.py RESOURCES RULES DEX OUT NATIVE...: packs the app, signs it, and looks at what was packed.

RESOURCES is a linked apk, DEX what R8 wrote, RULES what it was told to keep of the manifest. Each NATIVE holds ABI/*.so, as an
archive's `jni` and `cargo ndk` have them; without our library for an ABI nothing of it is packed. Native code and resources lie
uncompressed, on pages of 16 kB and words of 4 bytes: the phone maps them as they are.

OUT without a signature stays beside it (.unsigned): from the same source it is the same to the byte, and a signature is not.

Signed with STILLPOINT_KEYSTORE, STILLPOINT_KEYSTORE_PASSWORD and STILLPOINT_KEY_ALIAS from the environment; without them
with a key for trying out, which is made beside OUT where there is none.

Fails if a class that the manifest names is not in it, and if a library does not lie, or is not made, for pages of 16 kB.
"""
import os
import pathlib
import re
import struct
import subprocess
import sys
import zipfile

ABIS = ("arm64-v8a", "armeabi-v7a", "x86_64")
LIBRARY = "libstillpoint.so"
PAGE, WORD = 16384, 4
LICENCES = pathlib.Path(__file__).resolve().parent.parent / "app/src/main/assets/licences.txt"
LOAD = 1  # a part of an ELF file that is loaded
ALIGNMENT = 0xD935  # the field of a zip entry that says its alignment, so that signing keeps it
TRYING_OUT = "trying-out"


def add(out, name, data, stored, align=WORD):
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))  # the same bytes each time
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    if stored:
        begin = out.fp.tell() + 30 + len(name.encode()) + 6
        info.extra = struct.pack("<HHH", ALIGNMENT, 2 + -begin % align, align) + bytes(-begin % align)
    out.writestr(info, data, compresslevel=9)


def look(apk, rules):
    """What a phone would find out only when it starts the app."""
    with zipfile.ZipFile(apk) as packed, open(apk, "rb") as raw:
        code = b"".join(packed.read(name) for name in packed.namelist() if name.endswith(".dex"))
        for name in re.findall(r"^-keep class (\S+)", pathlib.Path(rules).read_text(), re.M):
            if f"L{name.replace('.', '/')};".encode() not in code:
                sys.exit(f"{name} stands in the manifest, and not in the code")
        for entry in packed.infolist():
            if not entry.filename.endswith(".so"):
                continue
            raw.seek(entry.header_offset + 26)
            begin = entry.header_offset + 30 + sum(struct.unpack("<HH", raw.read(4)))
            if entry.compress_type != zipfile.ZIP_STORED or begin % PAGE or any(size % PAGE for size in segments(packed.read(entry))):
                sys.exit(f"{entry.filename} is not for pages of 16 kB")


def segments(elf):
    """On which boundaries the parts of a library that are loaded lie."""
    wide = elf[4] == 2
    table, = struct.unpack_from("<Q" if wide else "<I", elf, 32 if wide else 28)
    size, count = struct.unpack_from("<HH", elf, 54 if wide else 42)
    for header in range(table, table + size * count, size):
        if struct.unpack_from("<I", elf, header)[0] == LOAD:
            yield struct.unpack_from("<Q" if wide else "<I", elf, header + (48 if wide else 28))[0]


def pack(resources, dex, out, natives):
    with zipfile.ZipFile(out, "w") as apk:
        with zipfile.ZipFile(resources) as linked:
            for entry in sorted(linked.infolist(), key=lambda entry: entry.filename):
                add(apk, entry.filename, linked.read(entry), entry.compress_type == zipfile.ZIP_STORED)
        with zipfile.ZipFile(dex) as code:
            for name in sorted(code.namelist()):
                if name.endswith(".dex") or name.startswith("META-INF/services/"):
                    add(apk, name, code.read(name), stored=False)
        add(apk, "assets/licences.txt", LICENCES.read_bytes(), stored=False)
        for abi in ABIS:
            found = sorted((file for folder in natives for file in pathlib.Path(folder).glob(f"{abi}/*.so")), key=lambda f: f.name)
            # Without the core no other native code is of any use.
            if LIBRARY not in {file.name for file in found}:
                continue
            for file in found:
                add(apk, f"lib/{abi}/{file.name}", file.read_bytes(), stored=True, align=PAGE)


def key(folder):
    """The key store, its password and the key's name."""
    names = ("STILLPOINT_KEYSTORE", "STILLPOINT_KEYSTORE_PASSWORD", "STILLPOINT_KEY_ALIAS")
    given = [os.environ.get(name) for name in names]
    if all(given):
        return given
    if any(given):
        sys.exit(f"to sign with a key of one's own, all of {', '.join(names)} are needed")
    store = folder / f"{TRYING_OUT}.p12"
    if not store.exists():
        subprocess.run(["keytool", "-genkeypair", "-keystore", store, "-storetype", "PKCS12", "-storepass", TRYING_OUT,
                        "-alias", TRYING_OUT, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "10000",
                        "-dname", "CN=trying out"], check=True, capture_output=True)
    print(f"Signed with a key for trying out ({store.name}), which is no secret: not an app to give away")
    return [str(store), TRYING_OUT, TRYING_OUT]


def main(resources, rules, dex, out, *natives):
    out = pathlib.Path(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    unsigned = out.with_suffix(".unsigned")
    pack(resources, dex, unsigned, natives)
    store, password, alias = key(out.parent)
    subprocess.run(["apksigner", "sign", "--ks", store, "--ks-pass", "env:STILLPOINT_PASSWORD", "--ks-key-alias", alias,
                    "--min-sdk-version", "29", "--v1-signing-enabled", "false", "--v4-signing-enabled", "false",
                    "--out", str(out), str(unsigned)], check=True, env={**os.environ, "STILLPOINT_PASSWORD": password})
    look(out, rules)
    print(f"{out.name}: {out.stat().st_size} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
