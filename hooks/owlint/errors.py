"""What ends a run with one sentence."""

from __future__ import annotations

#: Longest sentence about a fault.
_LONGEST = 500


class ConfigError(Exception):
    """A configuration or command line that cannot be followed; the message is one sentence."""

    def sentences(self) -> list[str]:
        """What is said of it, each on a line of its own."""
        return [str(self)]


class ConfigFault(ConfigError):
    """What is wrong with one configuration file.

    ``path`` is the file as it is shown, ``said`` one or more faults as line,
    column (0 where the file as a whole is meant) and sentence.
    """

    def __init__(self, path: str, *said: tuple[int, int, str]) -> None:
        self.path = path
        # words of the file stand in the sentences, and may be as long as the file
        self.said = [(line, column, _cut(text)) for line, column, text in said]
        super().__init__('; '.join(self.sentences()))

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return ConfigFault, (self.path, *self.said)

    def sentences(self) -> list[str]:
        """Each fault with its place."""
        return [
            f'{self.path}:{line}:{column}: {text}' if line else f'{self.path}: {text}'
            for line, column, text in self.said
        ]


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + '...'
