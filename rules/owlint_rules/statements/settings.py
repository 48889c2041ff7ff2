"""What the configuration and the command line say about the terms of a release."""

from __future__ import annotations

from owlint_rules.model.evidence import Evidence
from owlint_rules.model.node import Route
from owlint_rules.model.options import Options, line_of_setting, place_of
from owlint_rules.model.subject import Place, Subject
from owlint_rules.model.subjects import Release
from owlint_rules.statements.statement import Statement, evidence_at, license_statement

SOURCE = 'settings'


def components(options: Options) -> dict[str, dict[str, object]]:
    """The components that the configuration describes, by name."""
    table = options.release.get('components')
    if not isinstance(table, dict):
        return {}
    return {str(name): item for name, item in table.items() if isinstance(item, dict)}


def component_license(options: Options, name: str) -> str:
    """The license that the configuration gives a component, '' when none."""
    stated = components(options).get(name, {}).get('license')
    return stated.strip() if isinstance(stated, str) else ''


def shown_config(release: Release) -> str:
    """The configuration file as evidence names it."""
    return release.shown('owlint.toml')


def setting(release: Release, options: Options, route: Route, text: str) -> Evidence:
    """A setting of the configuration as evidence, with its line as far as that is known."""
    path, line = line_of_setting(options, route)
    return Evidence(path or shown_config(release), line, text)


def home(release: Release) -> Place:
    """Where a finding stands that belongs to no single file: the card's or first text's start."""
    subjects: list[Subject] = [*release.licenses, *release.manifests, *release.weights]
    if release.card is not None:
        subjects.insert(0, release.card)
    return (subjects[0] if subjects else release).at()


def evidence_place(
    release: Release, options: Options, evidence: Evidence | None, words: str = ''
) -> Place:
    """The place of evidence when its file is at hand, else the start of the card.

    Of its line that is the stretch with some words, where they stand in it.
    """
    subjects: list[Subject] = [*release.licenses, *release.manifests, *release.headers]
    if release.card is not None:
        subjects.insert(0, release.card)
    settings = [options.configuration] if options.configuration is not None else []
    read = release.read_text(release.inside(evidence.path)) if evidence is not None else None
    for subject in (*subjects, *settings, *([read] if read is not None else [])):
        if evidence is not None and subject.path == evidence.path:
            place = subject.line(max(evidence.line, 1))
            start, end = subject.locate(place)
            at = subject.text.find(words, start, end) if words else -1
            return place if at < 0 else subject.span(at, at + len(words))
    return (subjects[0] if subjects else release).span(0)


def setting_place(release: Release, options: Options, *route: str | int) -> Place:
    """Where a setting stands; without a configuration file, where findings about a release do."""
    return place_of(options, route) or home(release)


def weights_setting(release: Release, options: Options) -> Statement | None:
    """What configuration or command line state for the weights."""
    own = component_license(options, 'weights')
    if own:
        route: Route = ('release', 'components', 'weights', 'license')
        return license_statement(
            own,
            setting(release, options, route, f'weights: license = {own}'),
            source=SOURCE,
            place=setting_place(release, options, *route),
            where='[release.components.weights] of the configuration',
        )
    stated = options.stated_license
    if not stated:
        return None
    place = place_of(options, ('license',))
    words = f'license = {stated}'
    evidence = Evidence('--license', 0, words)
    if place is not None:
        start, end = place.subject.locate(place)
        # a license of the command line takes the place of the one in the file
        if stated in place.subject.text[start:end]:
            evidence = evidence_at(place, words)
    return license_statement(
        stated,
        evidence,
        source=SOURCE,
        place=place or home(release),
        where='the configuration or --license',
    )


def stated_bases(options: Options) -> dict[str, tuple[str, str]]:
    """``[release.base-models]``: base model -> (license, source), as the publisher states them."""
    table = options.release.get('base-models')
    found: dict[str, tuple[str, str]] = {}
    for name, item in table.items() if isinstance(table, dict) else ():
        if isinstance(item, dict) and isinstance(item.get('license'), str):
            found[str(name).lower()] = (item['license'].strip(), str(item.get('source', '')))
    return found
