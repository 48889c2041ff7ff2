# ruff: noqa: E501 - patterns read better on one line
"""The models that a sentence says the release was made from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.needs import Choice, Gated
from owlint_rules.statements.prose.passage import STATES, SUGGESTS, Base
from owlint_rules.text import small_letters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.plain import Plain

#: The page of a model; pages of data sets, spaces and texts have other first parts.
_PAGE = lazy(
    r'(?i)(?:huggingface\.co|hf\.co|modelscope\.(?:cn|ai)/models)/(?!(?:datasets|spaces|docs|papers|blog|collections|join|settings|models|tasks|learn|posts|organizations|front|chat|terms)\b)'
    r'([A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}|[A-Za-z0-9][\w.-]{2,95}-[\w.-]{1,95}|gpt2|distilgpt2)(?=[/?#]|$)'
)
_ID = lazy(
    r'(?<![A-Za-z0-9_/.:@~-])([A-Za-z0-9][A-Za-z0-9_.-]{1,60}/[A-Za-z][A-Za-z0-9_.-]{2,90})(?![A-Za-z0-9_/])'
)
#: A path or two words are no id.
_NO_ID = lazy(
    r'(?i)\.(?:py|md|txt|json|ya?ml|png|jpe?g|sh|ipynb|safetensors|bin|pt|pth|html?|git|csv|parquet|c|cpp)$|^(?:and|he|she|his|input|train|true|yes|w|his|or|on|src|data|docs|models|checkpoints|home|usr|tokens?)/|^[A-Z]{2,4}/[A-Z]{2,4}$'
)
_SIMPLE = lazy(
    r'(?<![A-Za-z0-9_/.-])([a-z][a-z0-9]{1,20}(?:-[a-z0-9.]{1,20}){2,8}|(?:gemma|llama|mistral|mixtral|qwen|falcon|vicuna|phi|mpt|opt|bloom)[0-9.]{0,3}-[0-9][a-z0-9.]{0,8})(?![A-Za-z0-9_/-])'
)
#: Well-known models by their names in words, with size or version.
_FAMILY = lazy(
    r'(?<![A-Za-z0-9_/-])((?:Meta(?:\'s|’s)?[ -])?(?:Code ?)?(?:Llama|LLaMA|LLAMA)[ -]?(?:v?[1-4](?:\.\d)?|\d{1,3}B)(?:[ -](?:Vision|Instruct|Chat|hf|\d{1,3}[Bb]|base|\d\.\d))*'
    r'|Gemma[ -]?(?:[1-4]n?|\d{1,2}[Bb])(?:[ -](?:\d{1,2}[Bb]|it|pt|Instruct))*|(?:Mistral|Mixtral|Ministral|Codestral|Pixtral)[ -](?:\d{1,3}x?\d*[Bb]|Large|Small|Nemo|NeMo)(?:[ -](?:v?\d\.\d|Instruct|Base|\d{4}))*'
    r'|Qwen[ -]?[\d.]{0,6}(?:[ -](?:VL|Coder|Math|Audio|Omni))?[ -]?\d[\d.]{0,6}[Bb]?(?:[ -](?:Instruct|Chat|Base|A\d{1,4}B|\d[\d.]{0,6}[Bb]))*|Vicuna(?:[ -](?:v?\d\.\d|\d{1,2}[Bb]))*|Falcon[ -]?\d{0,3}[ -]?\d{1,4}[Bb]?|MPT-\d+[bB]|StarCoder2?(?:-\d+[bB])?|DeepSeek[ -](?:Coder|LLM|V\d|R1|Math|MoE|VL)[A-Za-z0-9.-]{0,30}'
    r'|Yi[ -](?:1\.5[ -])?\d+[Bb]|Phi[ -]?\d(?:\.\d)?(?:[ -](?:mini|small|medium|\d\.\dB))*|ChatGLM\d?(?:-\d+[Bb])?|GLM-4[A-Za-z0-9.-]{0,12}|Baichuan[ -]?2?(?:[ -]?\d+[Bb])|InternLM2?(?:\.5)?(?:-\d+[bB])?|BLOOMZ?(?:-[\w-]{2,10})?|OPT-\d+\.?\d*[bBmM]'
    r'|Command[ -]R(?:\+|7B)?|Aya[ -](?:23|Expanse)(?:[ -]\d+B)?|SOLAR[ -]10\.7B|FLUX\.?1?[ -]?[\[(]?(?:dev|schnell)[\])]?(?: Kontext)?|(?:Stable[ -]Diffusion|SD)[ -]?(?:XL|v?[123](?:\.\d)?)(?: (?:base|Turbo|Medium|Large))?|SDXL(?:[ -](?:1\.0|Turbo|base))?|Whisper[ -](?:tiny|base|small|medium|large)(?:[ -]v\d)?|GPT-(?:2|J|NeoX?|3\.5|4o?)(?:-[A-Za-z0-9.-]{1,10})?|Nemotron[A-Za-z0-9.-]{0,20}|MiniCPM[A-Za-z0-9.-]{0,14}|EXAONE[ -][A-Za-z0-9.-]{1,12}|Kolors|HunyuanVideo|CogVideoX[A-Za-z0-9.-]{0,8}|NLLB-200[A-Za-z0-9.-]{0,10})(?![A-Za-z0-9_])'
)
_LISTED = lazy(
    r"(?i)^[\s*_`'’\"\])(]*(?:,|and|&|\+|/|or|、|和|与|と|및|und|et|y|e|with|into|plus)[\s*_`'’\"\[(]*(?:and )?(?:the )?[\s*_`\[(]*$"
)
#: Their bare names; which of them is meant is open.
_BARE = lazy(
    r'(?<![A-Za-z0-9_/-])(L[Ll]a[Mm][Aa]|Mistral|Gemma|Qwen|Stable Diffusion|DeepSeek|Falcon|BLOOM|Whisper|Vicuna|Alpaca|Pegasus|ChatGLM|Baichuan|InternLM|FLUX)(?![A-Za-z0-9_/-])'
)
#: How a title begins that tells what is done with a model, or of others.
_TASK = lazy(
    r'(?i)\W*(?:\d+\W+)?(?:how|us(?:e|ing|age)|(?:fine-?)?tun(?:e|ing)|(?:re-?|post-?)?train(?:ing)?|merg(?:e|ing)|quanti[sz](?:e|ing|ation)|convert(?:ing)?|export\w*|compar\w+|results?|evaluat\w+|benchmark\w*|install\w*|run(?:ning)?|load(?:ing)?|examples?|steps?|support\w*|tutorials?)\b(?!(?<=e) of\b)'
)
#: How far from the words the name may stand.
_NEAR = 70


class _Name:
    __slots__ = ('end', 'is_id', 'name', 'start', 'sure')

    def __init__(self, name: str, start: int, end: int, *, is_id: bool, sure: bool) -> None:
        self.name = name
        self.start = start
        self.end = end
        self.is_id = is_id
        self.sure = sure


class _Ways:
    """How the languages say that a model was made from another one, read at the first need."""

    def __init__(self) -> None:
        from owlint_rules.statements.prose.words import bases as words

        said = [(name, True, Gated(one)) for name, one in words.BEFORE]
        self._ways = [*said, *((name, False, Gated(one)) for name, one in words.AFTER)]
        self._choice = Choice([gated.need] for _, _, gated in self._ways)
        self.denied = lazy(words.NOT_BEFORE)
        self.no_model = lazy(words.NO_MODEL, re.IGNORECASE)

    def of(self, met: int) -> list[tuple[str, bool, re.Pattern[str]]]:
        """The relation, whether the words stand before the name, and the words."""
        found = map(self._ways.__getitem__, self._choice.of(met))
        return [(name, ahead, gated.pattern) for name, ahead, gated in found]


_ways = cache(_Ways)


def bases_in(
    plain: Plain,
    start: int,
    text: str,
    met: int,
    own: tuple[str, ...],
    listed: str = '',
    *,
    heading: bool = False,
) -> Iterator[tuple[Base, int, int, str]]:
    """The bases that a sentence names: (base, start and end in it, how sure), each once.

    A title only suggests one. ``met`` are the clauses that the sentence meets, ``listed`` is the relation of the model that
    an item of a list of bases begins with.
    """
    if heading and _TASK.match(text):
        return
    told_by = _ways()
    said = told_by.of(met)
    if not listed and not said:
        return
    names = [one for one in _names(plain, start, text) if not _is_own(one.name, own)]
    if not names:
        return
    told: dict[str, tuple[Base, int, int, str]] = {}
    first = names[0]
    if listed and first.sure and not re.search(r'\w', text[: first.start].lstrip(' 0123456789')):
        base = Base(first.name, listed, is_id=first.is_id)
        told[first.name.lower()] = base, first.start, first.end, STATES
    lower = small_letters(text)
    for relation, ahead, pattern in said:
        weak = relation.endswith('?')
        kind = relation.rstrip('?')
        for one, match in (
            _before(names, pattern, lower) if ahead else _after(names, pattern, lower)
        ):
            before = text[max(0, match.start() - 90) : match.start()]
            if told_by.denied.search(before):
                continue
            if told_by.no_model.match(text[one.end : one.end + 60]):
                continue
            for name in _with_listed(one, names, text) if kind == 'merge' else [one]:
                vague = heading or (weak and not (ahead and name.sure))
                sure = SUGGESTS if vague else STATES
                known = told.get(name.name.lower())
                # what weak words only suggest, others of the sentence may state
                if known is None or (known[3], sure) == (SUGGESTS, STATES):
                    base = Base(name.name, kind, is_id=name.is_id)
                    told[name.name.lower()] = base, name.start, name.end, sure
    yield from told.values()


def _before(
    names: list[_Name], pattern: re.Pattern[str], text: str
) -> Iterator[tuple[_Name, re.Match[str]]]:
    """The name that follows each occurrence of the words."""
    for match in pattern.finditer(text):
        for one in names:
            if match.end() <= one.start <= match.end() + _NEAR:
                if not re.search(r'[.;。；|] |[。；|]', text[match.end() : one.start]):
                    yield one, match
                break


def _after(
    names: list[_Name], pattern: re.Pattern[str], text: str
) -> Iterator[tuple[_Name, re.Match[str]]]:
    for one in names:
        match = pattern.match(text, one.end)
        if match is not None:
            yield one, match


def _with_listed(first: _Name, names: list[_Name], text: str) -> list[_Name]:
    """The name and those that are listed behind it."""
    found = [first]
    for one in names:
        if one.start >= found[-1].end and _LISTED.match(text[found[-1].end : one.start]):
            found.append(one)
    return found[:20]


def _names(plain: Plain, start: int, text: str) -> list[_Name]:
    """The models that a sentence names: links to their pages, ids, well-known names."""
    found: list[_Name] = []
    for link in plain.links_in(start, start + len(text)):
        page = _PAGE.search(link.url)
        first, last = max(0, link.start - start), min(len(text), link.end - start)
        if page is not None and first < last:
            found.append(_Name(page.group(1), first, last, is_id=True, sure=True))
    for match in _ID.finditer(text) if '/' in text else ():
        if not _NO_ID.search(match.group(1)) and re.search(r'[\d-]|[a-z][A-Z]', match.group(1)):
            found.append(_Name(match.group(1).rstrip('.'), *match.span(1), is_id=True, sure=True))
    for match in _FAMILY.finditer(text):
        words = match.group(1).strip()
        known = known_id(words)
        found.append(_Name(known or words, *match.span(1), is_id=bool(known), sure=True))
    for match in _SIMPLE.finditer(text) if '-' in text else ():
        if re.search(r'\d|base|large|small', match.group(1)):
            found.append(_Name(match.group(1), *match.span(1), is_id=True, sure=True))
    for match in _BARE.finditer(text):
        found.append(_Name(match.group(1), *match.span(1), is_id=False, sure=False))
    found.sort(key=lambda one: (one.start, -one.end))
    left: list[_Name] = []
    for one in found:
        if not left or one.start >= left[-1].end:
            left.append(one)
    return left


def known_in_name(name: str) -> Iterator[str]:
    """The ids of the well-known models whose names the name of another one holds."""
    for match in _FAMILY.finditer(re.sub(r'[-_]+', ' ', name)):
        known = known_id(match.group(1).strip())
        if known:
            yield known


def known_id(words: str) -> str:
    """The id of a well-known model by its name in words, '' when the table has none of that name.

    The id is put together from the words; the table says whether there is such a model.
    """
    from owlint_rules.statements.prose.words.bases import ORGANIZATIONS, SPELLED
    from owlint_rules.vocab.base_models import family_of

    lower = ' '.join(words.lower().split()).removeprefix('meta ').removeprefix("meta's ")
    for pattern, known in SPELLED:
        if re.search(pattern, lower):
            return known
    slug = '-'.join(re.sub(r"['’]s\b", '', words).split())
    slug = re.sub(r'(?i)^code-llama', 'CodeLlama', slug)
    slug = re.sub(r'(?i)^((?:meta-)?llama)(?=\d)', r'\1-', slug)
    for begin, organizations in ORGANIZATIONS:
        if lower.startswith(begin):
            for organization in organizations.split():
                for name in (slug, f'Meta-{slug}'):
                    if family_of(f'{organization}/{name}') is not None:
                        return f'{organization}/{name}'
    return ''


def _is_own(name: str, own: tuple[str, ...]) -> bool:
    last = name.rpartition('/')[2].lower()
    return any(last == (mine if ' ' in mine else mine.rpartition('/')[2]).lower() for mine in own)
