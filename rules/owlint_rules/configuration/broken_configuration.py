"""The configuration of a folder cannot be followed.

## What it does
Reports an `owlint.toml` or a `pyproject.toml` below the working folder that is not
valid TOML, has a key or value that owlint does not know, or names a definition that
does not exist or a plugin that the working folder's configuration does not name. The
run continues: the files below it are checked as if there were no configuration, and are
not fixed. `owlint verdict` does not judge a release below it.

A broken configuration of the working folder itself, or of `--config`, is not a finding;
it ends the run with exit code 2.

## Why it matters
Settings that cannot be read have no effect: a disabled rule runs again, a claim is no
longer checked. In a folder from somebody else, only their settings are lost.

## Example
A checkout with a copy of another project, whose `owlint.toml` says
```toml
plugins = ["their-rules"]
```

## Use instead
A configuration without the fault; the plugin in the configuration of the
working folder too; or, there, `exclude` for the folder.

## Fix safety
No fix: only the author knows the intended settings.

## References
- docs/configuration.md
- docs/plugins.md
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.model.finding import ERROR, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.run import Run

CODE = 'OWL805'
SEVERITY = ERROR
WHY = 'owlint does not check what the configuration asks for'


def check(run: Run, options: Options) -> Iterator[Finding]:
    """One finding for each fault of a configuration that the run goes on without."""
    for line, column, text in run.broken:
        start = run.lines[min(max(line, 1), len(run.lines)) - 1] + max(column - 1, 0)
        yield Finding(
            f'{text}; files below it are checked without it and not fixed',
            run.span(min(start, len(run.text))),
            help='Correct it, or leave its folder out: `exclude` of the configuration above.',
        )
