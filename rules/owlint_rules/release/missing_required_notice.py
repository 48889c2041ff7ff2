"""A license asks for a notice that the release does not carry.

## What it does
Knows the exact notices that some licenses ask for (Llama, Gemma, Qwen, NVIDIA,
Stability and others) and looks for them in the release's NOTICE files, in the
card and in other license files. The license is the one that the release states
or that its known base models bring along; a recognized text says it too.

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
    from owlint_rules.licenses.duties import required_notices
    from owlint_rules.release._statements import records_of

    wanted = [
        (record, place, reason, duty)
        for record, place, reason in records_of(release, options)
        for duty in required_notices(record)
        if duty.always
    ]
    if not wanted:
        return
    carried = ' '.join(words_of(text) for text in _texts(release))
    missing = [item for item in wanted if words_of(item[3].text) not in carried]
    notice = next((text.name for text in release.licenses if text.role == 'notice'), '')
    for record, place, reason, duty in missing:
        clause = f', {duty.clause}' if duty.clause else ''
        yield Finding(
            f'{reason} ({record.title}{clause}) asks for a notice that the release does not '
            f'carry: "{duty.text}"',
            place,
            fixable=None if notice else SAFE,
            help=f'Add it to {notice}.' if notice else '`owlint fix` writes it to NOTICE.',
            data=[item[3].text for item in missing],
        )


def _texts(release: Release) -> Iterator[str]:
    for text in release.licenses:
        if text.role == 'notice' or len(text.text) < 3_000:
            yield text.text
    if release.card is not None:
        yield release.card.text[release.card.body :]


def words_of(text: str) -> str:
    """A text such that line ends, quotes and marks, ``©`` or ``(c)``, do not matter."""
    return ' '.join(re.findall(r'[^\W_]+', text.lower().replace('(c)', ' ')))


def fix(release: Release, finding: Finding, options: Options) -> Fix | None:
    """Write a NOTICE file with every missing sentence."""
    content = '\n\n'.join(dict.fromkeys(finding.data)) + '\n'
    return Fix('add a NOTICE file', new_files=[NewFile('NOTICE', content.encode())])
