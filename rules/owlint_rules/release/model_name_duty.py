"""A derived model has a name that the license of its base model does not allow.

## What it does
Checks that the name of a derived model begins with the words that the license of its
base model requires ("Llama" since Llama 3.1, "Llama 3" for Llama 3). The name is the
one that the card states (`model_name`, `model-index`). If the card states none, the
first-level headings are used, and the finding is an info. A heading of a few words, one
of them unusual ("Wise Owl 8B"), counts as a name; "Updates" does not, and neither does
the name of an output folder ("out") in a model index.

## Why it matters
The duty is one of the conditions of the license: Llama 3.1 section 1.b.i requires
"Llama" at the beginning of the name of any model that was created, trained or improved
with the Llama materials or their outputs and is distributed.

## Example
```yaml
base_model: meta-llama/Llama-3.1-8B
model-index:
- name: Wise-Owl-8B
```

## Use instead
```yaml
base_model: meta-llama/Llama-3.1-8B
model-index:
- name: Llama-3.1-Wise-Owl-8B
```

## Fix safety
No fix: only the publisher can choose the model's name, and the repository must be
renamed too.

## References
- The license record: `owlint explain llama3.1`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from owlint_rules.lazy import lazy
from owlint_rules.model.finding import INFO, WARNING, Finding
from owlint_rules.model.options import Options
from owlint_rules.model.subject import Place
from owlint_rules.model.subjects import Card, Release
from owlint_rules.text import heading_title

TYPE_CHECKING = False
if TYPE_CHECKING:
    from owlint_rules.licenses.facts.record import Duty

CODE = 'OWL606'
SEVERITY = WARNING
WHY = 'the base license requires the name, and names are renamed late'

_HEADING = lazy(r'^#[ \t]+([^\r\n]+)', re.MULTILINE)
#: Most headings that are looked at.
_MOST = 20
#: What stands around the name in headings: pictures, numbers and a few words.
_AROUND = lazy(
    r'^\W*(?:\d+[.)]\s+)?(?:model card (?:for|of)\s+)?|\s+model card$|[*_`]', re.IGNORECASE
)
#: Words of headings and of output folders that are not the name of a model.
_ORDINARY_WORDS = """
    about abstract acknowledgements adapter an and announcement are at available b background
    benchmark benchmarks bias by card changelog chapter checkpoint checkpoints citation cite
    compliance contact content contents created credits data dataset datasets demo description
    detail details disclaimer download downloads dpo dr epoch ethical evaluation example
    examples faq feature features figure file files final fine finetune finetuned finetuning
    for format from ft generation getting gguf grpo hello hi highlights how hyperparameters
    id important in inference info information install installation instructions intended intro
    introduction is language large licence license limitations links list llm lora m main
    merge merged method methodology model models my new news note notes notice of on original
    orpo our out output outputs overview paper part performance procedure project prompt
    prompting qlora quantization quantized quants question questions quick quickstart readme
    recommended references release released releases repo repository requirements result
    results risks run running sample section settings setup sft start started step steps
    summary support table team template test text thanks the this tl tldr tmp to todo top
    train trained trainer training tuned tuning update updated updates upload uploaded uploads
    usage use uses using v version versions warning we welcome what why with you your
"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
_LONGEST = 8


def check(release: Release, options: Options) -> Iterator[Finding]:
    """One finding for each base model whose license asks for another name."""
    card = release.card
    if card is None or _relation(card) == 'quantized':
        # the same model in other numbers keeps the name it has
        return
    from owlint_rules.statements.base_records import base_record
    from owlint_rules.statements.bases import base_models

    bases = base_models(release)
    generators = _generators(release, options)
    if not bases and not generators:
        return
    from owlint_rules.licenses.facts.duties import naming_duty

    duties: dict[str, tuple[Duty, str, str]] = {}
    for base in bases:
        record = base_record(release, base.name, options)
        duty = naming_duty(record) if record is not None else None
        if record is not None and duty is not None:
            duties.setdefault(record.key, (duty, f'the base model {base.name}', record.title))
    for name in generators:
        record = base_record(release, name, options)
        duty = naming_duty(record) if record is not None else None
        # some ask it of every model that was trained with their outputs
        if record is not None and duty is not None and 'output' in duty.when:
            who = f'{name}, which wrote training data,'
            duties.setdefault(record.key, (duty, who, record.title))
    if not duties:
        return
    certain = _certain(card)
    headings = [] if certain else list(_headings(card))
    # the folder itself, however it was named on the command line
    folder = release.file.replace('\\', '/').rstrip('/').rpartition('/')[2]
    for duty, who_asks, title in duties.values():
        names = certain or headings
        if any(_fits(duty, name) for name, _ in names) or (not certain and _fits(duty, folder)):
            continue
        named = next((one for one in names if certain or _is_name(one[0])), None)
        if named is None:
            continue
        name, place = named
        clause = f', {duty.clause}' if duty.clause else ''
        kind = 'the name here is' if certain else 'the heading of the card is'
        yield Finding(
            f'{who_asks} ({title}{clause}) requires derived models to have a name that begins '
            f'with "{duty.text}"; {kind} "{name}"',
            place,
            severity=None if certain else INFO,
            confidence='high' if certain else 'low',
            help=f'Give the model a name that begins with "{duty.text}". It applies {duty.when}.',
        )


def _generators(release: Release, options: Options) -> list[str]:
    """The models that wrote training data, as the configuration states."""
    data = options.release.get('data')
    named = [one.get('generator') for one in data if isinstance(one, dict)] if data else []
    return [one.strip() for one in named if isinstance(one, str) and one.strip()]


def _relation(card: Card) -> str:
    node = card.get('base_model_relation')
    return node.value.strip() if node is not None and node.kind == 'scalar' else ''


def _certain(card: Card) -> list[tuple[str, Place]]:
    """The names that the front matter gives the model."""
    found: list[tuple[str, Place]] = []
    for route in (('model_name',), ('model-index', 0, 'name')):
        node = card.data.find(route) if card.data is not None else None
        if (
            node is not None
            and node.kind == 'scalar'
            and not node.is_null
            and _is_unusual(node.value)
        ):
            found.append((' '.join(node.value.split())[:120], card.at(*route)))
    return found


def _headings(card: Card) -> Iterator[tuple[str, Place]]:
    """The headings of the first level, without what stands around a name."""
    for _, found in zip(range(_MOST), _HEADING.finditer(card.text, card.body), strict=False):
        title = heading_title(found.group(1))
        name = _AROUND.sub('', title).strip() if len(title) <= 200 else ''
        if re.search(r'\w', name):
            yield name, card.span(found.start(1), found.start(1) + len(title))


def _is_name(heading: str) -> bool:
    """Whether a heading may be the name of a model: few words, one of them unusual."""
    few = len(heading.split()) <= _LONGEST and heading[-1] not in '.!?:'
    return few and _is_unusual(heading)


def _is_unusual(text: str) -> bool:
    """Whether a word is there that is no ordinary word of headings and output folders."""
    return not _ORDINARY.issuperset(re.findall(r'[a-z]+', text.lower()))


def _fits(duty: Duty, name: str) -> bool:
    from owlint_rules.licenses.facts.duties import name_fits

    # the owner of the name writes "Meta-Llama-3-8B" itself
    return name_fits(duty, name) or name_fits(duty, re.sub(r'(?i)^meta[-_ ]', '', name))
