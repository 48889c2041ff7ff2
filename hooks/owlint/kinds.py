"""Which files owlint reads as what, by name alone.

The patterns here are the ones in ``.pre-commit-hooks.yaml``: a test compares
the two.
"""

from __future__ import annotations

import re

from owlint.inputs.weights import is_weight_name
from owlint_rules.folders import (
    CARDS,
    DOCUMENTS,
    ELSEWHERE,
    MODELS,
    SHOWN,
    TRIALS,
    WEIGHTS,
    folders_of,
    lies_in,
)
from owlint_rules.formats import syntax_of

#: A model card, for the hub: exactly README.md (GitHub also takes it in other cases).
CARD = r'(?i:readme\.md)'
#: The folder of the REUSE specification: every file in it is a license text.
LICENSES_FOLDER = r'LICENSES/[^/]+' + r'\.txt'

_WORD = r'(?:LICEN[CS]ES?|UNLICEN[CS]E|COPYING|COPYRIGHT|NOTICES?|AUP|EULA)'
_TOKEN = (
    r'(?:un)?licen[cs]es?|copying(?:\.lesser)?|notice|model|models|weights?|code|data|dataset|docs?'
    r'|documentation|software|open|permissive|third|party|agreement|community|research|diff'
)
_ENDING = r'(?:\.(?i:txt|md|markdown|rst|html?|pdf))?'
#: What terms are about that do not come with a model.
_OTHER_TERMS = (
    r'website|web[-_ ]|site|service[-_ ]|portal|api|app[-_ ]|privacy|demo|playground|search'
    r'|glossary|key[-_ ]|stop'
)
_POLICY = (
    r'(?i:(?:acceptable|prohibited|responsible)?[-_ ]?(?:use|usage|uses)[-_ ]policy'
    r'|(?:acceptable|prohibited|responsible|restricted|permitted|forbidden)[-_ ](?:use|usage|uses)'
    r'|(?:use|usage)[-_ ]restrictions)'
)
#: The id of a license as the name of the file with its text: ``CC-BY-NC-4.0.txt``.
_LICENSE_ID = (
    r'(?:cc[-_ ]?(?:0|zero|by(?:[-_ ](?:nc|nd|sa)){0,2})(?:[-_ ]v?\d\.\d)?|mit'
    r'|bsd[-_ ]?\d[-_ ]clause|[al]?gpl[-_ ]?v?\d(?:\.\d)?(?:-only|-or-later)?'
    r'|(?:apache|mpl|eupl|openmdw)[-_ ]?v?\d(?:\.\d)?'
    r'|(?:(?:creativeml|bigscience|bigcode)[-_ ])?(?:bloom[-_ ])?openrail(?:\+\+)?(?:[-_ ]?m)?'
    r'(?:[-_ ]v?\d(?:\.\d)?)?|commons[-_ ]clause)'
)

#: A file of license terms. Capitals mark such a file whatever else its name says
#: (``LICENSE-FLUX1-dev``, ``LICENSE.PLM``); in other cases every word must belong.
LICENSE = (
    r'(?:[^/]*[-_. ])?' + _WORD + r'(?:[-_. ][^/]*)?'
    + r'|(?i:(?=[^/]*(?:licen|copying|notice))(?:' + _TOKEN + r')(?:[-_ ](?:' + _TOKEN + r'))*)'
    + _ENDING
    + r'|(?:[^/]*[-_ ])?' + _POLICY + _ENDING
    + r'|(?i:' + _LICENSE_ID + r'\.(?:txt|md|pdf))'
    + r'|[A-Za-z]*LicenseAgreement' + _ENDING
    # a license in a sentence ("Community License for Owl.pdf"), and names in Chinese and Japanese
    + r'|(?=[^/]*(?i:model|weights|community))(?:[^/]*[-_ ])?Licen[cs]e(?:[-_ ][^/]*)?'
    + r'\.(?i:txt|md|pdf)'
    + r'|[^/]*(?:许可协议|许可证|授權|利用規約|ライセンス|라이선스)[^/]*\.(?i:txt|md|pdf)'
    + r'|(?i:(?![^/]*(?:' + _OTHER_TERMS + r'))(?:[^/]*[-_. ])?terms(?:[-_ ](?:of[-_ ]use'
    + r'|and[-_ ]conditions))?(?:[-_ ](?:models?|weights))?)' + _ENDING
)  # fmt: skip


#: Endings that make a file with a license word in its name something else.
OTHER = (
    r'\.(?i:py|pyi|js|mjs|cjs|ts|jsx|tsx|c|h|cc|cpp|hpp|cu|rs|go|java|kt|rb|sh|bash|ps1|bat|json|jsonl|ya?ml'
    r'|toml|xml|ini|cfg|conf|lock|csv|tsv|png|jpe?g|svg|gif|ipynb|license|spdx|in|j2|tmpl|template'
    r'|css|sql|lua|pl|swift|zip|gz|tar|log|diff|patch)$'
    # what bundlers of web pages collect
    + r'|\.(?i:[cm]?js|jsx|tsx?|css)\.(?i:licen[cs]e)[^/]*$'
)
#: Without one of these a name is not looked at further. The patterns above are compiled only
#: for names that are not among the plain ones: compiling them costs two milliseconds.
_LICENSE_WORDS = (
    'licen', 'copying', 'copyright', 'notice', 'policy', 'aup', 'eula', 'terms', '许可', '授權',
    '利用規約', 'ライセンス', '라이선스', '_use', '-use', ' use', '_usage', '-usage', ' usage',
    'restrictions', 'cc', 'mit.', 'bsd', 'gpl', 'apache', 'mpl', 'eupl', 'openmdw', 'openrail',
    'clause',
)  # fmt: skip
_PLAIN = frozenset(
    {
        'LICENSE', 'LICENSE.txt', 'LICENSE.md', 'LICENCE', 'LICENCE.txt', 'COPYING', 'NOTICE',
        'NOTICE.txt', 'COPYING.txt', 'License.txt', 'license.txt', 'UNLICENSE',
    }
)  # fmt: skip


def kinds_of(path: str, *, headers: bool = False) -> set[str]:
    """The kinds of subject that a path may be read as; manifests are told by content later.

    ``headers`` asks about source headers too, which matter only where the
    configuration states what they should say.
    """
    folder, _, name = path.replace('\\', '/').rpartition('/')
    kinds = set()
    if name.lower() == 'readme.md':
        kinds.add('card')
    elif is_license_name(name) or (
        folder.rpartition('/')[2] == 'LICENSES' and name.endswith('.txt')
    ):
        kinds.add('license')
    elif is_weight_name(name):
        kinds.add('weights')
    elif syntax_of(name):
        kinds.add('manifest')
    if name == 'REUSE.toml' or path.replace('\\', '/').endswith('.reuse/dep5'):
        # what it says of other files is read with their headers
        return {'header'}
    if headers and not kinds & {'license', 'weights'}:
        from owlint.inputs.header import is_source_name

        if is_source_name(name):
            kinds.add('header')
    return kinds


def is_license_name(name: str) -> bool:
    """Whether a file of this name states license terms."""
    if name in _PLAIN:
        return True
    lower = name.lower()
    # words such as `model` are parts of such names and make none alone
    if not any(word in lower for word in _LICENSE_WORDS):
        return False
    return bool(re.fullmatch(LICENSE, name) and not re.search(OTHER, name))


_ARTIFACT_WORDS = {
    'model': 'weights', 'models': 'weights', 'weight': 'weights', 'weights': 'weights',
    'checkpoint': 'weights', 'checkpoints': 'weights', 'data': 'data', 'dataset': 'data',
    'datasets': 'data', 'code': 'code', 'software': 'code', 'source': 'code', 'src': 'code',
    'docs': 'documents', 'documentation': 'documents',
}  # fmt: skip


def artifact_of(name: str) -> str:
    """The artifact that a license file's name says it covers, '' when it says none."""
    for word in re.split(r'[^a-z0-9]+', name.lower()):
        artifact = _ARTIFACT_WORDS.get(word)
        if artifact:
            return artifact
    return ''


def role_of(name: str) -> str:
    """What a file of license terms is for: ``license``, ``policy``, ``notice`` or ``copyright``.

    Terms of use whose name does not say that they are those of the model are a policy: they bind
    beside a license.
    """
    lower = name.lower()
    if 'policy' in lower or re.match(r'aup\b', lower) or re.fullmatch(_POLICY + _ENDING, name):
        return 'policy'
    if re.match(r'notices?\b', lower) or 'third' in lower:
        return 'notice'
    if lower.startswith('copyright'):
        return 'copyright'
    if 'terms' in lower and 'licen' not in lower and artifact_of(name) != 'weights':
        return 'policy'
    return 'license'


#: Endings of documents that people read.
_PROSE = ('.md', '.markdown', '.mdx', '.rst')
#: Words in the names of documents that speak of the model, its data or its terms.
_ABOUT = (
    'licen', 'terms', 'legal', 'disclaimer', 'model', 'weight', 'checkpoint', 'zoo', 'card',
    'usage', 'notice', 'policy', 'policies', 'download', 'data', 'train', 'report', 'faq',
    'changelog',
)  # fmt: skip
#: Settings of a model or of a run, in JSON.
_SETTINGS = frozenset(
    {
        'config.json', 'params.json', 'model_index.json', 'adapter_config.json',
        'generation_config.json', 'tokenizer_config.json', 'training_args.json',
        'trainer_config.json', 'hyperparameters.json', 'args.json', 'sft_args.json',
    }
)  # fmt: skip
#: Folders of settings, and the words in names of YAML files that make settings of them anywhere.
_SETTINGS_FOLDERS = frozenset(
    {
        'config', 'configs', 'conf', 'recipes', 'train', 'training', 'pretraining', 'finetuning',
        'pretrain', 'finetune', 'hparams', 'hyperparameters', 'pre_training', 'post_training',
        'fine_tuning', 'train_config', 'train_configs', 'training_config', 'training_configs',
    }
)  # fmt: skip
_CONFIGS = frozenset({'config', 'configs', 'conf'})
_RECIPE_WORDS = (
    'merge', 'axolotl', 'train', 'tune', 'lora', 'sft', 'dpo', 'grpo', 'recipe', 'config', 'hparam',
    'hyperparam', 'args', 'params', 'experiment', 'unsloth', 'factory', 'distill', 'quant',
)  # fmt: skip
#: The same of JSON files, of which a model has many that are no settings of a run.
_RUN_WORDS = ('train', 'finetun', 'lora', 'sft', 'deepspeed', 'ds_config', 'hparam', 'hyperparam')
#: How deep below a release documents and settings are looked for.
_DOCUMENT_DEPTH = 3


def is_card_name(name: str) -> bool:
    """Whether a document of this name is a model card: ``Owl_v1_Model_Card.md``."""
    stem, dot, ending = name.lower().rpartition('.')
    if 'card' not in stem or dot + ending not in _PROSE:
        return False
    squeezed = stem.translate(_SQUEEZE)
    return 'modelcard' in squeezed or squeezed == 'card'


_SQUEEZE = str.maketrans('', '', '-_. ')


def is_evidence_name(path: str) -> bool:
    """Whether a file of a release, besides its README.md, is a document or settings to be heard.

    The path is relative to the release. Works of others, tests and examples say nothing of it.
    """
    name = path.rpartition('/')[2]
    stem, dot, ending = name.lower().rpartition('.')
    if not dot and 'readme' in ending:
        return '/' not in path
    kind = dot + ending
    if kind in _PROSE or (kind == '.txt' and ('readme' in stem or 'card' in stem)):
        return _is_document(path, stem) and not lies_in(path, ELSEWHERE, TRIALS, SHOWN)
    if kind in ('.yml', '.yaml', '.toml'):
        return _is_recipe(path, stem) and not lies_in(path, ELSEWHERE, TRIALS)
    if kind != '.json':
        return False
    if name.lower() in _SETTINGS:
        return path.count('/') <= 1
    return _is_recipe(path, stem, json=True) and not lies_in(path, ELSEWHERE, TRIALS, SHOWN)


#: What programs that fetch weights are called, and files that say how a model is run or packed.
_FETCHING = ('download', 'fetch_', 'get_model', 'get_weight', 'get_checkpoint', 'get-model')
_PROGRAMS = ('.sh', '.bash', '.py', '.ps1', '.bat', '.cmd', '.js', '.mjs', '.ts')
_RUN_BY = frozenset(
    {'hubconf.py', 'cog.yaml', 'dockerfile', 'containerfile', 'modelfile', 'makefile'}
)


def is_script_name(path: str) -> bool:
    """Whether a file may tell the terms of weights in comments, where people get or run them."""
    name = path.rpartition('/')[2].lower()
    if path.count('/') > 1 or lies_in(path, ELSEWHERE, TRIALS):
        return False
    if name in _RUN_BY:
        return True
    return name.endswith(_PROGRAMS) and any(word in name for word in _FETCHING)


def is_settings_module(path: str) -> bool:
    """Whether a file may hold the settings of a run as a Python module, by its place or name."""
    if not path.endswith('.py') or path.startswith('.') or path.count('/') > _DOCUMENT_DEPTH:
        return False
    if '/' not in path:
        return 'config' in path and 'train' in path
    return not _CONFIGS.isdisjoint(folders_of(path))


def _is_document(path: str, stem: str) -> bool:
    depth = path.count('/')
    if depth > _DOCUMENT_DEPTH or 'template' in stem:
        return False
    name = path.rpartition('/')[2]
    if is_card_name(name) or lies_in(path, CARDS):
        return True
    if stem.startswith('readme'):
        # README_zh.md and README.rst speak of the release; those of folders of their own contents
        return depth == 0 or lies_in(path, WEIGHTS, MODELS)
    if depth == 0 or (depth <= 2 and lies_in(path, DOCUMENTS)):
        return any(word in stem for word in _ABOUT)
    return depth == 1 and any(word in stem for word in ('datasheet', 'datacard', 'data_card'))


def _is_recipe(path: str, stem: str, *, json: bool = False) -> bool:
    folders = folders_of(path)
    if len(folders) > _DOCUMENT_DEPTH or path.startswith('.'):
        return False
    if not folders and not json and stem in ('model', 'metadata'):
        return True
    words = _RUN_WORDS if json else _RECIPE_WORDS
    if len(folders) <= 1 and any(word in stem for word in words):
        return True
    if not json and not MODELS.isdisjoint(folders):
        return True  # settings of each size of a suite
    return not _SETTINGS_FOLDERS.isdisjoint(folders)
