# ruff: noqa: E501 - lists of words read better on long lines
"""Whether a card can say anything that its tags do not: a look that needs none of the patterns.

Hearing a text costs tens of milliseconds, most of it for compiling patterns, and most cards
only repeat their tag. What is sifted out here agrees with the tags and names no base model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import import_module
from itertools import chain, pairwise

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.pieces import BASE_NAMES, HINTS, may_tell_terms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.needs import Choice, Gated

#: What a card says of a license: "released under", a title, a label.
_TELLS = (
    'licen', 'lisc', 'лиценз', 'under', 'terms', 'copyright', 'domain', 'cc0', 'cc-', 'cc by', 'gpl', 'rail', '|', 'lizenz', 'beding', 'conditions', 'condiciones', '许可', '协议',
)  # fmt: skip
#: Words of names of licenses; those of the tag itself are taken out.
_NAMES = frozenset(
    """apache mit bsd gnu gpl lgpl agpl mpl mozilla epl eclipse eupl isc zlib
    unlicense wtfpl afl artistic ecl ofl osl pl odc odbl pddl cdla openmdw etalab boost bsl gfdl
    postgresql ncsa uda hippocratic fsl elastic commons creative cc cc0 rail openrail creativeml
    mrl mnpl lfm domain owpl expat x11 clause attribution sharealike noncommercial""".split()  # noqa: SIM905
)
#: The same, of words that are names of models and publishers too.
_FAMILIES = frozenset(
    """bigscience bloom bigcode llama llama2 llama3 gemma qwen tongyi flux floyd deepfloyd coqui
    apple deepseek mistral baichuan baichuan2 glm chatglm nvidia stability stabilityai kolors orion
    funasr cogvideox cogvlm falcon fair databricks yi hunyuan minimax exaone jamba compvis
    diffusion tii""".split()  # noqa: SIM905
)  # fmt: skip
#: Pieces of names whose words say nothing alone.
_PARTS = (
    'gplv',
    'same licen',
    'license of ',
    'licence of ',
    'licenses of ',
    'licences of ',
    'general public',
    'weights permissive',
    'business source',
    'by-nc',
    'by nc',
    'by-sa',
    'by sa',
    'by-nd',
    'by nd',
    '-nc',
    ' nc ',
    'use_policy',
    'use-policy',
    '模型许可',
    '社区许可',
    '协议》',
    '许可》',
    'ライセンス契約',
    '라이선스 계약',
    'bajo licencia ',
    'bajo la licencia ',
    'sous licence ',
    'sous la licence ',
    'sob licença ',
    'sob a licença ',
    'con licenza ',
    'sotto licenza ',
    'sotto la licenza ',
    'по лицензии ',
    'под лицензией ',
    'same as',
    'original model', 'base model', 'upstream model', 'parent model', 'source model',
    'proprietary',
    'terms of the base', 'terms of the original', 'terms of the underlying', 'terms of the source', 'terms of the parent', 'its license', 'its licence', 'its terms', 'its original licen', 'their licen', 'their terms',
    'basismodell', 'ausgangsmodell', 'ursprungsmodell', 'grundmodell', 'originalmodell', 'des ursprünglichen', 'des zugrunde', 'dessen lizenz', 'deren lizenz',
    'modèle de base', 'modèle d', 'modèle original', 'modèle sous', 'sa licence', 'leur licence', 'modelo base', 'modelo original', 'modelo de base', 'modelo de origen', 'modelo subya', 'su licencia',
    '基座模型', '基础模型', '底座模型', '原始模型', '原模型', '上游模型', '源模型', '其许可', '其协议', '其授权',
)  # fmt: skip
#: A page of terms outside of the release.
_PAGES = ('/licen', '/terms', '/legal', '/eula')
_OUTSIDE = tuple(
    f'.{top}{page}' for top in ('ai', 'com', 'io', 'co', 'net', 'dev', 'cn') for page in _PAGES
)
#: What stands before "license": words that make no name of another one. None is longer.
_NAMED = ('licen', 'agreement', 'terms of ')
_BEFORE = re.compile(
    r'([a-z0-9][\w.+-]{0,30})[ _-](?:licen[sc]e|agreement|terms of (?:use|service))\b'
)
_COMMON = frozenset(
    """the a an this that its our your their my same under of and or as no any each see read for to in
    with by is are has have full open source software free permissive code data
    dataset project repository public standard original following above 2.0 2 version use usage file
    own new additional license""".split()  # noqa: SIM905
)
#: Tag -> the words of its own names. Other tags are always heard.
_OWN = {
    'apache-2.0': {'apache'},
    'mit': {'mit', 'expat'},
    'isc': {'isc'},
    'unlicense': {'unlicense', 'domain'},
    'openmdw-1.0': {'openmdw'},
    'openmdw-1.1': {'openmdw'},
}
#: A paragraph of fewer characters may be a value and say no verb.
_SHORT = 160
_WORD = re.compile(r'[a-z]+[0-9]?')
#: Pieces that tell a base model, by the patterns of ``words.bases``.
_MADE_FROM = (
    'tun', 'trained from', 'training from', 'further trained', 'post-trained', 'posttrained', 'abliterat', 'uncensored', 'pruned', 'upscal',
    'modified', 'updated', 'quant', 'gguf', 'ggml', 'awq', 'gptq', 'exl2', 'mlx', 'bnb', 'bit', 'int4', 'int8', 'fp8', 'nf4', 'conver', 'merg', 'fusion', 'fusión', 'fusão', 'slerp', 'bpw', 'dare', 'model stock', 'model_stock', 'arithmetic', 'passthrough', 'zusammenf', 'distil', 'destil',
    'lora', 'adapter', 'peft', 'delta', 'warm-start', 'bootstrap', 'start from', 'starting', 'built', 'build', 'relies', 'developed', 'created', 'constructed',
    'adapted', 'base', 'made from', 'made out', 'comes from', 'evolved', 'fork', 'variant', 'version', 'copy', 'mirror', 'upload', 'chat', 'generated', 'written', 'produced', 'synthesi', 'annotated',
    'original', 'source', 'parent', 'upstream', 'donor', 'seed', 'initial', 'backbone', 'llm', 'language model', 'text encoder', 'decoder', 'continu', 'extend', 'extension', 'expansion', 'adaptation', 'trained on', 'trained with', 'trained it', 'retrain', 're-train', 'decensor', 'jailbr', 'sft', 'dpo', 'orpo', 'kto', 'rlhf', 'rlaif', 'ppo', 'grpo', 'cpt', 'dora', 'inherit', 'controlnet', 'hypernet', 'lycoris', 'loha', 'lokr', 'motion', 'dreambooth', 'onnx', 'core ml', 'coreml', 'tensorrt', 'openvino', 'rknn', 'ncnn', 'llamafile', 'scaling', 'localization', 'starts', 'started', 'weiterentw', 'abwandl', 'verfeiner', 'ausgehend', 'afinad', 'refina', 'partir', 'partiendo', 'parte d', 'treina', 'entrenad', 'inicializ', 'addestrat', 'hemos', 'basier', 'basis', 'grundlage', 'ausgangspunkt', 'whose', 'dessen', 'deren', 'dont l', 'cuy', 'cui ', 'cuj', 'feinab', 'nachtrain', 'weitertrain', 'aufbauend', 'abgeleitet', 'affin', 'ajust', 'spécialis', 'basad', 'fond', 'deriv', 'basat',
    'dériv', '->', '=>', '+', 'this is', 'model is', 'which this', 'speciali', 'grundmodell', 'ausgangsmodell', 'modelo', 'modello',
)  # fmt: skip


#: Where a line ends before bold words, or at a tag; two blanks or a backslash end one too.
_BREAK = lazy(
    r'\n(?=[ \t>]*(?:\*\*|__))|</?(?:br|p|div|li|ul|ol|tr|td|th|table|h\d|center|blockquote|summary|details)\b[^<>\n\0]{0,200}>'
)
#: Marks that stand between words in Markdown and HTML, and what is left of them in plain text. No
#: link that ``plain.py`` sees is longer. What begins with none of the first signs is passed fast.
_MARKS = lazy(
    r'[][<hw*_`\\>](?:(?<=\])\([^)\n\0]{0,1300}\)|(?<=<)[^<>\n\0]{1,200}>'
    r'|(?:(?<=h)ttps?://|(?<=w)ww\.)[^\s<>()\[\]"\'`|\0]{1,600}|(?<=[][*_`\\>])[][*_`\\>]*)'
)
_ENTITIES = (('&#39;', "'"), ('&rsquo;', "'"), ('&nbsp;', ' '), ('  \n', ' | '), ('\\\n', ' | '))
#: The end of a sentence, where nothing else can be meant.
_SENTENCE = lazy(r'\.(?<=[a-z]{5}\.)\s+(?=[A-Z])')
#: Languages of which no sentence is without letters of their own.
_OWN_LETTERS = ('zh', 'ja', 'ko', 'ru')
#: What stands between sentences while marks are taken out: no text has it.
_APART = '\0'
#: Where a sentence may end.
_STOP = lazy(r'[.!?。！？]\s+|[|]')
#: Dots that end no clause.
_DOT = lazy(
    r'\.(?:(?<=\d\.)(?=\d)|(?<=\b[ei]\.)(?=[ge]\b)|(?<=\b[ei]\.[ge]\.)|(?<=\binc\.)|(?<=\bvs\.))'
)
#: Pieces of titles about terms, after ``HEADINGS`` of each language; titles in other letters count.
_TITLES = (
    'licen', 'licens', 'liscen', 'lizenz', 'terms', 'legal', 'copyright', 'rights', 'permission', 'restrict', 'disclaimer', 'notice', 'agreement', 'commercial', 'prohibited', 'forbidden',
    'bedingungen', 'recht', 'haftung', 'conditions', 'droits', 'politique', 'avertissement', 'juridique', 'condiciones', 'derechos', 'descargo', 'condizioni', 'termini', 'note legali', 'diritti', 'termos', 'direitos',
    'lisens', 'lisenz', 'litsen', 'lesen', 'trwydded', 'shartlar', 'access', 'not do', 'not be used', 'unacceptable', 'zugang', 'zugriff', 'hinweis', 'accès', 'acceso', 'aviso', 'acesso', 'accesso', 'avvertenz',
)  # fmt: skip

#: Pieces of titles, and of words above a list, that forbid what stands below.
_FORBIDS = (
    '禁', '使用限制', '不允许', '不得', '不可', '不許', '不许', '不被允许', '授权的', '许可的', '許可さ', '許可し', '許諾さ', '許諾し', '認めら', 'いけない', 'できないこと', 'ng事項', 'ng行為', 'ng用途', '금지', '되지 않', '되지않',
    'verbot', 'untersagt', 'unzulässig', 'unerlaubt', 'nicht erlaubt', 'nicht gestattet', 'nicht zulässig', 'nicht zugelass', 'beschränkung', 'interdi', 'prohib', 'autorisé', 'permis', 'défendu', 'restriction',
    'no permit', 'no autoriz', 'no admit', 'restricc', 'proib', 'vedad', 'não permi', 'não autoriz', 'restriç', 'vietat', 'diviet', 'non consent', 'non permess', 'non ammess', 'non autorizz', 'restrizion',
    'forbidden', 'not use', "n't use", 'n’t use', 'not do', "n't do", 'not be used', 'not allowed', 'not permitted', 'запре', 'недопуст', 'неразреш', 'нельзя',
)  # fmt: skip
_FORBIDS_ASCII = tuple(filter(str.isascii, _FORBIDS))
#: What a license without a name is called, and the words for a license behind it or before.
_UNNAMED = (
    'custom', 'bespoke', 'own', '独立', 'restrictive', '自定', '自訂', '专有', '專有', '自有', '专属', '自研', '独自', 'カスタム', '専用', 'プロプライエタリ', '자체', '독자', '커스텀', '맞춤', '사용자', 'eigene', 'individuelle', 'proprietäre', 'benutzerdef', 'maßgeschn',
    'restriktive', 'personnalisée', 'propriétaire', 'sur mesure', 'maison', 'propre', 'propia', 'personal', 'propiet', 'privativa', 'restri', 'a medida', 'própria', 'propri', 'su misura', 'собственн', 'проприетарн', 'кастомн',
)  # fmt: skip
_LICENSES = ('licen', 'lizenz', '许可', '許可', '授权', 'ライセンス', '라이', 'лиценз')

#: How fences of code, titles and the lines under titles begin.
_MARKED = ('```', '~~~', '#', '**', '__', '<', '=', '--')


def _has(text: str, pieces: Iterable[str]) -> bool:
    return any(map(text.__contains__, pieces))


def may_say_more(text: str, tags: Iterable[str]) -> bool:
    """Whether a text may restrict what its tags allow, or name another license."""
    own: set[str] = set()
    for tag in tags:
        if tag not in _OWN:
            return True
        own |= _OWN[tag]
    lower = text.lower()
    paragraphs = lower.split('\n\n')
    # a short one may be all that stands below a title
    telling = [one for one in paragraphs if len(one) < _SHORT or _has(one, _TELLS)]
    together = '\n\n'.join(telling)
    words = _words(together)
    if not words.isdisjoint(_NAMES - own) or _has(together, _PARTS):
        return True
    if _has(together, _PAGES) and _has(together, _OUTSIDE):
        return True
    named = '\n'.join(one for one in telling if _has(one, _NAMED))
    naming = '\n'.join(line for line in named.split('\n') if _has(line, _NAMED))
    if not _COMMON.union(own).issuperset(_BEFORE.findall(naming)):
        return True
    about = _about_terms(paragraphs)
    below = [one for one, about_terms in zip(paragraphs, about, strict=True) if about_terms]
    return (
        (not words.isdisjoint(_FAMILIES) and _may_be_family(telling, below))
        or _may_be_unnamed(lower, paragraphs) or _may_forbid(lower) or _badge_may_limit(lower)
        or _may_be_refused(lower) or _table_may_limit(lower) or _may_be_unread(below) or _may_limit(text, lower, about)
    )  # fmt: skip


def _words(paragraph: str) -> set[str]:
    return set(_WORD.findall(paragraph.replace('%20', ' ')))


def _may_be_family(telling: list[str], below: list[str]) -> bool:
    """Whether the name of a model and a publisher may be that of a license."""
    for paragraph in telling:
        words = _words(paragraph)
        if not words.isdisjoint(_FAMILIES) and (
            'under' in words
            or not paragraph.isascii()
            or _has(paragraph, _TITLES)
            or paragraph in below
        ):
            return True
    return False


def _may_be_unnamed(lower: str, paragraphs: list[str]) -> bool:
    """Whether a license may be given of which it is only told that it is the publisher's."""
    if not (_has(lower, _LICENSES) and _has(lower, _UNNAMED)):
        return False
    met = [one for one in paragraphs if _has(one, _LICENSES) and _has(one, _UNNAMED)]
    if not met:
        return False
    from owlint_rules.statements.prose.names import UNNAMED

    return any(UNNAMED.search(_plain(paragraph)) for paragraph in met)


def _may_forbid(lower: str) -> bool:
    """Whether a title or the words above a list may forbid what stands below, in few words that no pattern has."""
    lines = lower.split('\n')
    above = '\n'.join(
        line
        for line, following in pairwise([*lines, ''])
        if len(line) < 500
        and (
            line.lstrip().startswith(('#', '**', '__', '<'))
            or following.startswith(('=', '--'))
            or line.rstrip(' *_').endswith((':', '：', '。'))
        )
    )
    return _has(above, _FORBIDS_ASCII if above.isascii() else _FORBIDS)


def _may_be_unread(below: list[str]) -> bool:
    """Whether words of an unknown language stand below a title about terms."""
    if not below:
        return False
    from owlint_rules.statements.prose.unread import is_unread

    # an item of a list is a line, and a sentence may go over several
    pieces = (piece for one in below for piece in {one, *one.split('\n')})
    return any(map(is_unread, chain.from_iterable(_STOP.split(_plain(one)) for one in pieces)))


def _badge_may_limit(lower: str) -> bool:
    return any(
        'commer' in words or 'research' in words or 'academ' in words
        for words in (part[:200] for part in lower.split('/badge/')[1:])
    )


def _table_may_limit(lower: str) -> bool:
    """Whether all words of a cell of a table are a limit, or it is commercial use."""
    if '|' not in lower and '<td' not in lower:
        return False
    from owlint_rules.statements.prose.words.uses import CELLS, TRADE

    cell = '|'.join([TRADE, *(words for _, words in CELLS)])
    cells = rf'(?:\||<td[^<>]{{0,200}}>)[ *_]{{0,4}}(?:{cell})[ *_.]{{0,4}}(?:\||</t|$)'
    return re.search(cells, lower, re.MULTILINE) is not None


def _may_be_refused(lower: str) -> bool:
    parts = lower.replace('？', '?').split('?')
    if len(parts) == 1:
        return False
    from owlint_rules.statements.prose.asked import refused

    return any(refused(one[-200:], reply) for one, reply in pairwise(parts))


def _may_limit(text: str, lower: str, about: list[bool]) -> bool:
    """Whether a text may put a limit: below a title about terms by its words, else by a pattern."""
    split = [_SENTENCE.split(paragraph) for paragraph in text.split('\n\n')]
    whole = _plain(_APART.join(chain.from_iterable(split)).lower())
    if not may_tell_terms(lower) and not may_tell_terms(whole):
        return False
    from owlint_rules.statements.prose.needs import hinted, hints_in

    plains = [one.strip() for one in whole.split(_APART)]

    below = [one for one, parts in zip(about, split, strict=True) for _ in parts]
    signs = [hints_in(plain) for plain in plains]
    everything = 0
    for met in signs:
        everything |= met
    # a title alone may tell that another language than English is spoken
    others = [name for name in HINTS if name != 'en' and hinted(name, everything)]
    latin = [name for name in others if name not in _OWN_LETTERS]
    for plain, met, about_terms in zip(plains, signs, below, strict=True):
        names = latin if plain.isascii() else others
        if about_terms or hinted('en', met):
            names = ['en', *names]
        if names and _limits(plain, names, about_terms=about_terms):
            return True
    return False


def _limits(plain: str, names: list[str], *, about_terms: bool) -> bool:
    """Whether a sentence may put a limit in one of some languages."""
    from owlint_rules.statements.prose.needs import clauses_in

    met = clauses_in(plain)
    for name in names:
        limits, cues = _choices_of(name)
        if about_terms and cues.of(met):
            return True
        numbers = limits.of(met)
        if numbers:
            bare = _DOT.sub('_', plain)
            inside = _limits_inside(name)
            if any(inside[number].pattern.search(bare) for number in numbers):
                return True
    return False


@cache
def _choices_of(name: str) -> tuple[Choice, Choice]:
    """Which patterns of a language may find a limit, and which of its words limit below a title about terms."""
    from owlint_rules.statements.prose.needed import LIMITS, SECTIONS
    from owlint_rules.statements.prose.needs import Choice, need_of

    return (
        Choice([need_of(key)] for key in LIMITS[name]),
        Choice([need_of(key) for key in keys] for keys in SECTIONS[name]),
    )


@cache
def _limits_inside(name: str) -> list[Gated]:
    """The patterns of a language that find limits, for a text of several sentences."""
    from owlint_rules.statements.prose.needs import Gated

    words = import_module(f'owlint_rules.statements.prose.words.{name}')
    return [Gated(pattern, inside=True) for _, _, pattern in words.LIMITS]


@lru_cache(maxsize=256)
def _may_title_terms(line: str) -> bool:
    return not line.isascii() or _has(line, _TITLES)


def _about_terms(paragraphs: list[str]) -> list[bool]:
    """Of each paragraph whether it may stand below a title about terms."""
    found = []
    level, fenced = 0, False
    for paragraph in paragraphs:
        below = level > 0
        lines = [line.strip() for line in paragraph.split('\n')]
        for number, line in enumerate(lines):
            if not line.startswith(_MARKED):
                continue
            if line.startswith(('```', '~~~')):
                fenced ^= line.count('```') < 2
                continue
            depth = len(line) - len(line.lstrip('#'))
            if depth and fenced:
                continue  # a comment
            if depth and depth <= level:
                level = 0
            if line.startswith(('=', '--')):
                line = lines[number - 1] if number else ''  # it is underlined
            if len(line) < 500 and _may_title_terms(line):
                level = level or depth or 1
                below = True
        found.append(below)
    return found


def _plain(lower: str) -> str:
    """About the words that a reader sees, of a text in small letters."""
    for entity, letter in _ENTITIES:
        lower = lower.replace(entity, letter)
    return ' '.join(_MARKS.sub('', _BREAK.sub(' | ', lower)).split())


def may_name_base(lower: str) -> bool:
    """Whether a paragraph of a text in small letters may say which model this one is made from."""
    if not lower.isascii():
        return True
    titled = led = False
    for paragraph in filter(None, lower.split('\n\n')):
        named = _has(paragraph, BASE_NAMES)
        title, lead = paragraph.startswith(('#', '**')), paragraph.rstrip().endswith(':')
        told = (named or title or lead) and _has(paragraph, _MADE_FROM)
        if named and (told or titled or led):
            return True
        # what a title or the words above a list say of its items
        titled, led = told if title else titled, told and lead
    return False
