"""A dataset card's `configs` or `dataset_info` has a shape that `datasets` refuses.

## What it does
Checks that `configs` is a list of mappings, each with a string `config_name` and with
`data_files` that are a string, a list of strings, or a list of mappings with `split`
and `path`; that no name appears twice and at most one configuration is the default; and
that `dataset_info` is a mapping or a list of mappings, each with a `config_name` if it
is a list.

## Why it matters
`load_dataset` reads these fields to find the files and raises an error for any other
shape (`datasets/utils/metadata.py`, huggingface/datasets@b7cb10b0), so the dataset
cannot be loaded and its page shows no preview.

## Example
```yaml
configs:
- data_files: train.csv
```

## Use instead
```yaml
configs:
- config_name: default
  data_files: train.csv
```

## Fix safety
No fix: only the author knows the names and files.

## References
- https://huggingface.co/docs/hub/datasets-manual-configuration
"""

from __future__ import annotations

from collections.abc import Iterator

from owlint_rules.card._values import MOST_ITEMS
from owlint_rules.model.finding import ERROR, WARNING, Finding
from owlint_rules.model.node import Node, Route, route_text
from owlint_rules.model.options import Options
from owlint_rules.model.subjects import Card
from owlint_rules.text import only_within, shown

CODE = 'OWL142'
SEVERITY = ERROR
WHY = '`load_dataset` fails'

#: Keys of every configuration; the other ones are parameters of its loader.
_CONFIG_KEYS = ('config_name', 'data_files', 'data_dir', 'default')
#: Keys of the description of a configuration.
_INFO_KEYS = ('config_name', 'features', 'splits', 'download_size', 'dataset_size')


def check(card: Card, options: Options) -> Iterator[Finding]:
    """One finding for each part that `datasets` cannot read."""
    if card.flavor != 'dataset':
        return
    fields = card.fields
    if 'configs' in fields:
        yield from _configs(card, fields['configs'][1])
    if 'dataset_info' in fields:
        yield from _info(card, fields['dataset_info'][1])


def _configs(card: Card, value: Node) -> Iterator[Finding]:
    if value.is_null:
        return
    if value.kind != 'list':
        yield _wrong(card, ('configs',), value, 'a list of configurations')
        return
    seen: set[str] = set()
    default = ''
    for index, config in enumerate(value.value[:MOST_ITEMS]):
        route: Route = ('configs', index)
        if config.kind != 'map':
            yield _wrong(card, route, config, 'a mapping with config_name and data_files')
            continue
        name = config.get('config_name')
        if name is None or name.kind != 'scalar' or name.is_null:
            yield Finding(
                f'`{route_text(route)}` has no `config_name`, so `datasets` cannot load it',
                card.span(config.start),
                help='Add `config_name: default`, or another name.',
            )
        elif name.value in seen:
            yield Finding(
                f'the configuration `{shown(name.value)}` is repeated here',
                card.span(name.start, name.end),
                help='Give it another name.',
            )
        else:
            seen.add(name.value)
        yield from _misspelled(card, route, config, _CONFIG_KEYS)
        first = config.get('default')
        if first is not None and first.kind == 'scalar' and first.value.lower() == 'true':
            if default:
                yield Finding(
                    'a second default configuration; only one is allowed',
                    card.span(first.start, first.end),
                )
            default = 'yes'
        files = config.get('data_files')
        if files is not None:
            yield from _files(card, (*route, 'data_files'), files)


def _misspelled(
    card: Card, route: Route, config: Node, known: tuple[str, ...]
) -> Iterator[Finding]:
    absent = [key for key in known if config.get(key) is None]
    for key, _ in config.items():
        right = only_within(key, absent, 2) if len(key) > 5 and key not in known else ''
        if right:
            yield Finding(
                f'unknown key `{shown(key)}` of a configuration; did you mean `{right}`?',
                card.at(*route, key, key=True),
                severity=WARNING,
                help=f'Rename it to `{right}`.',
            )


def _files(card: Card, route: Route, files: Node) -> Iterator[Finding]:
    if files.kind == 'scalar':
        if files.is_null:
            yield _wrong(card, route, files, 'a file name or a list of them')
        return
    if files.kind == 'map':
        yield _wrong(card, route, files, 'a list of items with `split` and `path`')
        return
    for index, item in enumerate(files.value[:MOST_ITEMS]):
        if item.kind == 'scalar' and not item.is_null:
            continue
        if item.kind != 'map' or item.get('split') is None or item.get('path') is None:
            yield _wrong(card, (*route, index), item, 'a file name, or `split` and `path`')


def _info(card: Card, value: Node) -> Iterator[Finding]:
    if value.kind == 'map':
        yield from _misspelled(card, ('dataset_info',), value, _INFO_KEYS)
    if value.kind == 'map' or value.is_null:
        return
    if value.kind != 'list':
        yield _wrong(card, ('dataset_info',), value, 'a mapping or a list of mappings')
        return
    for index, info in enumerate(value.value[:MOST_ITEMS]):
        route: Route = ('dataset_info', index)
        if info.kind == 'map':
            yield from _misspelled(card, route, info, _INFO_KEYS)
        if info.kind != 'map':
            yield _wrong(card, route, info, 'a mapping')
        elif len(value.value) > 1 and info.get('config_name') is None:
            yield Finding(
                f'`{route_text(route)}` has no `config_name`',
                card.span(info.start),
                help='Add the name of the configuration it describes.',
            )


def _wrong(card: Card, route: Route, node: Node, wanted: str) -> Finding:
    return Finding(f'`{route_text(route)}` must be {wanted}', card.span(node.start))
