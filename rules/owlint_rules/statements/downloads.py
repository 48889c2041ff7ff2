"""Weights that a document names by their address: a file, a page of a hub, a row of a table."""

from __future__ import annotations

from owlint_rules.lazy import lazy
from owlint_rules.text import bare

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

#: A heading over weights, and any other.
_ZOO_HEADING = lazy(
    r'(?im)^(?:#{1,4}[ \t]+|\*\*)[^\n]{0,60}?'
    r'(?:models?[ -]zoo|(?:pre-?trained|models?|released?|download)[ -]+(?:the )?'
    r'(?:weights|models?|checkpoints?|parameters|downloads?)|checkpoints?\b|weights\b|model card)'
)
#: A heading over models of whomever, which an own name and own words have to tell apart.
_MODELS_HEADING = lazy(
    r'(?im)^#{1,4}[ \t]+(?:\W{0,6})(?:(?:our|the|all|available|base|list of) )?'
    r'(?:models?(?: (?:list|family|overview|variants|collection|links?|hub|cards?))?'
    r'|模型(?:列表)?|モデル)[ \t:]*$'
)
_TITLE = lazy(r'(?m)^#[ \t]+[^\w\n]{0,6}(\w[\w.-]*)[ \t]*([^\n]*)')
_MADE_HERE = lazy(
    r'(?i)\b(?:we (?:\w+ )?(?:releas|introduc|present|propos|train|open-?sourc|develop|publish)\w*'
    r'[^.\n]{0,80}?\b(?:models?|weights|checkpoints?|networks?|series|family|LLMs?)\b'
    r'|our (?:\w+ )?(?:models?|paper|checkpoints?|weights)'
    r'|(?:official|authors?[\'’]) (?:\w+ )?(?:repo|code|implementation|release)'
    r'|is an? (?:\w+ )?(?:family|series|suite) of|technical report)'
    r'|(?:我们|我們|本项目)[^。\n]{0,30}?(?:开源|發布|发布|提出|推出|训练)|官方(?:实现|代码|仓库)'
)
_LESSON = lazy(
    r'(?i)tutorial|course|awesome|recipe|cookbook|guide|lesson|workshop|notebook|example|playground|demo'
    r'|fine-?tun|how to|from scratch|benchmark|leaderboard|教程'
)
_HEADING = lazy(r'(?m)^#{1,3}[ \t]+\S')
#: Links to weights: a file, a page of a hub, and a row of a table with such a page.
_HUB = (
    r'https?://(?:huggingface\.co|(?:www\.)?modelscope\.cn/models|hf\.co)/'
    r'(?!datasets/|spaces/|papers/|docs/|collections/|blog/)[\w.-]+/[\w.-]+'
)
_STORE = r'https?://drive\.google\.com/[\w/.?=&-]+|magnet:\?[\w:=&.%-]+'
_ENDING = r'\.(?:pth?|ckpt|safetensors|gguf|pdparams|onnx|pkl|bin|tar|tgz|zip)\b'
_PAGE = lazy(rf'(?i){_HUB}')
_ADDRESS = lazy(
    rf'(?i){_HUB}|{_STORE}|https?://[^\s)\]<>"]{{1,300}}?{_ENDING}'
    rf'|\]\(([^)\s]{{1,300}}?{_ENDING})\)'
)
_ROW = lazy(rf'(?im)^[ \t]*(?:\||<t[dr])[^\n]*{_HUB}')
_ROW_BEGINS = lazy(r'(?i)[ \t]*(?:\||<t[dr])')
_FILE_ROW = lazy(
    r'(?im)^[ \t]*(?:\||<t[dr])[^\n]{0,1000}?https?://[^\s)"]{0,300}\.(?:pth?|ckpt|safetensors)\b'
)


def weights_named(text: str, start: int = 0, *, software: bool = False) -> tuple[int, str] | None:
    """Where a text names weights first, with the address: in a section about them, or in a table.

    Elsewhere software tells which models of others it loads; with ``software`` a table with
    pages of a hub does, too, unless the models have its name.
    """
    headings = _headings(text, start)
    for heading in _matches(_ZOO_HEADING, text, headings):
        after = _HEADING.search(text, heading.end())
        found = _ADDRESS.search(text, heading.end(), after.start() if after else len(text))
        if found is not None:
            return found.start(), (found.group(1) or found.group()).rstrip('.')
    in_table = _has_table_with_link(text, start)
    row = None
    if in_table:
        row = (None if software else _ROW.search(text, start)) or _FILE_ROW.search(text, start)
    if row is None:
        return _own_models(text, start, headings, in_table=in_table)
    address = _ADDRESS.search(text, row.start())
    return (address.start(), address.group()) if address is not None else None


def _own_models(
    text: str, start: int, headings: list[int], *, in_table: bool
) -> tuple[int, str] | None:
    """The first page under a heading "Models", or in a table, where they are of this work.

    All are of one publisher, the name of one begins with that of the document, and its words say
    that they were made here: a lesson and a tool name models of others.
    """
    title = next(_matches(_TITLE, text, headings), None)
    if title is None or _LESSON.search(title.group()):
        return None
    name = bare(title.group(1))
    sections = [_pages(text, *place) for place in _models_sections(text, headings)]
    lines = _ROW.finditer(text, start) if in_table else ()
    rows = [one for row in lines for one in _pages(text, *row.span())]
    for found in (*sections, rows):
        pages = [one.group().rstrip('.').split('/')[-2:] for one in found]
        if len({owner.lower() for owner, _ in pages}) == 1 and len(name) > 2:
            if any(bare(page).startswith(name) for _, page in pages):
                if not _MADE_HERE.search(text, start):
                    return None
                return found[0].start(), found[0].group().rstrip('.')
    return None


def _headings(text: str, start: int) -> list[int]:
    """Where the lines begin that may be headings."""
    found = []
    if text.startswith(('#', '**'), start) and text[start - 1 : start] in ('', '\n'):
        found.append(start)
    for sign in ('\n#', '\n**'):
        at = text.find(sign, start)
        while at >= 0:
            found.append(at + 1)
            at = text.find(sign, at + 1)
    return sorted(found)


def _matches(pattern: re.Pattern[str], text: str, headings: list[int]) -> Iterator[re.Match[str]]:
    for at in headings:
        found = pattern.match(text, at)
        if found is not None:
            yield found


def _has_table_with_link(text: str, start: int) -> bool:
    """Whether the row of a table holds an address."""
    at = text.find('://', start)
    while at >= 0:
        if _ROW_BEGINS.match(text, text.rfind('\n', start, at) + 1 or start):
            return True
        end = text.find('\n', at)
        at = text.find('://', end) if end >= 0 else -1
    return False


def _models_sections(text: str, headings: list[int]) -> Iterator[tuple[int, int]]:
    for heading in _matches(_MODELS_HEADING, text, headings):
        after = _HEADING.search(text, heading.end())
        yield heading.end(), after.start() if after else len(text)


def _pages(text: str, start: int, end: int) -> list[re.Match[str]]:
    return list(_PAGE.finditer(text, start, end))
