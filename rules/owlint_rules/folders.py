"""What the folders of a repository are for, by their names."""

from __future__ import annotations

import re
from collections.abc import Set

from owlint_rules.lazy import lazy

#: Works of others, which have the licenses of others.
ELSEWHERE = frozenset(
    {
        'third_party', 'thirdparty', 'third_parties', '3rdparty', '3rd_party', 'vendor', 'vendors',
        'vendored', 'extern', 'externs', 'external', 'externals', 'node_modules', 'deps', 'font',
        'fonts', 'submodule', 'submodules', 'site_packages', 'bower_components', 'webfonts',
    }
)  # fmt: skip
#: What tries out the software: nothing in them is what a release gives to people.
TRIALS = frozenset(
    {
        'test', 'tests', 'testing', 'testdata', 'test_data', 'test_files', 'fixture', 'fixtures',
        'test_fixtures', 'unittest', 'unittests', 'unit_tests', 'integration_tests', 'mock',
        'mocks', '__tests__', '__mocks__', 'e2e', 'benchmark', 'benchmarks',
    }
)  # fmt: skip
#: What shows people how to use something.
SHOWN = frozenset(
    {
        'example', 'examples', 'sample', 'samples', 'demo', 'demos', 'tutorial', 'tutorials',
        'notebook', 'notebooks', 'cookbook', 'cookbooks', 'quickstart', 'playground', 'colab',
        'colabs', 'workshop', 'workshops', 'course', 'courses', 'lesson', 'lessons',
    }
)  # fmt: skip
#: What software brings along: filters, voices, pictures. Arrays and archives in it are no weights.
ASSETS = frozenset(
    {
        'asset', 'assets', 'resource', 'resources', 'static', 'public', 'media', 'img', 'images',
        'figures', 'stats', 'statistics', 'prompts', 'results', 'scores', 'metrics', 'logs',
        'tokenizer', 'tokenizers',
    }
)  # fmt: skip
#: Documents of the release itself; a license among them is that of the folder above.
DOCUMENTS = frozenset({'docs', 'doc', 'documentation', 'legal', 'license', 'licenses', 'terms'})
#: The models themselves, or what is about them alone.
WEIGHTS = frozenset(
    {
        'weights', 'weight', 'checkpoint', 'checkpoints', 'ckpt', 'ckpts', 'model_licenses',
        'model_license', 'models_licenses', 'pretrained', 'pretrained_models', 'model_weights',
        'model_zoo', 'modelzoo', 'params', 'parameters',
    }
)  # fmt: skip
#: Models as well, where no source code lies beside.
MODELS = frozenset({'model', 'models'})
CODE = frozenset({'code', 'src', 'source', 'scripts'})
DATA = frozenset({'data', 'dataset', 'datasets', 'corpus', 'annotations'})
CARDS = frozenset({'model_cards', 'modelcards', 'model_card', 'modelcard'})

#: The artifact that a license file in such a folder covers.
ARTIFACTS = {'weights': WEIGHTS, 'code': CODE, 'data': DATA}


def folders_of(path: str) -> list[str]:
    """The names of the folders in a relative path, in one spelling, the outermost first."""
    return path.lower().replace('-', '_').replace(' ', '_').split('/')[:-1]


def lies_in(path: str, *names: Set[str]) -> bool:
    """Whether a relative path leads through a folder of one of these kinds."""
    folders = folders_of(path)
    return any(not group.isdisjoint(folders) for group in names)


def is_from_elsewhere(path: str) -> bool:
    """Whether a file lies among works of others."""
    return lies_in(path, ELSEWHERE)


#: What trainers write beside the weights, to go on with a run.
_RUN_STATE = lazy(
    r'(?:training_args|optimizer|scheduler|rng_state|random_states|scaler)[\w-]*\.(?:bin|ckpt|npz|pkl|pt|pth)$',
    re.IGNORECASE,
)


def is_run_state(path: str) -> bool:
    """Whether a file is, by its name, the state of a training run and no weights."""
    return _RUN_STATE.match(path.rpartition('/')[2]) is not None
