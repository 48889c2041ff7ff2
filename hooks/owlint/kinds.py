"""Which files owlint reads as what, by name alone.

The patterns here are the ones in ``.pre-commit-hooks.yaml``: a test compares
the two.
"""

from __future__ import annotations

import re

from owlint.inputs.weights import is_weight_name
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
_POLICY = r'(?i:(?:acceptable|prohibited|responsible)?[-_ ]?(?:use|usage|uses)[-_ ]policy)'

#: A file of license terms. Capitals mark such a file whatever else its name says
#: (``LICENSE-FLUX1-dev``, ``LICENSE.PLM``); in other cases every word must belong.
LICENSE = (
    r'(?:[^/]*[-_. ])?' + _WORD + r'(?:[-_. ][^/]*)?'
    + r'|(?i:(?=[^/]*(?:licen|copying|notice))(?:' + _TOKEN + r')(?:[-_ ](?:' + _TOKEN + r'))*)'
    + _ENDING
    + r'|(?:[^/]*[-_ ])?' + _POLICY + _ENDING
    + r'|[A-Za-z]*LicenseAgreement' + _ENDING
)  # fmt: skip


#: Endings that make a file with a license word in its name something else.
OTHER = (
    r'\.(?i:py|pyi|js|mjs|cjs|ts|jsx|tsx|c|h|cc|cpp|hpp|cu|rs|go|java|kt|rb|sh|bash|ps1|bat|json|jsonl|ya?ml'
    r'|toml|xml|ini|cfg|conf|lock|csv|tsv|png|jpe?g|svg|gif|ipynb|license|spdx|in|j2|tmpl|template'
    r'|css|sql|lua|pl|swift|zip|gz|tar|log|diff|patch)$'
)
#: Without one of these a name is not looked at further. The patterns above are compiled only
#: for names that are not among the plain ones: compiling them costs two milliseconds.
_LICENSE_WORDS = ('licen', 'copying', 'copyright', 'notice', 'policy', 'aup', 'eula')
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
    """What a file of license terms is for: ``license``, ``policy``, ``notice`` or ``copyright``."""
    lower = name.lower()
    if 'policy' in lower or re.match(r'aup\b', lower):
        return 'policy'
    if re.match(r'notices?\b', lower) or 'third' in lower:
        return 'notice'
    if lower.startswith('copyright'):
        return 'copyright'
    return 'license'
