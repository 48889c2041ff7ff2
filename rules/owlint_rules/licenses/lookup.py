"""License records: facts about one license, found under any name it goes by.

The facts come from reading the texts (each record names the copy that was
read); what was not read says so and is never taken for a "no".
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.licenses.marks import Marks as Marks
from owlint_rules.licenses.marks import marks as marks
from owlint_rules.licenses.records import ALIASES, MODULES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Names that stand for several licenses: what such a name leaves open, and
#: the records it may mean (the ones that are known; there may be others).
FAMILIES: dict[str, tuple[str, tuple[str, ...]]] = {
    'openrail': (
        'a family of texts that differ in their use restrictions and in the duty to use the '
        'latest version',
        (
            'bigscience-bloom-rail-1.0',
            'bigscience-openrail-m',
            'creativeml-openrail-m',
            'openrail++-m',
            'bigcode-openrail-m-v1',
            'deepseek-model-1.0',
        ),
    ),
    'cc': (
        'which Creative Commons license, and which version',
        (
            'cc0-1.0',
            'cc-by-4.0',
            'cc-by-2.0/2.5/3.0',
            'cc-by-sa-3.0/4.0',
            'cc-by-nc-2.0/3.0/4.0',
            'cc-by-nc-sa-2.0/3.0/4.0',
            'cc-by-nd-4.0',
            'cc-by-nc-nd-3.0/4.0',
        ),
    ),
    'bsd': (
        'two clauses, three, three without patents, or the original with its advertising clause',
        ('bsd-2-clause', 'bsd-3-clause', 'bsd-3-clause-clear'),
    ),
    'gpl': ('the version, and "only" or "or later"', ('gpl-2.0/3.0',)),
    'lgpl': ('the version, and "only" or "or later"', ('lgpl-2.1/3.0',)),
    'other': ('everything: the name and the text must say which license it is', ()),
    'qwen': (
        'the Tongyi Qianwen agreement of 2023, which bars training other models, or the Qwen '
        'agreement of 2024, which does not',
        ('tongyi-qianwen', 'qwen-2024'),
    ),
    'faipl-1.0-sd': (
        'the use restrictions that this variant adds to the Fair AI Public License 1.0; they '
        'have not been read',
        (),
    ),
}
for _name in ('fair-ai-public-license-1.0-sd', 'fair-ai-public-1.0-sd'):
    FAMILIES[_name] = FAMILIES['faipl-1.0-sd']

_ONE_TAG = 'the tag stands for texts of several dates and for a separate use policy'
_DATA = 'a data agreement that is used on models too'
_LATER = 'the tag does not say "only" or "or later"'

#: What a hub tag leaves open although its record is found.
TAG_NOTES: dict[str, str] = {
    'agpl-3.0': _LATER,
    'bsl-1.0': 'this is the Boost license, often taken for the Business Source License',
    'c-uda': _DATA,
    'cdla-permissive-1.0': _DATA,
    'cdla-permissive-2.0': _DATA,
    'cdla-sharing-1.0': _DATA,
    'gemma': _ONE_TAG,
    'gfdl': 'the tag says neither the version nor "only" or "or later"',
    'gpl-2.0': _LATER,
    'gpl-3.0': _LATER,
    'grok2-community': _ONE_TAG,
    'lgpl-2.1': _LATER,
    'lgpl-3.0': _LATER,
    'llama2': _ONE_TAG,
    'llama3': _ONE_TAG,
    'llama3.1': _ONE_TAG,
    'llama3.2': _ONE_TAG,
    'llama3.3': _ONE_TAG,
    'llama4': _ONE_TAG,
    'odbl': _DATA,
    'odc-by': _DATA,
    'pddl': _DATA,
}

#: Records whose name has stood for other terms at other dates.
DATED: dict[str, str] = {
    'owpl-1.0.0': (
        'five texts carry the number 1.0.0: two of 2023-06-08, then 2024-01-04 (adds the last '
        'sentence), 2024-09-26 and 2024-10-17'
    ),
    'gemma-tou': (
        'the text of 2024-04-01 and that of 2025-03-24 differ in what they call "Gemma"; this '
        'record is of the later one'
    ),
    'yi-community-2.1': (
        'the same file name holds an Apache-2.0 text since 2024-05-30; this record is of the '
        'text before'
    ),
    'xai-grok-2-community': (
        'two texts: "Grok 2 Community" of 2025-08-23 and "xAI Community" of 2025-11-04; only '
        'the start was read'
    ),
    'flux1-dev-nc-1.1.1': 'an older text of 2024 has the same name and is about 90 % alike',
    'internlm': (
        'until 2025-01-15 the terms stood in a README only; the README now says Apache-2.0'
    ),
    'falcon-llm-1.0': 'withdrawn in 2023',
    'chatglm2-6b': 'other copies of this text ask for registration before commercial use',
    'seallms': 'the text has changed; an older one also asks to follow the Llama 2 license',
    'kolors': 'the text has changed in place; compare the date of the copy',
    'cogvlm': 'the text has changed in place; compare the date of the copy',
    'funasr-model-1.1': 'the text has changed in place; compare the date of the copy',
    'creativeml-openrail-m': (
        'in 2022 the same path first held MIT, then a text that forbids passing on the weights'
    ),
}


class Record:
    """Facts about one license.

    ``any_purpose``, ``commercial_use``, ``modification`` and ``redistribution``
    are ``Y`` (yes), ``N`` (no), ``C`` (conditional, or only inside the allowed
    purpose), ``P`` (yes, but use restrictions apply) or ``?`` (not read).
    ``derivatives_own_terms``: may derivatives be given out under own terms:
    ``Y``, ``P`` only when restrictions or a copy of the agreement are passed
    on, ``S`` same license, ``C`` conditional, ``N`` no, ``?`` not read.
    ``notice_by_reference``: may notices be a link: ``Y``, ``N``, ``?``, ``n/a``.
    The other fields are words with clause numbers; ``not read`` means that.
    ``source`` is ``repository@commit:path`` of the copy read, None when no
    full text was read.
    """

    __slots__ = (
        'acceptance',
        'any_purpose',
        'branding',
        'commercial_use',
        'derivatives_own_terms',
        'flags',
        'hub_ids',
        'key',
        'modification',
        'note',
        'notice_by_reference',
        'patents',
        'redistribution',
        'source',
        'spdx_ids',
        'termination',
        'territory',
        'title',
        'trademarks',
        'trains_other_models',
        'url',
        'use_restrictions',
        'user_threshold',
    )

    key: str
    title: str
    hub_ids: tuple[str, ...]
    spdx_ids: tuple[str, ...]
    any_purpose: str
    commercial_use: str
    modification: str
    redistribution: str
    derivatives_own_terms: str
    use_restrictions: str
    user_threshold: str
    territory: str
    trains_other_models: str
    branding: str
    acceptance: str
    notice_by_reference: str
    patents: str
    trademarks: str
    termination: str
    url: str
    source: str | None
    note: str
    flags: tuple[str, ...]

    def __init__(self, key: str, fields: dict[str, Any]) -> None:
        self.key = key
        for name, value in fields.items():
            setattr(self, name, value)

    def __repr__(self) -> str:
        return f'Record({self.key!r})'

    @property
    def undecided(self) -> bool:
        """Nothing of the grant is known, so nothing about it can be judged."""
        return self.any_purpose == '?' and 'registration' not in self.flags


_MODULE_OF = {key: module for module, keys in MODULES.items() for key in keys.split()}
_loaded: dict[str, Record] = {}


def keys() -> Iterator[str]:
    """The keys of all records."""
    return iter(_MODULE_OF)


def record(key: str) -> Record | None:
    """The record with exactly this key, or None. Loads one family of licenses at most."""
    found = _loaded.get(key)
    if found is None:
        module = _MODULE_OF.get(key)
        if module is None:
            return None
        data = __import__(f'owlint_rules.licenses.records.{module}', fromlist=['RECORDS']).RECORDS
        found = _loaded[key] = Record(key, data[key])
    return found


def find(name: str) -> Record | None:
    """The record of a hub tag, SPDX identifier, record key or ``license_name``, in any case.

    None for names that are not known and for names that stand for several
    licenses; FAMILIES says what those leave open, ``candidates`` which they may mean.
    """
    name = ' '.join(name.split()).lower()
    if name in FAMILIES:
        return None
    return record(ALIASES.get(name, name))


def candidates(name: str) -> list[Record]:
    """The records that a name may mean: one for a clear name, several for a family, or none."""
    found = find(name)
    if found is not None:
        return [found]
    family = FAMILIES.get(' '.join(name.split()).lower(), ('', ()))
    return [known for known in map(record, family[1]) if known is not None]


def left_open(name: str) -> str:
    """What a name does not say: of a family, of a tag, of a name used for several dates; or ''."""
    name = ' '.join(name.split()).lower()
    if name in FAMILIES:
        return FAMILIES[name][0]
    notes = [TAG_NOTES.get(name, '')]
    found = find(name)
    if found is not None:
        notes.append(DATED.get(found.key, ''))
    return '; '.join(note for note in notes if note)
