"""The Model Openness Framework's evaluation of a manifest as a verdict."""

from __future__ import annotations

from owlint_rules.definitions.mof import evaluate_mof
from owlint_rules.definitions.verdict import (
    MET,
    NO_EVIDENCE,
    NOT_MET,
    UNDECIDED,
    Answered,
    Criterion,
    Verdict,
)
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subjects import Manifest, Release

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.definitions.mof_result import ComponentResult, MofResult

TITLES = {
    'mof': 'Model Openness Framework, as its tool counts',
    'mof-strict': 'Model Openness Framework, as it is meant',
}
VERSION = '1.0'
SOURCE = 'lfai/model_openness_tool@8b5d30e, framework 1.0 of 2024-12-15'

_STATES = {
    'included': MET,
    'optional': MET,
    'unlicensed': NOT_MET,
    'invalid': NOT_MET,
    'missing': NO_EVIDENCE,
    'absent': NO_EVIDENCE,
    'unknown': UNDECIDED,
}
_NOTES = {
    'unlicensed': 'listed without a license',
    'missing': 'not listed in the manifest',
    'absent': 'not listed in the manifest; it is optional',
    'unknown': 'the tool cannot read the manifest',
}
_ROMAN = {3: 'III', 2: 'II', 1: 'I'}


def manifest_of(release: Release) -> Manifest | None:
    """The release's manifest of this framework."""
    for manifest in release.manifests:
        if manifest.format == 'mof' and manifest.data is not None:
            return manifest
    return None


def judge_mof(release: Release, profile: str) -> Verdict:
    """A verdict with a criterion for each component; class and progress stand in ``extra``.

    The criteria that count are the required components of all three classes,
    so a verdict is ``met`` only for class I.
    """
    manifest = manifest_of(release)
    if manifest is None or manifest.data is None:
        missing: Answered = (
            Criterion(
                'MOF',
                'manifest',
                'Is there a manifest of the Model Openness Framework?',
                'framework 1.0',
                'information',
                'owlint init --manifest mof writes one with what it finds.',
            ),
            NO_EVIDENCE,
            [],
            'the release has no such manifest',
            True,
        )
        verdict = Verdict(profile, TITLES[profile], VERSION, SOURCE, [missing])
        verdict.extra = {'class': 0, 'progress': {'1': 0.0, '2': 0.0, '3': 0.0}}
        return verdict
    result = evaluate_mof(manifest.data, profile)
    criteria = [_criterion(manifest, part, result) for part in result.components.values()]
    verdict = Verdict(profile, TITLES[profile], VERSION, SOURCE, criteria)
    verdict.extra = dict(result.as_dict())
    return verdict


def _criterion(manifest: Manifest, part: ComponentResult, result: MofResult) -> Answered:
    component = part.component
    if part.status == 'invalid':
        note = f'{part.license} is not a license that the framework takes for open'
    elif part.appropriate is False:
        note = f'{part.license} is open, and not one of the licenses for {component.type}'
    else:
        note = _NOTES.get(part.status, '')
    if part.license and part.source.startswith('release.'):
        note = f'{note}; ' if note else ''
        note += f'the license {part.license} comes from {part.source}'
    evidence = []
    if part.status not in ('missing', 'absent', 'unknown') and part.route is not None:
        start, _ = manifest.locate(manifest.at(*part.route))
        line = manifest.text.count('\n', 0, start) + 1
        evidence.append(Evidence(manifest.path, line, part.license or component.name))
    asked = Criterion(
        f'MOF-{component.number}',
        component.name,
        f'Is "{component.name}" part of the release, under an open license?',
        f'class {_ROMAN[component.level]}, {component.type}',
        'information',
    )
    return asked, _STATES[part.status], evidence, note, component.required
