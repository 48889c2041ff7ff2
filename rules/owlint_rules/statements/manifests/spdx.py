"""SPDX 2 and 3 documents: their packages, relationships and license statements. No rule."""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.node import Node, Route
from owlint_rules.model.subjects import Manifest
from owlint_rules.statements.manifests.reading import (
    EXPRESSION,
    URL,
    WEIGHT_FILES,
    Statement,
    entries,
    names_in,
    scalar,
)

#: Values that state no license.
SAYS_NOTHING = frozenset({'NOASSERTION', 'NONE', ''})

_CODE = frozenset({'APPLICATION', 'FRAMEWORK', 'LIBRARY', 'SOURCE', 'CONTAINER', 'INSTALL'})


def described(data: Node) -> set[str]:
    """The ids of what an SPDX 2 document is about; of its only package when it does not say."""
    found = {node.value for _, node in names_in(data.get('documentDescribes'))}
    listed = data.get('relationships')
    for item in listed.value if listed is not None and listed.kind == 'list' else ():
        if item.kind == 'map':
            words = [
                scalar(item.get(key))
                for key in ('spdxElementId', 'relationshipType', 'relatedSpdxElement')
            ]
        else:
            words = scalar(item).split()
        if len(words) >= 3 and words[1].upper() == 'DESCRIBES':
            found.add(words[2])
        elif len(words) >= 3 and words[1].upper() == 'DESCRIBED_BY':
            found.add(words[0])
    packages = [item for _, item in entries(data.get('packages'))]
    if not found and len(packages) == 1:
        found.add(scalar(packages[0].get('SPDXID')))
    return found


def spdx2(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """What packages, files and snippets state; NONE and NOASSERTION state nothing."""
    about = described(data)
    for listed, title in (('packages', 'name'), ('files', 'fileName'), ('snippets', 'name')):
        for index, item in entries(data.get(listed)):
            name = scalar(item.get(title)) or listed[:-1]
            own = listed == 'packages' and scalar(item.get('SPDXID')) in about
            artifact = 'code' if is_software_package(item) else ''
            if listed == 'files' and name.lower().endswith(WEIGHT_FILES):
                own, artifact = True, 'weights'
            for field, role in _FIELDS:
                for route, node in names_in(item.get(field)):
                    if scalar(node) not in SAYS_NOTHING:
                        yield Statement(
                            name,
                            scalar(node),
                            (listed, index, field, *route),
                            EXPRESSION,
                            artifact=artifact,
                            role=role,
                            own=own and role != 'observed',
                        )


#: Types of package addresses under which models are published; all others are of software.
_MODEL_HOMES = frozenset({'huggingface', 'mlflow', 'generic', 'oci', 'docker'})


def is_software_package(package: Node) -> bool:
    """Whether an SPDX 2 package is software by its purpose or by the address it goes by."""
    if scalar(package.get('primaryPackagePurpose')) in _CODE:
        return True
    listed = package.get('externalRefs')
    for item in listed.value if listed is not None and listed.kind == 'list' else ():
        # in tag-value the parts stand in one line: category, type, address
        words = scalar(item).split() or ['', '', scalar(item.get('referenceLocator'))]
        if words[-1].startswith('pkg:'):
            return is_software_address(words[-1])
    return False


def is_software_address(address: str) -> bool:
    """Whether a package address (purl) is of a kind that only software goes by."""
    kind = address.partition(':')[2].partition('/')[0].lower()
    return address.startswith('pkg:') and kind not in _MODEL_HOMES


def _direct(target: str) -> str:
    """What a target that is no element of the document is: an address of the list, or a license.

    '' for what stands for no license, and for elements of other documents.
    """
    if '://spdx.org/licenses/' in target:
        return URL
    words = target.replace('-', '').lower()
    if not target or ':' in target or '/' in target or words in ('noassertion', 'none'):
        return ''
    return '' if 'License' in target and ' ' not in target else EXPRESSION


_FIELDS = (
    ('licenseDeclared', 'declared'),
    ('licenseConcluded', 'concluded'),
    ('licenseInfoFromFiles', 'observed'),
    ('licenseInfoInFiles', 'observed'),
    ('licenseInfoInSnippets', 'observed'),
)


#: What a relationship leads to: the id of an element, and where it stands.
Target = tuple[str, 'Route']


class Graph:
    """The elements of an SPDX 3 document by their ids, and the licenses of its packages."""

    def __init__(self, data: Node) -> None:
        self.elements: dict[str, tuple[Route, Node]] = {}
        self.packages: list[tuple[Route, Node]] = []
        self.roots: set[str] = set()
        #: (id of the package, kind of relationship) -> [(its route, it, [(id, route) it names])]
        self.licenses: dict[tuple[str, str], list[tuple[Route, Node, list[Target]]]] = {}
        self._read(data)

    def _read(self, data: Node) -> None:
        graph = data.get('@graph')
        listed = [(('@graph', i), item) for i, item in entries(graph)] if graph else [((), data)]
        for route, item in listed:
            name = element_id(item)
            if name and name not in self.elements:
                self.elements[name] = (route, item)
            kind = element_type(item)
            if kind in PACKAGES:
                self.packages.append((route, item))
            elif kind.endswith('Relationship'):
                self._relationship(route, item)
            elif kind in ('SpdxDocument', 'software_Sbom', 'Bom'):
                self.roots.update(node.value for _, node in names_in(item.get('rootElement')))

    def _relationship(self, route: Route, item: Node) -> None:
        what = scalar(item.get('relationshipType')).rpartition('/')[2]
        if what not in ('hasDeclaredLicense', 'hasConcludedLicense'):
            return
        start = item.get('from')
        source = element_id(start) if start is not None and start.kind == 'map' else scalar(start)
        targets: list[Target] = []
        goal = item.get('to')
        if goal is not None and goal.kind == 'list':
            pairs = [((*route, 'to', i), one) for i, one in enumerate(goal.value)]
        else:
            pairs = [] if goal is None else [((*route, 'to'), goal)]
        for where, one in pairs:
            name = scalar(one)
            if one.kind == 'map':
                # an element in place; where it has no id, its position stands for one
                name = element_id(one) or f'_:{one.start}'
                self.elements.setdefault(name, (where, one))
            targets.append((name, where))
        self.licenses.setdefault((source, what), []).append((route, item, targets))


#: Types of packages in SPDX 3, and the artifact that they are in a release.
PACKAGES = {'ai_AIPackage': 'weights', 'dataset_DatasetPackage': 'data', 'software_Package': 'code'}


def element_id(node: Node | None) -> str:
    """The id of an SPDX 3 element."""
    if node is None or node.kind != 'map':
        return ''
    return scalar(node.get('spdxId')) or scalar(node.get('@id'))


def element_type(node: Node) -> str:
    """The type of an SPDX 3 element."""
    return scalar(node.get('type')) or scalar(node.get('@type'))


def spdx3(manifest: Manifest, data: Node) -> Iterator[Statement]:
    """The license expressions of an SPDX 3 document, each with the package it is stated for."""
    graph = Graph(data)
    users: dict[str, tuple[str, str, bool, str]] = {}
    models = [item for _, item in graph.packages if element_type(item) == 'ai_AIPackage']
    for (source, what), relations in graph.licenses.items():
        _, package = graph.elements.get(source, ((), None))
        if package is None:
            continue
        kind = element_type(package)
        own = source in graph.roots or (kind == 'ai_AIPackage' and len(models) == 1)
        role = 'concluded' if what == 'hasConcludedLicense' else 'declared'
        name = scalar(package.get('name')) or source
        for _, _, targets in relations:
            for target, where in targets:
                artifact = PACKAGES.get(kind, '')
                users.setdefault(target, (name, artifact, own, role))
                form = _direct(target) if target not in graph.elements else ''
                if form:
                    yield Statement(
                        name, target, where, form, artifact=artifact, role=role, own=own
                    )
    _share_users(graph, users)
    found = sorted(graph.elements.items(), key=lambda pair: pair[1][1].start)
    for element, (route, item) in found:
        yield from _listed(graph, route, item, users)
        if element_type(item) != 'simplelicensing_LicenseExpression':
            continue
        text = scalar(item.get('simplelicensing_licenseExpression'))
        unused = ('a license', '', False, 'declared')
        name, artifact, own, role = users.get(element, unused)
        if text and text not in SAYS_NOTHING:
            yield Statement(
                name,
                text,
                (*route, 'simplelicensing_licenseExpression'),
                EXPRESSION,
                artifact=artifact,
                role=role,
                own=own,
            )


#: What licenses are made of in SPDX 3: type -> the property that leads to the inner ones.
_MEMBERS = {
    'expandedlicensing_ConjunctiveLicenseSet': 'expandedlicensing_member',
    'expandedlicensing_DisjunctiveLicenseSet': 'expandedlicensing_member',
    'expandedlicensing_OrLaterOperator': 'expandedlicensing_subjectLicense',
    'expandedlicensing_WithAdditionOperator': 'expandedlicensing_subjectExtendableLicense',
}

User = tuple[str, str, bool, str]


def _share_users(graph: Graph, users: dict[str, User]) -> None:
    """Who uses a set of licenses uses its members."""
    waiting = list(users)
    while waiting:
        name = waiting.pop()
        _, item = graph.elements.get(name, ((), None))
        if item is None:
            continue
        for _, node in names_in(item.get(_MEMBERS.get(element_type(item), ''))):
            member = scalar(node)
            if member not in users:
                users[member] = users[name]
                waiting.append(member)


def _listed(graph: Graph, route: Route, item: Node, users: dict[str, User]) -> Iterator[Statement]:
    """The addresses of the list that stand for licenses: elements of their own, or in sets."""
    kind = element_type(item)
    found: list[tuple[Route, str]] = []
    if kind == 'expandedlicensing_ListedLicense':
        key = 'spdxId' if item.get('spdxId') is not None else '@id'
        found.append(((*route, key), element_id(item)))
    elif kind in _MEMBERS:
        property_name = _MEMBERS[kind]
        for below, node in names_in(item.get(property_name)):
            if scalar(node) not in graph.elements:
                found.append(((*route, property_name, *below), scalar(node)))
    for where, address in found:
        if _direct(address) == URL:
            name, artifact, own, role = users.get(address, ('a license', '', False, 'declared'))
            yield Statement(name, address, where, URL, artifact=artifact, role=role, own=own)
