"""Which standard text may be inserted into a release, and with what filled in.

A license is a legal act: the text is only ever that of the license which the
release itself states, and never one that the base model's terms rule out.
"""

from __future__ import annotations

from owlint_rules.model.options import Options


def insertable_id(name: str) -> str | None:
    """The identifier of the standard text for a stated license, None when owlint ships none.

    Names that leave the version or the wording open (``gpl``, ``cc``) have no text.
    """
    from owlint_rules.licenses.facts.lookup import find as find_record
    from owlint_rules.licenses.texts import find as find_text

    text = find_text(name)
    if text is None:
        # a hub id such as `odbl` is known to its record, which names the SPDX id
        record = find_record(name)
        if record is not None and len(record.spdx_ids) == 1 and len(record.hub_ids) <= 1:
            text = find_text(record.spdx_ids[0]) or find_text(record.key)
    if text is None and ' ' in name:
        # cards for ModelScope write `Apache License 2.0`
        from owlint_rules.licenses.facts.hub_license_ids import hub_id_of

        text = find_text(hub_id_of(name) or '')
    return text.id if text is not None else None


def spdx_name(name: str) -> str:
    """The identifier that names the license's file in a ``LICENSES/`` folder, '' when unclear.

    The id as the SPDX list writes it, with the `-only` or `-or-later` that was
    stated and none that was not; for texts that are not on the list
    ``LicenseRef-`` and owlint's own id.
    """
    from owlint_rules.licenses.names.expression import nickname
    from owlint_rules.vocab.spdx_ids import SPDX_BY_LOWER

    stated = ' '.join(name.split())
    known = SPDX_BY_LOWER.get(stated.lower(), '')
    if known or stated.startswith('LicenseRef-'):
        return known or stated
    own = insertable_id(stated)
    if own is not None:
        return SPDX_BY_LOWER.get(own.lower(), '') or f'LicenseRef-{own}'
    return nickname(stated)


def insertion_problem(name: str, options: Options, *, conflict: str = '') -> tuple[str, str]:
    """Why the text of a stated license cannot be inserted: ('' or a reason, what to do).

    ``conflict`` is what else the release says against it, a sentence.
    """
    identifier = insertable_id(name)
    if identifier is None:
        return 'no text', _without_text(name)
    if conflict:
        why = f't{conflict[1:]}' if conflict.startswith('The ') else conflict
        return 'conflict', f'`owlint fix` does not insert it: {why}'
    from owlint_rules.licenses.texts import needs

    values = {'year': options.year, 'holder': options.holder}
    missing = [name for name in needs(identifier) if not values[name].strip()]
    if missing:
        both = ' and '.join(f'`{name}`' for name in missing)
        flags = ' and '.join(f'--{name}' for name in missing)
        return 'needs more', (
            f'For `owlint fix` to write the text, give {both} in owlint.toml, or {flags} on the '
            'command line: its copyright line needs them.'
        )
    if needs(identifier):
        try:
            license_content(identifier, options)
        except ValueError as error:
            reason = 'it is not text' if isinstance(error, UnicodeError) else str(error)
            return 'bad value', f'The copyright line cannot be written: {reason}.'
    return '', ''


def _without_text(name: str) -> str:
    """What to do about a license whose text owlint does not have."""
    from owlint_rules.licenses.facts.lookup import FAMILIES

    if ' OR ' in name.upper() or ' AND ' in name.upper():
        return f'{name} names several licenses; add the text of each.'
    family = FAMILIES.get(' '.join(name.split()).lower())
    if family is not None and name.lower() != 'other':
        return f'{name} leaves open {family[0]}; state the exact license and add its text.'
    return 'Add the text that came with the license as a file named LICENSE.'


def license_content(identifier: str, options: Options) -> bytes:
    """The bytes to write; raises ValueError when something must be filled in first."""
    from owlint_rules.licenses.texts import filled_text

    return filled_text(identifier, options.year, options.holder)
