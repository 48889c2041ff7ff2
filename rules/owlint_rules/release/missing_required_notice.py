"""A license requires a notice that the release does not have.

## What it does
Checks that the release's NOTICE files, the card or other license files contain the
exact notices that some licenses require (Llama, Gemma, Qwen, NVIDIA, Stability and
others). The license is the one that the release states, that its text is, or that its
known base models require. The duty applies to those who redistribute a model: if the
card names no base model, the release may be the licensor's own, and the finding is an
info. A notice of another version (Llama 3 for a Llama 3.1 base) is reported at its line.

## Why it matters
The right to distribute the model depends on it: the Llama 3.1 license grants it on the
condition that a "Notice" text file contains the attribution (section 1.b.iii).

## Example
A fine-tune with `license: llama3.1` and no NOTICE file.

## Use instead
The same with a `NOTICE` file that holds the sentence. `owlint fix` writes it.

## Fix safety
Safe: adds a NOTICE file, or appends the sentence to the plain text NOTICE of the
release, in its encoding and with its line endings. Existing words are not changed. A
notice file in another format needs a person. Unsafe where no base model is named, or
where a known one has other terms than the tag that requires the notice.

## References
- The license record: `owlint explain llama3.1`
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import INFO, SAFE, UNSAFE, WARNING, Edit, Finding, Fix, NewFile
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import LicenseText, Release

CODE = 'OWL605'
SEVERITY = WARNING
WHY = 'the base license requires the notice, and the rest may be in order'
FIX = SAFE


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each notice that is missing."""
    from owlint_rules.licenses.facts.duties import family_of, required_notices, words_of
    from owlint_rules.statements.base_records import base_record
    from owlint_rules.statements.bases import base_models, has_base
    from owlint_rules.statements.conflicts import conflict_with
    from owlint_rules.statements.weights import notices_in_files, records_of

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
    notices = [text for text in release.licenses if text.role == 'notice']
    notice = notices[0].name if notices else ''
    place_for_it = _open_notice(release)
    if place_for_it is not None:
        help = f'`owlint fix` appends it to {place_for_it.name}.'
    else:
        help = f'Add it to {notice}.' if notice else '`owlint fix` writes it to NOTICE.'
    passed_on = has_base(release)
    known = {
        record.key
        for base in base_models(release)
        if (record := base_record(release, base.name, options)) is not None
    }
    bound = {record.key for record, *_ in wanted}
    others = [one for one in notices_in_files(release) if one[0].key not in bound]
    families = {family_of(record) for record, _ in others}
    for record, place, reason, duty in missing:
        clause = f', {duty.clause}' if duty.clause else ''
        wrong = next((one for one in others if family_of(one[0]) == family_of(record)), None)
        if wrong is not None:
            # the right one behind it would leave a notice that is wrong
            other, where = wrong
            yield Finding(
                f'this is the notice of {other.title}, but {reason} ({record.title}{clause}) '
                'requires its own',
                where,
                help=f'Replace it: "{duty.text}"',
                related=[(place, reason)],
            )
            continue
        # what a tag says and another place contradicts must not become a notice
        of_base = record.key in known
        sure = of_base or not (known or conflict_with(record.key, release, options))
        safety = SAFE if passed_on and sure else UNSAFE
        first, _, rest = duty.text.partition('\n')
        yield Finding(
            f'{reason} ({record.title}{clause}) requires a missing notice: '
            f'"{first}{" …" if rest else ""}"',
            place,
            severity=None if passed_on else INFO,
            confidence='high' if passed_on else 'low',
            fixable=safety if place_for_it is not None or not notice else None,
            help=f'{help} The whole notice: "{duty.text}"' if rest else help,
            data=[item[3].text for item in missing if family_of(item[0]) not in families],
        )


def _texts(release: Release) -> Iterator[str]:
    for text in release.licenses:
        if text.role == 'notice' or len(text.text) < 3_000:
            yield text.text
    if release.card is not None:
        yield release.card.text[release.card.body :]


def _open_notice(release: Release) -> LicenseText | None:
    """The plain text NOTICE of the release itself, when it has one."""
    for text in release.licenses:
        plain = text.name.lower() in ('notice', 'notice.txt', 'notice.md')
        if text.role == 'notice' and plain and text.path == release.shown(text.name):
            return text
    return None


def fix(release: Release, finding: Finding, options: Options) -> Fix | None:
    """Write every missing sentence to a NOTICE file, behind what it says already."""
    missing = dict.fromkeys(finding.data)
    safety = finding.fixable or SAFE
    notice = _open_notice(release)
    if notice is None:
        content = '\n\n'.join(missing) + '\n'
        return Fix(
            'add a NOTICE file',
            new_files=[NewFile('NOTICE', content.encode())],
            safety=safety,
            subject=release,
        )
    old = notice.text
    end = '\r\n' if '\r\n' in old else '\r' if '\r' in old and '\n' not in old else '\n'
    kept = old.rstrip('\r\n')
    gap = end * 2 if kept else ''
    # whether the last line ends is the file's own way; an empty one has none
    last = end if not old or kept != old else ''
    edit = Edit(len(kept), len(old), gap + (end * 2).join(missing) + last)
    return Fix(f'add to {notice.name}', [edit], safety=safety, subject=notice)
