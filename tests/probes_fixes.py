"""A plugin with fixes that are right, wrong, and in each other's way."""

from __future__ import annotations

from owlint_rules.model.finding import SAFE, UNSAFE
from probes import (
    both_edits,
    breaks_yaml,
    changes_more,
    differs_in_12,
    finder,
    insertion,
    new_file_rule,
    rule,
    word_rule,
)

RULES = [
    word_rule('FIX101', 'right', 'card', 'WRONG', 'right', changes=[('a',), ('x',)]),
    word_rule('FIX102', 'left', 'card', 'PING', 'PONG'),
    word_rule('FIX103', 'back', 'card', 'PONG', 'PING'),
    word_rule('FIX104', 'risky', 'card', 'RISKY', 'safe', safety=UNSAFE),
    word_rule('FIX105', 'longer', 'card', 'ONE TWO', 'three'),
    word_rule('FIX106', 'shorter', 'card', 'TWO TEN', 'TEN'),
    word_rule('FIX107', 'accent', 'card', 'EURO', '€'),
    rule('FIX110', 'twice', 'card', finder('TWICE', 'x', fixable=SAFE), both_edits),
    rule('FIX111', 'breaks', 'card', finder('BREAKS', 'x', fixable=SAFE), breaks_yaml),
    rule('FIX112', 'more', 'card', finder('MORE', 'x', fixable=SAFE), changes_more),
    rule('FIX113', 'dialect', 'card', finder(r'\bon\b', 'x', fixable=SAFE), differs_in_12),
    rule('FIX114', 'first', 'card', finder('(?<!a)(?<!b)SPOT', 'x', fixable=SAFE), insertion('a')),
    rule('FIX115', 'second', 'card', finder('(?<=a)SPOT', 'x', fixable=SAFE), insertion('b')),
    word_rule('FIX108', 'same', 'card', 'SAME', 'SAME'),
    # two that touch at one point: what the one writes, the other no longer finds
    word_rule('FIX130', 'replaced', 'card', 'POINT', 'there'),
    rule('FIX131', 'before', 'card', finder('(?<!x)POINT', 'x', fixable=SAFE), insertion('x')),
    rule('FIX132', 'behind', 'card', finder('(?<=POINT)!', 'x', fixable=SAFE), insertion('x')),
    rule('FIX133', 'again', 'card', finder('(?<!x)POINT', 'x', fixable=SAFE), insertion('x')),
    # one that is always refused, and one that it stands in the way of
    rule('FIX140', 'bars', 'card', finder('BAR', 'x', fixable=SAFE), breaks_yaml),
    word_rule('FIX141', 'barred', 'card', 'BAR WRONG', 'right', changes=[('x',)]),
    new_file_rule('FIX120', 'outside', '../outside.txt'),
    new_file_rule('FIX121', 'through-link', 'linked/new.txt'),
    new_file_rule('FIX122', 'inside', 'folder/new.txt'),
    word_rule('FIX201', 'license-right', 'license', 'WRONG', 'right'),
]
