"""The static table of all rules: their codes, modules and needs. Importing it imports no rule.

The family digit of a code is the subject it reads: 1 card, 2 license text,
3 source header, 4 manifest, 5 weight-file header, 6 release, 7 release and the
policy of its reader, 8 configuration and suppressions, 9 unreadable input.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from types import ModuleType

from owlint_rules.model.options import Options
from owlint_rules.model.subject import Subject

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


#: code -> module below owlint_rules, whose name is the rule's
RULES: dict[str, str] = {
    'OWL101': 'card.missing_front_matter',
    'OWL102': 'card.misplaced_front_matter',
    'OWL103': 'card.unclosed_front_matter',
    'OWL104': 'card.invalid_front_matter_yaml',
    'OWL105': 'card.front_matter_not_a_mapping',
    'OWL106': 'card.duplicate_key',
    'OWL107': 'card.ambiguous_yaml_word',
    'OWL108': 'card.misspelled_key',
    'OWL110': 'card.missing_license',
    'OWL111': 'card.license_not_in_list',
    'OWL112': 'card.incomplete_other_license',
    'OWL113': 'card.vague_license',
    'OWL114': 'card.license_name',
    'OWL115': 'card.license_name_beside_license',
    'OWL116': 'card.license_link',
    'OWL120': 'card.wrong_type',
    'OWL121': 'card.null_value',
    'OWL122': 'card.language_code',
    'OWL123': 'card.pipeline_tag',
    'OWL124': 'card.library_name',
    'OWL125': 'card.dataset_id',
    'OWL126': 'card.base_model_id',
    'OWL127': 'card.base_model_relation',
    'OWL128': 'card.model_index',
    'OWL129': 'card.gate_fields',
    'OWL130': 'card.placeholder',
    'OWL131': 'card.body_contradicts_license',
    'OWL132': 'card.other_field_shapes',
    'OWL133': 'card.empty_section',
    'OWL140': 'card.size_categories',
    'OWL141': 'card.task_categories',
    'OWL142': 'card.dataset_configs',
    'OWL143': 'card.task_ids',
    'OWL150': 'card.space_settings',
    'OWL201': 'license_files.unknown_license_text',
    'OWL202': 'license_files.changed_license_text',
    'OWL203': 'license_files.empty_license_file',
    'OWL204': 'license_files.license_pointer',
    'OWL205': 'license_files.unfilled_placeholder',
    'OWL206': 'license_files.misleading_license_heading',
    'OWL207': 'license_files.damaged_license_text',
    'OWL208': 'license_files.several_licenses_in_one_file',
    'OWL301': 'header.missing_license_header',
    'OWL302': 'header.wrong_license_header',
    'OWL303': 'header.invalid_license_expression_in_header',
    'OWL304': 'header.missing_copyright_header',
    'OWL305': 'header.misplaced_license_header',
    'OWL401': 'manifest.invalid_manifest_yaml',
    'OWL402': 'manifest.invalid_manifest_schema',
    'OWL403': 'manifest.unknown_component',
    'OWL404': 'manifest.duplicate_component',
    'OWL405': 'manifest.unknown_component_license',
    'OWL406': 'manifest.component_not_included_placeholder',
    'OWL407': 'manifest.unlicensed_spelling',
    'OWL408': 'manifest.unquoted_scalar',
    'OWL409': 'manifest.string_license',
    'OWL410': 'manifest.documentation_key',
    'OWL411': 'manifest.component_order',
    'OWL412': 'manifest.component_description',
    'OWL413': 'manifest.old_syntax',
    'OWL414': 'manifest.missing_link',
    'OWL415': 'manifest.bad_url',
    'OWL416': 'manifest.misjudged_license',
    'OWL417': 'manifest.license_not_type_appropriate',
    'OWL420': 'manifest.broken_manifest',
    'OWL421': 'manifest.repeated_manifest_key',
    'OWL422': 'manifest.unknown_license_in_manifest',
    'OWL423': 'manifest.deprecated_license_in_manifest',
    'OWL424': 'manifest.old_license_form',
    'OWL425': 'manifest.unlicensed_or_unlicense',
    'OWL426': 'manifest.citation_license',
    'OWL427': 'manifest.cyclonedx_license_form',
    'OWL428': 'manifest.inline_dataset_license',
    'OWL429': 'manifest.document_license_for_model',
    'OWL430': 'manifest.undefined_license_reference',
    'OWL431': 'manifest.spdx3_license_relationships',
    'OWL432': 'manifest.license_not_an_address',
    'OWL433': 'manifest.kaggle_license_label',
    'OWL434': 'manifest.modelfile_license',
    'OWL435': 'manifest.missing_license_in_manifest',
    'OWL436': 'manifest.schema_violation',
    'OWL437': 'manifest.misspelled_manifest_key',
    'OWL438': 'manifest.license_files_pattern',
    'OWL501': 'weights.broken_weight_header',
    'OWL502': 'weights.code_executing_weights',
    'OWL503': 'weights.missing_weight_license_key',
    'OWL504': 'weights.unknown_weight_license',
    'OWL505': 'weights.missing_shard',
    'OWL601': 'release.missing_license_text',
    'OWL602': 'release.license_disagreement',
    'OWL603': 'release.unmet_claim',
    'OWL604': 'release.base_model_terms',
    'OWL605': 'release.missing_required_notice',
    'OWL606': 'release.model_name_duty',
    'OWL607': 'release.missing_display_words',
    'OWL608': 'release.unmentioned_policy',
    'OWL609': 'release.invalid_license_expression',
    'OWL610': 'release.missing_component_license_text',
    'OWL611': 'release.license_tag_missing',
    'OWL620': 'release.unfounded_word',
    'OWL621': 'release.vague_provenance',
    'OWL622': 'release.bare_data_entry',
    'OWL623': 'release.known_data_trouble',
    'OWL624': 'release.restricted_generator',
    'OWL630': 'release.license_link_file',
    'OWL631': 'release.base_model_relation_mismatch',
    'OWL632': 'release.unnamed_base_model',
    'OWL633': 'release.eval_results',
    'OWL634': 'release.base_model_mismatch',
    'OWL635': 'release.precision_mismatch',
    'OWL636': 'release.card_under_other_name',
    'OWL640': 'release.stale_lock',
    'OWL641': 'release.broken_lock',
    'OWL645': 'release.unlisted_parameters',
    'OWL701': 'policy.policy_denied',
    'OWL702': 'policy.policy_unknown',
    'OWL703': 'policy.policy_exception_expired',
    'OWL801': 'configuration.unused_suppression',
    'OWL802': 'configuration.suppression_without_reason',
    'OWL803': 'configuration.invalid_suppression',
    'OWL804': 'configuration.stale_baseline',
    'OWL805': 'configuration.broken_configuration',
    'OWL901': 'unreadable_files.unreadable_file',
    'OWL902': 'unreadable_files.not_utf_8',
    'OWL903': 'unreadable_files.too_large',
    'OWL904': 'unreadable_files.too_complex',
    'OWL905': 'unreadable_files.binary_content',
    'OWL906': 'unreadable_files.link_as_text',
}

#: What a subject must have for a rule to be worth importing: any one of these traits, as
#: ``card/_traits.py`` and ``release/_traits.py`` find them, among them the keys of a card. A rule
#: that is not here always runs; one with no traits here needs configuration or manifests.
NEEDS: dict[str, tuple[str, ...]] = {
    'OWL101': ('no front matter',),
    'OWL102': ('defect',),
    'OWL103': ('defect',),
    'OWL104': ('broken YAML',),
    'OWL105': ('defect', 'no mapping'),
    'OWL106': ('repeated key',),
    'OWL107': ('ambiguous word',),
    'OWL108': ('unknown key',),
    'OWL110': ('odd license',),
    'OWL111': ('odd license',),
    'OWL112': ('odd license',),
    'OWL113': ('odd license',),
    'OWL114': ('license_name',),
    'OWL115': ('license_name', 'license_link'),
    'OWL116': ('license_link',),
    'OWL120': ('odd type', 'widget', 'gated', 'extra_gated_eu_disallowed'),
    'OWL121': ('null',),
    'OWL122': ('odd language',),
    'OWL123': ('odd pipeline_tag',),
    'OWL124': ('odd library_name',),
    'OWL125': ('odd datasets',),
    'OWL126': ('odd base_model',),
    'OWL127': ('base_model_relation',),
    'OWL128': ('model-index',),
    'OWL129': ('extra_gated_fields',),
    'OWL130': ('placeholder',),
    'OWL131': ('words on terms',),
    'OWL132': ('new_version', 'co2_eq_emissions', 'widget', 'inference'),
    'OWL133': ('bare heading',),
    'OWL140': ('size_categories',),
    'OWL141': ('task_categories',),
    'OWL142': ('configs', 'dataset_info'),
    'OWL143': ('task_ids',),
    'OWL150': ('space',),
    'OWL603': (),
    'OWL604': ('base_model', 'weights with base models', 'texts', 'words on bases'),
    'OWL606': ('base_model', 'weights with base models', 'texts', 'words on bases'),
    'OWL608': ('policy',),
    'OWL609': (),
    'OWL610': (),
    'OWL611': ('no license',),
    'OWL620': ('promising words',),
    'OWL622': ('datasets',),
    'OWL623': ('datasets',),
    'OWL624': ('datasets', 'generating words'),
    'OWL630': ('license_link',),
    'OWL631': ('base_model_relation',),
    'OWL632': ('no base_model',),
    'OWL633': ('results',),
    'OWL634': ('weights with base models',),
    'OWL635': ('weights with types',),
    'OWL636': ('other cards',),
    'OWL640': ('lock',),
    'OWL641': ('lock',),
    'OWL645': (),
    'OWL701': (),
    'OWL702': (),
    'OWL703': (),
}

#: The kinds of subject whose traits are looked for, and the modules that look.
_TRAITS = {'card': 'card._traits', 'release': 'release._traits'}

#: What the head of a rule's module need not say. WHY: the reason for its severity; OPTIONS:
#: name -> meaning.
DEFAULTS: dict[str, Any] = {'SINCE': '0.1.0', 'FIX': None, 'WHY': '', 'OPTIONS': {}}


#: The kind of subject that the rules of a folder read, where it is not the folder's name.
_KINDS = {'license_files': 'license', 'policy': 'release', 'unreadable_files': 'input'}


def name_of(code: str) -> str:
    """The name of a rule of ours: ``missing-license``."""
    return RULES[code].partition('.')[2].replace('_', '-')


def kind_of(code: str) -> str:
    """The kind of subject a rule of ours reads: ``card``."""
    folder = RULES[code].partition('.')[0]
    return _KINDS.get(folder, folder)


def load(code: str) -> ModuleType:
    """Import the module of one of our rules, and fill in what its head left out."""
    module = _import(RULES[code])
    head = vars(module)
    for name, value in (*DEFAULTS.items(), ('NAME', name_of(code)), ('KIND', kind_of(code))):
        head.setdefault(name, value)
    return module


def worth_running(
    codes: Iterable[str], kind: str, subject: Subject, options: Options
) -> Iterable[str]:
    """The codes, among those of one kind, of the rules that may find something in a subject.

    Importing a rule costs more than running it, and a sound card needs none of those about faults.
    """
    looked = _import(_TRAITS[kind]).traits_of(subject, options) if kind in _TRAITS else None
    if looked is None:
        return codes
    return [code for code in codes if code not in NEEDS or not looked.isdisjoint(NEEDS[code])]


@cache
def _import(module: str) -> ModuleType:
    from importlib import import_module

    return import_module('owlint_rules.' + module)
