"""What belongs to a release and lies where gathering does not look: base models, results."""

from __future__ import annotations

import os

from owlint.files import Unreadable
from owlint_rules.model.subjects import Card, Manifest, Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint.files import Files
    from owlint.reader import Reader

#: Where the hub keeps results of evaluations, most files of it that are read, and their size.
RESULTS_FOLDER = '.eval_results'
_MAX_RESULTS = 64
_RESULTS_BYTES = 1_000_000
#: Most base models that are looked for in the repository.
_MAX_BASES = 16


def read_bases(release: Release, folder: str, files: Files, reader: Reader) -> None:
    """Read the cards of base models that lie in the same repository, and of their bases.

    A base lies there when its id is a folder below the root, when a folder
    beside or in the release has the model's name, or when it is named by its
    path.
    """
    from owlint_rules.statements.bases import base_models

    asked: set[str] = set()
    while len(asked) < _MAX_BASES:
        names = [base.name for base in base_models(release) if base.name not in asked]
        if not names:
            return
        for name in names[: _MAX_BASES - len(asked)]:
            asked.add(name)
            card = _card_of_base(name, folder, files, reader)
            if card is not None:
                release.nearby[name] = card


def _card_of_base(name: str, folder: str, files: Files, reader: Reader) -> Card | None:
    parts = [part for part in name.replace('\\', '/').split('/') if part not in ('', '.')]
    if not parts or len(name) > 200 or any(char in name for char in ':\0\n'):
        return None
    root = files.root_of(folder)
    around = [folder, os.path.dirname(folder), root]
    candidates = [os.path.join(here, *parts) for here in around]
    candidates += [os.path.join(here, parts[-1]) for here in around]
    for candidate in candidates:
        there = os.path.normpath(candidate)
        if there in (folder, root) or not there.startswith(root.rstrip(os.sep) + os.sep):
            continue
        if not files.is_folder(there) or files.leads_out(there):
            continue
        for file in files.names(there):
            if file.lower() == 'readme.md':
                card = reader.card(os.path.relpath(os.path.join(there, file)))
                if isinstance(card, Card) and card.flavor == 'model':
                    return card
    return None


def read_results(release: Release, folder: str, files: Files) -> None:
    """Read the results of evaluations, which lie in a hidden folder."""
    folder = os.path.join(folder, RESULTS_FOLDER)
    if not files.is_folder(folder) or os.path.islink(folder):
        return
    from owlint.inputs.yaml_tree import read_tree
    from owlint.paths import show

    for name in files.names(folder):
        path = os.path.normpath(os.path.join(folder, name))
        if not name.endswith(('.yaml', '.yml')) or len(release.results) >= _MAX_RESULTS:
            continue
        try:
            text = files.read(path, _RESULTS_BYTES).text
        except Unreadable:
            continue
        tree = read_tree(text)
        results = Manifest(show(path), text, file=path)
        results.format = 'eval-results'
        results.data = tree.node
        results.syntax_error = tree.error
        results.problems.extend(tree.problems)
        release.results.append(results)
