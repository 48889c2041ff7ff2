"""``owlint verdict``: releases judged against definitions, criterion by criterion."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from operator import itemgetter

from owlint import __version__
from owlint.commands.common import (
    add_color_option,
    add_jobs,
    add_output_options,
    add_settings,
    answers,
    check_drive,
    colors,
    no_such,
    processes,
    repository_prefix,
    settings_of,
    watched,
)
from owlint.commands.output import say, write_report
from owlint.commands.remote import at_hand, tell_about
from owlint.engine import Engine
from owlint.errors import ConfigError, ConfigFault
from owlint.own_definitions import read_definition
from owlint.paths import show
from owlint.report import VERDICTS
from owlint.report.context import Context
from owlint.result import Judged
from owlint.signs import snapshot_name
from owlint.strings import shown_path
from owlint_rules.definitions.answers import license_answers
from owlint_rules.definitions.data_release import asked_of_data, is_data
from owlint_rules.definitions.evaluate import judge as judge_release
from owlint_rules.definitions.facts import facts_of
from owlint_rules.definitions.loader import ALIASES, DEFINITIONS, load_definition
from owlint_rules.definitions.shape import DefinitionError
from owlint_rules.definitions.verdict import NO_EVIDENCE, NOT_MET, UNDECIDED
from owlint_rules.export.stated import PlainFacts
from owlint_rules.model.evidence import Evidence
from owlint_rules.model.subjects import Release
from owlint_rules.text import counted, first_of, heading_title

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from typing import Any

    from owlint.config import Config
    from owlint.result import Reported
    from owlint_rules.definitions.verdict import Verdict
    from owlint_rules.model.subject import Subject

#: What makes a release of a folder that shows no sign of one.
SAY_SO = (
    '`owlint init` writes an owlint.toml whose table [release] says that a folder is one, and '
    'what it consists of'
)
#: ``--fail-on`` -> the states of a definition that make the exit code 1.
FAILING = {'not-met': (NOT_MET,), 'undecided': (NOT_MET, UNDECIDED, NO_EVIDENCE)}
#: Most files that are named as what a release was judged by.
_SHOWN = 12
#: The definition that is shown criterion by criterion when none is asked for.
FIRST = 'open-weights'
#: From this number of releases on, other processes are worth their start.
_MANY = 40


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of ``verdict``."""
    add = parser.add_argument
    add('paths', nargs='*', metavar='RELEASE', help='a release, or any file or folder in it')
    add(
        '--definition', metavar='ID', action='append', default=[],
        help='definitions, with commas between them, or the path of a definition file; '
        'may be repeated',
    )  # fmt: skip
    add('--claims', action='store_true', help='judge only what each release claims')
    add(
        '--all', action='store_true',
        help='every release below the paths against every definition, as one matrix',
    )  # fmt: skip
    add(
        '--fail-on', metavar='STATE', choices=tuple(FAILING), default='',
        help='also exit with 1 when a definition that is judged is not met (`not-met`), or is '
        'undecided or has no evidence for a criterion (`undecided`)',
    )  # fmt: skip
    add_settings(parser, 'verdict')
    add_jobs(parser)
    add('-q', '--quiet', action='store_true', help='print one line for each verdict')
    add('-v', '--verbose', action='store_true', help='show each criterion with all its evidence')
    add_output_options(parser, VERDICTS)
    add_color_option(parser)


def run(options: argparse.Namespace) -> int:
    """Judge; 1 when a claim is not met, or a definition as ``--fail-on`` asks."""
    engine = Engine(settings_of(options, 'verdict'))
    skipped: dict[str, str] = {}
    options.paths, failed = at_hand(options.paths)
    answered = _answered(options, engine, skipped)
    if not answered:
        if options.claims:
            return 0
        where = ', '.join(map(shown_path, options.paths)) or 'this folder'
        is_space = any(_flavor(path, engine) == 'space' for path in options.paths or ['.'])
        other = '; the card of a Space describes no model' if is_space else ''
        if skipped and not is_space:
            names = first_of(sorted(map(show, skipped)), _SHOWN)
            other += f'; left out as {next(iter(skipped.values()))}: {names}'
        raise ConfigError(
            f'{where}: no release here: neither a model card, a release manifest nor weight files'
            f'{other}; {SAY_SO}'
        )
    judged = []
    for folder, answer in answered:
        if isinstance(answer, Judged):
            judged += [answer] if answer.verdicts else []
        elif len(answered) == 1:
            raise answer
        else:
            failed = True
            say(f'owlint: {answer}; {show(folder)} is not judged')
    if options.format == 'badge' and os.path.isdir(options.output):
        _write_badges(judged, options.output)
    elif judged or not options.claims:
        output = VERDICTS[options.format]
        color, _ = colors(options)
        context = Context(
            command='verdict',
            verbose=options.verbose,
            quiet=options.quiet,
            color=color,
            matrix=options.all,
            skipped=sorted((show(path), why) for path, why in skipped.items()),
            prefix=repository_prefix(engine.files),
            version=__version__,
        )
        if options.format == 'text' and not (options.output or options.quiet):
            tell_about(options.paths, engine, judge)
        text = output.load().render(judged, context)
        write_report(text, options.output, output.form, color=color)
    if failed:
        return 2
    failing = FAILING.get(options.fail_on, ())
    states = {verdict.status for one in judged for verdict in one.verdicts}
    return 1 if not states.isdisjoint(failing) or any(one.unmet_claims() for one in judged) else 0


def _answered(
    options: argparse.Namespace, engine: Engine, skipped: dict[str, str]
) -> list[tuple[str, Judged | ConfigFault]]:
    """The releases, sorted, each with what was judged or why it cannot be."""
    wanted: list[str] = []
    for name in options.definition:
        wanted += [name] if os.path.exists(name) else [one.strip() for one in name.split(',')]
    found = _each_folder(
        options.paths, engine, skipped, every=options.all, claims_only=options.claims
    )
    work = ((folder, wanted, bool(options.claims)) for folder in found)
    if processes(options.jobs, _MANY, _MANY) == 1 and not sys.stderr.isatty():
        # what was read to find a release is still at hand
        return sorted(((one[0], judge_one(engine, one)) for one in work), key=itemgetter(0))
    items = sorted(work, key=itemgetter(0))
    jobs = processes(options.jobs, len(items), _MANY)
    bar = watched(len(items), 'releases')
    answered = []
    for (folder, *_), answer in zip(items, answers(engine, jobs, judge_one, items), strict=True):
        if bar is not None:
            bar.add(1, show(folder))
        answered.append((folder, answer))
    if bar is not None:
        bar.end()
    return answered


def judge_one(engine: Engine, work: tuple[str, list[str], bool]) -> Judged | ConfigFault:
    """The verdicts about one release, or why it cannot be judged.

    What its configuration says of its terms nobody can read; without that any verdict
    would be too good or too bad.
    """
    folder, definitions, claims_only = work
    try:
        return judge(engine, folder, definitions, claims_only=claims_only)
    except ConfigFault as fault:
        if engine.configs.of(folder) is engine.configs.home():
            raise
        return fault
    finally:
        engine.forget()


def _write_badges(judged: list[Judged], folder: str) -> None:
    """One file for each release and definition."""
    from owlint.report.verdicts.badge import badges

    for name, text in badges(judged).items():
        write_report(text, os.path.join(folder, name), VERDICTS['badge'].form)


def _flavor(folder: str, engine: Engine) -> str:
    """What the README of a folder is the card of: ``dataset``, ``space`` …, '' for nothing."""
    return engine.finder.flavor(os.path.abspath(folder))


def folders_of(
    paths: list[str],
    engine: Engine,
    skipped: dict[str, str],
    *,
    every: bool,
    claims_only: bool = False,
) -> list[str]:
    """The absolute folders of the releases that the paths stand for, in order, each once.

    A folder that is named is judged itself, whatever is in it, with the releases below it where
    it is none. ``skipped`` gets the folders that look like a release and are left out, and why.
    """
    return sorted(_each_folder(paths, engine, skipped, every=every, claims_only=claims_only))


def _each_folder(
    paths: list[str], engine: Engine, skipped: dict[str, str], *, every: bool, claims_only: bool
) -> Iterator[str]:
    """See ``folders_of``; as they are found, when what was read to find one is still at hand."""
    found: set[str] = set()
    paths = paths or ['.']
    for path in paths:
        check_drive(path)
        if not os.path.lexists(path):
            raise no_such(path)
        if os.path.isdir(path):
            engine.files.bound(path)
    for path in paths:
        for folder in _folders_at(path, engine, skipped, every=every, claims_only=claims_only):
            if folder not in found:
                found.add(folder)
                yield folder


def _folders_at(
    path: str, engine: Engine, skipped: dict[str, str], *, every: bool, claims_only: bool
) -> Iterator[str]:
    """The folders of the releases that one path stands for, some more than once."""
    finder = engine.finder
    if not os.path.isdir(path):
        here = finder.release_of(path)
        if here is not None:
            yield here
        return
    here = finder.named(path)
    inside = []
    for folder in finder.below(path, skipped) if every or here is None else ():
        inside.append(folder)
        yield folder
    # a folder that only holds releases is a shelf of them
    if here is not None and not (every and inside and not finder.is_release(here)):
        yield here
    elif here is None and not (every or claims_only) and _may_be_judged(path, engine, inside):
        yield os.path.abspath(path)


def _may_be_judged(path: str, engine: Engine, inside: list[str]) -> bool:
    """Whether a folder itself can be judged: it is no Space, and is more than a shelf of others."""
    if _flavor(path, engine) == 'space':
        return False
    if inside:
        others = set(map(os.path.basename, inside))
        names = [name for name in engine.files.names(path) if name not in others]
        return any(os.path.isfile(os.path.join(path, name)) for name in names)
    return any(names for _, names in engine.files.walk(path))


def judge(
    engine: Engine, folder: str, definitions: list[str], *, claims_only: bool = False
) -> Judged:
    """All verdicts about the release in a folder."""
    config = engine.configs.to_follow(folder)
    own = engine.configs.definitions_of(config)
    release = engine.finder.gather(folder, marks_untracked=True)
    engine.finder.read_code(release)
    wanted = list(definitions)
    if claims_only:
        wanted = list(config.claims)
    elif not wanted:
        wanted = [*config.claims, *DEFINITIONS, *own]
        if any(manifest.format == 'mof' for manifest in release.manifests):
            wanted.append('mof')
        if is_data(release):
            wanted = [name for name in wanted if _asks_of_data(name, own)]
    verdicts, claims = [], set()
    # one set of options, so that the facts are worked out once for all definitions
    settings = engine.selection.options_of(config)
    claimed = {ALIASES.get(name, name) for name in config.claims}
    for name in dict.fromkeys(ALIASES.get(name, name) for name in wanted):
        if is_data(release) and not _asks_of_data(name, own):
            raise ConfigError(f'{name} asks nothing of data, and {release.path} is a dataset')
        try:
            verdict = judge_release(_definition(name, own, config, engine), release, settings)
        except DefinitionError as error:
            raise ConfigError(str(error)) from None
        if name in claimed:
            claims.add(verdict.id)
        _mark_untracked(release, verdict)
        verdicts.append(verdict)
    detailed = claims | {FIRST}
    if definitions or claims_only:
        detailed = {verdict.id for verdict in verdicts}
    found, lacks = _looked_at(release)
    plain = PlainFacts(release, settings)
    return Judged(
        show(folder),
        verdicts,
        claims,
        _suppressed(engine, release),
        detailed,
        name=_name_of(folder, engine),
        found=found,
        lacks=lacks,
        model=_heading(release) or plain.name,
        date=plain.date,
        licenses=license_answers(facts_of(release, settings)),
    )


def _heading(release: Release) -> str:
    """The only heading of the first level of the card, where it may be the name of a model."""
    card = release.card
    if card is None:
        return ''
    found = re.findall(r'^# +(\S[^\n]*)', card.text[card.body :], re.MULTILINE)
    title = heading_title(found[0].rstrip('\r')) if len(found) == 1 else ''
    name = re.sub(r'(?i)^model card (?:for|of) +|[*_`]', '', title)
    return name if 0 < len(name.split()) <= 6 and name.lower() not in _NO_NAMES else ''


#: Headings that name nothing.
_NO_NAMES = frozenset({'model card', 'readme', 'model', 'introduction', 'overview', 'license'})


def _name_of(path: str, engine: Engine) -> str:
    """What people call a release in the store of a hub, '' elsewhere."""
    if engine.files.is_folder(path):
        return snapshot_name(path)
    from owlint.ollama import name_of

    return name_of(path)


#: What is said of a file that counts on a person's own run, and in no commit before it is added.
_UNTRACKED = 'not tracked yet'


def _mark_untracked(release: Release, verdict: Verdict) -> None:
    """Say of evidence that git does not know it yet."""
    names = {release.shown(name) for name in release.untracked}
    for criterion in verdict.criteria if names else ():
        criterion.evidence = [
            Evidence(one.path, one.line, f'{one.text} ({_UNTRACKED})' if one.text else _UNTRACKED)
            if one.path in names
            else one
            for one in criterion.evidence
        ]


def _looked_at(release: Release) -> tuple[list[str], list[str]]:
    """What a release was judged by, and what was looked for in vain."""
    found, lacks = [], []
    card = release.card
    if card is not None:
        bare = '' if card.block is not None else ' without front matter'
        found.append(f'README.md{bare}')
    found += [release.inside(one.path) for one in release.cards]
    if not is_data(release):
        if not release.cards and (card is None or card.flavor != 'model'):
            lacks.append('a model card')
        if not release.weights:
            lacks.append('weights')
    if release.weights:
        found.append(counted(len(release.weights), 'weight file'))
    found += [release.inside(one.path) for one in (*release.manifests, *release.licenses)]
    if not release.licenses:
        lacks.append('a license file')
    untracked = {name for name in release.untracked if name in release.files}
    if len(untracked) == len(release.files) and untracked:
        found.append(f'all of it {_UNTRACKED}')
    else:
        found = [f'{one} ({_UNTRACKED})' if one in untracked else one for one in found]
    if len(found) > _SHOWN:
        found[_SHOWN:] = [f'{len(found) - _SHOWN} more']
    return found, lacks


def _asks_of_data(name: str, own: Mapping[str, Any]) -> bool:
    """Whether a definition has criteria that a release of data can answer."""
    name = ALIASES.get(name, name)
    if name not in DEFINITIONS:
        return name in own
    return bool(asked_of_data(load_definition(name)))


def _definition(
    name: str, own: Mapping[str, Any], config: Config, engine: Engine
) -> str | Mapping[str, Any]:
    """A definition: its id, or the data of one of the configuration's or of a file.

    A file is relative to the working folder, or else to the configuration.
    """
    if name in own:
        return own[name]  # type: ignore[no-any-return]
    if not name.endswith('.toml'):
        return name
    path = name if os.path.exists(name) else os.path.join(config.folder, name)
    return read_definition(path, engine.files)


def _suppressed(engine: Engine, release: Release) -> list[Reported]:
    """The findings about the release that comments or configuration hold back."""
    subjects: list[Subject] = [*release.licenses, *release.manifests, *release.weights]
    if release.card is not None:
        subjects.append(release.card)
    if not any('owlint:' in subject.text for subject in subjects) and not any(
        engine.holds_back(os.path.dirname(subject.file)) for subject in subjects
    ):
        return []  # most releases hold nothing back, and checking is half of the work
    paths = [subject.file for subject in subjects]
    return [finding for finding in engine.check(paths).findings if finding.suppressed]
