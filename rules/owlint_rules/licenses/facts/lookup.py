"""License records, found under any name a license goes by.

The facts come from reading the texts (each record names the copy that was
read); what was not read says so and is never taken for a "no".
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.licenses.facts.marks import Marks as Marks
from owlint_rules.licenses.facts.marks import marks as marks
from owlint_rules.licenses.facts.record import Record as Record
from owlint_rules.licenses.facts.records.aliases import ALIASES
from owlint_rules.licenses.facts.records.names import FAMILY_MEMBERS, MODULES

#: Names that stand for several licenses, or for one that has no record: what they leave open.
LEFT_OPEN = {
    'openrail': (
        'a family of texts that differ in their use restrictions and in the duty to use the '
        'latest version'
    ),
    'cc': 'which Creative Commons license, and which version',
    'bsd': (
        'two clauses, three, three without patents, or the original with its advertising clause'
    ),
    'gpl': 'the version, and "only" or "or later"',
    'gml': (
        'which General Model License of OpenBMB: its variants differ in commercial use, in '
        'changes and in the terms of derivatives'
    ),
    'lgpl': 'the version, and "only" or "or later"',
    'modified-mit': (
        'what was added to MIT: Kimi and MiniMax M2 ask large services for a display line, '
        'Mistral Medium 3.5 gives no rights above an income'
    ),
    'msrla': 'which Microsoft Research License Agreement (each project has had its own text)',
    'msr-la': 'which Microsoft Research License Agreement (each project has had its own text)',
    'freeuse': 'everything: owlint has read no license of this name',
    'model-license': 'whose license: FunASR calls its text so, and so do others',
    'public-domain': (
        'how the work came there: by a dedication (CC0-1.0, PDDL-1.0, Unlicense) or because no '
        'rights are left, and in which countries'
    ),
    'other': 'everything: the name and the text must say which license it is',
    'qwen': (
        'the Tongyi Qianwen agreement of 2023, which bars training other models, or the Qwen '
        'agreement of 2024, which does not'
    ),
    'stable-video-diffusion-community': (
        'the non-commercial agreement of November 2023, or the Stability AI Community License of '
        'July 2024, which took its place in the repository'
    ),
}
#: Names that stand for several versions of one license: what all of them say is certain.
VERSIONS = {
    'exaone': 'EXAONE AI Model License Agreement - NC',
    'flux-1-dev-non-commercial-license': 'FLUX.1 [dev] Non-Commercial License',
    'ltx-2-community-license-agreement': 'LTX-2 Community License Agreement',
    'nvidia-open-model-license': 'NVIDIA Open Model License',
    'tencent-hunyuan-community': 'Tencent Hunyuan Community License Agreement',
    'yi-license': 'Yi Series Models Community License Agreement',
}
#: The same with the keys of the records such a name may mean (there may be others).
FAMILIES: dict[str, tuple[str, tuple[str, ...]]] = {
    name: (words, tuple(FAMILY_MEMBERS.get(name, '').split())) for name, words in LEFT_OPEN.items()
}

_MODULE_OF = {key: module for module, keys in MODULES.items() for key in keys.split()}
_loaded: dict[str, Record] = {}


def keys() -> Iterator[str]:
    """The keys of all records."""
    return iter(_MODULE_OF)


def record(key: str) -> Record | None:
    """The record with exactly this key, or None. Loads one family of licenses at most."""
    if key not in _loaded:
        module = _MODULE_OF.get(key)
        if module is None:
            return None
        family = __import__(f'owlint_rules.licenses.facts.records.{module}', fromlist=['RECORDS'])
        _loaded.update((known.key, known) for known in family.RECORDS)
    return _loaded[key]


def find(name: str) -> Record | None:
    """The record of a hub tag, SPDX identifier, record key or ``license_name``, in any case.

    None for names that are not known and for names that stand for several
    licenses; FAMILIES says what those leave open, ``candidates`` which they may mean.
    For a name of several versions it holds what all of them say.
    """
    name = ' '.join(name.split()).lower()
    if name in FAMILIES:
        return None
    if name in VERSIONS and name not in _loaded:
        from owlint_rules.licenses.facts.versions import common

        versions = [known for known in map(record, FAMILY_MEMBERS[name].split()) if known]
        shared = common(name, VERSIONS[name], versions)
        if shared is None:
            return None
        _loaded[name] = shared
    return record(ALIASES.get(name, name))


def candidates(name: str) -> list[Record]:
    """The records that a name may mean: one for a clear name, several for a family, or none.

    What is no name of a record as it stands may be one in other words: "Coqui Public Model
    License" is the license whose text is called so, whichever version it has.
    """
    found = find(name) or find('-'.join(name.split()))
    if found is not None:
        return [found]
    family = FAMILIES.get(' '.join(name.split()).lower())
    if family is not None:
        return [known for known in map(record, family[1]) if known is not None]
    from owlint_rules.licenses.facts.records.other_names import PLAIN
    from owlint_rules.licenses.names.plain_name import plain_name

    meant = PLAIN.get(plain_name(name), '').split()
    for label in VERSIONS:
        if meant and set(meant) == set(FAMILY_MEMBERS[label].split()):
            shared = find(label)
            return [shared] if shared is not None else []
    return [known for known in map(record, meant) if known]


def left_open(name: str) -> str:
    """What a name does not say: of a family, of a tag, of a name used for several dates; or ''."""
    name = ' '.join(name.split()).lower()
    if name in FAMILIES:
        return FAMILIES[name][0]
    found = candidates(name)
    if len(found) > 1:
        return f'which of {len(found)} texts: {", ".join(known.title for known in found)}'
    if not found:
        return ''
    notes = (found[0].tag_note if name in found[0].hub_ids else '', found[0].dated)
    return '; '.join(note for note in notes if note)


def at_address(address: str) -> str:
    """The name of the license whose terms its publisher keeps at an address, or ''."""
    from owlint_rules.licenses.facts.records.addresses import ADDRESSES

    lower = address.lower()
    return max(
        ((page, name) for page, name in ADDRESSES.items() if page in lower),
        key=lambda pair: len(pair[0]),
        default=('', ''),
    )[1]
