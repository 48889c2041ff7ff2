"""Commands about repositories of the Hub, and what is to be expected of them.

``python -m tools.real_hub`` runs them against the Hub that the client of the Hub is set to ask; the
tests run them against one on loopback. Nothing of the repositories is known here but what their
publishers are unlikely to change.
"""

from __future__ import annotations

import contextlib
import io
import sys

from owlint.cli import main as owlint

#: Arguments, exit codes that are right, and words of the output.
EXPECTED: tuple[tuple[tuple[str, ...], tuple[int, ...], str], ...] = (
    (('check', 'hf:openai-community/gpt2'), (0, 1), 'License    mit'),
    (('check', '-q', 'hf:openai-community/gpt2@main/README.md'), (0, 1), ''),
    (('verdict', '-q', 'hf:openai-community/gpt2'), (0,), 'Open Weights Definition'),
    (
        ('verdict', '--all', 'hf:openai-community/gpt2', 'hf:google-bert/bert-base-uncased'),
        (0,),
        'google-bert/bert-base-uncased@',
    ),
    (('check', 'hf:datasets/stanfordnlp/imdb'), (0, 1), 'hf:datasets/stanfordnlp/imdb@main'),
    (('license', 'hf:Qwen/Qwen2.5-3B'), (0,), 'hf:Qwen/Qwen2.5-3B@main/LICENSE'),
    (('check', 'hf:openai-community/no-such-model-here'), (2,), 'no such model'),
    (('check', 'hf:openai-community/gpt2@no-such-revision'), (2,), 'there is no revision'),
    (('license', 'hf:meta-llama/Llama-3.1-8B'), (0, 2), 'meta-llama/Llama-3.1-8B'),
)


def run(arguments: tuple[str, ...]) -> tuple[int, str]:
    """Exit code and output of a command; what it says on standard error stands behind."""
    out, err = (io.TextIOWrapper(io.BytesIO(), 'utf-8', write_through=True) for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = owlint(arguments)
    texts = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return code, ''.join(texts)


def main() -> int:
    """Run all; 1 when one is not as expected."""
    failed = 0
    for arguments, codes, words in EXPECTED:
        code, text = run(arguments)
        right = code in codes and words in text and 'internal error' not in text
        failed += not right
        print('ok  ' if right else 'NOT AS EXPECTED', 'owlint', *arguments)
        if not right:
            print(f'exit code {code}, {words!r} expected in:\n{text}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
