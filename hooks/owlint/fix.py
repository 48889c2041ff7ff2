"""The fix engine: edits on the original text, repeated to a fixed point, then written in one step.

Every round runs the rules on the files as they would be (the overlay), takes
the fixes that do not overlap, proves those of YAML with two readers, and
starts again, until nothing changes. Only then are files written; with
``--diff`` none are.
"""

from __future__ import annotations

import os

from owlint.engine import Engine, Settings, region_of
from owlint.files import Files, Unreadable, decode, write_atomically
from owlint.release import show
from owlint.result import Region, Replacement
from owlint_rules.finding import SAFE
from owlint_rules.subjects import Card, Manifest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from owlint.engine import Hit
    from owlint.result import Result
    from owlint_rules.finding import Edit, Fix
    from owlint_rules.subjects import Subject

#: Rounds after which a fix run gives up; real files need two or three.
MAX_ROUNDS = 10


class FixRun:
    """What fixing some files comes to.

    ``changes`` maps absolute paths to (bytes before or None, bytes after).
    ``fixed`` counts the fixes in them. ``notes`` say what was not fixed and why.
    """

    def __init__(self) -> None:
        self.changes: dict[str, tuple[bytes | None, bytes]] = {}
        self.fixed = 0
        self.notes: list[str] = []
        self.failed = False

    def note(self, text: str) -> None:
        """Remember a sentence once."""
        if text not in self.notes:
            self.notes.append(text)


def plan_fixes(
    paths: Iterable[str], settings: Settings, *, unsafe: bool, files: Files | None = None
) -> FixRun:
    """Work out all fixes for some files without writing anything.

    ``files`` may hold an overlay already (standard input); it is the start.
    """
    run = FixRun()
    files = files or Files()
    paths = list(paths)
    originals: dict[str, bytes | None] = dict(files.overlay)
    refused: set[str] = set()
    for _ in range(MAX_ROUNDS):
        engine = Engine(settings, files)
        changed = False
        for hits in engine.hits(paths):
            wanted = [hit for hit in hits if _wanted(hit, unsafe)]
            changed |= _apply_round(wanted, files, run, originals, refused)
        if not changed:
            break
    else:
        run.note(f'some fixes undo each other; stopped after {MAX_ROUNDS} rounds')
    for path, content in files.overlay.items():
        if originals.get(path) != content:
            run.changes[path] = (originals[path], content)
    return run


def _wanted(hit: Hit, unsafe: bool) -> bool:
    fixable = hit.finding.fixable
    return fixable is not None and (unsafe or fixable == SAFE) and hasattr(hit.rule, 'fix')


def _apply_round(
    hits: Sequence[Hit],
    files: Files,
    run: FixRun,
    originals: dict[str, bytes | None],
    refused: set[str],
) -> bool:
    """Take every fix that does not overlap an earlier one; whether anything changed."""
    by_file: dict[str, list[tuple[Hit, Fix, Subject]]] = {}
    changed = False
    for hit in sorted(hits, key=_rank):
        name = f'{hit.rule.CODE}:{hit.finding.place.subject.path}:{hit.finding.place}'
        if name in refused:
            continue
        fix = hit.rule.fix(hit.subject, hit.finding, hit.options)
        if fix is None or (fix.safety != SAFE and hit.finding.fixable == SAFE):
            continue
        subject = fix.subject or hit.finding.place.subject
        if fix.edits:
            by_file.setdefault(os.path.abspath(subject.file), []).append((hit, fix, subject))
        for new in fix.new_files:
            folder = subject.file if subject.kind == 'release' else os.path.dirname(subject.file)
            path = os.path.abspath(os.path.join(folder, *new.path.split('/')))
            if os.path.lexists(path) or path in files.overlay:
                continue
            files.overlay[path] = new.content
            originals[path] = None
            run.fixed += 1
            changed = True
    for path, group in by_file.items():
        changed |= _apply_to_file(path, group, files, run, originals, refused)
    return changed


def _rank(hit: Hit) -> tuple[str, int, str]:
    place = hit.finding.place
    return place.subject.path, place.subject.locate(place)[0], str(hit.rule.CODE)


def _apply_to_file(
    path: str,
    group: list[tuple[Hit, Fix, Subject]],
    files: Files,
    run: FixRun,
    originals: dict[str, bytes | None],
    refused: set[str],
) -> bool:
    subject = group[0][2]
    shown = subject.path
    if os.path.islink(path):
        run.note(f'{shown}: not fixed: it is a link; fix the file that it leads to')
        return False
    try:
        raw = files.read_bytes(path)
    except Unreadable as error:
        run.note(f'{shown}: not fixed: {error}')
        return False
    source = decode(raw)
    if source.text != subject.text:
        run.note(f'{shown}: not fixed: it changed while owlint was running')
        return False
    text = source.text
    taken: list[Edit] = []
    done = 0
    for hit, fix, _ in group:
        if any(_overlap(edit, other) for edit in fix.edits for other in taken):
            # its turn comes in the next round, on the text as it is then
            continue
        trial = apply_edits(text, [*taken, *fix.edits])
        reason = ''
        try:
            if trial.encode(source.encoding) == raw:
                continue
        except UnicodeEncodeError:
            reason = f'the new text cannot be written in {source.encoding}'
        if not reason and isinstance(subject, Card | Manifest):
            from owlint.verify import unintended_change

            before = apply_edits(text, taken)
            reason = unintended_change(subject, before, trial, fix.changes)
        if reason:
            place = f'{hit.rule.CODE}:{shown}:{hit.finding.place}'
            refused.add(place)
            run.note(f'{shown}: {hit.rule.CODE} not fixed: {reason}')
            continue
        taken.extend(fix.edits)
        done += 1
    if not done:
        return False
    content = apply_edits(text, taken).encode(source.encoding)
    originals.setdefault(path, raw)
    files.overlay[path] = content
    run.fixed += done
    return True


def _overlap(one: Edit, other: Edit) -> bool:
    if one.start == one.end or other.start == other.end:
        # an insertion collides with anything that touches its point
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """The text with non-overlapping edits applied."""
    pieces = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces.append(text[position : edit.start])
        pieces.append(edit.text)
        position = edit.end
    pieces.append(text[position:])
    return ''.join(pieces)


def write_changes(run: FixRun) -> int:
    """Write what was planned; how many files. A file that cannot be written is a note."""
    written = 0
    for path, (before, after) in run.changes.items():
        try:
            write_atomically(path, after, expected=before)
            written += 1
        except OSError as error:
            run.failed = True
            reason = (error.strerror or str(error)).lower()
            run.note(f'{show(path)}: not written: {reason}; the file is as it was')
    return written


def add_replacements(
    result: Result, settings: Settings, paths: Iterable[str], files: Files
) -> None:
    """Give each fixable finding of a result the edits of its fix, for reports that show them."""
    found = {
        (finding.code, finding.path, finding.line, finding.column, finding.message): finding
        for finding in result.visible
        if finding.fixable
    }
    for hits in Engine(settings, files).hits(paths):
        for hit in hits:
            if hit.finding.fixable is None or not hasattr(hit.rule, 'fix'):
                continue
            region = region_of(hit.finding.place)
            key = (hit.rule.CODE, region.path, region.line, region.column, hit.finding.message)
            finding = found.get(key)
            fix = hit.rule.fix(hit.subject, hit.finding, hit.options) if finding else None
            if finding is None or fix is None:
                continue
            subject = fix.subject or hit.finding.place.subject
            finding.fix_title = fix.title
            for edit in fix.edits:
                place = subject.span(edit.start, edit.end)
                finding.replacements.append(Replacement(region_of(place), edit.text))
            for new in fix.new_files:
                folder = (
                    subject.path if subject.kind == 'release' else subject.path.rpartition('/')[0]
                )
                path = new.path if folder in ('', '.') else f'{folder}/{new.path}'
                text = decode(new.content).text
                finding.replacements.append(
                    Replacement(Region(path, 1, 1, 1, 1), text, create=True)
                )


def diff_of(run: FixRun) -> str:
    """The planned changes as a unified diff, exactly the bytes that would be written."""
    from difflib import unified_diff

    pieces: list[str] = []
    for path, (before, after) in sorted(run.changes.items()):
        name = show(path)
        old = decode(before).text if before is not None else ''
        new = decode(after).text
        lines = unified_diff(
            _split(old),
            _split(new),
            fromfile='/dev/null' if before is None else f'a/{name}',
            tofile=f'b/{name}',
        )
        for line in lines:
            pieces.append(line)
            if not line.endswith('\n'):
                pieces.append('\n\\ No newline at end of file\n')
    return ''.join(pieces)


def _split(text: str) -> list[str]:
    """Lines as diff tools count them: at LF only, the LF kept."""
    lines = text.split('\n')
    kept = [line + '\n' for line in lines[:-1]]
    if lines[-1]:
        kept.append(lines[-1])
    return kept
