"""SPDX license expressions: read, checked against the lists, compared.

The grammar is that of the SPDX specification 3.0.1, annex B. Its operators
are written in capitals here, which every older version of it reads too.
Reading never raises: what is wrong with an expression is in its faults.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Longer expressions and deeper parentheses than these are not read; real ones stay far below.
MAX_LENGTH = 4_000
MAX_DEPTH = 50

#: Kinds of faults. ``case`` and ``deprecated`` parse; ``case`` has one right correction.
SYNTAX, UNKNOWN, CASE, DEPRECATED = 'syntax', 'unknown', 'case', 'deprecated'

_TOKEN = re.compile(r'\s+|[()]|[^\s()]+')
_ID = re.compile(r'[A-Za-z0-9.-]+\+?\Z')
_REF = re.compile(
    r'(?:DocumentRef-[A-Za-z0-9.-]+:)?(?P<ref>LicenseRef|AdditionRef)-[A-Za-z0-9.-]+\Z'
)
_REF_ANY_CASE = re.compile(r'(?:documentref-[^:]+:)?(?:licenseref|additionref)-', re.IGNORECASE)

#: Deprecated ids whose successor is no mere ``-only`` or ``-or-later``, from the list's own notes.
_SUCCESSORS = {
    'BSD-2-Clause-FreeBSD': 'BSD-2-Clause',
    'BSD-2-Clause-NetBSD': 'BSD-2-Clause',
    'bzip2-1.0.5': 'bzip2-1.0.6',
    'eCos-2.0': 'GPL-2.0-or-later WITH eCos-exception-2.0',
    'GPL-2.0-with-autoconf-exception': 'GPL-2.0-only WITH Autoconf-exception-2.0',
    'GPL-2.0-with-bison-exception': 'GPL-2.0-or-later WITH Bison-exception-2.2',
    'GPL-2.0-with-classpath-exception': 'GPL-2.0-only WITH Classpath-exception-2.0',
    'GPL-2.0-with-font-exception': 'GPL-2.0-only WITH Font-exception-2.0',
    'GPL-2.0-with-GCC-exception': 'GPL-2.0-or-later WITH GCC-exception-2.0',
    'GPL-3.0-with-autoconf-exception': 'GPL-3.0-only WITH Autoconf-exception-3.0',
    'GPL-3.0-with-GCC-exception': 'GPL-3.0-only WITH GCC-exception-3.1',
    'StandardML-NJ': 'SMLNJ',
    'wxWindows': 'LGPL-2.0-or-later WITH WxWindows-exception-3.1',
}

#: What people write instead of an id, without blanks and punctuation; only for messages.
_NICKNAMES = {
    'apache': 'Apache-2.0', 'apache2': 'Apache-2.0', 'apachelicense20': 'Apache-2.0',
    'apache20': 'Apache-2.0',
    'apachelicenseversion20': 'Apache-2.0', 'apachev2': 'Apache-2.0',
    'apache2license': 'Apache-2.0', 'asl20': 'Apache-2.0',
    'mitlicense': 'MIT', 'themitlicense': 'MIT', 'expat': 'MIT', 'bsd3': 'BSD-3-Clause',
    'bsd3clause': 'BSD-3-Clause', 'newbsd': 'BSD-3-Clause', 'bsd2': 'BSD-2-Clause',
    'bsd2clause': 'BSD-2-Clause',
    'simplifiedbsd': 'BSD-2-Clause', 'gplv2': 'GPL-2.0-only', 'gpl2': 'GPL-2.0-only',
    'gplv2+': 'GPL-2.0-or-later',
    'gplv3': 'GPL-3.0-only', 'gpl3': 'GPL-3.0-only', 'gplv3+': 'GPL-3.0-or-later',
    'agplv3': 'AGPL-3.0-only',
    'agpl3': 'AGPL-3.0-only', 'lgplv3': 'LGPL-3.0-only', 'lgpl3': 'LGPL-3.0-only',
    'lgplv21': 'LGPL-2.1-only',
    'mpl2': 'MPL-2.0', 'mpl20': 'MPL-2.0', 'mplv2': 'MPL-2.0', 'cc0': 'CC0-1.0',
    'ccby4': 'CC-BY-4.0',
    'ccby40': 'CC-BY-4.0', 'ccbysa40': 'CC-BY-SA-4.0', 'ccbync40': 'CC-BY-NC-4.0',
    'boost': 'BSL-1.0', 'zliblicense': 'Zlib',
    'isclicense': 'ISC', 'openmdw': 'OpenMDW-1.0', 'eupl12': 'EUPL-1.2', 'epl2': 'EPL-2.0',
}  # fmt: skip


class Fault:
    """What is wrong with a stretch of an expression.

    ``replacement`` is the one right correction (``case``) or what the list
    names as successor (``deprecated``); '' when there is none.
    """

    __slots__ = ('end', 'kind', 'message', 'replacement', 'start')

    def __init__(
        self, kind: str, message: str, start: int, end: int, replacement: str = ''
    ) -> None:
        self.kind = kind
        self.message = message
        self.start = start
        self.end = end
        self.replacement = replacement

    def __repr__(self) -> str:
        return f'Fault({self.kind!r}, {self.message!r}, {self.start}, {self.end})'


class Expression:
    """A license expression as read.

    ``ids`` and ``exceptions`` are the names in it as the lists spell them, in
    order. ``tree`` is nested tuples in a normal order (None when it does not
    parse): two expressions with equal trees say the same.
    """

    __slots__ = ('exceptions', 'faults', 'ids', 'text', 'tree')

    def __init__(self, text: str) -> None:
        self.text = text
        self.ids: list[str] = []
        self.exceptions: list[str] = []
        self.faults: list[Fault] = []
        self.tree: Any = None

    @property
    def parses(self) -> bool:
        """Whether the grammar accepts it; its names may still be unknown or deprecated."""
        return self.tree is not None

    @property
    def valid(self) -> bool:
        """Whether it parses and every name in it is known; deprecated names are."""
        return self.parses and all(fault.kind in (CASE, DEPRECATED) for fault in self.faults)

    def same_as(self, other: Expression) -> bool:
        """Whether both parse and mean the same, apart from order, repetition and old names."""
        return self.parses and self.tree == other.tree


def parse_expression(text: str) -> Expression:
    """Read a license expression. Offsets of faults count from the start of ``text``."""
    expression = Expression(text)
    if not text.strip():
        expression.faults.append(Fault(SYNTAX, 'the license expression is empty', 0, len(text)))
    elif len(text) > MAX_LENGTH:
        message = f'the license expression is longer than {MAX_LENGTH:,} characters'
        expression.faults.append(Fault(SYNTAX, message, 0, len(text)))
    else:
        _Parser(expression).run()
    return expression


def successor(name: str) -> str:
    """What the list puts in the place of a deprecated id, '' when it names nothing."""
    from owlint_rules.vocab.spdx_ids import DEPRECATED_SPDX_IDS, SPDX_IDS

    if name not in DEPRECATED_SPDX_IDS:
        return ''
    if name in _SUCCESSORS:
        return _SUCCESSORS[name]
    later = name.removesuffix('+')
    candidate = f'{later}-or-later' if later != name else f'{name}-only'
    return candidate if candidate in SPDX_IDS else ''


def nickname(text: str) -> str:
    """The id that a loosely written license name most likely means, '' when unclear."""
    from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER

    bare = re.sub(r'[^a-z0-9+]', '', text.lower())
    found = _NICKNAMES.get(bare, '')
    return found or SPDX_BY_LOWER.get(re.sub(r'[\s_]+', '-', text.strip().lower()), '')


class _Stop(Exception):
    """The expression does not parse; the fault is recorded."""


class _Parser:
    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self.tokens = [
            (match.group(), match.start())
            for match in _TOKEN.finditer(expression.text)
            if not match.group().isspace()
        ]
        self.index = 0
        self.depth = 0

    def run(self) -> None:
        try:
            tree = self.level('OR')
            if self.index < len(self.tokens):
                token, start = self.tokens[self.index]
                if token == ')':
                    self.stop('this parenthesis closes none', start, start + 1)
                before = self.tokens[self.index - 1][0]
                self.stop(
                    f'`{before}` and `{token}` are next to each other; '
                    'write AND, OR or WITH between them',
                    start,
                    start + len(token),
                )
        except _Stop:
            return
        self.expression.tree = tree

    def stop(self, message: str, start: int, end: int) -> None:
        hint = nickname(self.expression.text)
        if hint:
            message += f'; `{hint}` is the SPDX identifier of what this seems to mean'
        self.expression.faults.append(Fault(SYNTAX, message, start, end))
        raise _Stop

    def operator(self) -> str:
        """The operator at hand in capitals, or ''."""
        if self.index < len(self.tokens):
            word = self.tokens[self.index][0].upper()
            if word in ('AND', 'OR', 'WITH'):
                return word
        return ''

    def take(self) -> None:
        """Step over the operator at hand."""
        word, start = self.tokens[self.index]
        if not word.isupper():
            message = f'operators are written in capitals: `{word.upper()}`'
            self.expression.faults.append(
                Fault(CASE, message, start, start + len(word), word.upper())
            )
        self.index += 1

    def level(self, operator: str) -> Any:
        """A chain of one operator; OR holds ANDs, AND holds single licenses."""
        parts = [self.below(operator)]
        while self.operator() == operator:
            self.take()
            parts.append(self.below(operator))
        return _chain(operator, parts)

    def below(self, operator: str) -> Any:
        return self.level('AND') if operator == 'OR' else self.single()

    def single(self) -> Any:
        if self.index >= len(self.tokens):
            end = len(self.expression.text)
            self.stop('the expression ends where a license should follow', max(0, end - 1), end)
        token, start = self.tokens[self.index]
        if token == '(':
            return self.group(start)
        if token == ')' or self.operator():
            self.stop(f'`{token}` is where a license should be', start, start + len(token))
        self.index += 1
        license_tree = self.license(token, start)
        if self.operator() != 'WITH':
            return license_tree
        self.take()
        if self.index >= len(self.tokens):
            end = len(self.expression.text)
            self.stop('WITH is not followed by an exception', max(0, end - 1), end)
        name, at = self.tokens[self.index]
        if name in '()' or self.operator():
            self.stop(f'`{name}` is where a license exception should be', at, at + len(name))
        self.index += 1
        return ('WITH', license_tree, self.exception(name, at))

    def group(self, start: int) -> Any:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.stop(f'more than {MAX_DEPTH} parentheses inside each other', start, start + 1)
        self.index += 1
        tree = self.level('OR')
        if self.index >= len(self.tokens):
            self.stop('this parenthesis is never closed', start, start + 1)
        token, at = self.tokens[self.index]
        if token != ')':
            self.stop(f'`{token}` is where an operator or `)` should be', at, at + len(token))
        self.index += 1
        self.depth -= 1
        if self.operator() == 'WITH':
            self.stop('WITH applies to one license, not to a group', *self.here())
        return tree

    def here(self) -> tuple[int, int]:
        token, start = self.tokens[self.index]
        return start, start + len(token)

    def license(self, token: str, start: int) -> Any:
        from owlint_rules.vocab.spdx_ids import DEPRECATED_SPDX_IDS, SPDX_BY_LOWER, SPDX_IDS

        end = start + len(token)
        reference = _REF.match(token)
        if reference is not None and reference.group('ref') == 'LicenseRef':
            self.expression.ids.append(token)
            return token
        if not _ID.match(token):
            bad = next((char for char in token if not re.match(r'[A-Za-z0-9.+-]', char)), '+')
            message = f'`{token}` is not a license identifier: `{bad}` is not allowed in one'
            if bad == '/':
                message += '; a choice between licenses is written with OR'
            self.stop(message, start, end)
        if _REF_ANY_CASE.match(token):
            self.fault(
                UNKNOWN,
                f'`{token}` is written `LicenseRef-…`, in exactly these letters',
                start,
                end,
            )
            return token
        plus = token.endswith('+')
        bare = token.removesuffix('+') if plus and token.lower() not in SPDX_BY_LOWER else token
        name = SPDX_BY_LOWER.get(bare.lower())
        if name is None:
            self.unknown(token, start, end)
            return token
        suffix = token[len(bare) :]
        self.expression.ids.append(name + suffix)
        if name != bare:
            self.fault(CASE, f'`{bare}` is written `{name}`', start, start + len(bare), name)
        if name in DEPRECATED_SPDX_IDS:
            new = successor(name)
            message = f'`{name}` is a deprecated identifier'
            if new.endswith('-only'):
                later = new.removesuffix('only') + 'or-later'
                message += f'; write `{new}` or `{later}`, whichever the author meant'
            elif new:
                message += f'; the list now writes `{new}`'
            self.fault(DEPRECATED, message, start, end, new)
            if new:
                return _normal(new) if ' ' in new else new
        assert name in SPDX_IDS
        return name + suffix

    def exception(self, token: str, start: int) -> str:
        from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER, SPDX_EXCEPTIONS_BY_LOWER

        end = start + len(token)
        reference = _REF.match(token)
        if reference is not None and reference.group('ref') == 'AdditionRef':
            self.expression.exceptions.append(token)
            return token
        name = SPDX_EXCEPTIONS_BY_LOWER.get(token.lower())
        if name is None:
            what = 'is a license, no exception' if token.lower() in SPDX_BY_LOWER else (
                'is not on the SPDX list of license exceptions'
            )  # fmt: skip
            self.fault(UNKNOWN, f'`{token}` {what}', start, end)
            return token
        self.expression.exceptions.append(name)
        if name != token:
            self.fault(CASE, f'`{token}` is written `{name}`', start, end, name)
        return name

    def unknown(self, token: str, start: int, end: int) -> None:
        from owlint_rules.vocab.spdx_ids import SPDX_EXCEPTIONS_BY_LOWER

        if token.lower() in SPDX_EXCEPTIONS_BY_LOWER:
            message = f'`{token}` is an exception; it follows a license and WITH'
        else:
            message = f'`{token}` is not on the SPDX License List'
            hint = nickname(token)
            if hint:
                message += f'; did you mean `{hint}`?'
        self.fault(UNKNOWN, message, start, end)

    def fault(self, kind: str, message: str, start: int, end: int, replacement: str = '') -> None:
        self.expression.faults.append(Fault(kind, message, start, end, replacement))


def _normal(text: str) -> Any:
    return parse_expression(text).tree


def _chain(operator: str, parts: list[Any]) -> Any:
    """Parts under one operator: nested chains flattened, in a fixed order, each once."""
    if len(parts) == 1:
        return parts[0]
    flat: list[Any] = []
    for part in parts:
        if isinstance(part, tuple) and part[0] == operator:
            flat.extend(part[1:])
        else:
            flat.append(part)
    unique = sorted({repr(part): part for part in flat}.items())
    return unique[0][1] if len(unique) == 1 else (operator, *(part for _, part in unique))
