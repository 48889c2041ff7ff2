"""What a README is the card of, by the names of its keys."""

from __future__ import annotations

import re

from owlint_rules.lazy import lazy

BLOCK = re.compile(r'(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(?:\r\n|\n|\Z))')

_KEY_LINE = lazy(r'^([A-Za-z][\w.-]*)[ \t]*:(?:[ \t\r]|$)', re.MULTILINE)

_STRONG = frozenset(
    {
        'pipeline_tag', 'library_name', 'base_model', 'base_model_relation', 'model-index',
        'datasets', 'widget', 'inference', 'license_name', 'license_link', 'metrics',
        'co2_eq_emissions', 'quantized_by', 'model_creator', 'model_name', 'model_type',
        'instance_prompt', 'extra_gated_prompt', 'extra_gated_fields', 'new_version',
    }
)  # fmt: skip

WEAK = frozenset({'license', 'licence', 'language', 'tags', 'thumbnail', 'licenses', 'languages'})

_DATASET = frozenset(
    {
        'dataset_info', 'configs', 'task_categories', 'size_categories', 'annotations_creators',
        'language_creators', 'source_datasets', 'pretty_name', 'task_ids', 'paperswithcode_id',
        'multilinguality', 'viewer', 'train-eval-index',
    }
)  # fmt: skip

#: Those of the strong keys that dataset cards carry as well.
_BOTH = frozenset({'license_name', 'license_link', 'extra_gated_prompt', 'extra_gated_fields'})

_SPACE = frozenset({'sdk', 'app_file', 'app_port', 'colorFrom', 'colorTo', 'emoji', 'sdk_version'})

#: Keys of site generators; with them the weak keys say nothing.
_SITE = frozenset(
    {
        'layout', 'permalink', 'sidebar_label', 'sidebar_position', 'slug', 'draft', 'nav_order',
        'menu', 'weight', 'date', 'categories', 'author', 'authors', 'excerpt', 'toc', 'hide_title',
        'aliases', 'summary', 'published', 'redirect_from', 'parent', 'has_children', 'title',
        'nav_title', 'nav_exclude', 'linkTitle', 'lastmod', 'cover', 'series', 'url', 'order',
        'outline', 'hero', 'head', 'prev', 'next', 'keywords', 'icon', 'comments', 'subtitle',
    }
)  # fmt: skip

#: Those of them that real model cards carry too.
_SHARED = frozenset({'title', 'author', 'authors', 'keywords', 'summary', 'date', 'url'})

TAGS = frozenset({'tags'})

#: Keys that make a displaced or unclosed block worth speaking about.
CARD_KEYS = _STRONG | WEAK | _DATASET


def key_names(text: str, start: int, end: int) -> set[str]:
    """The words that look like top-level keys in a stretch of text."""
    part = text[start:end]
    if '\r' in part:
        part = part.replace('\r', '\n')
    return {match.group(1) for match in _KEY_LINE.finditer(part)}


def flavor_of_names(names: set[str], license: str = '', *, tagged: bool = True) -> str:
    """What a block with these keys is the front matter of.

    ``license`` is its value; ``tagged`` tells whether its tags are those of a model.
    """
    if 'sdk' in names or len(names & _SPACE) >= 2:
        return 'space'
    strong = names & _STRONG
    dataset = names & _DATASET
    if dataset and len(dataset) >= len(strong - _BOTH):
        return 'dataset'
    if strong:
        return 'model'
    site = names & _SITE
    weak = names & WEAK
    if weak and not site and (weak != TAGS or tagged):
        return 'model'
    if license and site <= _SHARED:
        # a title beside a license: a card when the license is one of the hub's
        from owlint_rules.vocab.hub import HUB_LICENSES

        if license in HUB_LICENSES:
            return 'model'
    return 'other'
