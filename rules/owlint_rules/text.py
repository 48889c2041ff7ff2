"""Words of files as messages show them: cut, listed, compared. One place for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence


def cut(text: str, limit: int, mark: str = '…') -> str:
    """A text of at most ``limit`` characters; ``mark`` stands at the end of one that was longer."""
    return text if len(text) <= limit else text[: limit - len(mark)] + mark


def one_line(text: str, limit: int = 120) -> str:
    """A text on one line, cut behind ``limit`` characters with an ellipsis."""
    return cut(' '.join(text[: 4 * limit].split()), limit)


def shown(text: str, limit: int = 60) -> str:
    """A value as a message quotes it: on one line, cut, and never quite invisible."""
    flat = ' '.join(text.split())
    return cut(flat if flat.isascii() else _visible(flat), limit)


def _visible(text: str) -> str:
    """A text whose only letters beyond ASCII cannot be seen, with those written out."""
    from unicodedata import category

    strange = {letter for letter in text if not letter.isascii()}
    if any(category(letter) != 'Cf' for letter in strange):
        return text
    return ''.join(f'\\u{ord(letter):04x}' if letter in strange else letter for letter in text)


def sentence(text: str) -> str:
    """A note as a sentence: with a full stop, and a capital unless it begins with a name."""
    start = text[:1].upper() if text.partition(' ')[0].isalpha() else text[:1]
    return start + text[1:] + ('' if text.endswith(('.', '!', '?')) else '.')


def clauses(text: str) -> list[str]:
    """The parts of a text between semicolons; a quotation stays whole."""
    parts: list[str] = []
    for part in text.split('; '):
        if parts and (parts[-1].count('`') % 2 or parts[-1].count('"') % 2):
            parts[-1] += f'; {part}'
        else:
            parts.append(part)
    return parts


def listed(words: Sequence[str], last: str = 'and') -> str:
    """Words as people list them: ``a, b and c``."""
    if len(words) < 2:
        return ''.join(words)
    return f'{", ".join(words[:-1])} {last} {words[-1]}'


def first_of(words: Sequence[str], most: int) -> str:
    """The first words of a list, and how many more there are: ``a, b and 3 more``."""
    more = f' and {len(words) - most} more' if len(words) > most else ''
    return ', '.join(words[:most]) + more


def counted(number: int, one: str, many: str = '') -> str:
    """``1 error``, ``2 errors``."""
    return f'{number} {one if number == 1 else many or one + "s"}'


def nearest(word: str, known: Iterable[str], least: float = 0.6) -> str:
    """The known word most like another in any case; '' when none is as like as ``least``."""
    from difflib import get_close_matches

    by_lower: dict[str, str] = {}
    for item in known:
        by_lower.setdefault(item.lower(), item)
    found = get_close_matches(word.lower(), by_lower, 1, least)
    return by_lower[found[0]] if found else ''


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean …?` for the known word most like a misspelt one, or ''."""
    found = nearest(word, known)
    return f'; did you mean `{found}`?' if found else ''


def distance(one: str, other: str, limit: int) -> int:
    """How many letters are added, lost, exchanged or swapped with a neighbor."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        after = [i]
        for j, right in enumerate(other, 1):
            cost = min(row[j] + 1, after[j - 1] + 1, row[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            after.append(cost)
        if min(after) > limit:
            return limit + 1
        before, row = row, after
    return row[-1]


def only_within(word: str, known: Iterable[str], letters: int) -> str:
    """The only known word that is so many letters away at most; '' for none or several."""
    found = [
        one
        for one in known
        if abs(len(one) - len(word)) <= letters and distance(word, one, letters) <= letters
    ]
    return found[0] if len(found) == 1 else ''


#: The text, offset and line that were asked for last: evidence is mostly read from top to bottom.
_asked: list[tuple[str, int, int]] = [('', 0, 1)]


def fits(pattern: str, name: str) -> bool:
    """Whether a name fits a pattern with ``*``; linear, unlike a regular expression."""
    first, *rest = pattern.split('*')
    if not rest:
        return name == pattern
    if not name.startswith(first):
        return False
    at = len(first)
    for piece in rest[:-1]:
        at = name.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    last = rest[-1]
    return name.endswith(last) and len(name) - len(last) >= at


def heading_title(words: str) -> str:
    """The words of a Markdown heading without the number signs that may close it."""
    return words.rstrip(' \t').rstrip('#').rstrip(' \t')


def small_letters(text: str) -> str:
    """A text in small letters, as many as it has: none of them becomes two."""
    return text.replace('\u0130', 'i').lower()


def lines_with(
    small: str, words: Iterable[str], start: int = 0, end: int | None = None
) -> list[tuple[int, int]]:
    """The stretches of lines between two offsets that hold one of some words."""
    end = len(small) if end is None else end
    found = set()
    for word in words:
        at = small.find(word, start, end)
        while at >= 0:
            first = small.rfind('\n', start, at) + 1 or start
            last = small.find('\n', at, end)
            last = end if last < 0 else last
            found.add((first, last))
            at = small.find(word, last, end)
    return sorted(found)


def places_of(small: str, word: str, start: int = 0) -> Iterator[int]:
    """The offsets that a word stands at in a text, from one of them on."""
    at = small.find(word, start)
    while at >= 0:
        yield at
        at = small.find(word, at + 1)


def bare(name: str) -> str:
    """The letters and digits of a name, in small letters: what spellings of it have in common."""
    return ''.join(sign for sign in name.lower() if sign.isalnum())


def line_of(text: str, offset: int) -> int:
    """The line of an offset, counted from 1."""
    known, at, line = _asked[0]
    if text is not known or abs(offset - at) > offset:
        at, line = 0, 1
    if offset >= at:
        line += text.count('\n', at, offset)
    else:
        line -= text.count('\n', offset, at)
    _asked[0] = text, offset, line
    return line


def newline_of(text: str) -> str:
    """The first line ending of a text, which new lines get; a line feed when it has none."""
    first = text.find('\r', 0, text.find('\n') + 1 or len(text))
    return '\n' if first < 0 else '\r\n' if text.startswith('\r\n', first) else '\r'
