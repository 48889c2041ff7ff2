"""The license of a part of a release as an export can say it, and references to unlisted ones."""

from __future__ import annotations

from collections.abc import Iterable

from owlint_rules.definitions.mof_license import spdx_id
from owlint_rules.export.texts import REFERENCE, clean, id_of, line, release_path
from owlint_rules.licenses.names.expression import parse_expression
from owlint_rules.licenses.recognition.recognized import match_of
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subjects import Release
from owlint_rules.statements.manifests.reading import NO_LICENSE
from owlint_rules.vocab.spdx_ids import SPDX_IDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.facts import Facts
    from owlint_rules.statements.statement import Statement

#: Longest text of a license that is copied into a document.
_LONGEST = 200_000


class StatedLicense:
    """A license as an export can say it.

    ``expression`` is an SPDX expression, '' when no list has the license;
    ``name`` is then what the release calls it, and ``text`` its text where the
    release holds it. All are '' when nothing is stated or the places that
    state it disagree; ``note`` says which, ``several`` that it is the latter.
    """

    __slots__ = ('evidence', 'expression', 'name', 'note', 'several', 'text')

    def __init__(
        self,
        expression: str = '',
        name: str = '',
        note: str = '',
        evidence: Evidence | None = None,
        *,
        text: str = '',
        several: bool = False,
    ) -> None:
        self.expression = expression
        self.name = name
        self.note = note
        self.evidence = evidence
        self.text = text
        self.several = several

    @property
    def said(self) -> bool:
        """Whether there is a license to write."""
        return bool(self.expression or self.name)

    @property
    def comment(self) -> str:
        """Where it is stated, or why it is not written."""
        if self.note or self.evidence is None:
            return self.note
        number = f':{self.evidence.line}' if self.evidence.line else ''
        return f'stated in {self.evidence.path}{number}'


def stated_license(stated: Iterable[Statement], release: Release) -> StatedLicense:
    """The one license that all places state, as far as that is certain."""
    terms = [
        one
        for one in stated
        if one.kind == 'license' and one.state != 'policy' and one.name.lower() not in NO_LICENSE
    ]
    if not terms:
        return StatedLicense(note='the release states no license')
    first = _inside(release, terms[0].evidence)
    if any(one.state == 'changed' for one in terms):
        return StatedLicense(note='the license is a known text with changes', evidence=first)
    names: dict[str, Statement] = {}
    for one in terms:
        names.setdefault(_identifier(one) or one.name, one)
    names = _once(names)
    if all(one.alternative for one in terms):
        ids = [_identifier(one) for one in terms]
        if all(ids):
            parts = [f'({one})' if ' AND ' in one else one for one in dict.fromkeys(ids)]
            return StatedLicense(' OR '.join(parts), evidence=first)
    if len(names) > 1:
        said = ', '.join(
            f'{line(name, 60)} ({line(_inside(release, one.evidence).path, 100)})'
            for name, one in list(names.items())[:5]
        )
        return StatedLicense(
            note=f'the release states several licenses: {said}', evidence=first, several=True
        )
    name = next(iter(names))
    text = _text_of(release, terms)
    if parse_expression(name).valid:
        return StatedLicense(name, evidence=first, text=text)
    return StatedLicense(name=line(name, 200), evidence=first, text=text)


def _once(names: dict[str, Statement]) -> dict[str, Statement]:
    """The names without those that mean the license of an earlier one.

    A tag and the title of the text beside it are two names of one license;
    on no list, they have no identifier that would say so.
    """
    if len(names) < 2:
        return names
    from owlint_rules.licenses.recognition.equivalence import keys_of

    found: dict[frozenset[str], tuple[str, Statement]] = {}
    for name, one in names.items():
        keys = keys_of(name)
        if not keys and len(one.records) == 1:
            keys = keys_of(one.records[0].key)
        found.setdefault(keys if len(keys) == 1 else frozenset({name, ''}), (name, one))
    return dict(found.values())


def _inside(release: Release, evidence: Evidence) -> Evidence:
    return Evidence(release_path(release, evidence.path), evidence.line, evidence.text)


def _text_of(release: Release, terms: list[Statement]) -> str:
    """The text of the license file among the places that state it, when there is one of them."""
    paths = {one.evidence.path for one in terms}
    texts = [one.text for one in release.licenses if one.path in paths and one.role == 'license']
    if len(texts) != 1 or len(texts[0]) > _LONGEST or texts[0].startswith('%PDF-'):
        return ''
    return clean(texts[0].lstrip('\ufeff'))


def _identifier(terms: Statement) -> str:
    """The SPDX identifier or expression of a statement, '' when there is none."""
    known = spdx_id(terms.name)
    if known:
        return known
    expression = parse_expression(terms.name)
    if expression.valid and not expression.faults:
        return terms.name
    if len(terms.records) == 1:
        listed = [name for name in terms.records[0].spdx_ids if name in SPDX_IDS]
        if len(listed) == 1:
            return str(listed[0])
    return ''


def observed_licenses(facts: Facts) -> list[str]:
    """The SPDX identifiers of the license texts and weight headers that cover the weights."""
    from owlint_rules.statements.weights import weight_license_texts

    release = facts.release
    found = [
        match_of(one.text).spdx
        for one in weight_license_texts(release, facts.options)
        if one.text is not None and match_of(one.text).status == 'exact' and match_of(one.text).spdx
    ]
    for weights in release.weights:
        for key, value in weights.licenses:
            if not key.endswith(('.link', '.name')):
                found.append(spdx_id(value.strip()))
    return sorted({name for name in found if name in SPDX_IDS})


class References:
    """Names for licenses that are on no list: each license one, and no two the same.

    ``defined`` holds (what the release calls it, its text or '') by reference.
    """

    __slots__ = ('_names', 'defined')

    def __init__(self) -> None:
        self.defined: dict[str, tuple[str, str]] = {}
        self._names: dict[str, str] = {}

    def declared(self, stated: StatedLicense) -> str:
        """The expression for a stated license, '' when there is nothing to write."""
        for name in REFERENCE.findall(stated.expression):
            alone = stated.text if name == stated.expression else ''
            if not self.defined.get(name, ('', ''))[1]:
                self.defined[name] = (name, alone)
        if stated.expression or not stated.name:
            return stated.expression
        if stated.name not in self._names:
            base = 'LicenseRef-' + (id_of(stated.name) or 'terms')
            reference, number = base, 1
            while reference in self.defined:
                number += 1
                reference = f'{base}-{number}'
            self._names[stated.name] = reference
            self.defined[reference] = (stated.name, stated.text)
        reference = self._names[stated.name]
        if stated.text and not self.defined[reference][1]:
            self.defined[reference] = (stated.name, stated.text)
        return reference

    def text_of(self, reference: str) -> str:
        """The text of a license, or where it is to be found."""
        name, text = self.defined[reference]
        return text or f'The release calls its terms "{name}"; their text is in its files.'
