"""Which sections of a Markdown document answer what definitions ask for, and which only pretend to.

A section counts when something stands below its heading that no template put
there. Whether it is true or enough is for a person to say.
"""

from __future__ import annotations

import re

#: topic -> what its headings are called. The hub's template headings and the usual variants
#: (huggingface/hub-docs@242f4a1e model card template; headings seen in published cards).
TOPICS: dict[str, str] = {
    'architecture': r'model architecture|architecture|model details|model specifications?'
    r'|network|model structure|technical specifications?',
    'training-method': r'training (?:procedure|details|method(?:ology)?|process|recipe|pipeline)'
    r'|(?:pre-?|post-?)?training(?= *$| *[:(&])|how (?:it|the model) was trained|fine-?tuning'
    r'|training regime',
    'training-data': r'(?:pre-?)?training (?:data(?:sets?)?|corpus|corpora)|data(?:sets?)?'
    r'|data sources?|data provenance|data mix(?:ture)?|training and evaluation data',
    'hyperparameters': r'(?:training )?hyper-?\s?parameters'
    r'|training (?:arguments|configuration|settings)',
    'hardware': r'hardware|compute(?: infrastructure)?|environmental impact',
    'evaluation': r'evaluation(?: results)?|benchmarks?|results|performance',
    'limitations': r'(?:bias,? )?(?:risks,? )?(?:and )?limitations?|known issues|out-of-scope use',
    'intended-use': r'(?:intended )?uses?|direct use|intended uses? (?:&|and) limitations',
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

_TOPIC = {name: re.compile(rf'(?:{words})\b', re.IGNORECASE) for name, words in TOPICS.items()}
_HEADING = re.compile(r'[ ]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$')
_UNDERLINE = re.compile(r'[ ]{0,3}(?:=+|-{2,})[ \t]*$')
_BOLD = re.compile(r'[ \t]*(?:[-*+][ \t]+)?\*\*([^*]{3,60}?):?\*\*:?[ \t]*(.*)$')
_FENCE = re.compile(r'[ ]{0,3}(```+|~~~+)')
#: Decoration in front of a heading's words: numbers, emoji, list marks.
_DECORATION = re.compile(r'^[\W\d_]+')

#: Text that templates leave behind (the hub's card template, transformers' TrainingSummary).
_TEMPLATE = re.compile(
    r'\[?more information needed\]?|\[optional\]|\{\{.*?\}\}|\[todo\]|\btodo\b|\btbd\b|\bn/?a\b'
    r'|<!--.*?-->|<!--|-->|provide a (?:quick|longer) summary.*|coming soon\.?'
    r'|to be (?:added|announced|done)|\[insert[^\]]*\]'
    r'|not (?:available|specified|provided|disclosed)\.?|\bundisclosed\b|\bunknown\b'
    r'|<[a-z_ ]+>|lorem ipsum',
    re.IGNORECASE | re.DOTALL,
)
#: Fewest words of real content that count as an answer.
MIN_WORDS = 4
_MAX_TEXT = 400_000


class Section:
    """A heading and what stands below it, sub-sections included.

    ``line`` is the heading's, counted from 1 in the whole file. ``words`` is
    the number of words that no template put there.
    """

    __slots__ = ('level', 'line', 'title', 'words')

    def __init__(self, title: str, line: int, level: int) -> None:
        self.title = title
        self.line = line
        self.level = level
        self.words = 0


def sections_of(text: str, start: int = 0) -> list[Section]:
    """The sections of a Markdown text, reading from an offset; lines count from the text's start.

    Bold words that open a line (``**Training data:** ...``) count as headings
    of the lowest level, because many cards have no others.
    """
    first_line = text.count('\n', 0, start) + 1
    body = text[start : start + _MAX_TEXT]
    body = re.sub(r'<!--.*?(?:-->|\Z)', _blank, body, flags=re.DOTALL)
    sections: list[Section] = []
    open_sections: list[Section] = []
    fence = ''
    lines = body.split('\n')
    skip = False
    for index, raw in enumerate(lines):
        line = raw.rstrip('\r')
        mark = _FENCE.match(line)
        if mark and (not fence or mark.group(1).startswith(fence)):
            fence = '' if fence else mark.group(1)[:3]
        title, level, rest = '', 0, ''
        if skip:
            skip = False
            continue
        if not fence:
            heading = _HEADING.match(line)
            following = lines[index + 1].rstrip('\r') if index + 1 < len(lines) else ''
            if heading:
                title, level = heading.group(2), len(heading.group(1))
            elif (
                line.strip()
                and _UNDERLINE.match(following)
                and not line.startswith(('|', '-', '>'))
            ):
                title, level, skip = line, 1 if '=' in following else 2, True
            elif bold := _BOLD.match(line):
                title, level, rest = bold.group(1), 7, bold.group(2)
        if level:
            open_sections = [section for section in open_sections if section.level < level]
            section = Section(title.strip(), first_line + index, level)
            sections.append(section)
            open_sections.append(section)
            line = rest
        count = _real_words(line)
        for section in open_sections:
            section.words += count
    return sections


def _blank(match: re.Match[str]) -> str:
    """A comment without its words but with its line ends."""
    return '\n' * match.group().count('\n')


def _real_words(line: str) -> int:
    if not line.strip():
        return 0
    rest = _TEMPLATE.sub(' ', line)
    return len(re.findall(r'[^\W_]+', rest))


def topics_of(title: str) -> list[str]:
    """The topics that a heading is about."""
    title = _DECORATION.sub('', re.sub(r'[*_`\[\]]', '', title)).strip()
    return [name for name, pattern in _TOPIC.items() if pattern.match(title)]


def answers(text: str, start: int = 0) -> dict[str, list[Section]]:
    """Topic -> the sections of a text about it, those with real content first."""
    found: dict[str, list[Section]] = {}
    for section in sections_of(text, start):
        for topic in topics_of(section.title):
            found.setdefault(topic, []).append(section)
    for group in found.values():
        group.sort(key=lambda section: (section.words < MIN_WORDS, section.line))
    return found
