"""A license asks for a notice that the release does not carry.

## What it does
Knows the exact notices that some licenses ask for (Llama, Gemma, Qwen, NVIDIA,
Stability and others) and looks for them in the release's NOTICE files, in the
card and in other license files. The license is the one that the release states
or that its known base models bring along.

## Why it matters
The right to pass the model on hangs on it: the Llama 3.1 license gives it on the
condition that a "Notice" text file carries the attribution (section 1.b.iii).

## Example
A fine-tune with `license: llama3.1` and no NOTICE file.

## Use instead
The same with a `NOTICE` file that holds the sentence. `owlint fix` writes it.

## Fix safety
Safe: a file is added, none is changed. It is offered only when there is no
NOTICE file yet.

## References
- The license record: `owlint explain llama3.1`
"""

from __future__ import annotations

import re

from owlint_rules.finding import SAFE, WARNING, Finding, Fix, NewFile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from owlint_rules.finding import Place
    from owlint_rules.licenses.lookup import Record
    from owlint_rules.subjects import Options, Release

CODE = 'OWL605'
NAME = 'missing-required-notice'
KIND = 'release'
SINCE = '0.1.0'
SEVERITY = WARNING
FIX = SAFE
OPTIONS: dict[str, str] = {}


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each notice that is missing."""
    from owlint_rules.definitions.terms import base_models, card_terms
    from owlint_rules.licenses.duties import required_notices
    from owlint_rules.licenses.lookup import find
    from owlint_rules.vocab.base_models import family_of

    card = release.card
    records: dict[str, tuple[Record, Place, str]] = {}
    if card is not None:
        for terms in card_terms(release):
            if len(terms.records) == 1 and not terms.alternative:
                record = terms.records[0]
                records.setdefault(record.key, (record, card.at('license'), 'the stated license'))
        for base, _ in base_models(release):
            family = family_of(base)
            found = find(family[0]) if family is not None else None
            if found is not None:
                reason = f'the base model {base}'
                records.setdefault(found.key, (found, card.at('base_model'), reason))
    carried = ' '.join(_words(text) for text in _texts(release))
    missing = [
        (record, place, reason, duty)
        for record, place, reason in records.values()
        for duty in required_notices(record)
        if duty.always and _words(duty.text) not in carried
    ]
    has_notice = any(text.role == 'notice' for text in release.licenses)
    for record, place, reason, duty in missing:
        clause = f', {duty.clause}' if duty.clause else ''
        yield Finding(
            f'{reason} ({record.title}{clause}) asks for a notice that the release does not '
            f'carry: "{duty.text}"',
            place,
            fixable=None if has_notice else SAFE,
            help='Put the sentence into a file named NOTICE.',
            data=[item[3].text for item in missing],
        )


def _texts(release: Release) -> Iterator[str]:
    for text in release.licenses:
        if text.role == 'notice' or len(text.text) < 3_000:
            yield text.text
    if release.card is not None:
        yield release.card.text[release.card.body :]


def _words(text: str) -> str:
    """A text such that line ends, quotes and marks, ``©`` or ``(c)``, do not matter."""
    return ' '.join(re.findall(r'[^\W_]+', text.lower().replace('(c)', ' ')))


def fix(release: Release, finding: Finding, options: Options) -> Fix | None:
    """Write a NOTICE file with every missing sentence."""
    content = '\n\n'.join(dict.fromkeys(finding.data)) + '\n'
    return Fix('add a NOTICE file', new_files=[NewFile('NOTICE', content.encode())])
