#!/usr/bin/env python3
"""take_apart.py ARCHIVES CLASSES PARTS: takes Android's archives (aar) and jars apart.

All their classes go to CLASSES, as one library; everything else (manifest, resources, native code, rules for R8, checks
for Lint) to PARTS/NAME.
"""
import io
import pathlib
import shutil
import sys
import zipfile


def take_classes(jar, out, where):
    for entry in jar.infolist():
        name = entry.filename
        if entry.is_dir() or name == "META-INF/MANIFEST.MF" or name.endswith("module-info.class"):
            continue
        target, data = out / name, jar.read(entry)
        if target.exists() and target.read_bytes() != data:
            # Two libraries may bring the same licence or version file, never the same class.
            if name.endswith(".class"):
                sys.exit(f"{where}: there is another {name} already")
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def main(archives, classes, parts):
    classes, parts = pathlib.Path(classes), pathlib.Path(parts)
    for folder in (classes, parts):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    for file in sorted(pathlib.Path(archives).iterdir()):
        with zipfile.ZipFile(file) as archive:
            if file.suffix == ".jar":
                take_classes(archive, classes, file.name)
                continue
            for entry in archive.infolist():
                name = entry.filename
                if name == "classes.jar" or name.startswith("libs/") and name.endswith(".jar"):
                    take_classes(zipfile.ZipFile(io.BytesIO(archive.read(entry))), classes, file.name)
                elif not entry.is_dir():
                    archive.extract(entry, parts / file.stem)


if __name__ == "__main__":
    main(*sys.argv[1:])
