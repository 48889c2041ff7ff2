"""Formats of lines as trees with positions: SPDX 2 tag-value, Ollama Modelfiles, Dockerfiles."""

from __future__ import annotations

import re

from owlint.inputs.tree import MAX_NODES, Tree
from owlint_rules.formats import INSTRUCTIONS
from owlint_rules.model.node import Node
from owlint_rules.model.subject import Problem
from owlint_rules.text import nearest

#: Longest text that is read, in characters. A Modelfile holds a license text or two.
MAX_LENGTH = 8 * 1024 * 1024

_TAG = re.compile(r'([A-Za-z][A-Za-z0-9-]*):[ \t]*')

#: tag -> key of the JSON form of SPDX 2.3, for what stands once in a document.
_DOCUMENT = {
    'SPDXVersion': 'spdxVersion',
    'DataLicense': 'dataLicense',
    'SPDXID': 'SPDXID',
    'DocumentName': 'name',
    'DocumentNamespace': 'documentNamespace',
}
_PACKAGE = {
    'SPDXID': 'SPDXID',
    'PackageVersion': 'versionInfo',
    'PackageDownloadLocation': 'downloadLocation',
    'PackageLicenseConcluded': 'licenseConcluded',
    'PackageLicenseDeclared': 'licenseDeclared',
    'PackageLicenseComments': 'licenseComments',
    'PrimaryPackagePurpose': 'primaryPackagePurpose',
}
_FILE = {'SPDXID': 'SPDXID', 'LicenseConcluded': 'licenseConcluded'}
_SNIPPET = {'SnippetName': 'name', 'SnippetLicenseConcluded': 'licenseConcluded'}
_EXTRACTED = {
    'ExtractedText': 'extractedText',
    'LicenseName': 'name',
    'LicenseComment': 'comment',
}
#: Tags that begin something of its own: the list it goes to, the key of its name, its tags.
_SECTIONS = {
    'PackageName': ('packages', 'name', _PACKAGE),
    'FileName': ('files', 'fileName', _FILE),
    'SnippetSPDXID': ('snippets', 'SPDXID', _SNIPPET),
    'SnippetSPDXIdentifier': ('snippets', 'SPDXID', _SNIPPET),
    'LicenseID': ('hasExtractedLicensingInfos', 'licenseId', _EXTRACTED),
}
#: Tags that may be repeated within a section.
_REPEATED = {
    'PackageLicenseInfoFromFiles': 'licenseInfoFromFiles',
    'LicenseInfoInFile': 'licenseInfoInFiles',
    'LicenseInfoInSnippet': 'licenseInfoInSnippets',
    'Relationship': 'relationships',
    'ExternalDocumentRef': 'externalDocumentRefs',
    'ExternalRef': 'externalRefs',
}


_OF_THE_DOCUMENT = ('Relationship', 'ExternalDocumentRef')


def read_spdx_tags(text: str) -> Tree:
    """Read an SPDX 2 tag-value document as the tree that its JSON form would have; never raises."""
    tree = _limited(text)
    if tree.problems:
        return tree
    root = Node('map', [], 0, len(text), 'map')
    section, tags = root, _DOCUMENT
    at = 1 if text.startswith('\ufeff') else 0
    budget = MAX_NODES
    lists: dict[tuple[int, str], Node] = {}
    while at < len(text):
        end = _line_end(text, at)
        tag = _TAG.match(text, at, end)
        if tag is None:
            line = text[at:end].strip()
            if line and not line.startswith('#') and tree.error is None:
                tree.error = ('a line of an SPDX document is `Tag: value` or a comment', at)
            at = _next_line(text, end)
            continue
        budget -= 1
        if budget < 0:
            tree.problems.append(Problem('too-complex', f'more than {MAX_NODES:,} tags', at))
            return tree
        name = tag.group(1)
        value, end = _tag_value(text, tag.end(), end)
        if end < 0:
            tree.error = tree.error or ('this `<text>` is never closed', tag.end())
            break
        key = Node('scalar', name, tag.start(1), tag.end(1), 'str')
        if name in _SECTIONS:
            listed, title, tags = _SECTIONS[name]
            section = Node('map', [], tag.start(), end, 'map')
            _listed(root, listed, tag.start(), lists).value.append(section)
            section.value.append((_named(key, title), value))
        elif name in _REPEATED:
            holder = root if name in _OF_THE_DOCUMENT else section
            _listed(holder, _REPEATED[name], tag.start(), lists).value.append(value)
        elif name in tags:
            section.value.append((_named(key, tags[name]), value))
        section.end = max(section.end, end)
        at = _next_line(text, end)
    tree.node = root
    return tree


def _limited(text: str) -> Tree:
    tree = Tree()
    if len(text) > MAX_LENGTH:
        message = f'more than {MAX_LENGTH:,} characters'
        tree.problems.append(Problem('too-complex', message, 0))
    return tree


def _line_end(text: str, at: int) -> int:
    found = text.find('\n', at)
    end = len(text) if found < 0 else found
    return end - 1 if end > at and text[end - 1] == '\r' else end


def _next_line(text: str, end: int) -> int:
    found = text.find('\n', end)
    return len(text) if found < 0 else found + 1


def _tag_value(text: str, start: int, end: int) -> tuple[Node, int]:
    """The value of a tag, which goes over several lines between ``<text>`` and ``</text>``.

    An end below 0 when a text never closes.
    """
    if text.startswith('<text>', start):
        stop = text.find('</text>', start)
        if stop < 0:
            return Node('scalar', '', start, start, 'str'), -1
        return Node('scalar', text[start + 6 : stop], start + 6, stop, 'str', '<'), stop + 7
    value = text[start:end].rstrip()
    return Node('scalar', value, start, start + len(value), 'str'), end


def _named(key: Node, name: str) -> Node:
    return Node('scalar', name, key.start, key.end, 'str')


def _listed(holder: Node, name: str, at: int, lists: dict[tuple[int, str], Node]) -> Node:
    found = lists.get((id(holder), name))
    if found is None:
        found = lists[id(holder), name] = Node('list', [], at, at, 'seq')
        holder.value.append((Node('scalar', name, at, at, 'str'), found))
    return found


#: Two instructions have a word of their own before the value.
_INSTRUCTION = re.compile(
    r'[ \t]*(?:((?i:parameter|message))[ \t]+[A-Za-z0-9_]+|([A-Za-z]+))[ \t]+'
)


def read_modelfile(text: str) -> Tree:
    """Read an Ollama Modelfile as a mapping of instruction to the list of its values; never raises.

    Values are as written, without their quotes. What is no instruction is an
    error at its place; what follows is read all the same.
    """
    tree = _limited(text)
    if tree.problems:
        return tree
    root = Node('map', [], 0, len(text), 'map')
    lists: dict[tuple[int, str], Node] = {}
    at = 1 if text.startswith('\ufeff') else 0
    budget = MAX_NODES
    while at < len(text):
        end = _line_end(text, at)
        line = text[at:end].strip()
        if not line or line.startswith('#'):
            at = _next_line(text, end)
            continue
        budget -= 1
        if budget < 0:
            tree.problems.append(Problem('too-complex', f'more than {MAX_NODES:,} lines', at))
            return tree
        match = _INSTRUCTION.match(text, at, end)
        name = (match.group(1) or match.group(2)).lower() if match is not None else ''
        if match is None or name not in INSTRUCTIONS:
            if tree.error is None:
                word = line.split(None, 1)[0][:40]
                known = word.lower() in INSTRUCTIONS
                what = 'has no value'
                if not known:
                    near = nearest(word.upper(), [one.upper() for one in INSTRUCTIONS])
                    what = 'is not an instruction of a Modelfile'
                    what += f'; did you mean `{near}`?' if near else ''
                tree.error = (f'`{word}` {what}', at)
            at = _next_line(text, end)
            continue
        value, end = _modelfile_value(text, match.end(), end)
        if end < 0:
            tree.error = tree.error or ('this text is never closed', match.end())
            break
        begin = match.start(1) if match.group(1) else match.start(2)
        _listed(root, name, begin, lists).value.append(value)
        at = _next_line(text, end)
    tree.node = root
    return tree


_QUOTES = {
    '"""': re.compile(r'"""(?=[ \t]*(?:[\r\n]|\Z))'),
    '"': re.compile(r'"(?=[ \t]*(?:[\r\n]|\Z))'),
}


def _modelfile_value(text: str, start: int, end: int) -> tuple[Node, int]:
    """A value, quoted or to the end of its line; an end below 0 when its quotes never close.

    Quotes close at the end of a line alone: those within a line are part of the text.
    """
    for quote, pattern in _QUOTES.items():
        if text.startswith(quote, start):
            inside = start + len(quote)
            closing = pattern.search(text, inside)
            if closing is None:
                return Node('scalar', '', start, start, 'str'), -1
            node = Node(
                'scalar', text[inside : closing.start()], inside, closing.start(), 'str', quote
            )
            return node, closing.start() + len(quote)
    value = text[start:end].rstrip()
    return Node('scalar', value, start, start + len(value), 'str'), end


_LABEL = re.compile(r'[ \t]*(?i:label)[ \t]+(?=\S)')
#: A label of a Dockerfile: a name, bare or in quotes, and a value behind `=`, else behind a blank.
_PAIR = re.compile(
    r'(?:"([^"\n]{1,200})"|([\w./-]{1,200}))(?:=(?:"([^"\n]{0,2000})"|\'([^\'\n]{0,2000})\'|([^\s\\]{0,2000}))'
    r'|[ \t]{1,20}([^\n\r=]{1,2000}))'
)


def read_dockerfile(text: str) -> Tree:
    """Read the labels of a Dockerfile as a mapping below ``labels``; never raises."""
    tree = _limited(text)
    if tree.problems:
        return tree
    labels = Node('map', [], 0, len(text), 'map')
    at, within = 0, False
    while at < len(text):
        end = _line_end(text, at)
        start = _LABEL.match(text, at, end)
        within = within or start is not None
        if within and len(labels.value) < MAX_NODES:
            for match in _PAIR.finditer(text, start.end() if start is not None else at, end):
                labels.value.append(_label(match))
        within = within and text[at:end].rstrip().endswith('\\')
        at = _next_line(text, end)
    key = Node('scalar', 'labels', 0, 0, 'str')
    tree.node = Node('map', [(key, labels)], 0, len(text), 'map')
    return tree


def _label(match: re.Match[str]) -> tuple[Node, Node]:
    parts = []
    for groups in ((1, 2), (3, 4, 5, 6)):
        group = next(number for number in groups if match.group(number) is not None)
        value = match.group(group).rstrip()
        start = match.start(group)
        parts.append(Node('scalar', value, start, start + len(value), 'str'))
    return parts[0], parts[1]
