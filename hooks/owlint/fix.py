"""The fix engine: edits on the original text, repeated to a fixed point, then written in one step.

Every round runs the rules on the files as they would be (the overlay), takes
the fixes that do not overlap, proves those of YAML with two readers, and
starts again, until nothing changes. Only then are files written; with
``--diff`` none are.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Sequence

from owlint.decoding import decode
from owlint.edits import AcceptedEdits, apply_edits, changes_nothing, fault_of
from owlint.engine import Engine, Settings, fix_of
from owlint.files import Files, Unreadable, is_checkout
from owlint.paths import show
from owlint.places import region_of
from owlint.result import Region, Replacement
from owlint.strings import shown_path
from owlint.writing import remove_leftovers, write_atomically
from owlint_rules.model.finding import SAFE, Edit, Fix
from owlint_rules.model.subject import Subject
from owlint_rules.model.subjects import Card, Manifest
from owlint_rules.text import counted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.engine import Hit

#: Rounds after which a fix run stops; real files need two or three, and a round looks again
#: only at releases that the one before it changed.
MAX_ROUNDS = 100
#: Times that a file is read anew because another program has written it.
MAX_READINGS = 5
#: Most files that a sentence names.
MAX_NAMED = 20
#: Failed proofs of one file and round behind which the rest of its fixes is refused: a text that
#: a reader cannot take fails with each of them.
MAX_FAILURES = 100


class FixRun:
    """What fixing some files comes to.

    ``changes`` maps absolute paths to (bytes before or None, bytes after).
    ``notes`` say what was not fixed and why, and what a file lost; ``written``
    are the paths of the files that were rewritten so far; ``failed`` that one
    could not be.
    """

    def __init__(self) -> None:
        self.changes: dict[str, tuple[bytes | None, bytes]] = {}
        self.counts: dict[str, int] = {}
        self._notes: dict[str, None] = {}
        self.written: list[str] = []
        self.failed = False
        #: what each file has been during the run, to notice fixes that undo each other
        self.states: dict[str, set[bytes]] = {}
        #: fixes that are not tried again, and files that are left alone
        self.refused: set[tuple[str, ...]] = set()
        self.frozen: set[str] = set()
        #: how often a file was found changed by somebody else
        self.moved: dict[str, int] = {}

    @property
    def fixed(self) -> int:
        """How many fixes are in the changes."""
        return sum(self.counts.get(path, 0) for path in self.changes)

    @property
    def notes(self) -> list[str]:
        """The sentences about what was not done, and what a file lost."""
        return list(self._notes)

    @property
    def created(self) -> list[str]:
        """The paths of the new files that were written."""
        return [path for path in self.written if self.changes[path][0] is None]

    def note(self, text: str, path: str = '') -> None:
        """Remember a sentence once, about the file at a shown path or about the run."""
        if path:
            text = f'{shown_path(path)}: {text}'
        self._notes[text] = None

    def take(self, part: FixRun) -> None:
        """Add what fixing some more files comes to, which may begin with what others became."""
        for path, (before, after) in part.changes.items():
            first = self.changes[path][0] if path in self.changes else before
            self.changes[path] = first, after
            self.counts[path] = self.counts.get(path, 0) + part.counts.get(path, 0)
        self._notes.update(part._notes)

    def account(self) -> str:
        """Which files were rewritten, for a run that ends before its time."""
        if not self.written:
            return 'no file was rewritten'
        names = [shown_path(show(path)) for path in self.written[:MAX_NAMED]]
        left = len(self.written) - len(names)
        more = f' and {left} more' if left else ''
        number = f'{len(self.written)} of {counted(len(self.changes), "file")}'
        return f'{number} rewritten: {", ".join(names)}{more}'


def note_created(run: FixRun, files: Files) -> None:
    """Name the new files: git knows nothing of them, so a commit would go without them."""
    created = sorted(run.created)
    if not created:
        return
    names = [shlex.quote(shown_path(show(path))) for path in created[:MAX_NAMED]]
    left = len(created) - len(names)
    text = f'created {", ".join(names)}' + (f' and {left} more' if left else '')
    root = files.root_of('')
    if is_checkout(root) and all(path.startswith(root + os.sep) for path in created):
        command = 'git status' if left else f'git add {" ".join(names)}'
        text += f'; {"see" if left else "run"} `{command}`'
    run.note(text)


def plan_fixes(
    paths: Iterable[str],
    settings: Settings,
    *,
    unsafe: bool,
    files: Files | None = None,
    run: FixRun | None = None,
) -> FixRun:
    """Work out all fixes for some files without writing anything.

    ``files`` may hold an overlay already (standard input); it is the start.
    ``run`` is what is filled and returned.
    """
    run = run or FixRun()
    files = files or Files()
    originals: dict[str, bytes | None] = dict(files.overlay)
    left = list(paths)
    for _ in range(MAX_ROUNDS):
        again: list[str] = []
        for members, hits in Engine(settings, files, every=True).hits(left):
            wanted = [hit for hit in hits if _wanted(hit, unsafe)]
            if _apply_round(wanted, files, run, originals):
                again.extend(members)
        left = again
        if not left:
            break
    else:
        run.note(f'stopped after {MAX_ROUNDS} rounds; fix again for the rest')
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
) -> bool:
    """Take every fix that does not overlap an earlier one; whether anything changed."""
    by_file: dict[str, list[tuple[Hit, Fix, Subject]]] = {}
    changed = False
    for hit in sorted(hits, key=_rank):
        if _name(hit) in run.refused:
            continue
        fix = fix_of(hit)
        if fix is None or (fix.safety != SAFE and hit.finding.fixable == SAFE):
            continue
        subject = fix.subject or hit.finding.place.subject
        if fix.edits:
            by_file.setdefault(os.path.abspath(subject.file), []).append((hit, fix, subject))
        for new in fix.new_files:
            path = new_path(subject, new.path)
            if os.path.lexists(path) or path in files.overlay:
                continue
            home = subject.file if subject.kind == 'release' else os.path.dirname(subject.file)
            home = os.path.abspath(home).rstrip(os.sep) + os.sep
            if not path.startswith(home) or files.leads_out(path):
                run.note('not written: it would lie outside of the release', show(path))
                continue
            files.overlay[path] = new.content
            originals[path] = None
            run.counts[path] = 1
            changed = True
    for path, group in by_file.items():
        changed |= _apply_to_file(path, group, files, run, originals)
    return changed


def new_path(subject: Subject, name: str) -> str:
    """Where a new file of a fix goes: beside the finding's file, or in the release."""
    home = subject.file if subject.kind == 'release' else os.path.dirname(subject.file)
    return os.path.abspath(os.path.join(home, *name.split('/')))


def _name(hit: Hit) -> tuple[str, ...]:
    """A finding by rule, file and content: its offset moves from round to round."""
    place = hit.finding.place
    start, end = place.subject.locate(place)
    text = place.subject.text[start : min(end, start + 200)]
    return str(hit.rule.CODE), place.subject.path, str(place), hit.finding.message, text


def _rank(hit: Hit) -> tuple[str, int, str]:
    place = hit.finding.place
    return place.subject.path, place.subject.locate(place)[0], str(hit.rule.CODE)


def _apply_to_file(
    path: str,
    group: list[tuple[Hit, Fix, Subject]],
    files: Files,
    run: FixRun,
    originals: dict[str, bytes | None],
) -> bool:
    subjects = [subject for _, _, subject in group]
    # a YAML file may be a source file too: what can be proved is
    subject = next((one for one in subjects if isinstance(one, Card | Manifest)), subjects[0])
    shown = subject.path
    if path in run.frozen:
        return False
    if os.path.islink(path):
        run.note('skipped: symbolic link (edit its target instead)', shown)
        return False
    try:
        raw = files.read_bytes(path)
    except Unreadable as error:
        run.note(f'not fixed: {error}', shown)
        return False
    source = decode(raw)
    if source.text != subject.text:
        # another run may have fixed it: the next round reads it anew
        run.moved[path] = run.moved.get(path, 0) + 1
        if run.moved[path] < MAX_READINGS:
            return True
        run.note('not fixed: it changed while owlint was running', shown)
        return False
    text = source.text
    taken = AcceptedEdits()
    chosen: list[tuple[Hit, Fix]] = []
    waiting = False
    for hit, fix, _ in group:
        reason = fault_of(fix.edits, len(text), source.encoding)
        if reason:
            _refuse(run, hit, shown, reason)
        elif changes_nothing(text, fix.edits):
            continue
        elif taken.collides(fix.edits):
            # its turn comes in the next round, on the text as it is then
            waiting = True
        else:
            taken.add(fix.edits)
            chosen.append((hit, fix))
    proved = chosen
    if isinstance(subject, Card | Manifest):
        proved = _proved(subject, text, chosen, run)
    if not proved:
        # what stood in the way of the waiting ones was refused
        return waiting
    edits = [edit for _, fix in proved for edit in fix.edits]
    content = apply_edits(text, edits).encode(source.encoding)
    first = originals.setdefault(path, raw)
    states = run.states.setdefault(path, {raw})
    if content in states:
        codes = ', '.join(sorted({str(hit.rule.CODE) for hit, _, _ in group}))
        run.note(f'not fixed: the fixes of {codes} undo each other', shown)
        run.frozen.add(path)
        run.counts.pop(path, None)
        if first is not None:
            files.overlay[path] = first
        return True
    states.add(content)
    files.overlay[path] = content
    run.counts[path] = run.counts.get(path, 0) + len(proved)
    return True


def _refuse(run: FixRun, hit: Hit, shown: str, reason: str) -> None:
    run.refused.add(_name(hit))
    run.note(f'{hit.rule.CODE} not fixed: {reason}', shown)


def _proved(
    subject: Card | Manifest, text: str, chosen: list[tuple[Hit, Fix]], run: FixRun
) -> list[tuple[Hit, Fix]]:
    """The fixes that two YAML readers agree to; the others are refused.

    All are proved together, and by halves where that fails: reading is what costs.
    """
    from owlint.verify import unintended_change

    body = len(text)
    if isinstance(subject, Card) and subject.block is not None:
        body = subject.block.closing + 3
    inside = [pair for pair in chosen if any(edit.start <= body for edit in pair[1].edits)]
    proved = [pair for pair in chosen if all(edit.start > body for edit in pair[1].edits)]
    base: list[Edit] = []
    failures = 0
    stack = [inside] if inside else []
    while stack:
        group = stack.pop()
        edits = [edit for _, fix in group for edit in fix.edits]
        changes = [route for _, fix in group for route in fix.changes]
        before = apply_edits(text, base)
        reason = unintended_change(subject, before, apply_edits(text, [*base, *edits]), changes)
        if not reason:
            proved.extend(group)
            base.extend(edits)
            continue
        failures += 1
        if len(group) == 1 or failures > MAX_FAILURES:
            # an item that another fix deleted moves the ones behind it: their turn comes next
            alone = apply_edits(text, edits)
            if (
                failures > MAX_FAILURES
                or not base
                or unintended_change(subject, text, alone, changes)
            ):
                for hit, _ in group:
                    _refuse(run, hit, subject.path, reason)
        else:
            half = len(group) // 2
            stack += [group[half:], group[:half]]
    return proved


def write_changes(run: FixRun, paths: Iterable[str] = ()) -> int:
    """Write what was planned, and remove what killed runs have left beside the paths and these.

    A file that cannot be written is a note. A signal that ends the run does so
    after the file in hand; ``run.written`` says how far it came. The number of files.
    """
    from owlint.signals import Held

    folders = dict.fromkeys(os.path.dirname(path) for path in (*paths, *run.changes))
    for path in remove_leftovers(folders):
        run.note('removed: a run of owlint that was killed had left it behind', show(path))
    with Held() as held:
        for path, (before, after) in run.changes.items():
            if held.received:
                break
            try:
                for loss in write_atomically(path, after, expected=before):
                    run.note(f'fixed, but {loss}', show(path))
                run.written.append(path)
            except OSError as error:
                run.failed = True
                run.counts.pop(path, None)
                reason = (error.strerror or str(error)).lower()
                run.note(f'not written: {reason}; the file is as it was', show(path))
    return len(run.written)


def add_replacements(hit: Hit) -> None:
    """Give a fixable finding the edits of its fix, for reports that show them."""
    fix = fix_of(hit) if hit.finding.fixable is not None and hasattr(hit.rule, 'fix') else None
    if fix is None:
        return
    subject = fix.subject or hit.finding.place.subject
    reported = hit.reported
    reported.fix_title = fix.title
    for edit in fix.edits:
        region = region_of(subject.span(edit.start, edit.end))
        reported.replacements.append(Replacement(region, edit.text))
    for new in fix.new_files:
        folder = subject.path if subject.kind == 'release' else subject.path.rpartition('/')[0]
        path = new.path if folder in ('', '.') else f'{folder}/{new.path}'
        text = decode(new.content).text
        reported.replacements.append(Replacement(Region(path, 1, 1, 1, 1), text, create=True))
