# ruff: noqa: E501 - patterns read better on one line
"""Rows of tables: what a License column or a "License" row says."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.context import Context
from owlint_rules.statements.prose.languages import language
from owlint_rules.statements.prose.limits import uses_in
from owlint_rules.statements.prose.names import licenses_in, may_name_license
from owlint_rules.statements.prose.needs import clauses_in, speaks
from owlint_rules.statements.prose.passage import (
    CODE,
    DATA,
    DEMO,
    EVERYTHING,
    OTHER_MODEL,
    PERMISSION,
    RESTRICTION,
    STATES,
    SUGGESTS,
    WEIGHTS,
    Passage,
)
from owlint_rules.statements.prose.sentence import WORDS, Sentence
from owlint_rules.statements.prose.subjects import mentions_in
from owlint_rules.statements.prose.words import uses as words
from owlint_rules.text import small_letters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.plain import Plain

#: What a column of licenses is called.
_LICENSE_COLUMN = lazy(
    r'(?i)^\W*(?:its |model |weights? |weight |code )?(?:licen[sc]es?|licensing|license\(s\)|terms|lizenz|licencia|licença|licenza|лицензия|许可证?|许可协议|协议|授权|ライセンス|라이선스|라이센스)(?: type| \(upstream\)|类型)?\W*$'
)
#: A column that says whether commercial use is allowed.
_COMMERCE_COLUMN = lazy(
    r'(?i)^\W*(?:commercial(?:ly)?(?: use| usage| usable)?(?: (?:allowed|permitted|possible|ok))?\??|kommerziell\w*(?: nutzung)?(?: erlaubt)?|usage commercial|uso comercial|商用|商用利用|商业使用|可商用|상업 이용|상업적 이용)\W*$'
)
_NO = lazy(
    r'(?i)^\W*(?:no|not allowed|non|nein|nicht erlaubt|✗|❌|✘|x|×|否|不可|不|禁止|불가|нет|não)\W*$|❌|✗|✘'
)
_YES = lazy(r'(?i)^\W*(?:yes|allowed|ok|oui|ja|sí|sim|✓|✅|✔|○|o|是|可|可以|가능|да)\W*$|✅|✓|✔')
#: Columns that measure: the table compares.
_SCORES = lazy(
    r'(?i)\b(?:mmlu|humaneval|gsm8k|mt-?bench|alpacaeval|score|accuracy|average|f1|bleu|rouge|wer|map|iou|elo|pass@1|math|bbh|arc|hellaswag)\b|得分|分数|スコア|점수|(?i:\b(?:punkte|punti|puntos|pontos))|балл'
)
_MODELS = lazy(
    r'(?i)\b(?:models?|checkpoints?|weights?|name|variant|version|release)\b|模型|权重|モデル|모델|modell|modèle|modelo|модель'
)
_ELSEWHERE = lazy(
    r'(?i)\b(?:another maker|third[- ]party|upstream|other|baseline|competitor|tool|library|package|software|depend\w+|font|family|aliases)\b|データセット|ライブラリ|数据集|库'
)
#: A row for the code of something in a table of models; `code` may also be what a model is for.
_CODE_ROW = lazy(
    r'(?i)(?:^|\b[^\W_]+(?:\'s)? )(?:(?:source|training|inference|model|evaluation) )?(?:code(?:base)?|scripts?|software)$|(?:代码|源码|代碼|コード|코드)$'
)
#: A first column that tells licensees apart: the terms depend on who they are.
_WHO = lazy(
    r'(?i)^\W*(?:who|compan(?:y|ies)|users?|licensees?|organi[sz]ations?|customers?|your (?:company|use|organi[sz]ation)|if you are|use cases?|purpose)\b'
)
_WITHOUT = lazy(r'(?i)\((?:excluding|without|not including|except|no)\b[^()]{0,60}\)')


_ALLOWED, _USED, _PRICE, _TRADE = (
    lazy(rf'(?i)^\W*{one}\W*$') for one in (words.ALLOWED, words.USED, words.PRICE, words.TRADE)
)
_PLANS, _OFFERS = (lazy(rf'(?i)(?<!\w){one}(?!\w)') for one in (words.PLANS, words.OFFERS))
_LIMITS = tuple((kind, lazy(rf'(?i)\W*{one}\W*$')) for kind, one in words.CELLS)
#: Models that everybody knows, beside which a table may put the own one.
_OF_OTHERS = lazy(
    r'(?i)\b(?:llama|alpaca|vicuna|gpt|claude|gemini|gemma|mistral|mixtral|qwen|falcon|bloom|deepseek|phi|chatglm|glm|baichuan|internlm|flux|whisper|stable diffusion|sdxl)'
)
#: A price that is one.
_COSTS = lazy(r'(?i)[1-9]|contact|request|ask|anfrage|demande|consultar|联系|咨询|面议')


class Columns:
    """What the titles of the columns of a table say of its cells.

    ``uses`` are those that tell what for or how one gets it, with whether they speak of terms alone.
    """

    __slots__ = ('compares', 'header', 'licensed', 'offers', 'price', 'trade', 'uses')

    def __init__(self, header: tuple[str, ...]) -> None:
        self.header = header
        self.licensed = [at for at, cell in enumerate(header) if _LICENSE_COLUMN.match(cell)]
        self.trade = [at for at, cell in enumerate(header) if _COMMERCE_COLUMN.match(cell)]
        self.compares = _SCORES.search(' '.join(header)) is not None
        self.uses = {at: True for at, cell in enumerate(header) if _ALLOWED.match(cell)}
        self.uses |= {at: False for at, cell in enumerate(header) if _USED.match(cell)}
        self.price = next((at for at, cell in enumerate(header) if _PRICE.match(cell)), -1)
        self.offers = any(map(_OFFERS.search, header[1:]))


def cell_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of each cell of a row in a plain text."""
    spans = []
    while (bar := text.find('|', start, end)) >= 0:
        spans.append((start, bar))
        start = bar + 1
    spans.append((start, end))
    if not text[slice(*spans[0])].strip():
        spans.pop(0)
    if spans and not text[slice(*spans[-1])].strip():
        spans.pop()
    return spans[:60]


def row_statements(
    source: str,
    plain: Plain,
    start: int,
    end: int,
    columns: Columns,
    context: Context,
    own: tuple[str, ...],
) -> Iterator[Passage]:
    """What one row says; its places lead into the text that the plain one was made from."""
    header, licensed, trade = columns.header, columns.licensed, columns.trade
    spans = cell_spans(plain.text, start, end)
    met = clauses_in(plain.text[start:end])
    if not columns.compares and 1 < len(spans) <= len(header) + 1:
        uses = [] if context.kind == 'scores' else list(_uses(source, plain, spans, columns, own))
        artifact = context.artifact
        if columns.uses or uses:
            known = {*licensed, *trade, *columns.uses} - {0}
            artifact = _artifact_of_row(plain, spans, header, known, context, own)
        if artifact in (WEIGHTS, EVERYTHING):
            yield from uses
        elif columns.uses and not (licensed or trade):
            context = Context(context.kind, artifact)
        if uses and not (licensed or trade):
            return
    if len(spans) == 2 and not licensed and _COMMERCE_COLUMN.match(plain.text[slice(*spans[0])]):
        # "Commercial use | no"
        header, trade = ('', plain.text[slice(*spans[0])]), [1]
    if not (licensed or trade) or len(spans) > len(header) + 1:
        if context.kind == 'scores' and not header:
            context = Context(context.kind, OTHER_MODEL)
        said: list[Passage] = []
        stretch = plain.small[start:end]
        if (
            context.kind in ('license', 'forbidden')
            or context.spoken
            or speaks(met, linked=bool(plain.links))
            or not WORDS.search(stretch)
        ):
            whole = Sentence(source, plain, start, end, context, own, met, alone=True)
            said = whole.statements()
        if not said and not columns.compares and may_name_license(stretch, met):
            said = list(_bare_cells(source, plain, spans, context, own, met))
        yield from said
        return
    about = _first_cell(plain, spans, licensed + trade)
    artifact = _artifact_of_row(plain, spans, header, set(licensed + trade), context, own)
    if artifact == WEIGHTS and licensed and 0 not in licensed and _WHO.match(header[0]):
        within = Context('license', artifact)
        who = Sentence(source, plain, *spans[0], within, own, alone=True)
        yield from (one for one in who.statements() if one.kind == RESTRICTION)
    for number in licensed + trade:
        if number >= len(spans) or re.match(r'(?i)\W*(?:source )?code\b', header[number]):
            continue
        first, last = spans[number]
        if number in trade:
            answer = plain.text[first:last]
            no = _NO.search(answer) is not None
            if answer.strip() and (no or _YES.search(answer)):
                one = _made(source, plain, first, last, artifact, RESTRICTION if no else PERMISSION)
                one.restriction = 'non-commercial' if no else ''
                one.about = about
                yield one
            continue
        within = Context('license', artifact)
        cell = Sentence(source, plain, first, last, within, own, alone=True, cell=True)
        said = cell.statements()
        bare = plain.text[first:last]
        if not said and artifact == WEIGHTS and bare.strip():
            use = _limit_of(bare)
            said = [_limit(source, plain, (first, last), use, STATES, '')] if use else []
        for one in said:
            if one.artifact in (WEIGHTS, EVERYTHING) and artifact != WEIGHTS:
                one.artifact = artifact
            one.about = about
            yield one


def _uses(
    source: str,
    plain: Plain,
    spans: list[tuple[int, int]],
    columns: Columns,
    own: tuple[str, ...],
) -> Iterator[Passage]:
    """The limits that cells put on the use of what a row is about, by all of their words."""
    header = columns.header
    first = plain.text[slice(*spans[0])]
    about = _first_cell(plain, spans, columns.uses)
    priced = len(spans) > columns.price >= 0 and spans[columns.price]
    if priced and _TRADE.match(first) and _COSTS.search(plain.text[slice(*priced)]):
        yield _limit(source, plain, (spans[0][0], priced[1]), 'registration', STATES, '')
    if columns.offers and _COMMERCE_COLUMN.match(first):
        no = next((span for span in spans[1:] if _NO.search(plain.text[slice(*span)])), None)
        if no is not None:
            yield _limit(source, plain, (spans[0][0], no[1]), 'non-commercial', STATES, '')
    titles = ' | '.join(cell for at, cell in enumerate(header) if at not in columns.uses)
    cells = ' | '.join(plain.text[slice(*span)] for span in spans)
    if not (_MODELS.search(titles) or _PLANS.search(titles) or _MODELS.search(cells)):
        return
    of_others = _OF_OTHERS.search(about) and not any(_same_maker(name, about) for name in own)
    for number, (begin, end) in enumerate(spans[: len(header)]):
        sure = columns.uses.get(number)
        cell = plain.text[begin:end]
        if sure is None or number == 0 or of_others:
            continue
        use = _limit_of(cell)
        if use:
            # a model may be used for research as well as for chats
            certainty = STATES if sure or use != 'research-only' else SUGGESTS
            yield _limit(source, plain, (begin, end), use, certainty, about)


def _limit_of(cell: str) -> str:
    """The restriction that all words of a cell are, '' for any others."""
    kind = next((kind for kind, pattern in _LIMITS if pattern.match(cell)), '')
    if kind != 'non-commercial' or not cell.strip():
        return kind
    use = uses_in(small_letters(cell))[0]
    return 'research-only' if use == 'other' else use


def _limit(
    source: str, plain: Plain, span: tuple[int, int], kind: str, certainty: str, about: str
) -> Passage:
    one = _made(source, plain, *span, WEIGHTS, RESTRICTION)
    one.restriction, one.certainty, one.about = kind, certainty, about
    return one


def _bare_cells(
    source: str,
    plain: Plain,
    spans: list[tuple[int, int]],
    context: Context,
    own: tuple[str, ...],
    met: int,
) -> Iterator[Passage]:
    """Cells that are the name of a license and nothing else, where no title says what they are."""
    numbers = sum(
        re.fullmatch(r'\W*[\d.,]+[%kKmMbB]?\W*(?:pass@\d)?\W*', plain.text[first:last]) is not None
        for first, last in spans
    )
    if numbers > 1:
        return  # it compares
    for first, last in spans[1:]:
        names = licenses_in(plain, first, last, met)
        if len(names) == 1 and names[0].end - names[0].start >= len(plain.text[first:last].strip()):
            inside = Context('license', context.artifact)
            cell = Sentence(source, plain, first, last, inside, own, alone=True, cell=True)
            yield from cell.statements()


def _made(source: str, plain: Plain, first: int, last: int, artifact: str, kind: str) -> Passage:
    while plain.text[first] in ' ':
        first += 1
    begin, end = plain.place(first, last)
    words = ' '.join(source[begin:end].split())
    return Passage(artifact, kind, begin, end, words, certainty=STATES)


def _first_cell(plain: Plain, spans: list[tuple[int, int]], known: Collection[int]) -> str:
    for number, (first, last) in enumerate(spans):
        cell = plain.text[first:last].strip(' *_`')
        if number not in known and cell:
            return cell[:100]
    return ''


def _artifact_of_row(
    plain: Plain,
    spans: list[tuple[int, int]],
    header: tuple[str, ...],
    known: set[int],
    context: Context,
    own: tuple[str, ...],
) -> str:
    """Which artifact a row is about: by its cells, by the titles of the columns, by the heading."""
    titles = ' | '.join(cell for number, cell in enumerate(header) if number not in known)
    words = ' | '.join(
        plain.text[slice(*span)] for number, span in enumerate(spans) if number not in known
    )[:600]
    if context.artifact in (DATA, CODE, DEMO, OTHER_MODEL):
        return context.artifact
    spoken = [language(name) for name in ('en', 'zh', 'ja', 'ko')]
    of_titles = {one.artifact for one in mentions_in(titles.lower(), spoken)}
    if 0 in known and not re.search(
        r'(?i)component|part|cover|appl|model|what|file|artifact|scope|asset|范围|内容|对象|対象|범위|대상',
        titles,
    ):
        return OTHER_MODEL  # a table of licenses, not of what is under them
    if _ELSEWHERE.search(titles):
        return DATA if DATA in of_titles else OTHER_MODEL
    if DATA in of_titles and WEIGHTS not in of_titles:
        return DATA
    mine = any('weight' in header[number].lower() for number in known) or any(
        _same_maker(name, words) for name in own
    )
    if (_SCORES.search(titles) or context.kind == 'scores') and not mine:
        return OTHER_MODEL
    if _CODE_ROW.search(_first_cell(plain, spans, known)):
        return CODE
    if _MODELS.search(titles):
        return WEIGHTS
    of_cells = mentions_in(_WITHOUT.sub(' ', words).lower(), spoken)
    kinds = {one.artifact for one in of_cells}
    for kind in (DEMO, CODE, DATA):
        if kind in kinds and WEIGHTS not in kinds:
            return kind
    if DEMO in kinds:
        return DEMO
    if re.search(r'(?i)\bcode\b', words) and WEIGHTS not in kinds:
        return CODE
    return context.artifact


def _same_maker(name: str, words: str) -> bool:
    """Whether a row names a model of the release's own family, by the first part of its name."""
    first = re.split(r'[\s_\d.:(-]+', name.strip(), maxsplit=1)[0].lower()
    return len(first) > 2 and first in words.lower()
