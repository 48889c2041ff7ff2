"""What the command line asks of a run."""

from __future__ import annotations

from collections.abc import Sequence

#: Every kind that ``--kind`` knows. Problems of reading are shown for each.
KINDS = ('card', 'license', 'header', 'manifest', 'weights', 'release')


class Settings:
    """What the command line asks of a run; empty values leave it to the configuration."""

    def __init__(
        self,
        *,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        kinds: Sequence[str] = (),
        config: str = '',
        isolated: bool = False,
        license: str = '',
        year: str = '',
        holder: str = '',
        strict: bool = False,
        add_license_from_file: bool = False,
        baseline: str = '',
        validate: bool = False,
    ) -> None:
        self.select = list(select)
        self.ignore = list(ignore)
        self.kinds = tuple(kinds) or KINDS
        self.config = config
        self.isolated = isolated
        self.license = license
        self.year = year
        self.holder = holder
        self.strict = strict
        self.add_license_from_file = add_license_from_file
        self.baseline = baseline
        self.validate = validate
