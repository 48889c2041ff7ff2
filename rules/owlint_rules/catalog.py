"""The static table of all rules: code, name and module. Importing it imports no rule.

The family digit of a code is the subject it reads: 1 card, 2 license text,
3 source header, 4 manifest, 5 weight-file header, 6 release, 8 configuration
and suppressions, 9 unreadable input.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from owlint_rules.subjects import Options, Subject

#: code -> (name, module below owlint_rules)
RULES: dict[str, tuple[str, str]] = {
    'OWL101': ('missing-front-matter', 'card.missing_front_matter'),
    'OWL102': ('misplaced-front-matter', 'card.misplaced_front_matter'),
    'OWL103': ('unclosed-front-matter', 'card.unclosed_front_matter'),
    'OWL104': ('invalid-front-matter-yaml', 'card.invalid_front_matter_yaml'),
    'OWL105': ('front-matter-not-a-mapping', 'card.front_matter_not_a_mapping'),
    'OWL106': ('duplicate-key', 'card.duplicate_key'),
    'OWL107': ('ambiguous-yaml-word', 'card.ambiguous_yaml_word'),
    'OWL108': ('misspelled-key', 'card.misspelled_key'),
    'OWL110': ('missing-license', 'card.missing_license'),
    'OWL111': ('license-not-in-list', 'card.license_not_in_list'),
    'OWL112': ('incomplete-other-license', 'card.incomplete_other_license'),
    'OWL113': ('vague-license', 'card.vague_license'),
    'OWL114': ('license-name', 'card.license_name'),
    'OWL115': ('license-name-beside-license', 'card.license_name_beside_license'),
    'OWL116': ('license-link', 'card.license_link'),
    'OWL120': ('wrong-type', 'card.wrong_type'),
    'OWL121': ('null-value', 'card.null_value'),
    'OWL122': ('language-code', 'card.language_code'),
    'OWL123': ('pipeline-tag', 'card.pipeline_tag'),
    'OWL124': ('library-name', 'card.library_name'),
    'OWL125': ('dataset-id', 'card.dataset_id'),
    'OWL126': ('base-model-id', 'card.base_model_id'),
    'OWL127': ('base-model-relation', 'card.base_model_relation'),
    'OWL128': ('model-index', 'card.model_index'),
    'OWL129': ('gate-fields', 'card.gate_fields'),
    'OWL130': ('placeholder', 'card.placeholder'),
    'OWL131': ('body-contradicts-license', 'card.body_contradicts_license'),
    'OWL132': ('other-field-shapes', 'card.other_field_shapes'),
    'OWL133': ('empty-section', 'card.empty_section'),
    'OWL140': ('size-categories', 'card.size_categories'),
    'OWL141': ('task-categories', 'card.task_categories'),
    'OWL142': ('dataset-configs', 'card.dataset_configs'),
    'OWL143': ('task-ids', 'card.task_ids'),
    'OWL201': ('unknown-license-text', 'license.unknown_license_text'),
    'OWL202': ('changed-license-text', 'license.changed_license_text'),
    'OWL203': ('empty-license-file', 'license.empty_license_file'),
    'OWL204': ('license-pointer', 'license.license_pointer'),
    'OWL205': ('unfilled-placeholder', 'license.unfilled_placeholder'),
    'OWL206': ('misleading-license-heading', 'license.misleading_license_heading'),
    'OWL207': ('damaged-license-text', 'license.damaged_license_text'),
    'OWL208': ('several-licenses-in-one-file', 'license.several_licenses_in_one_file'),
    'OWL301': ('missing-license-header', 'header.missing_license_header'),
    'OWL302': ('wrong-license-header', 'header.wrong_license_header'),
    'OWL303': (
        'invalid-license-expression-in-header',
        'header.invalid_license_expression_in_header',
    ),
    'OWL304': ('missing-copyright-header', 'header.missing_copyright_header'),
    'OWL305': ('misplaced-license-header', 'header.misplaced_license_header'),
    'OWL401': ('invalid-manifest-yaml', 'manifest.invalid_manifest_yaml'),
    'OWL402': ('invalid-manifest-schema', 'manifest.invalid_manifest_schema'),
    'OWL403': ('unknown-component', 'manifest.unknown_component'),
    'OWL404': ('duplicate-component', 'manifest.duplicate_component'),
    'OWL405': ('unknown-component-license', 'manifest.unknown_component_license'),
    'OWL406': ('component-not-included-placeholder', 'manifest.component_not_included_placeholder'),
    'OWL407': ('unlicensed-spelling', 'manifest.unlicensed_spelling'),
    'OWL408': ('unquoted-scalar', 'manifest.unquoted_scalar'),
    'OWL409': ('string-license', 'manifest.string_license'),
    'OWL410': ('documentation-key', 'manifest.documentation_key'),
    'OWL411': ('component-order', 'manifest.component_order'),
    'OWL412': ('component-description', 'manifest.component_description'),
    'OWL413': ('old-syntax', 'manifest.old_syntax'),
    'OWL414': ('missing-link', 'manifest.missing_link'),
    'OWL415': ('bad-url', 'manifest.bad_url'),
    'OWL416': ('misjudged-license', 'manifest.misjudged_license'),
    'OWL417': ('license-not-type-appropriate', 'manifest.license_not_type_appropriate'),
    'OWL420': ('broken-manifest', 'manifest.broken_manifest'),
    'OWL421': ('repeated-manifest-key', 'manifest.repeated_manifest_key'),
    'OWL422': ('unknown-license-in-manifest', 'manifest.unknown_license_in_manifest'),
    'OWL423': ('deprecated-license-in-manifest', 'manifest.deprecated_license_in_manifest'),
    'OWL424': ('old-license-form', 'manifest.old_license_form'),
    'OWL425': ('unlicensed-or-unlicense', 'manifest.unlicensed_or_unlicense'),
    'OWL426': ('citation-license', 'manifest.citation_license'),
    'OWL427': ('cyclonedx-license-form', 'manifest.cyclonedx_license_form'),
    'OWL428': ('inline-dataset-license', 'manifest.inline_dataset_license'),
    'OWL429': ('document-license-for-model', 'manifest.document_license_for_model'),
    'OWL430': ('undefined-license-reference', 'manifest.undefined_license_reference'),
    'OWL431': ('spdx3-license-relationships', 'manifest.spdx3_license_relationships'),
    'OWL432': ('license-not-an-address', 'manifest.license_not_an_address'),
    'OWL433': ('kaggle-license-label', 'manifest.kaggle_license_label'),
    'OWL434': ('modelfile-license', 'manifest.modelfile_license'),
    'OWL435': ('missing-license-in-manifest', 'manifest.missing_license_in_manifest'),
    'OWL436': ('schema-violation', 'manifest.schema_violation'),
    'OWL501': ('broken-weight-header', 'weights.broken_weight_header'),
    'OWL502': ('code-executing-weights', 'weights.code_executing_weights'),
    'OWL503': ('missing-weight-license-key', 'weights.missing_weight_license_key'),
    'OWL504': ('unknown-weight-license', 'weights.unknown_weight_license'),
    'OWL505': ('missing-shard', 'weights.missing_shard'),
    'OWL601': ('missing-license-text', 'release.missing_license_text'),
    'OWL602': ('license-disagreement', 'release.license_disagreement'),
    'OWL603': ('unmet-claim', 'release.unmet_claim'),
    'OWL604': ('base-model-terms', 'release.base_model_terms'),
    'OWL605': ('missing-required-notice', 'release.missing_required_notice'),
    'OWL606': ('model-name-duty', 'release.model_name_duty'),
    'OWL607': ('missing-display-words', 'release.missing_display_words'),
    'OWL608': ('unmentioned-policy', 'release.unmentioned_policy'),
    'OWL609': ('invalid-license-expression', 'release.invalid_license_expression'),
    'OWL610': ('missing-component-license-text', 'release.missing_component_license_text'),
    'OWL611': ('license-tag-missing', 'release.license_tag_missing'),
    'OWL620': ('unfounded-word', 'release.unfounded_word'),
    'OWL621': ('vague-provenance', 'release.vague_provenance'),
    'OWL622': ('bare-data-entry', 'release.bare_data_entry'),
    'OWL623': ('known-data-trouble', 'release.known_data_trouble'),
    'OWL624': ('restricted-generator', 'release.restricted_generator'),
    'OWL630': ('license-link-file', 'release.license_link_file'),
    'OWL631': ('base-model-relation-mismatch', 'release.base_model_relation_mismatch'),
    'OWL632': ('unnamed-base-model', 'release.unnamed_base_model'),
    'OWL633': ('eval-results', 'release.eval_results'),
    'OWL634': ('base-model-mismatch', 'release.base_model_mismatch'),
    'OWL635': ('precision-mismatch', 'release.precision_mismatch'),
    'OWL801': ('unused-suppression', 'configuration.unused_suppression'),
    'OWL802': ('suppression-without-reason', 'configuration.suppression_without_reason'),
    'OWL803': ('invalid-suppression', 'configuration.invalid_suppression'),
    'OWL804': ('stale-baseline', 'configuration.stale_baseline'),
    'OWL901': ('unreadable-file', 'input.unreadable_file'),
    'OWL902': ('not-utf-8', 'input.not_utf_8'),
    'OWL903': ('too-large', 'input.too_large'),
    'OWL904': ('too-complex', 'input.too_complex'),
    'OWL905': ('binary-content', 'input.binary_content'),
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
    'OWL603': (),
    'OWL604': ('base_model', 'weights with base models', 'texts'),
    'OWL606': ('base_model', 'weights with base models', 'texts'),
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
}

#: The kinds of subject whose traits are looked for, and the modules that look.
_TRAITS = {'card': 'card._traits', 'release': 'release._traits'}

#: The kind of subject that each family of codes reads.
KINDS = {
    '1': 'card',
    '2': 'license',
    '3': 'header',
    '4': 'manifest',
    '5': 'weights',
    '6': 'release',
    '8': 'configuration',
    '9': 'input',
}


def kind_of(code: str) -> str:
    """The kind of subject a rule of ours reads, by its code."""
    return KINDS[code[3]]


def load(code: str) -> ModuleType:
    """Import the module of one of our rules."""
    return _import(RULES[code][1])


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


def _import(module: str) -> ModuleType:
    from importlib import import_module

    return import_module('owlint_rules.' + module)
