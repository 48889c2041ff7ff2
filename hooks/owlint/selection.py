"""Which rules look at a subject, and with which options: settings and configuration in one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from types import ModuleType

from owlint.config import Config, codes_of, resolve_rule
from owlint.configs import Configs
from owlint.errors import ConfigError
from owlint.settings import SETTINGS, Settings
from owlint_rules.catalog import kind_of, load, worth_running
from owlint_rules.model.options import Options, Validator
from owlint_rules.model.subject import Subject

#: The rule about whole documents, which runs only where that is asked for.
VALIDATION = 'OWL436'
#: Digits of the last second that has a date of ten characters.
_LONGEST_EPOCH = 11


class Selection:
    """The rules of one run, for each configuration."""

    def __init__(self, settings: Settings, configs: Configs, *, every: bool) -> None:
        self.settings = settings
        self.configs = configs
        self.every = every
        self._active: dict[tuple[int, str], list[str]] = {}
        self._modules: dict[str, ModuleType] = {}
        self._chosen: dict[int, list[str]] = {}
        self._options: dict[int, Options] = {}

    def rules(self, config: Config, kind: str, subject: Subject) -> Iterator[ModuleType]:
        """The active rules of one kind that may have something to say about a subject.

        Modules are imported when they are first needed: most cards are sound,
        and need none of the rules about faults.
        """
        known = self._active.get((id(config), kind))
        plugins = config.plugin_rules
        if known is None:
            known = self._active[id(config), kind] = [
                code
                for code in self._codes(config)
                if (plugins[code].KIND if code in plugins else kind_of(code)) == kind
            ]
        for code in worth_running(known, kind, subject, self.options_of(config)):
            if code in plugins:
                yield plugins[code]
            else:
                module = self._modules.get(code)
                if module is None:
                    module = self._modules[code] = load(code)
                yield module

    def _codes(self, config: Config) -> list[str]:
        """The selected codes: the command line's selection, else the configuration's, else all.

        A longer prefix beats a shorter one, as in other linters: ``--select
        OWL101 --ignore OWL1`` runs OWL101. Ignores of the configuration only
        suppress, so that they can be counted; those of the command line skip.
        """
        known = self._chosen.get(id(config))
        if known is not None:
            return known
        plugins = config.plugin_rules
        chosen: dict[str, int] = {}
        for prefix in self._selected(config) or ['']:
            for code in codes_of(prefix, plugins):
                chosen[code] = max(chosen.get(code, 0), len(prefix))
        # who asks on the command line for some rules gets these alone
        locked = (code for lock in config.locks for code in codes_of(lock, plugins))
        chosen.update((code, len(code)) for code in locked if not self.settings.select)
        for prefix in self._words(self.settings.ignore, config):
            for code in codes_of(prefix, plugins):
                if chosen.get(code, 0) <= len(prefix):
                    chosen.pop(code, None)
        if not (self.settings.validate or config.validate):
            chosen.pop(VALIDATION, None)
        known = self._chosen[id(config)] = sorted(chosen)
        return known

    def _selected(self, config: Config) -> list[str]:
        if self.settings.select:
            return self._words(self.settings.select, config)
        return list(config.select)

    def named(self, config: Config) -> set[str]:
        """The codes that a selection names by itself or by its prefix, the empty one aside."""
        prefixes = tuple(prefix for prefix in self._selected(config) if prefix)
        return {code for code in self._codes(config) if prefixes and code.startswith(prefixes)}

    def _words(self, words: Iterable[str], config: Config) -> list[str]:
        """Rules named on the command line as codes and prefixes.

        A plugin that only the working folder's configuration names adds
        nothing here, but its rules are no mistake either.
        """
        found = []
        for word in words:
            try:
                found.append(resolve_rule(word, config.plugin_rules))
            except ConfigError:
                resolve_rule(word, self.configs.of('').plugin_rules)
        return found

    def options_of(self, config: Config) -> Options:
        known = self._options.get(id(config))
        if known is None:
            # what the command line says goes before what the configuration says
            told = {
                row.option: getattr(self.settings, row.name) or getattr(config, row.name)
                for row in SETTINGS
                if row.option
            }
            known = self._options[id(config)] = Options(
                **told,
                definitions=self.configs.definitions_of(config) if config.claims else {},
                validator=_validator() if self.settings.validate or config.validate else None,
                configuration=config.subject() if config.path else None,
                policies=config.policies,
                today=_today() if config.policies else '',
                every=self.every,
            )
        return known

    def codes_run(self, config: Config) -> set[str]:
        """The codes of the rules that this run looks at files with."""
        kinds = {*self.settings.kinds, 'input', 'configuration'}
        plugins = config.plugin_rules
        return {
            code
            for code in self._codes(config)
            if (plugins[code].KIND if code in plugins else kind_of(code)) in kinds
        }


def _today() -> str:
    """The date, by which exceptions of a policy end: that of SOURCE_DATE_EPOCH where it is set."""
    import time

    epoch = os.environ.get('SOURCE_DATE_EPOCH', '')
    stated = epoch.isascii() and epoch.isdigit() and len(epoch) <= _LONGEST_EPOCH
    return time.strftime('%Y-%m-%d', time.gmtime(int(epoch) if stated else None))


def _validator() -> Validator:
    """Validation of whole documents; what it needs is imported by runs that ask for it alone."""
    from owlint.validation import faults_of

    return faults_of
