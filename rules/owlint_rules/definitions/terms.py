"""What the release says about its terms: tags, license texts, manifests, configuration.

No fact is a judgment: a license text that is not known stays unknown.
"""

from __future__ import annotations

from owlint_rules.definitions.verdict import Evidence
from owlint_rules.licenses.lookup import candidates, find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from owlint_rules.finding import Route
    from owlint_rules.licenses.lookup import Record
    from owlint_rules.subjects import LicenseText, Manifest, Node, Options, Release


class Terms:
    """One statement of the terms that an artifact is under.

    ``state`` says how far it can be judged: ``known`` (a record, or the
    records a vague name may mean), ``changed`` (a standard text with changes:
    a person must read them), ``unknown``, ``policy`` (a use policy beside the
    license) or ``base`` (terms that come with the base model).
    ``alternative`` marks one of several licenses given side by side. ``text`` is
    the file with the text, where that is what states them; ``policy`` the record
    of the license whose use policy the file is; ``choices`` what a license
    expression lets one choose from, each choice with all that it takes.
    """

    __slots__ = (
        'alternative', 'choices', 'evidence', 'name', 'note', 'policy', 'records', 'state', 'text',
    )  # fmt: skip

    def __init__(
        self,
        name: str,
        state: str,
        evidence: Evidence,
        records: list[Record] | None = None,
        note: str = '',
        *,
        alternative: bool = False,
        text: LicenseText | None = None,
        policy: Record | None = None,
        choices: Sequence[Sequence[Record]] = (),
    ) -> None:
        self.name = name
        self.state = state
        self.evidence = evidence
        self.records = records or []
        self.note = note
        self.alternative = alternative
        self.text = text
        self.policy = policy
        self.choices = choices


def line_of(text: str, offset: int) -> int:
    """The line of an offset, counted from 1."""
    return text.count('\n', 0, offset) + 1


def shown_config(release: Release) -> str:
    """The configuration file as evidence names it."""
    return release.shown('owlint.toml')


def setting(release: Release, options: Options, route: Route, text: str) -> Evidence:
    """A setting of the configuration as evidence, with its line as far as that is known."""
    from owlint_rules.configured import line_of_setting

    path, line = line_of_setting(options, route)
    return Evidence(path or shown_config(release), line, text)


def components(options: Options) -> dict[str, dict[str, object]]:
    """The components that the configuration describes, by name."""
    table = options.release.get('components')
    if not isinstance(table, dict):
        return {}
    return {str(name): item for name, item in table.items() if isinstance(item, dict)}


def value_text(node: Node | None) -> str:
    """The text of a scalar node, '' for anything else."""
    return node.value.strip() if node is not None and node.kind == 'scalar' else ''


def terms_of_name(
    name: str, evidence: Evidence, *, license_name: str = '', alternative: bool = False
) -> Terms:
    """The terms that a stated license id or name stands for."""
    stated = license_name if name == 'other' and license_name else name
    records = candidates(stated)
    if not records and ' ' in stated:
        choices = _choices(stated)
        if choices:
            return Terms(stated, 'known', evidence, alternative=alternative, choices=choices)
    state = 'known' if records else 'unknown'
    note = '' if records else f'{stated} is not a license that owlint knows'
    if name == 'other' and not license_name:
        note = 'other is stated without the name of a license'
    return Terms(stated, state, evidence, records, note, alternative=alternative)


#: Most choices that an expression is worked out to.
_MOST_CHOICES = 32


def _choices(expression: str) -> list[list[Record]]:
    """What a license expression lets one choose from; nothing when a part of it is not known.

    An exception after ``WITH`` gives more rights, so that the license before it decides.
    """
    from owlint_rules.licenses.expression import parse_expression

    parsed = parse_expression(expression)
    return _of_tree(parsed.tree) if parsed.valid else []


def _of_tree(tree: object) -> list[list[Record]]:
    if isinstance(tree, str):
        record = find(tree)
        return [[record]] if record is not None else []
    if not isinstance(tree, tuple):
        return []
    operator, *parts = tree
    if operator == 'WITH':
        return _of_tree(parts[0])
    found = [_of_tree(part) for part in parts]
    if not all(found):
        return []
    if operator == 'OR':
        return [choice for part in found for choice in part][:_MOST_CHOICES]
    choices: list[list[Record]] = [[]]
    for part in found:
        choices = [[*taken, *more] for taken in choices for more in part][:_MOST_CHOICES]
    return choices


def terms_of_text(text: LicenseText) -> Terms | None:
    """The terms of a license file, by what its text really is."""
    match = text.match
    record = find(match.license) if match.license else None
    title = match.title or match.license or match.spdx or text.name
    if text.role == 'policy' or match.policy:
        if record is not None and match.status in ('exact', 'custom'):
            evidence = Evidence(text.path, 1, title)
            return Terms(title, 'policy', evidence, text=text, policy=record)
        note = f'{text.name} is a use policy beside the license and part of the terms; read it'
        return Terms(text.name, 'policy', Evidence(text.path, 1, 'use policy'), [], note)
    if match.status in ('exact', 'custom') and record is not None:
        return Terms(title, 'known', Evidence(text.path, 1, title), [record], text=text)
    if match.status == 'modified':
        line = match.changes[0].line if match.changes else 1
        more = len(match.changes) - 1
        others = '' if more < 1 else f' and {more} more {"change" if more == 1 else "changes"}'
        words = ' '.join(match.changes[0].text.split()) if match.changes else ''
        shown = words if len(words) <= 60 else words[:57] + '...'
        told = f' ({match.changes[0].kind}: "{shown}")' if shown else ''
        note = f'{title} with changes; read line {line}{told}{others}'
        records = [record] if record is not None else []
        return Terms(title, 'changed', Evidence(text.path, line, note), records, note, text=text)
    if match.status in ('exact', 'custom'):
        note = f'{title} is recognized, but owlint has no record of what it allows'
        return Terms(title, 'unknown', Evidence(text.path, 1, title), [], note)
    if match.status == 'pointer':
        note = f'{text.name} only points to terms that are elsewhere'
    else:
        note = f'{text.name} holds no text that owlint knows; read it'
    return Terms(text.name, 'unknown', Evidence(text.path, 1, note), [], note)


def component_license(options: Options, name: str) -> str:
    """The license that the configuration gives a component, '' when none."""
    stated = components(options).get(name, {}).get('license')
    return stated.strip() if isinstance(stated, str) else ''


def manifest_license(
    release: Release, component: str, kind: str
) -> list[tuple[Manifest, Route, str, bool]]:
    """What release manifests state for a component: (manifest, place, license, for it alone).

    A component without a license of its own has the release's for its kind
    (``code``, ``data``, ``document``), else that of the distribution.
    """
    if not release.manifests:
        return []
    from owlint_rules.manifest._mof import COMPONENTS_ROUTE, components_of, text_of

    found: list[tuple[Manifest, Route, str, bool]] = []
    for manifest in release.manifests:
        for index, item in components_of(manifest):
            if text_of(item.get('name')).strip() != component or manifest.data is None:
                continue
            own = item.get('license')
            if own is not None and not own.is_null:
                route: Route = (*COMPONENTS_ROUTE, index, 'license')
                name = text_of(own).strip()
                if name and name.lower() != 'unlicensed':
                    found.append((manifest, route, name, True))
                break
            for key in (kind, 'distribution'):
                route = ('release', 'license', key, 'name')
                name = text_of(manifest.data.find(route)).strip()
                if name:
                    found.append((manifest, route, name, False))
                    break
            break
    return found


#: The weights in the vocabulary of the Model Openness Framework, which counts them as data.
WEIGHTS_COMPONENT = ('Model parameters (Final)', 'data')


def manifest_terms(release: Release, component: str, kind: str) -> tuple[list[Terms], bool]:
    """The terms that manifests state for a component, and whether they are for it alone."""
    found, alone = [], False
    for manifest, route, name, own in manifest_license(release, component, kind):
        start, _ = manifest.locate(manifest.at(*route))
        evidence = Evidence(manifest.path, line_of(manifest.text, start), f'{component}: {name}')
        found.append(terms_of_name(name, evidence))
        alone |= own
    return found, alone


def card_terms(release: Release) -> list[Terms]:
    """The terms that the card's front matter states."""
    card = release.card
    stated = card.get('license') if card is not None else None
    if card is None or stated is None:
        return []
    name_node = card.get('license_name')
    license_name = name_node.value if name_node is not None and name_node.kind == 'scalar' else ''
    values = [node for _, node in stated.texts() if not node.is_null and node.value.strip()]
    found = []
    for node in values:
        name = node.value.strip()
        where, text = node, f'license: {name}'
        if name == 'other' and name_node is not None and license_name.strip():
            where, text = name_node, f'license_name: {license_name.strip()}'
        evidence = Evidence(card.path, line_of(card.text, where.start), text)
        found.append(
            terms_of_name(
                name, evidence, license_name=license_name.strip(), alternative=len(values) > 1
            )
        )
    return found
