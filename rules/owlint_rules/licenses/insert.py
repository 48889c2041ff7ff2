"""Which standard text may be inserted into a release, and with what filled in.

A license is a legal act: the text is only ever that of the license which the
release itself states, and never one that the base model's terms rule out.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.subjects import Options, Release


def insertable_id(name: str) -> str | None:
    """The identifier of the standard text for a stated license, None when owlint ships none.

    Names that leave the version or the wording open (``gpl``, ``cc``) have no text.
    """
    from owlint_rules.licenses.texts import TEXTS

    by_lower = {identifier.lower(): identifier for identifier in TEXTS}
    lower = name.strip().lower()
    candidates = [lower, _HUB_NAMES.get(lower, '')]
    for ending in ('-only', '-or-later', '+'):
        if lower.endswith(ending):
            candidates.append(lower[: -len(ending)])
    for candidate in candidates:
        if candidate in by_lower:
            return by_lower[candidate]
    return None


#: Hub ids that are not the lower-case SPDX id.
_HUB_NAMES = {
    'odbl': 'odbl-1.0',
    'odc-by': 'odc-by-1.0',
    'pddl': 'pddl-1.0',
    'owpl-1.0.0': 'owpl-1.0.0',
    'open-weights-permissive-1.0.0': 'owpl-1.0.0',
    'licenseref-scancode-open-weights-permissive-1.0.0': 'owpl-1.0.0',
}


def insertion_problem(name: str, release: Release, options: Options) -> tuple[str, str]:
    """Why the text of a stated license cannot be inserted: ('' or a reason, what to do)."""
    identifier = insertable_id(name)
    if identifier is None:
        return 'no text', 'Add the text that came with the license as a file named LICENSE.'
    conflict = base_conflict(name, release)
    if conflict:
        return 'base model', conflict
    from owlint_rules.licenses.texts import filled_text

    try:
        filled_text(identifier, options.year, options.holder)
    except ValueError as error:
        return 'needs more', (
            f'To let `owlint fix` write it, give {error} (`year` and `holder` in owlint.toml, or '
            '--year and --holder); else add the text by hand.'
        )
    return '', ''


def base_conflict(name: str, release: Release) -> str:
    """Why the terms of a base model rule out a license, '' when none is known to."""
    from owlint_rules.definitions.facts import base_models
    from owlint_rules.licenses.derivatives import allows_relicensing
    from owlint_rules.licenses.lookup import find
    from owlint_rules.vocab.base_models import family_of

    child = find(name)
    for base, _ in base_models(release):
        family = family_of(base)
        record = find(family[0]) if family is not None else None
        if record is None:
            continue
        allowed, reason, clause = allows_relicensing(record, child)
        if allowed is False:
            detail = f' ({clause})' if clause else ''
            return f'The base model {base} is under {record.title}: {reason}{detail}.'
    return ''


def license_content(identifier: str, options: Options) -> bytes:
    """The bytes to write; raises ValueError when something must be filled in first."""
    from owlint_rules.licenses.texts import filled_text

    return filled_text(identifier, options.year, options.holder)
