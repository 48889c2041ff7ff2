"""What the terms of models say about data that the models made."""

from __future__ import annotations

from owlint_rules.vocab.datasets import GENERATOR_PATTERNS


def generator_terms(name: str) -> tuple[str, str] | None:
    """(publisher, source) when the terms of a generator bar training rival models on its output.

    Services are looked up here; models with weights by the license of their family.
    """
    for pattern, publisher, source in GENERATOR_PATTERNS:
        # gpt-oss has weights and a license of its own
        if pattern.search(name) and 'gpt-oss' not in name.lower():
            return publisher, source
    from owlint_rules.licenses.facts.lookup import find, marks
    from owlint_rules.vocab.base_models import family_of

    family = family_of(name)
    record = find(family[0]) if family is not None else None
    if record is not None and 'training_bar' in marks(record):
        return record.title, f'license record {record.key}: {record.trains_other_models}'
    return None
