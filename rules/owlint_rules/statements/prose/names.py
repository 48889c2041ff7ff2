# ruff: noqa: E501 - patterns read better on one line
"""The names of licenses that stand in a sentence, and what they may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from owlint_rules.lazy import lazy
from owlint_rules.statements.prose.needs import Gated, meets
from owlint_rules.statements.prose.passage import NamedLicense
from owlint_rules.statements.prose.words.license_names import IN_WORDS, NOTHING
from owlint_rules.text import small_letters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.statements.prose.plain import Plain

_V = r'(?:[ -]*(?:(?:version|ver\.?|v\.?)[ -]*)?\d(?:\.\d){0,2})'
_KIND = r'(?:non[- ]?commercial|nc|share[- ]?alike|sa|no[- ]?deriv(?:ative|ativework)?s?|nd)'
_TAIL = r'(?:[ _-](?:public[ _-])?(?:licen[sc]e|licence|lizenz|licenza|licencia|licença|许可证|许可|协议|ライセンス|라이선스)(?:[ _-](?:agreement|terms))?)?'
#: Names that are known by their form.
KNOWN = Gated(
    rf'(?:(?<![a-z0-9_/])(?:creative[ -]?commons(?:[ -](?:public )?licen[sc]e)?|cc)[ :,/_-]*(?:0\b(?:{_V})?|zero\b(?:{_V})?|(?:by|attribution)(?:[ /_–-]{{0,3}}{_KIND})*(?![a-z]){_V}?|{_KIND}(?:[ /_-]{{0,3}}{_KIND})*[ /_-]{{1,3}}by(?![a-z]){_V}?)'
    rf'|\bby-cc(?:-{_KIND})*-?\d\.\d|(?<![\w-])by(?:-{_KIND}){{1,2}}{_V}'
    rf'|\battribution[ -]{{1,3}}{_KIND}(?:[ -]{{1,3}}{_KIND})*{_V}?'
    rf'|\battribution \d\.\d (?:international|unported|generic))(?: (?:international|unported|generic))?{_TAIL}'
    rf'|(?:(?<![a-z0-9_/-])apache(?: software)?(?:[ -]licen[sc]e)?,?(?:[ -]?(?:version|ver\.?|v\.?)?[ -]?\d(?:\.\d)?)?(?![\w.-]*/)){_TAIL}'
    rf'|(?:(?<![a-z0-9_-])(?:new |modified |simplified |revised |original )?(?:[234][- ]clause[- ])?bsd(?:[ -]*[234](?:\.\d)?)?(?:[- ]clause)?(?:[- ]clear)?(?![\w-])){_TAIL}'
    rf'|(?:(?<![a-z0-9_-])(?:gnu )?(?:(?:affero |lesser |library )?general public licen[sc]e|[al]?gpl(?:lr|-lr)?)(?![a-uw-z])(?:,?[ -]*(?:(?:version|ver\.?|v\.?)[ -]*)?\d(?:\.\d)?)?(?:\+|-or-later|-only| or (?:any )?later)?){_TAIL}'
    rf'|(?:(?<![a-z0-9_-])(?:mozilla(?: public)?(?: licen[sc]e)?,?(?: version)? ?\d(?:\.\d)?|mpl[ -]?v?\d(?:\.\d)?)){_TAIL}'
    r'|(?:(?<![a-z0-9_/])(?:modified )?(?:(?:creative ?ml|bigscience|big ?code|code ?ml|mitsua|sdxl|stable diffusion|bloom|ai2 impact)[ -]?)?(?:open[ -]?rail(?:s|\+\+)?(?:[ -]?(?:m|s|l|ml))?(?:[ -](?:nc|m-nc))?|responsible ai licen[sc]e|rail(?=[ -](?:licen|m\b|s\b|lizenz)|\+\+)(?:\+\+)?(?:-[ms])?)(?: licen[sc]e)?(?: v?\d(?:\.\d)?)?)'
    rf'{_TAIL}'
    r'|(?:(?<![a-z0-9_/])(?:meta[ -])?(?:code ?)?llama[ -]?(?:v?\d(?:\.\d)?)?(?:\'s|’s)?[ _-]{0,2}(?:の|的|의 )?[ ]?(?:model |community |commercial |use |non-commercial |bespoke |社区|コミュニティ ?|커뮤니티 ?)*(?:licen[sc]e|licence|lizenz|licencia|许可(?:证|协议)?|ライセンス|라이선스|라이센스)(?: agreement| terms)?|(?:licen[csz]\w+|licença|lizenz|лицензи\w+) (?:comunitaria |communautaire |community |comunitária )?(?:de |d[\'’]|of |von |di |do |da )?(?:meta )?llama[ -]?\d(?:\.\d)?|(?<![a-z0-9_/.-])llama[ -]?\d(?:\.\d)?(?: community)?(?=[ ]*(?:$|[,;)|\n]|\.(?!\d))))'
    r'|(?:(?<![a-z0-9_/])(?:google\'?s? )?gemma(?:[ -]\d)?(?:\'s|’s)?[ -](?:terms(?: of use| of service)?|licen[sc]e(?: agreement| terms)?|nutzungsbedingungen|使用条款|利用規約|이용 ?약관)|(?:terms|términos|condiciones|conditions|termes|(?:nutzungs)?bedingungen|termos|condições|termini|condizioni|licen[cszç]\w+|условия\w*|лицензи\w+)(?: of use| de uso| d[\'’](?:utilisation|uso))?(?: of| de| von| für| di| da| do)? (?:google )?gemma)'
    r'|(?:(?<![a-z0-9_/])(?:tongyi[ -]?qian ?wen|通义千问|qwen)(?:[ -]?\d(?:\.\d)?)?[ -](?:research[ -])?(?:licen[sc]e(?:[ -]agreement)?|许可证|许可协议|lizenz)|通义千问(?:模型)?(?:许可证|许可协议|协议))'
    r'|(?:(?<![a-z0-9_/])flux[ .-]?1?[ .\[-]{0,2}(?:\(?dev\)?\]?)?[ \])-]{0,3}(?:non-?commercial)[ -]licen[sc]e(?: agreement)?)'
    r'|(?:(?<![a-z0-9_/-])(?:eupl|cecill(?:-[bc])?|sspl|busl|osl|epl|polyform(?:[ -][a-z]\w+){1,3})[ -]?v?\d\.\d(?:\.\d)?(?![\w/]))'
    r'|(?:(?<!general )(?<!mozilla )\bpublic[ -]domain(?: dedication)?\b)'
)
#: The one whose small letters are a word of German, which is looked for in the text as written.
MIT = lazy(
    rf'(?<![A-Za-z0-9_/-])(?:[Mm]odified[ -]?|MODIFIED )?(?:MIT(?!(?:\'s|’s|-(?!licen|Licen|NC|0|style)|/IBM)\w*)(?! ?(?:CSAIL|Media|Press|Lincoln|EECS|Technology|Sloan|research(?:ers?)?|[Pp]resident|[Pp]rof(?:essors?|s?\b)|[Ss]cientists?|[Ss]tudents?|[Ff]aculty|alumni|[Ll]ab(?:s|oratory)?\b|engineers?|[Tt]eam|[Gg]roup|[Cc]ourses?|graduates?|postdocs?|economists?|spin-?off|supervision|guidance|and (?:Harvard|Stanford|IBM)))|mit(?=[ -](?:licen[sc]e|lizenz)|`|许可|协议|ライセンス))(?![\w./]*/)(?i:{_TAIL})',
)
#: A name made of words with capitals before "License", or in the brackets of Chinese and Japanese.
#: A hyphen either is within a word, before a small letter, or ends it: two ways to read "0-0-0-0"
#: would be thousands for a long row of them.
_SMALL = r'(?:de|del|du|of|for|the|and|to)'
_W = rf"(?:[A-Z0-9](?:[\w.+&'’/]|-(?=[a-z])(?!{_SMALL}[ _-])){{0,40}}|v\d[\d.]{{0,8}}|\[dev\]|{_SMALL})"
_WEST = (
    r'(?=[A-Zv\d《〈「『【“"])(?:'
    rf'(?:(?<![A-Za-z0-9_]){_W}[ _-]{{1,2}}){{1,8}}(?:\({_W}(?:[ ]{_W}){{0,3}}\)[ ])?(?:LICEN[SC]E|Licen[sc]e|Licenza|Licencia|Licença|Lizenz)(?:[ _-](?:AGREEMENT|Agreement|Terms|TERMS))?(?:[ -]*(?:v|V|Version |version )?\d(?:\.\d){{0,2}})?(?![\w-]*[:/])'
    rf'|(?:(?<![A-Za-z0-9_]){_W}[ _-]){{1,6}}(?i:terms of (?:use|service)|model terms)'
    rf'|(?:(?<=under the )|(?<=under an )|(?<=under a )|(?<=governed by the )|(?<=subject to the ))(?:{_W}[ _-]){{1,6}}licen[sc]e\b|\b(?!Permissively|Openly|Commercially|Freely|Properly|Model|(?:Not|Dual|Also|Only|Now|All|Both|Each|They|Currently|Separately|Exclusively)\b)[A-Z][\w.+-]{{1,30}}(?=[ -]licen[sc]ed\b(?! (?:under|for|to|by|via|with|from|as|through|separately|exclusively|only|solely)\b))'
    r'|[《〈「『【“"](?P<cjk>[^》〉」』】”"\n]{2,60}?(?:协议|許諾|许可证|许可|授权书|ライセンス|라이선스|LICENSE|License|Agreement|协定)[^》〉」』】”"\n]{0,40})[》〉」』】”"]'
    r'|(?<![\w-])(?:[A-Z][\w.]{0,30}-){1,3}[A-Z]?[a-zäöüß]{0,30}[Ll]izenz(?:vertrag)?(?: v?\d(?:\.\d)?)?(?![\w-])'
    rf'|(?<=under the )(?:{_W}[ _-]){{1,5}}Terms\b|(?<=by the )(?:{_W}[ _-]){{1,5}}Terms\b'
    # languages that put the word before the name
    r'|(?:(?<=bajo licencia )|(?<=bajo la licencia )|(?<=sous licence )|(?<=sous la licence )|(?<=sob licença )|(?<=sob a licença )|(?<=con licenza )|(?<=sotto licenza )|(?<=sotto la licenza )|(?<=по лицензии )|(?<=под лицензией ))[A-Z](?:[\w+-]|\.(?=\w)){1,30}(?:[ ][A-Z\d](?:[\w+-]|\.(?=\w)){0,30}){0,4}'
    r')'
)
_EAST = (
    r'[A-Za-z][A-Za-z0-9.+ -]{0,30}?[ ]?(?:系列|シリーズ|시리즈)?[ ]?(?:模型|モデル|모델)?[ ]?(?:社区|开源|コミュニティ|커뮤니티|使用|通用)?(?:模型)?[ ]?(?:许可协议|许可证|协议|使用许可|許諾契約|ライセンス契約|허가 협의|라이선스 계약|利用規約)(?: ?v?\d(?:\.\d)?)?'
    r'|[A-Za-z][A-Za-z0-9.+ -]{0,30}?[ ]?(?:モデル|コミュニティ|모델|커뮤니티|연구|研究用?|모형)[ ]?(?:ライセンス|라이선스|라이센스)'
    r'|(?<![原始座游应各])(?:通用模型|模型|社区|独自)(?:社区|开源)?(?:许可协议|许可证|ライセンス)'
)
_GENERIC, _GENERIC_EAST = lazy(_WEST), lazy(f'{_WEST}|{_EAST}')
#: The first letter of those without which no name of the second kind stands anywhere.
_EAST_LETTER = '\u3041'
#: A license without a name, of which the words only tell that it is the publisher's and no known one.
UNNAMED = Gated(
    r'\b(?:custom|bespoke)(?: (?:model|restrictive|weights))? licen[sc]e\b(?! (?:is |are )?(?:also )?(?:available|file|header|text|plan))|\bour own(?: \w+)? licen[sc]e\b|(?<!less )(?<!more )(?<!non-)\brestrictive(?: custom)? licen[sc]e\b'
    r'|(?:采用|使用|遵循)独立的?许可(?:证|协议)?|(?:自定义|自定義|自訂|自定|专有|專有|自有|专属|自研)的?(?:开源|模型|使用|商业)?(?:许可(?:证|协议)?|許可(?:證|協議)?|授权协议)'
    r'|(?<![各に])(?:独自|カスタム|専用|プロプライエタリ)の?(?:モデル)?ライセンス|(?:자체|독자(?:적인?)?|커스텀|맞춤형?|사용자 ?정의)(?: ?모델)? ?라이[선센]스'
    r'|(?<!ihre )(?<!ihrer )(?<!seiner )(?<!deiner )\b(?:eigene[nr]?|individuelle[nr]?|proprietäre[nr]?|benutzerdefinierte[nr]?|maßgeschneiderte[nr]?|restriktive[nr]?) (?:modell-?)?lizenz(?:vereinbarung)?\b'
    r'|(?<!propre )\blicence (?:restrictive )?(?:personnalisée|propriétaire|sur mesure|maison|restrictive|propre)\b'
    r'|\blicencia (?:propia|personalizada|propietaria|privativa|restrictiva|a medida)\b|\blicença (?:própria|personalizada|proprietária|restritiva)\b|\blicenza (?:propria|personalizzata|proprietaria|restrittiva|su misura)\b'
    r'|\b(?:собственн\w+|проприетарн\w+|кастомн\w+) лицензи\w+'
)
#: What stands before such a license that is not given, or is that of something else, and behind it.
_NOT_GIVEN = lazy(
    r"(?i)(?:\b(?:no|not|without|rather than|instead of|relicen\w+|kein\w*|nicht|ohne|statt|jede\w*|aucune?|sans|pas|chaque|chacune?|sin|ning[uú]n\w*|cada|sem|não|nenhum\w*|non|nessun\w*|senza|ogni|без|не|ни|никак\w+|кажд\w+|third[- ]party|dépendances?|dependenc\w+)\b|n['’]t\b|没有|无需|無|无须|不需|不是|并非|各|第三方)[^.;,，。；]{0,40}$|\b(?:for|need|want|request|purchase|obtain|buy|get|offer|discuss|about|für|pour|para|per|для)(?: an?| your| eine[rn]?| une| una| uma)? ?$"
)
_NOT_GIVEN_BEHIND = lazy(
    r'(?i) ?(?:[이가은는] ?(?:아[니닙]|없|필요 ?없)|(?:では|じゃ)(?:な|あり)|[はが](?:不要|必要(?:な|あり)|ない|あり?ません)| нет\b| не\b|[，,]? ?请?联系|について|の場合|を?ご?希望|[는은]? ?문의)'
)
#: Words that begin no name of a license, and names that name nothing.
_LEAD = lazy(
    r'(?i)(?:(?:the|a|an|our|this|that|its|their|under|see|siehe|vgl|voir|véase|and|or|of|for|to|with|read|in|code|by|please|check|full|original|same|also|additional information|license|licence|licencia|lizenz|de|del|du|la|el|der|die)[ ,:_-]+)+'
)
_SHORT_TAIL = lazy(
    r'(?i)[ _-]*(?:public )?(?:licen[sc]e|licenza|licencia|licença|lizenz|许可证|许可协议|许可|协议|ライセンス|라이선스)(?:[ _-](?:agreement|terms))?(?=[ _-]*(?:(?:v|version)[ _-]*)?\d|$)'
)
_CC_LINK = lazy(
    r'creativecommons\.org/(?:licenses/([a-z-]+)|publicdomain/(zero|mark))(?:/(\d\.\d))?',
    re.IGNORECASE,
)
#: An address that leads to terms, and one that is only a file of the release.
_TERMS_LINK = lazy(
    r'(?i)licen[sc]e|licence|terms|legal|agreement|copying|协议|许可|%E5%8D%8F%E8%AE%AE|lizenz|policy'
)
_LLAMA_LINK = lazy(
    r'(?i)llama(?:-?v?|_|/)?(\d)?[._]?(\d)?[\w-]*/(?:licen[sc]e|resolve|blob)|llama-downloads|llama\.com/llama(\d)(?:_(\d))?'
)


class Found:
    """A license named in plain text, with its place there."""

    __slots__ = ('end', 'license', 'start')

    def __init__(self, start: int, end: int, license: NamedLicense) -> None:
        self.start = start
        self.end = end
        self.license = license


#: Words that end the name of any other license.
ENDS = Gated(
    'licen[scçz]|lizenz|лиценз|terms of|model terms|agreement|协议|协定|许可|授权书|許諾|ライセンス|利用規約|라이[선센]스|허가 협의'
)


def _windows(small: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches around words that end a name; elsewhere no name need be looked for."""
    first = last = -1
    for match in ENDS.pattern.finditer(small, start, end):
        if first >= 0 and match.start() - 150 <= last:
            last = min(end, match.end() + 70)
            continue
        if first >= 0:
            yield first, last
        first, last = max(start, match.start() - 150), min(end, match.end() + 70)
    if first >= 0:
        yield first, last


def _generic(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    east = not text.isascii() and max(text[start:end], default='') >= _EAST_LETTER
    return (_GENERIC_EAST if east else _GENERIC).finditer(text, start, end)


def may_name_license(small: str, met: int) -> bool:
    """Whether a text in small letters, which meets some clauses, may name a license."""
    return meets(met, KNOWN.need) or meets(met, ENDS.need) or 'mit' in small


def licenses_in(plain: Plain, start: int, end: int, met: int) -> list[Found]:
    """The licenses that a stretch of plain text names, in order; a name is told once.

    ``met`` are the clauses that the stretch meets, or a text that it is a part of.
    """
    text = plain.text
    spans = []
    if meets(met, KNOWN.need):
        spans = [match.span() for match in KNOWN.pattern.finditer(plain.small, start, end)]
    if plain.small.find('mit', start, end) >= 0:
        spans += [match.span() for match in MIT.finditer(text, start, end)]
    found: list[Found] = []
    for first, last in sorted(spans, key=itemgetter(0)):
        if not found or first >= found[-1].end:
            found.append(_found(plain, first, last, text[first:last]))
    if not meets(met, ENDS.need):
        return found
    windows = list(_windows(plain.small, start, end))
    for match in (match for window in windows for match in _generic(text, *window)):
        if any(one.start < match.end() and match.start() < one.end for one in found):
            longer = [one for one in found if match.start() <= one.start and one.end <= match.end()]
            if not longer or longer[0].license.ids or match.group('cjk') is None:
                continue
            found.remove(longer[0])
        name = match.group('cjk') or match.group()
        at = match.start('cjk') if match.group('cjk') else match.start()
        lead = _LEAD.match(name)
        if lead:
            at += lead.end()
            name = name[lead.end() :]
        if names_something(name):
            found.append(_found(plain, at, at + len(name), name))
    for match in (
        match
        for window in (windows if meets(met, UNNAMED.need) else ())
        for match in UNNAMED.pattern.finditer(plain.small, *window)
    ):
        before = text[max(start, match.start() - 60) : match.start()]
        if _NOT_GIVEN.search(before) or _NOT_GIVEN_BEHIND.match(text, match.end()):
            continue
        if not any(one.start < match.end() and match.start() < one.end for one in found):
            found.append(_found(plain, *match.span(), text[match.start() : match.end()]))
    found.sort(key=lambda one: one.start)
    return found


def names_something(name: str) -> bool:
    """Whether words before "License" are a name: "Model License" is, "the License" is not."""
    bare = re.sub(
        r'(?i)[ _-]*(?:licen[sc]e|licenza|licencia|licença|lizenz|agreement|terms(?: of (?:use|service))?|\(s\)|\bv\d[\d.]*)',
        '',
        name,
    )
    bare = bare.strip(' _-').lower()
    return (
        re.search(r'[^\W\d_]', bare) is not None
        and bare not in NOTHING
        and not all(word in NOTHING for word in re.split(r'[ _/-]+', bare))
    )


def _found(plain: Plain, start: int, end: int, name: str) -> Found:
    link = next((link.url for link in plain.links_in(start, end)), '')
    return Found(start, end, named(name.strip(), link))


_made: dict[tuple[str, str], NamedLicense] = {}


def named(name: str, link: str = '') -> NamedLicense:
    """A license by its name in words, and where that leads nowhere, by the address behind it."""
    key = (name, link)
    found = _made.get(key)
    if found is None:
        ids = ids_of(name) if len(name) <= 120 else ()
        if not ids and link and not _says_more(name):
            ids = ids_of_link(link)
        from owlint_rules.licenses.recognition.equivalence import keys_of

        keys = frozenset().union(*(keys_of(one) for one in ids)) if ids else frozenset()
        found = NamedLicense(name, ids, keys, link)
        if len(_made) < 2_000:
            _made[key] = found
    return found


def _says_more(name: str) -> bool:
    """Whether a name says that the license is none of those that it resembles."""
    return 'modif' in name.lower() or 'restrictive' in name.lower()


def ids_of(name: str) -> tuple[str, ...]:
    """The ids that a name in words may mean; several where it leaves the version open."""
    from owlint_rules.licenses.facts.hub_license_ids import hub_id_of
    from owlint_rules.licenses.facts.lookup import FAMILIES, candidates
    from owlint_rules.licenses.names.expression import nickname

    name = ' '.join(name.split())
    lower = name.lower()
    trimmed = _SHORT_TAIL.sub(' ', name).strip(' -_,')
    if trimmed.lower().startswith('the '):
        trimmed = trimmed[4:]
    for one in (name, trimmed, trimmed.replace(' ', '-')):
        if not one:
            continue
        found = hub_id_of(one)
        if found is not None and found != 'other':
            return (found,)
    cc = _cc(lower)
    if cc:
        return cc
    # what the records are called says more than a word of it
    for one in (name, trimmed):
        records = [] if one.lower() in FAMILIES else candidates(one)
        if records:
            return tuple(one.hub_ids[0] if len(one.hub_ids) == 1 else one.key for one in records)
    if 'llama' in lower and 'community' in lower and not re.search(r'\d', lower):
        # the first LLaMA license was none of a community
        return tuple(one.key for one in candidates('llama license') if '-1-' not in one.key)
    for pattern, known in IN_WORDS:
        if re.search(pattern, lower):
            return tuple(known.split())
    guess = nickname(trimmed) or nickname(name)
    if guess:
        return (hub_id_of(guess) or guess,)
    return _gnu(lower)


def _gnu(lower: str) -> tuple[str, ...]:
    kind = re.search(r'(affero|lesser|library)? ?general public|\b([al])?gpl', lower)
    if kind is None:
        if re.search(r'\bbsd\b', lower):
            return (
                ('bsd-3-clause',)
                if '3' in lower
                else ('bsd-2-clause',)
                if '2' in lower
                else ('bsd',)
            )
        return ('mpl-2.0',) if re.search(r'\b(?:mozilla|mpl)\b', lower) and '2' in lower else ()
    prefix = {'affero': 'a', 'lesser': 'l', 'library': 'l'}.get(
        kind.group(1) or '', kind.group(2) or ''
    )
    version = re.search(r'\d(?:\.\d)?', lower)
    if version is None:
        return (f'{prefix}gpl',) if prefix != 'a' else ('agpl-3.0',)
    number = version.group() if '.' in version.group() else f'{version.group()}.0'
    return (f'{prefix}gpl-{number}',)


_CC = lazy(r'\b(?:cc|creative ?commons)\b|\bcc-|^(?:by|attribution)\b')


def _cc(lower: str) -> tuple[str, ...]:
    """The ids of a Creative Commons name, with all versions when it has none."""
    if not _CC.search(lower):
        return ()
    from owlint_rules.vocab.hub import HUB_LICENSES

    if re.search(r'\b(?:cc[ -]?0|zero)\b', lower):
        return ('cc0-1.0',)
    if not re.search(r'\b(?:by|attribution)\b|nc\b|commercial', lower):
        return ('cc',) if re.search(r'\bcc\b|creative ?commons', lower) else ()
    parts = ['cc-by']
    if re.search(r'\bnc|non[- ]?commercial|nc[\d-]', lower):
        parts.append('nc')
    if re.search(r'\bnd\b|no[- ]?deriv', lower):
        parts.append('nd')
    elif re.search(r'\bsa\b|share-?alike', lower):
        parts.append('sa')
    stem = '-'.join(parts)
    version = re.search(r'\d\.\d|(?<=v)\d|\d(?=$| )', lower)
    if version is None:
        return tuple(
            sorted(one for one in HUB_LICENSES if re.fullmatch(rf'{stem}-\d\.\d', one))
        ) or (stem,)
    number = version.group() if '.' in version.group() else f'{version.group()}.0'
    return (f'{stem}-{number}',)


def ids_of_link(link: str) -> tuple[str, ...]:
    """The license of a well-known address."""
    found = _CC_LINK.search(link)
    if found:
        if found.group(2):
            return ('cc0-1.0',) if found.group(2).lower() == 'zero' else ()
        version = f' {found.group(3)}' if found.group(3) else ''
        return _cc(f'cc-{found.group(1).lower()}{version}')
    lower = link.lower()
    if '://' in lower:
        from owlint_rules.statements.addresses import license_at

        known = license_at(link)
        if known:
            from owlint_rules.licenses.facts.hub_license_ids import hub_id_of

            return (hub_id_of(known) or known,)
    if 'compvis/stable-diffusion-license' in lower:
        return ('creativeml-openrail-m',)
    if 'bigcode-model-license-agreement' in lower or 'bigcode/license' in lower:
        return ('bigcode-openrail-m',)
    if 'spaces/bigscience/license' in lower:
        return ('bigscience-bloom-rail-1.0',)
    if 'ai.google.dev/gemma' in lower:
        return ('gemma',)
    llama = _LLAMA_LINK.search(lower) if '://' in lower else None
    if llama:
        numbers = [one for one in llama.groups() if one]
        known = (
            f'llama{".".join(numbers[:2])}'
            if numbers
            else 'llama2'
            if 'ai.meta.com' in lower
            else ''
        )
        from owlint_rules.licenses.facts.lookup import find

        return (known,) if known and find(known) else ()
    return ()


def leads_to_terms(link: str) -> bool:
    """Whether an address or file name says by itself that terms are there."""
    return bool(_TERMS_LINK.search(link))


def is_unnamed(name: str) -> bool:
    """Whether words only tell that a license is the publisher's own: "custom license"."""
    return UNNAMED.search(small_letters(name)) is not None


def is_proper(name: str) -> bool:
    """Whether a name is more than common words: "Orion Model License", not "Model License"."""
    common = r'(?i)\b(?:model|weights?|use|usage|open|source|code|data|licen[sc]e|agreement|terms|of|service|the|and|notice)s?\b|通用|模型|许可|许可证|协议|社区|开源|证|ライセンス|라이선스|[\W_]'
    return bool(re.sub(common, '', name))
