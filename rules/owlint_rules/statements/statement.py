"""One thing that a release says about its terms, and the place where it says it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from owlint_rules.licenses.facts.lookup import candidates, find
from owlint_rules.licenses.recognition.equivalence import Keys, keys_of, keys_of_text
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import LicenseText
from owlint_rules.statements.prose.passage import BASE, LICENSE, RESTRICTION, STATES, SUGGESTS
from owlint_rules.text import one_line
from owlint_rules.vocab.hub import HUB_LICENSES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from owlint_rules.licenses.facts.lookup import Record

__all__ = [
    'BASE', 'CHANGED', 'KNOWN', 'LICENSE', 'LIMITS', 'PASSED_ON', 'POLICY', 'RESTRICTION', 'STATES',
    'SUGGESTS', 'UNKNOWN', 'UNLICENSED', 'WORDS', 'Statement', 'evidence_at', 'license_statement',
    'line_at', 'statement_at',
]  # fmt: skip

#: How far the terms behind a statement can be judged: from records (all that a vague name may
#: mean), a known text with changes, nothing that owlint has read, a use policy, the terms that a
#: base model passes on, limits that a base model keeps although derivatives choose their own
#: license, a restriction in words.
KNOWN, CHANGED, UNKNOWN, POLICY, PASSED_ON, LIMITS, WORDS = (
    'known',
    'changed',
    'unknown',
    'policy',
    'passed-on',
    'limits',
    'words',
)


#: The name of a statement that a work is released without a license.
UNLICENSED = 'unlicensed'


class Statement:
    """One place that says what terms an artifact is under.

    ``artifact`` is one of ARTIFACTS or ``everything``. ``name`` is the license
    as stated, the kind of restriction, or the base model. ``where`` is what
    people call the place; ``evidence`` is the line and its words. ``records``
    are the license records that the name may mean, ``state`` how far they
    decide, ``note`` why they do not. ``alternative`` marks one of several
    licenses that stand side by side, ``label`` a name of the publisher's own
    below the tag `other`. ``text`` is the license file that says it,
    ``carried`` tells that a field holds the whole text;
    ``choices`` what an expression lets one choose from, each choice with all
    that it takes; ``policy`` the record of the license whose use policy a file is.
    ``beside`` marks what is said of code, data or documents beside the terms that count first.
    """

    __slots__ = (
        '_keys',
        '_place',
        'alternative',
        'artifact',
        'beside',
        'carried',
        'certainty',
        'choices',
        'evidence',
        'kind',
        'label',
        'name',
        'note',
        'policy',
        'records',
        'source',
        'state',
        'text',
        'where',
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        state: str,
        evidence: Evidence,
        records: list[Record] | None = None,
        note: str = '',
        *,
        kind: str = LICENSE,
        artifact: str = 'weights',
        source: str = '',
        certainty: str = STATES,
        place: Place | None = None,
        where: str = '',
        label: bool = False,
        alternative: bool = False,
        carried: bool = False,
        text: LicenseText | None = None,
        choices: Sequence[Sequence[Record]] = (),
        policy: Record | None = None,
    ) -> None:
        self.name = name
        self.state = state
        self.evidence = evidence
        self.records = records or []
        self.note = note
        self.kind = kind
        self.artifact = artifact
        self.source = source
        self.certainty = certainty
        self._place = place
        self.where = one_line(where or evidence.path)
        self.label = label
        self.alternative = alternative
        self.beside = False
        self.carried = carried
        self.text = text
        self.choices = choices
        self.policy = policy
        self._keys: Keys | None = None

    def __repr__(self) -> str:
        return f'Statement({self.name!r}, {self.state!r}, {self.evidence!r}, {self.source!r})'

    @property
    def place(self) -> Place:
        """Where it stands; statements that only verdicts read have evidence alone."""
        assert self._place is not None
        return self._place

    @place.setter
    def place(self, place: Place) -> None:
        self._place = place

    @property
    def known_place(self) -> Place | None:
        """Where it stands, None for what has evidence alone."""
        return self._place

    @property
    def keys(self) -> Keys:
        """What the stated license may mean; empty when that cannot be compared."""
        if self._keys is None:
            if self.kind != LICENSE:
                self._keys = frozenset()
            elif self.name == UNLICENSED:
                self._keys = frozenset({UNLICENSED})
            elif self.text is not None:
                self._keys = keys_of_text(match_of(self.text))
            else:
                self._keys = keys_of(self.name)
        return self._keys


def line_at(place: Place) -> int:
    """The line of a place, counted from 1; 0 in a file without text."""
    subject = place.subject
    if not subject.text:
        return 0
    return bisect_right(subject.lines, subject.locate(place)[0])


def evidence_at(place: Place, words: str) -> Evidence:
    """A place as evidence, with its words."""
    return Evidence(place.subject.path, line_at(place), words)


#: What is said of a name that stands for no known license, and what to do about it.
UNKNOWN_NAME = 'is not a license that owlint knows'
NAME_IT = (
    'Add the text of the license as a file named LICENSE, or lead to it with license_link; '
    'a license of the Hub or of the SPDX list is stated by its id.'
)


def license_statement(
    name: str, evidence: Evidence, *, license_name: str = '', **more: Any
) -> Statement:
    """The terms that a stated license id, expression or name stands for.

    ``license_name`` is the name of the publisher's own below the tag `other`.
    """
    own = name == 'other' and bool(license_name)
    stated = license_name if own else name
    # below `other` an id of the Hub says what it says as the tag
    label = own and license_name not in HUB_LICENSES
    records = candidates(stated)
    if not records and ' ' in stated:
        from owlint_rules.licenses.facts.hub_license_ids import hub_id_of

        records = candidates(hub_id_of(stated) or '')
    if records:
        return Statement(stated, KNOWN, evidence, records, label=label, **more)
    choices = _choices(stated) if ' ' in stated else []
    if choices:
        return Statement(stated, KNOWN, evidence, label=label, choices=choices, **more)
    note = f'{one_line(stated)} {UNKNOWN_NAME}'
    if name == 'other' and not license_name:
        note = 'other is stated without the name of a license'
    return Statement(stated, UNKNOWN, evidence, [], note, label=label, **more)


#: Most choices that an expression is worked out to.
_MOST_CHOICES = 32


def _choices(expression: str) -> list[list[Record]]:
    """What a license expression lets one choose from; nothing when a part of it is not known."""
    return choices_of(expression, find)


def choices_of(expression: str, known: Callable[[str], Any]) -> list[list[Any]]:
    """What a license expression lets one choose from, each choice with all that it takes.

    Nothing when ``known`` knows a part of it not. An exception after ``WITH`` gives more rights,
    so that the license before it decides.
    """
    from owlint_rules.licenses.names.expression import parse_expression

    parsed = parse_expression(expression)
    return _of_tree(parsed.tree, known) if parsed.valid else []


def _of_tree(tree: object, known: Callable[[str], Any]) -> list[list[Any]]:
    if isinstance(tree, str):
        one = known(tree)
        return [[one]] if one is not None else []
    if not isinstance(tree, tuple):
        return []
    operator, *parts = tree
    if operator == 'WITH':
        return [] if str(parts[1]).startswith('AdditionRef-') else _of_tree(parts[0], known)
    found = [_of_tree(part, known) for part in parts]
    if not all(found):
        return []
    if operator == 'OR':
        return [choice for part in found for choice in part][:_MOST_CHOICES]
    choices: list[list[Any]] = [[]]
    for part in found:
        choices = [[*taken, *more] for taken in choices for more in part][:_MOST_CHOICES]
    return choices


def statement_at(name: str, place: Place, where: str) -> Statement:
    """A license that a place names for a part of the release; ``where`` is what people call it."""
    return license_statement(name, evidence_at(place, name), place=place, where=where)
