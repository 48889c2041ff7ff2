"""Whether a text may go by the name of the reference that it is most like.

Likeness alone earns no name: licenses are copied from each other, and versions
differ in a word. A text is "X with changes" only when its own title names no other
license, when it speaks of what X speaks of (a license of a model names the
model), and when what is left over on both sides stays within the bounds below.
Else it is a text that nobody here knows, and X is a note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from owlint_rules.lazy import lazy
from owlint_rules.licenses.recognition.copyright import is_name, restricts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.recognition.found import Found
    from owlint_rules.licenses.recognition.index import Ref
    from owlint_rules.licenses.recognition.normalize import Normal

#: At least this share of the file and of the reference has to be the same. Measured on 403 texts
#: of model licenses: older and edited copies keep 0.77 of the file and 0.86 of the reference and
#: more; texts that were written with another one at hand and have no title share 0.64 and less.
SHARED = 2 / 3
#: The same where the title is that of the reference, or where the reference stands there almost
#: as a whole: half of the text may be other words.
SHARED_BY_TITLE = 1 / 2
WHOLLY = 0.95
#: Of a file of which less is the same, the nearest text says nothing.
NEAR = 1 / 3
#: A reference of this many words that stands whole at the beginning is named however much follows.
WHOLE = 80


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Words in the title of a license that are no names.
_COMMON = _words(
    """
    license licence licenses licensed licensing agreement agreements terms of use user policy
    policies acceptable prohibited permitted conditions community model models general public
    open source software code weights data materials
    version versions v rev revision release released effective last updated modified date dated
    the a an this and or for to in on by with under as is full text file legal notice copyright
    new standard usage end eula rights series family international rail openrail responsible
    series sample style large text here of original copy official your its only all permission
    granted granting grant download part section appendix attachment exhibit plus english
    simplified chinese definitions preamble introduction
    """
)
#: Words in a title that tell one license of a maker from another.
_KINDS = _words('non commercial research')
_DATES = _words(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec st nd rd th
    """
)
_TITLE = lazy(r'\b(?:licen[sc](?:e|ing)|agreement|terms|policy|conditions|eula)\b', re.IGNORECASE)
_VERSION = lazy(
    r'\bversion\b|\b(?:release|license|effective) date\b|\bv\d+\.\d|\bdated\b', re.IGNORECASE
)
#: What follows says what the text is for or who wrote it, not what it is called.
_ABOUT = lazy(
    r'(?<=licen[sc]e )(?:for|of|by|to)\b.*|(?<=licen[sc]e: ).*|(?<=terms )(?:for)\b.*',
    re.IGNORECASE,
)
_STOP = lazy(r'[a-z]{2}\.\s')
_BRACKETS = lazy(r'\([^()\n]*\)|\[[^\[\]\n]*\](?:\([^()\n]*\))?')
_SENTENCE = lazy(
    r'\b(?:is|are|was|under|licensed|you|(?-i:may)|shall|means?|has|have|see|must)\b', re.I
)
_TOKEN = lazy(r'[^\W_][\w.+’-]*')
_DAY = lazy(
    r'\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d(?:[-/.]\d\d?[-/.]\d\d?)?|\d\d?/\d\d?/(?:19|20)\d\d'
)
#: Lines looked at for a title, and words of the longest.
_LINES, _LONGEST = 8, 16
#: Words at the beginning of a reference that may be its title.
_HEAD = 28


class Title:
    """What a text calls itself: its names, and the version numbers beside them."""

    __slots__ = ('kinds', 'names', 'numbers', 'words')

    def __init__(self) -> None:
        self.names: list[str] = []
        self.numbers: list[str] = []
        #: What tells the licenses of one maker apart, and would be a condition without its name.
        self.kinds: list[str] = []
        self.words: set[str] = set()

    def foreign(self, ref: Ref, words: list[str]) -> list[str]:
        """The names and numbers that the reference does not have at its head."""
        space = _head(ref, words)
        out = [name for name in self.names if f' {name} ' not in space]
        if len(out) < len(self.names):
            # "Qwen Research" is another license than "Qwen"; "Research" alone is a condition
            out += [kind for kind in self.kinds if f' {kind} ' not in space]
        for number in self.numbers:
            found = re.search(rf'(?<!\d) {re.escape(number)} (?!\d)', space)
            if found is None and f' {number} 0 ' not in space:
                out.append(number.replace(' ', '.'))
        return out

    def names_it(self, ref: Ref, words: list[str]) -> bool:
        """Whether the title is the reference's, as far as it goes."""
        return bool(self.names) and not self.foreign(ref, words)

    def lacks(self, ref: Ref) -> bool:
        """Whether the reference is called by a condition that this title does not have."""
        words = set(_pieces(_BRACKETS.sub(' ', ref.name)))
        conditions = {word for word in words - _COMMON if restricts(word)}
        return not conditions | (words & _KINDS) <= self.words


def _head(ref: Ref, words: list[str]) -> str:
    """The words that a title of this license may be made of, each between blanks."""
    named = f'{ref.name} {ref.spdx} {ref.license} {" ".join(ref.also)}'.lower()
    head = ' '.join(words[: max(ref.title, _HEAD)])
    return f' {" ".join(_pieces(named))} | {" ".join(_pieces(head))} '


def _pieces(text: str) -> list[str]:
    text = re.sub(r'\bv(?=\d)', ' ', text.lower().replace('noncommercial', 'non commercial'))
    return re.findall(r'[^\W_]+', text)


def title_of(normal: Normal, low: int = 0) -> Title:
    """The title of the text that begins at a word of a file; empty when there is none."""
    title = Title()
    spans = normal.spans
    if low >= len(spans):
        return title
    start = normal.text.rfind('\n', 0, spans[low][0]) + 1
    seen = 0
    found = False
    for line in normal.text[start : start + 4000].split('\n'):
        line = _BRACKETS.sub(' ', line)
        tokens = _TOKEN.findall(line)
        if not tokens:
            continue
        seen += 1
        says = len(tokens) > _LONGEST or line.rstrip(' *_|#\f').endswith(('.', ';', ','))
        if seen > _LINES or says or _SENTENCE.search(line) or _STOP.search(line):
            break
        version = bool(_VERSION.search(line))
        heading = bool(_TITLE.search(line))
        if version if found else heading:
            found = True
            _read(line, title)
        elif found:
            break
    return title


def _read(line: str, title: Title) -> None:
    """The names and version numbers of one line of a title."""
    dated = ended = after = False
    title.words.update(_pieces(line))
    for token in _TOKEN.findall(_ABOUT.sub(' ', line)):
        low = token.lower().rstrip('.-').removesuffix('’s').removesuffix("'s")
        ended = ended or bool(_TITLE.fullmatch(low))
        if low in _DATES:
            dated = True
        elif re.fullmatch(r'v?\d+(?:\.\d+)*', low):
            number = low.lstrip('v').replace('.', ' ')
            plain = not dated and (len(low) == 1 or not _DAY.fullmatch(low))
            if after and len(low) == 1:
                # "3 1" is how some write 3.1
                title.numbers[-1] += f' {number}'
            elif '.' in low or low[0] == 'v' or plain:
                title.numbers.append(number)
                after = True
                continue
        elif not _DAY.fullmatch(low) and any(c.isupper() or c.isdigit() for c in token):
            pieces = [piece for piece in _pieces(low) if piece not in _COMMON]
            words = [piece for piece in pieces if not piece.isdigit()]
            if any(restricts(word) or word in _KINDS for word in words):
                # words of conditions name nothing; they only tell licenses of one maker apart
                if not ended:
                    title.kinds.append(' '.join(pieces))
            elif words:
                title.names.append(' '.join(pieces))
        after = False


def may_label(label: str, title: str) -> bool:
    """Whether a name that somebody gave a license can be that of a recognized text.

    All names in it have to be in the title: "yi-license" is the Yi Series agreement.
    """
    wanted = [piece for piece in _pieces(label) if piece not in _COMMON]
    return bool(wanted) and set(_pieces(title)).issuperset(wanted)


def absent_names(ref: Ref, words: list[str], there: Sequence[str]) -> list[str]:
    """Makers and models, with their numbers, that a license of a model names and a file does not.

    "Llama 3.1" is not in a text about Llama 3, nor "Llama 3" in one about Llama 3.1.
    """
    if 'custom' not in ref.flags:
        return []
    own, text = f' {" ".join(words)} ', f' {" ".join(there)} '
    phrases: list[str] = []
    for word in _pieces(ref.name.partition(',')[0]):
        if any(char.isdigit() for char in word) and (phrases or word[0].isdigit()):
            if phrases and phrases[-1]:
                phrases[-1] += f' {word}'
        elif len(word) < 3 or word in _COMMON or word in _KINDS or word in _DATES:
            phrases.append('')
        else:
            phrases.append(word)
    out = []
    for phrase in filter(None, phrases):
        pattern = rf' {phrase} (?!\d+ )' if phrase[-1].isdigit() else f' {phrase} '
        if re.search(pattern, own) and not re.search(pattern, text):
            out.append(phrase)
    return out


def doubt(normal: Normal, found: Found, others: Sequence[Found] = ()) -> str:
    """Why a text may not go by the name of a reference; '' when the name is earned.

    ``others`` are further texts in the same words: what they explain is not left over.
    """
    ref = found.ref
    if found.cost == 0:
        return ''
    if found.rivals:
        names = ', '.join(dict.fromkeys([ref.name, *found.rivals]))
        return f'the text breaks off, and begins as several do: {names}'
    before = [other.last for other in others if other.first < found.first]
    title = title_of(normal, max(before, default=found.low))
    foreign = title.foreign(ref, found.words)
    absent = absent_names(ref, found.words, normal.words[found.low : found.high])
    added = sum(j2 - j1 for _, _, j1, j2 in found.left.ops)
    added -= sum(other.last - other.first for other in others)
    explained = 1 - added / max(1, found.high - found.low)
    kept = _kept(found)
    if (foreign and not _one_number(found, foreign)) or absent:
        if _names_alone(normal, found):
            return f'this is a license of its own with the words of {ref.name}'
    elif _within(explained, kept, titled=title.names_it(ref, found.words)):
        return ''
    elif kept == 1 and len(found.words) >= WHOLE:
        if not any(j1 < found.first for _, _, j1, _ in found.left.ops):
            return ''
        low, high = normal.word_line(found.first), normal.word_line(found.last - 1)
        return f'lines {low} to {high} hold {ref.name}; the text around it is not known'
    if explained < NEAR:
        return 'no known license text explains this one'
    return (
        f'the nearest known text is {ref.name}: {explained:.0%} of this file stands in it, '
        f'and {kept:.0%} of it stands here'
    )


def _within(explained: float, kept: float, *, titled: bool) -> bool:
    """Whether what is left over on both sides stays within the bounds."""
    if titled:
        return min(explained, kept) >= SHARED_BY_TITLE
    return kept >= SHARED and explained >= (SHARED if kept < WHOLLY else SHARED_BY_TITLE)


def doubt_inside(normal: Normal, found: Found) -> bool:
    """Whether a further text of a file was only found in pieces."""
    size = found.last - found.first
    inside = sum(
        j2 - j1 for _, _, j1, j2 in found.left.ops if found.first <= j1 and j2 <= found.last
    )
    if absent_names(found.ref, found.words, normal.words[found.first : found.last]):
        return True
    return _kept(found) < SHARED or 1 - inside / max(1, size) < SHARED


def _kept(found: Found) -> float:
    """How much of the reference is in the file, or may be missing there: from 0 to 1."""
    gone = sum(i2 - i1 for i1, i2, _, _ in found.left.ops)
    return 1 - gone / max(1, len(found.words))


def _one_number(found: Found, foreign: list[str]) -> bool:
    """Whether another number in the title is all that was changed."""
    if len(found.left.ops) != 1 or not all(name[0].isdigit() for name in foreign):
        return False
    return found.left.ops[0][2] - found.low < _HEAD


def _names_alone(normal: Normal, found: Found) -> bool:
    """Whether names are all that differs."""
    for i1, i2, j1, j2 in found.left.ops:
        raw = ' '.join(normal.raw(j1, j2).split()).strip('"\'.,()“”')
        if i2 - i1 > 12 or j2 - j1 > 12 or not (raw.isascii() or len(raw) < 20):
            return False
        if raw and not (is_name(raw, words=12) or not re.search('[a-z]{4} ', raw)):
            return False
    return not found.numbers
