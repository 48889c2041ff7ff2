"""A release against the policies that hold for it, worked out once for all rules.

What a release says of its terms is read from statements alone. Policies add up: what one of them
refuses is refused, and only an exception lifts it.
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.definitions.data_release import is_data
from owlint_rules.definitions.facts import facts_of
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import Release
from owlint_rules.policy._exceptions import is_lifted
from owlint_rules.policy._refusal import ARTIFACTS, NOT_KNOWN, Lists, Refusal, Subject
from owlint_rules.policy._work import of_work
from owlint_rules.statements.base_terms import base_licenses
from owlint_rules.statements.settings import evidence_place
from owlint_rules.statements.statement import BASE, STATES, Statement


def refusals(release: Release, options: Options) -> list[Refusal]:
    """All that the policies refuse in a release, without what their exceptions lift."""
    known = release.cache.get('policy')
    if known is None or known[0] is not options:
        found = list(_judged(release, options)) if options.policies else []
        known = release.cache['policy'] = (options, found)
    result: list[Refusal] = known[1]
    return result


def _judged(release: Release, options: Options) -> Iterator[Refusal]:
    works = list(_works(release, options))
    bases = [(one, terms) for one, terms in works if one.artifact == 'base-models']
    for policy in options.policies:
        seen: set[tuple[str, str, str]] = set()
        for artifact in ARTIFACTS:
            lists = Lists(policy, artifact)
            if not lists.deny and lists.allow is None:
                continue
            here = [(one, terms) for one, terms in works if one.artifact == artifact]
            for subject, terms in [*here, *(bases if artifact == 'weights' else ())]:
                passed_on = artifact == 'weights' and subject.artifact != artifact
                for refusal in of_work(terms, lists, passed_on=passed_on):
                    refusal.policy, refusal.subject = policy, subject
                    word = refusal.entry.word if refusal.entry is not None else 'allow'
                    if refusal.status == NOT_KNOWN:
                        word = f'not known {refusal.strict}'
                    key = subject.words, _which(refusal), word
                    if key in seen or is_lifted(refusal, options):
                        continue
                    seen.add(key)
                    yield refusal


def _which(refusal: Refusal) -> str:
    keys = sorted(one.key for one in refusal.licenses)
    return ' '.join(keys) or refusal.license


def _works(release: Release, options: Options) -> Iterator[tuple[Subject, list[Statement]]]:
    """Everything whose terms a policy may judge, with what the release says of them.

    Base models come first: what they do not let pass is said of them, and not of the weights too.
    """
    facts = facts_of(release, options)
    at = '' if release.path == '.' else f' of {release.path}'
    address = release.path.startswith('hf:')
    folder = release.path.partition('@')[0] if address else release.file
    for base, terms in base_licenses(release, options):
        yield (
            Subject(
                'base-models', f'the base model {base.name}', folder, base.name, base.evidence,
                sure=base.certainty == STATES, by_name=base.by_name,
            ),
            terms,
        )  # fmt: skip
    if not is_data(release) and _has_model(release):
        own = [one for one in facts.weight_terms if one.kind != BASE]
        yield Subject('weights', f'the weights{at}', folder), own
    for entry in facts.data:
        words = f'the data{at}' if is_data(release) else f'the dataset {entry.name}'
        yield Subject('datasets', words, folder, entry.name, entry.evidence), entry.terms
    code = facts.terms_of('code')
    if code:
        yield Subject('code', f'the code{at}', folder), code


def _has_model(release: Release) -> bool:
    card = release.card
    return bool(release.weights) or (card is not None and card.flavor == 'model')


def place_of_refusal(release: Release, options: Options, refusal: Refusal) -> Place:
    """Where a refusal stands: the clause or statement behind it, else what names the work."""
    one, evidence = refusal.statement, refusal.evidence
    if one is not None and evidence is one.evidence and one.known_place is not None:
        return one.known_place
    words = refusal.subject.name or refusal.license
    return evidence_place(release, options, evidence or refusal.subject.evidence, words)
