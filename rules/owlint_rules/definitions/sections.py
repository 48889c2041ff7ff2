"""Which sections of a Markdown document answer what definitions ask for, and which only pretend to.

A section counts when something stands below its heading that no template put
there and that is no refusal to answer. Whether it is true or enough is for a person to say.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from owlint_rules.definitions.described.cues import Cues, bits_in
from owlint_rules.lazy import Needing, lazy
from owlint_rules.model.subject import Subject
from owlint_rules.text import heading_title, small_letters

#: topic -> what its headings are called. The hub's template headings and the usual variants
#: (huggingface/hub-docs@242f4a1e model card template; headings seen in published cards).
TOPICS: dict[str, str] = {
    'architecture': r'model architecture|architecture|model details|model specifications?'
    r'|network|model structure|technical specifications?',
    'training-method': r'training (?:procedure|details|method(?:ology)?|process|recipe|pipeline)'
    r'|(?:pre-?|post-?)?training(?= *$| *[:(&])|how (?:it|the model) was trained|fine-?tuning'
    r'|how was (?:it|the model) trained|training (?:setup|infrastructure|strategy|stages?)'
    r'|training regime',
    'training-data': r'(?:pre-?)?training (?:data(?:sets?)?|corpus|corpora)'
    r'|training and evaluation data'
    r'|data sources?|data provenance|data mix(?:ture)?|fine-?tuning data(?:sets?)?'
    r'|data(?:sets?)?(?= *$| *[:(&]| (?:used|description|details|summary|overview|information'
    r'|cards?|selection|filtering|cleaning|collection|curation|composition|preparation|mix'
    r'|pre-?processing|processing|statistics|licens(?:e|es|ing)|governance)\b)',
    'hyperparameters': r'(?:training )?hyper-?\s?parameters'
    r'|training (?:arguments|configuration|settings|parameters)|learning[ _]rate|batch[ _]size',
    'hardware': r'hardware|comput(?:e|ing)(?: infrastructure| resources?)?|environmental impact'
    r'|computational resources|training hardware|infrastructure|accelerators?|gpus?\b|tpus?\b',
    'seeds': r'(?:random |training |rng )?seeds?(?: and determinism)?',
    'evaluation': r'evaluation(?: results)?|benchmarks?|results|performance|testing data'
    r'|eval(?:uation)? (?:results|metrics)|quantitative analys[ei]s|metrics|model performance',
    'limitations': r'(?:bias(?:es)?,? )?(?:(?:and )?risks?,? )?(?:and )?(?:known )?limitations?'
    r'|known issues|out-of-scope use|out of scope|(?:intended )?uses? (?:&|and) limitations'
    r'|ethical considerations|caveats(?: and recommendations)?|limits',
    'intended-use': r'(?:intended )?uses?|direct use|intended uses? (?:&|and) limitations'
    r'|intended (?:users?|applications?)|use cases?|primary (?:intended )?uses?|downstream use',
    'copyright': r'copyright(?: policy)?|rights reservation',
    'data-scope': r'(?:data )?(?:scope|characteristics|composition|statistics)'
    r'|dataset (?:composition|structure)',
    'data-collection': r'(?:data )?(?:collection|acquisition)(?: process)?'
    r'|how (?:the )?data (?:was|were) obtained',
    'data-selection': r'(?:data )?(?:selection|filtering|curation)(?: process| rationale)?',
    'data-labeling': r'(?:data )?(?:labell?ing|annotations?)(?: process| procedures?)?',
    'data-cleaning': r'(?:data )?(?:cleaning|pre-?processing)(?: methods?| process)?',
    'data-provenance': r'(?:data )?(?:provenance|sources?|origins?)(?: of the data)?|source data',
    'data-statistics': r'(?:data )?(?:statistics|size)|data mix(?:ture)?',
    'data-withheld': r'data (?:not released|withheld|unavailable)|why (?:the )?data .{0,30}not',
    'data-attribution': r'credits?|attributions?|acknowledge?ments?|contributors?',
    'content-summary': r'(?:public )?summary of (?:the )?training (?:data|content)'
    r'|training (?:content|data) summary',
    'synthetic-data': r'synthetic data|generated data|distillation',
    'alignment': r'(?:safety )?alignment|post-?training|preference|rlhf|dpo\b|instruction[- ]tuning'
    r'|reinforcement learning|safety (?:training|tuning)',
    'contamination': r'(?:data |test |benchmark )?(?:de)?contamination',
    'bias': r'bias(?:es)?|bias, risks',
    'capabilities': r'capabilit(?:y|ies)|intended uses?|uses?|direct use|highlights?|key features'
    r'|model (?:description|summary|overview)|introduction',
    'modalities': r'(?:model )?inputs?(?: (?:and|/) outputs?)?|modalit(?:y|ies)|input format',
    'deployment': r'how to (?:use|get started|run)|usage|quick-?\s?start|get(?:ting)? started'
    r'|inference|deployment|installation|requirements|serving|running',
    'reproduction': r'reproduc(?:e|ing|tion|ibility)|replication|how to (?:train|reproduce)',
    'tokenizer': r'tokeni[sz](?:er|ation)|vocabulary',
}

_TOPIC = {name: Cues(rf'^(?:{words})\b') for name, words in TOPICS.items()}
_ANY = sum({cues.bit for cues in _TOPIC.values()})
_HEADING = lazy(r'[ ]{0,3}(#{1,6})[ \t]+(.*)')
_UNDERLINE = lazy(r'[ ]{0,3}(?:=+|-{2,})[ \t]*$')
_BOLD = lazy(r'[ \t]*(?:[-*+][ \t]+)?\*\*([^*]{3,60}?):?\*\*:?[ \t]*(.*)$')
_FENCE = lazy(r'[ ]{0,3}(```+|~~~+)')
#: What fences, underlines, and other lines that open a section begin with behind blanks.
_FENCES, _UNDERLINES, _OPENING = frozenset('`~'), frozenset('=-'), frozenset('#*-+<|')
#: Decoration in front of a heading's words: numbers, emoji, list marks.
_DECORATION = lazy(r'^(?:(?:[IVXLC]{1,6}|[A-Za-z])[.)]\s+)?[\W\d_]*')
#: A heading in HTML, on one line.
_HTML = lazy(
    r'[ \t]*(?:<(?:div|center|p|a|summary|details)\b[^>]{0,200}>[ \t]*){0,3}'
    r'<h([1-6])(?:\s[^>]{0,200})?>(.{1,300}?)</h\1[ \t]*>',
    re.IGNORECASE,
)
#: The same over several lines: its words are moved to the first one before lines are read.
_HTML_LINES = lazy(
    r'^[ \t]*<h([1-6])(?:\s[^>\n]{0,200})?>[ \t]*\r?\n(?:[^\n<]*(?:<(?!/?h[1-6])[^\n<]*)*\n){0,4}?'
    r'[^\n]{0,200}?</h\1[ \t]*>',
    re.IGNORECASE | re.MULTILINE,
)
#: An item of a list, or a row of a table, whose first words say what the rest is about.
_ITEM = lazy(r'[ \t]*[-*+][ \t]+([A-Za-z][\w \t/&()-]{2,40}?)[ \t]*:[ \t]+(\S.*)$')
_ROW = lazy(r'[ \t]*\|[ \t]*[*_`]*([A-Za-z][\w \t/&()-]{2,40}?)[*_`:]*[ \t]*\|(.*)')
#: What an item may be called beside the words of its topic.
_ITEM_END = (
    r'(?: (?:types?|used|details?|info(?:rmation)?|description|size|policy))?(?: ?\([^)]*\))?$'
)

#: Text that templates leave behind (the hub's card template, transformers' TrainingSummary), in
#: small letters. Each way begins with a letter, which passes over most of a text; words are whole.
_TEMPLATE = Needing(
    'users (both|information needed|use the code below|carbon emissions|this modelcard|[optional]'
    '|{{|todo|tbd|<|-->|provide a |coming soon|to be |[insert|not available|not specified'
    '|not provided|not disclosed|undisclosed|unknown|lorem ipsum',
    lazy(
        # sentences of the hub's template (huggingface_hub@ee0a4510, modelcard_template.md)
        r'users \(both direct and downstream\) should be made aware of[^.]{0,300}\.'
        r'|more information needed for further recommendations\.?'
        r'|use the code below to get started with the model\.?'
        r'|carbon emissions can be estimated using the[^\n]{0,300}lacoste[^\n]*'
        r'|this modelcard aims to be a base template for new models\.?[^\n]*'
        r'|'
        r'more information needed|\[optional\]|\{\{[^}\n]{0,300}\}\}|\[todo\]|t(?<!\wt)(?:odo|bd)\b'
        r'|<!--|-->|provide a (?:quick|longer) summary[\s\S]*|coming soon\.?'
        r'|to be (?:added|announced|done)|\[insert[^\]]{0,200}\]'
        r'|not (?:available|specified|provided|disclosed)\.?|u(?<!\wu)n(?:disclosed|known)\b'
        r'|<[a-z_ ]{1,60}>|lorem ipsum'
    ),
)
_NA = lazy(r'n(?<!\wn)/?a\b')
_GIVEN = r'(?:disclosed|released|shared|revealed|published|public|given|provided|available)'
#: A part of a sentence with this only says that nothing is said.
_REFUSAL = Needing(
    "not|n't|n’t|unable|confidential|proprietary|secret",
    lazy(
        r"\b(?:(?:we|i) (?:\w{1,20} )?(?:can ?not|can't|can’t|will not|won't|won’t|do not|don't"
        r'|don’t|did not|are not able to|are unable to)(?: \w{1,20}){0,2}? (?:disclose|share'
        r'|release|reveal|publish|provide|give)'
        rf'|(?:is|are|was|were|been) not (?:\w{{1,20}} ){{0,2}}?{_GIVEN}'
        rf"|(?:can ?not|can't|can’t|will not|won't|won’t) be (?:\w{{1,20}} )?{_GIVEN}"
        r'|(?:remains?|stays?|kept|is|are) (?:confidential|proprietary|secret))\b'
    ),
)
_WORD = lazy(r'[^\W_]+')
_MARKS = lazy(r'[*_`\[\]]')
#: What parts a sentence.
_PARTS = lazy(r'[.;,!?]')
#: Fewest words of real content that count as an answer.
MIN_WORDS = 4
#: Topics that a word or two answer: a number, the name of a board or of a network.
_SHORT = frozenset({'seeds', 'hardware', 'hyperparameters', 'architecture', 'tokenizer'})
#: Levels of what only opens a line: bold words, and items of lists and tables.
BOLD, ITEM = 7, 8
_MAX_TEXT = 400_000


class Section:
    """A heading and what stands below it, sub-sections included.

    ``line`` is the heading's, counted from 1 in the whole file. ``words`` is
    the number of words that no template put there, counted no further than it
    matters; ``shown`` is the first line
    that has such words, with its number, and ``end`` the last line. ``level`` is
    1 to 6, 7 for bold words that open a line, 8 for an item of a list or table.
    """

    __slots__ = ('end', 'level', 'line', 'shown', 'title', 'words')

    def __init__(self, title: str, line: int, level: int) -> None:
        self.title = title
        self.line = line
        self.level = level
        self.words = 0
        self.shown = (line, title)
        self.end = line

    def answers(self, topic: str) -> bool:
        """Whether something is said about a topic, by its words alone."""
        if topic in _SHORT:
            return self.words >= 1
        return self.words >= (MIN_WORDS if self.level < BOLD else 2)


def sections_of(text: str, start: int = 0) -> list[Section]:
    """The sections of a Markdown text, reading from an offset; lines count from the text's start.

    Bold words that open a line (``**Training data:** ...``) count as headings
    of the lowest level, because many cards have no others. Items of lists and
    rows of tables that begin with the name of a topic are sections of one line.
    """
    first_line = text.count('\n', 0, start) + 1
    body = text[start : start + _MAX_TEXT]
    if '<!--' in body:
        body = re.sub(r'<!--.*?(?:-->|\Z)', _blank, body, flags=re.DOTALL)
    if '</h' in body or '</H' in body:
        body = _HTML_LINES.sub(_on_one_line, body)
    sections: list[Section] = []
    # each of these stands in those before it
    around: list[Section] = []
    fence = ''
    lines = body.split('\n')
    if '\r' in body:
        lines = [line.rstrip('\r') for line in lines]
    signs = [line.lstrip(' \t')[:1] for line in lines]
    below = [*signs[1:], '']
    lacking = False  # whether the innermost section has too few words
    underline = -1
    for index, sign in enumerate(signs):
        if sign in _FENCES and (mark := _FENCE.match(lines[index])):
            if not fence or mark.group(1).startswith(fence):
                fence = '' if fence else mark.group(1)[:3]
        elif not lacking and sign not in _OPENING and below[index] not in _UNDERLINES:
            continue
        if index == underline:
            continue
        line = lines[index]
        number = first_line + index
        if not fence and (sign in _OPENING or below[index] in _UNDERLINES):
            title, level, rest = '', 0, ''
            before = number - (2 if index - 1 == underline else 1)
            heading = _HEADING.match(line) if sign == '#' else None
            if heading:
                title, level = heading_title(heading.group(2)), len(heading.group(1))
            elif (
                below[index] in _UNDERLINES
                and _UNDERLINE.match(lines[index + 1])
                and _is_title(line, lines[index - 1] if index else '', lines[index + 1])
            ):
                title, level = line, 1 if '=' in lines[index + 1] else 2
                underline = index + 1
            elif sign not in _OPENING:
                pass
            elif '**' in line and (bold := _BOLD.match(line)):
                title, level, rest = bold.group(1), BOLD, bold.group(2)
            elif sign == '<' and (html := _HTML.match(line)):
                title, level = re.sub(r'<[^>]*>', '', html.group(2)), int(html.group(1))
                rest = line[html.end() :]
            elif item := (_ROW if sign == '|' else _ITEM).match(line):
                if found := _item(item, number):
                    sections.append(found)
            if level:
                while around and around[-1].level >= level:
                    around.pop().end = before
                section = Section(title.strip(), number, level)
                sections.append(section)
                around.append(section)
                lacking = True
                line = rest
        # the outer ones have at least the words of the innermost
        if lacking and line and (count := real_words(line)):
            for section in around:
                if not section.words:
                    section.shown = (number, line)
                section.words += count
            lacking = around[-1].words < MIN_WORDS
    for section in around:
        section.end = first_line + len(lines) - (2 if len(lines) - 1 == underline else 1)
    return sections


def _is_title(line: str, before: str, underline: str) -> bool:
    """Whether an underlined line is a heading.

    Markdown makes a heading of any text above a line of hyphens; below a
    sentence or a paragraph its author meant a ruler, and the text counts as text.
    """
    title = line.strip()
    if not title or line.startswith(('|', '-', '>', '* ', '+ ', '<')) or len(title) > 100:
        return False
    if '=' in underline:
        return True
    return not before.strip() and not title.endswith(('.', '!', '?', ',', ';', '。'))


def _on_one_line(match: re.Match[str]) -> str:
    """A heading of HTML on its first line, with as many line ends behind it as it had."""
    return ' '.join(match.group().split()) + '\n' * match.group().count('\n')


def _item(item: re.Match[str], line: int) -> Section | None:
    """An item of a list or table that is about a topic: one with words, or a template's."""
    title = ' '.join(item.group(1).split())
    topics = _item_topics(title)
    if not topics:
        return None
    rest = item.group(2)
    section = Section(title, line, ITEM)
    section.words = real_words(rest)
    section.shown = (line, item.group())
    short = section.words > 0 and not _SHORT.isdisjoint(topics)
    # `| Benchmark | Score |` heads a table; nothing is missing there
    if section.words > 1 or short or _without_template(small := small_letters(rest)) != small:
        return section
    return None


_ITEM_TOPIC = {
    name: lazy(rf'(?:{words}){_ITEM_END}', re.IGNORECASE) for name, words in TOPICS.items()
}


@lru_cache(maxsize=1_000)
def _item_topics(title: str) -> tuple[str, ...]:
    may = bits_in(small_letters(title))
    if not may & _ANY:
        return ()
    return tuple(
        name
        for name, cues in _TOPIC.items()
        if may & cues.bit and _ITEM_TOPIC[name].fullmatch(title)
    )


def _blank(match: re.Match[str]) -> str:
    """A comment without its words but with its line ends."""
    return '\n' * match.group().count('\n')


def real_words(line: str) -> int:
    """How many words a line has that no template put there, and that do not refuse to answer.

    More than MIN_WORDS are not counted.
    """
    small = _without_template(small_letters(line))
    if _REFUSAL.search(small):
        small = ' '.join(part for part in _PARTS.split(small) if not _REFUSAL.search(part))
    return sum(1 for _ in islice(_WORD.finditer(small), MIN_WORDS))


def _without_template(small: str) -> str:
    if _TEMPLATE.may_match(small):
        small = _TEMPLATE.pattern.sub(' ', small)
    return _NA.sub(' ', small) if 'na' in small or 'n/a' in small else small


@lru_cache(maxsize=1_000)
def topics_of(title: str) -> tuple[str, ...]:
    """The topics that a heading is about."""
    small = small_letters(_DECORATION.sub('', _MARKS.sub('', title)).strip())
    may = bits_in(small)
    if not may & _ANY:
        return ()
    return tuple(name for name, cues in _TOPIC.items() if cues.fits(small, may))


def sections_in(document: Subject, start: int) -> list[Section]:
    """The sections of a document, reading from an offset, found once for all who ask."""
    known: list[Section] | None = document.cache.get('sections')
    if known is None:
        known = document.cache['sections'] = sections_of(document.text, start)
    return known


def by_topic(sections: list[Section]) -> dict[str, list[Section]]:
    """Topic -> the sections about it, those with real content first."""
    found: dict[str, list[Section]] = {}
    for section in sections:
        names = topics_of if section.level < ITEM else _item_topics
        for topic in names(section.title):
            found.setdefault(topic, []).append(section)
    for topic, group in found.items():
        group.sort(key=lambda section: (not section.answers(topic), section.line))
    return found
