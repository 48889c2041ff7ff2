"""No regular expression of the packages can take more than linear time where two parts of it
read the same characters: no repeat in a repeat, and no two beside one another. And none that is
looked for begins with a repeat in whose middle the search could begin again.

The patterns are taken apart with the parser of the standard library. What two repeats read is
compared on a set of characters; a repeat that ends after few characters is no matter.
"""

from __future__ import annotations

import ast
import importlib
import re
import warnings
from contextlib import suppress
from functools import cache
from itertools import chain
from types import ModuleType

import pytest

from owlint_rules.lazy import lazy
from test_floors import MODULES

with warnings.catch_warnings():
    warnings.simplefilter('ignore', DeprecationWarning)
    try:
        from re import _constants as codes
        from re import _parser as parser
    except ImportError:  # Python 3.10
        import sre_constants as codes
        import sre_parse as parser

#: A repeat up to this often is one of few characters, and a repeat of repeats up to that often.
FEW, FEWER = 600, 12
#: Function -> which of its arguments are the flags.
FLAGS = {'re.sub': 4, 're.subn': 4, 're.split': 3, 're.compile': 1, 'lazy': 1}
FLAGS.update((f're.{name}', 2) for name in ('search', 'match', 'fullmatch', 'findall', 'finditer'))
#: Most ways through the alternatives of one pattern that are followed.
WAYS = 2_000
#: Modules -> why the length of what their patterns read is bounded.
BOUNDED = {
    'owlint.inputs.header': 'the head of a file, and a prefix of at most 200 characters',
    'owlint.kinds': 'names of files',
    'owlint_rules.definitions.act': 'lines cut at 2,000 characters',
    'owlint_rules.definitions.described': 'parts of at most 6,000 characters',
    'owlint_rules.definitions.tests_information': 'paths of at most 240 characters',
    'owlint_rules.definitions.facts_code': 'paths of at most 240 characters',
    'owlint_rules.definitions.mof_init': 'names of files',
    'owlint_rules.license_files.damaged_license_text': 'what follows is the end of the line',
    'owlint_rules.licenses.recognition.allowed_text': 'lines of at most 400 characters',
    'owlint_rules.licenses.recognition.copyright': 'lines of at most 400 characters',
    'owlint_rules.licenses.recognition.pointers': 'texts of at most 60 words of 300 letters',
    'owlint_rules.licenses.recognition.readme': 'headings of at most 400 characters',
    'owlint_rules.licenses.recognition.restated': 'lines of at most 400 characters',
    'owlint_rules.statements.prose.bases': 'what stands between two names',
    'owlint_rules.statements.prose.languages': 'pieces of a text of at most 6,000 characters',
    'owlint_rules.statements.prose.words': 'pieces of a text of at most 6,000 characters',
}

#: Further modules -> why what is searched there for a pattern that begins with a repeat is short.
SHORT = {
    'owlint.validation': 'messages of libraries',
    'owlint_rules.definitions.loader': 'our own definitions',
    'owlint_rules.definitions.sections': 'titles of at most 300 characters',
    'owlint_rules.header._scope': 'lines cut at 1,000 characters',
    'owlint_rules.licenses.names.plain_name': 'names of known licenses and their like',
    'owlint_rules.release.model_name_duty': 'titles of at most 200 characters',
    'owlint_rules.statements.prose.names': 'names within a piece of a text',
    'owlint_rules.statements.prose.plain': 'blanks before a line end are also read without it',
    'owlint_rules.vocab.model_names': 'names of models that exist',
}
SEARCHING = ('search', 'sub', 'subn', 'split', 'findall', 'finditer')

CHARACTERS = frozenset(map(chr, range(32, 127))) | frozenset('\t\n\r\x0b\xa0é许²。，：')
CATEGORIES = {
    getattr(codes, f'CATEGORY_{name}'): frozenset(c for c in CHARACTERS if re.match(sign, c))
    for name, sign in {
        'DIGIT': r'\d', 'NOT_DIGIT': r'\D', 'SPACE': r'\s', 'NOT_SPACE': r'\S', 'WORD': r'\w',
        'NOT_WORD': r'\W',
    }.items()
}  # fmt: skip
REPEATS = (codes.MAX_REPEAT, codes.MIN_REPEAT)


def one(op, value, flags):
    """The characters of a part that reads one; None for another part."""
    if op is codes.LITERAL:
        letter = chr(value)
        return frozenset({letter.lower(), letter.upper()} if flags & re.I else letter)
    if op is codes.NOT_LITERAL:
        return CHARACTERS - one(codes.LITERAL, value, flags)
    if op is codes.ANY:
        return CHARACTERS if flags & re.S else CHARACTERS - {'\n'}
    if op is not codes.IN:
        return None
    found, negated = set(), False
    for kind, what in value:
        if kind is codes.NEGATE:
            negated = True
        elif kind is codes.CATEGORY:
            found |= CATEGORIES[what]
        elif kind is codes.RANGE:
            low, high = map(chr, what)
            cases = (str.lower, str.upper, str) if flags & re.I else (str,)
            found |= {c for c in CHARACTERS if any(low <= case(c) <= high for case in cases)}
        else:
            found |= one(kind, what, flags)
    return CHARACTERS - found if negated else frozenset(found)


def inside(op, value, flags):
    """The parts that a part is made of, each with its flags: one list for each alternative."""
    if op is codes.SUBPATTERN:
        return [value[3]], (flags | value[1]) & ~value[2]
    if op is codes.BRANCH:
        return value[1], flags
    if op in REPEATS:
        return [value[2]], flags
    return [], flags


def reads(parts, flags):
    """All characters that parts can read."""
    found = frozenset()
    for op, value in parts:
        inner, own = inside(op, value, flags)
        found |= one(op, value, flags) or frozenset()
        found = found.union(*(reads(each, own) for each in inner))
    return found


def within(parts, flags, characters):
    """Whether parts can read a text of these characters alone, or none."""
    for op, value in parts:
        inner, own = inside(op, value, flags)
        single = one(op, value, flags)
        if single is not None:
            fits = bool(single & characters)
        elif op is codes.AT:
            fits = value in (codes.AT_BOUNDARY, codes.AT_NON_BOUNDARY)
        elif op in REPEATS and value[0] == 0:
            fits = True
        else:
            fits = not inner or any(within(each, own, characters) for each in inner)
        if not fits:
            return False
    return True


def can_fail(parts):
    """Whether anything stands there that a text need not have."""
    return any(
        not (op in REPEATS and value[0] == 0)
        and not (op is codes.SUBPATTERN and not can_fail(value[3]))
        and not (op is codes.BRANCH and not all(map(can_fail, value[1])))
        for op, value in parts
    )


def nested(parts, flags):
    """Repeats that alone can be all of what another repeat repeats."""
    for op, value in parts:
        inner, own = inside(op, value, flags)
        for way in ways(value[2], flags) if op in REPEATS and value[1] > FEWER else ():
            for at, (kind, what, here) in enumerate(way):
                if kind in REPEATS and what[1] > FEWER:
                    characters = reads(what[2], here)
                    others = (*way[:at], *way[at + 1 :])
                    if all(within([(op, value)], own, characters) for op, value, own in others):
                        yield what[2]
        for each in inner:
            yield from nested(each, own)


def ways(parts, flags):
    """The ways through the alternatives, as flat lists of parts with their flags."""
    found = [[]]
    for op, value in parts:
        inner, own = inside(op, value, flags)
        few = op in REPEATS and value[1] <= 3 and one(*value[2][0], flags) is None
        if op in REPEATS and not few:
            inner = []
        if inner:
            tails = list(chain.from_iterable(ways(each, own) for each in inner))
            if few and value[0] == 0:
                tails.append([])
        else:
            tails = [[(op, value, flags)]]
        found = [head + tail for head in found for tail in tails][:WAYS]
    return found


def adjacent(parts, flags):
    """Two repeats that can read the same characters, with nothing between that they cannot read."""
    for way in ways(parts, flags):
        long = [
            (at, reads(value[2], own))
            for at, (op, value, own) in enumerate(way)
            if op in REPEATS and value[1] > FEW
        ]
        for (first, ones), (second, others) in ((a, b) for a in long for b in long if a < b):
            common = ones & others
            between = way[first : second + 1]
            rest = [(op, value) for op, value, _ in way[second + 1 :]]
            to_the_end = rest[:1] == [(codes.AT, codes.AT_END)] and not (
                CHARACTERS - others - {'\n', '\r'}
            )
            if common and can_fail(rest) and not to_the_end:
                if all(within([(op, value)], own, common) for op, value, own in between):
                    if all(within(way[at][1][2], way[at][2], common) for at in (first, second)):
                        yield way[first], way[second]


def is_first(op, value, flags, run):
    """Whether a part without width holds only at the first character of a run of these."""
    if op is codes.AT:
        if value is codes.AT_BOUNDARY:
            return run <= CATEGORIES[codes.CATEGORY_WORD]
        return value in (codes.AT_BEGINNING, codes.AT_BEGINNING_STRING)
    if op not in (codes.ASSERT, codes.ASSERT_NOT) or value[0] > 0:
        return False
    before = reads(value[1], flags)
    return run <= before if op is codes.ASSERT_NOT else not run & before


def started(parts, flags):
    """A long repeat, at most one character behind the start, that a search tries at each place."""
    for way in ways(parts, flags):
        long = [at for at, (op, value, _) in enumerate(way) if op in REPEATS and value[1] > FEW]
        if not long:
            continue
        _, value, own = way[long[0]]
        run, head = reads(value[2], own), way[: long[0]]
        rest = [(op, value) for op, value, _ in way[long[0] + 1 :]]
        to_the_end = rest[:1] == [(codes.AT, codes.AT_END)] and not CHARACTERS - run - {'\n', '\r'}
        if not can_fail(rest) or to_the_end or any(is_first(*part, run) for part in head):
            continue
        wide = [part for part in head if part[0] not in (codes.AT, codes.ASSERT, codes.ASSERT_NOT)]
        if len(wide) < 2 and all(within([(op, value)], own, run) for op, value, own in wide):
            yield way[long[0]]


KINDS = {'nested': nested, 'adjacent': adjacent, 'started': started}


def faults(pattern, flags=0, *, kinds):
    """The kinds of slowness of a pattern, of those that are asked for."""
    tree = parser.parse(pattern, flags)
    flags = tree.state.flags
    return [kind for kind in kinds if next(KINDS[kind](tree, flags), None) is not None]


@cache
def calls_of(name: str) -> tuple[list[tuple[ast.Call, str]], list[tuple[ast.Assign, str]]]:
    """The calls in a module that may make or use a pattern, and the assignments of such calls."""
    source = MODULES[name].read_text(encoding='utf-8')
    # most of the code is tables, without a call of these
    if 're.' not in source and 'lazy(' not in source:
        return [], []
    nodes = list(ast.walk(ast.parse(source)))
    calls = {id(node): (node, function_of(node)) for node in nodes if isinstance(node, ast.Call)}
    assigned = [
        (node, calls[id(node.value)][1])
        for node in nodes
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
    ]
    return [(call, function) for call, function in calls.values() if function in FLAGS], assigned


def function_of(call: ast.Call) -> str:
    """A name, or one of a module; else nothing."""
    if isinstance(call.func, ast.Name):
        return call.func.id
    if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name):
        return f'{call.func.value.id}.{call.func.attr}'
    return ''


def modules():
    """The modules that can be imported here, with their names."""
    for name in sorted(MODULES):
        if name.endswith('__main__'):
            continue
        try:
            yield name, importlib.import_module(name)
        except ImportError:
            continue  # needs an extra


@cache
def patterns_of(name: str, module: ModuleType):
    """The patterns in a module's code that are made of its own constants, and its word tables."""
    return tuple(dict.fromkeys(_patterns_in(name, module)))


def _patterns_in(name: str, module: ModuleType):
    for call, function in calls_of(name)[0]:
        if not call.args or isinstance(call.args[0], ast.Starred):
            continue
        place = FLAGS[function]
        named = [one.value for one in call.keywords if one.arg == 'flags']
        given = [*call.args[place : place + 1], *named]
        try:
            pattern, *more = (
                eval(compile(ast.Expression(each), name, 'eval'), dict(vars(module)))
                for each in (call.args[0], *given)
            )
        except NameError:
            continue  # made of what a function has at hand
        if isinstance(pattern, str):
            yield call.lineno, pattern, int(more[0]) if more else 0
    for value in vars(module).values():
        yield from ((0, *made) for made in _held(value))
    if '.words.' in name:
        for text in chain.from_iterable(map(_texts, vars(module).values())):
            with suppress(re.error):
                re.compile(text)
                yield 0, text, re.IGNORECASE


def _held(value):
    """The patterns in a table, or in the objects of one."""
    if isinstance(value, re.Pattern):
        yield value.pattern, value.flags & ~re.UNICODE
    elif isinstance(value, type(lazy(''))):
        yield value._made
    elif isinstance(value, (dict, list, tuple)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _held(each)
    elif hasattr(type(value), '__slots__') and type(value).__module__.startswith('owlint'):
        for slot in type(value).__slots__:
            yield from _held(getattr(value, slot, None))


def _texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from chain.from_iterable(map(_texts, value.values()))
    elif isinstance(value, (list, tuple)):
        yield from chain.from_iterable(map(_texts, value))


def test_no_pattern_is_slow():
    found, seen = [], set()
    for name, module in modules():
        for line, pattern, flags in patterns_of(name, module):
            if (pattern, flags) in seen or not isinstance(pattern, str):
                continue
            seen.add((pattern, flags))
            kinds = ('nested',) if name.startswith(tuple(BOUNDED)) else ('nested', 'adjacent')
            found += [
                f'{name}:{line}: {kind}: {pattern}' for kind in faults(pattern, flags, kinds=kinds)
            ]
    assert len(seen) > 500
    assert not found, '\n'.join(found)


def searched(name, module):
    """The patterns that a module looks for anywhere in a text: in place, or under their name."""
    source = MODULES[name].read_text(encoding='utf-8')
    named = set(re.findall(rf'\b(\w+)\.(?:{"|".join(SEARCHING)})\(', source))
    calls, assigned = calls_of(name)
    lines = {
        call.lineno
        for node, function in assigned
        if function in ('re.compile', 'lazy', 'Needing') and ast.unparse(node.targets[0]) in named
        for call in ast.walk(node.value)
        if isinstance(call, ast.Call)
    } | {call.lineno for call, function in calls if function.removeprefix('re.') in SEARCHING}
    return [found for found in patterns_of(name, module) if found[0] in lines]


def test_no_number_of_repeats_was_taken_for_a_place_in_an_f_string():
    """In an f-string ``{1,16}`` is a pair of numbers, and matches nothing that was meant."""
    found = []
    for name, module in modules():
        for line, pattern, _ in patterns_of(name, module):
            if re.search(r'\(\d+, \d+\)', str(pattern)):
                found.append(f'{name}:{line}: {pattern[:60]}')
    assert found == []


def test_no_search_begins_again_within_a_run():
    found, count = [], 0
    for name, module in modules():
        if name.startswith((*BOUNDED, *SHORT)):
            continue
        for line, pattern, flags in searched(name, module):
            count += 1
            if faults(pattern, flags, kinds=('started',)):
                found.append(f'{name}:{line}: {pattern}')
    assert count > 100
    assert not found, '\n'.join(found)


@pytest.mark.parametrize(
    ('pattern', 'starts'),
    [
        (r' {2,}\n', True),
        (r'(?<! ) {2,}\n', False),
        (r'([a-z0-9][\w.+-]*)[ _-]license', True),
        (r'([a-z0-9][\w.+-]{0,30})[ _-]license', False),
        (r'\b\w+ license', False),
        (r'\b[\w.-]+ license', True),
        (r'\[[^\]]*\]', True),
        (r'\[[^][]*\]', False),
        (r'"(?:[^"\\\n]|\\.)*"', True),
        (r'"(?:[^"\\\n]|\\.)*"?', False),
        (r'^\s*#', False),
        (r'\w+.*', False),
        (r'[^\n]*$', False),
    ],
)
def test_searches_that_begin_again_are_recognized(pattern, starts):
    assert bool(faults(pattern, kinds=('started',))) == starts


@pytest.mark.parametrize(
    ('pattern', 'kinds'),
    [
        (r'(?:a+)+b', ['nested']),
        (r'(?:\w+\s*)*$', ['nested']),
        (r'(?:[\w.]|\w+)*b', ['nested']),
        (r'\s*,?\s*b', ['adjacent']),
        (r'(\S.*?)[ \t]*#*[ \t]*$', ['adjacent']),
        (r'.*-.*-x', ['adjacent']),
        (r'(?i)[a-z]*[A-Z]*1', ['adjacent']),
        (r'[ ]*(?:v[ ]*)?\d', []),
        (r'(?:\w+\.)+x', []),
        (r'(?:"[^"]*"|\w)*,', []),
        (r'\s*(?:v\s*)?.*', []),
        (r'\w+[^\n]*$', []),
        (r'a{0,20}a{0,20}b', []),
    ],
)
def test_slow_patterns_are_recognized(pattern, kinds):
    assert faults(pattern, kinds=('nested', 'adjacent')) == kinds
