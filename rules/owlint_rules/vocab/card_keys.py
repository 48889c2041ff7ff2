"""The keys of a card's front matter and the kinds of value they take.

Read from huggingface/hub-docs@242f4a1e (modelcard.md, datasetcard.md),
huggingface/huggingface.js@fe42e680 (packages/hub/src/types/api/api-model.ts,
and api-dataset.ts@41f5aa1f)
and huggingface/huggingface_hub@ee0a4510 (repocard_data.py).
"""

from __future__ import annotations

#: Keys of a model card that hold one text.
TEXT = frozenset(
    {
        'license_name', 'license_link', 'license_details', 'language_details', 'library_name',
        'pipeline_tag', 'base_model_relation', 'new_version', 'thumbnail', 'description',
        'instance_prompt', 'mask_token', 'finetuned_from', 'extra_gated_prompt',
        'extra_gated_heading', 'extra_gated_description', 'extra_gated_button_content',
        'quantized_by', 'model_creator', 'model_name', 'model_type', 'duplicated_from',
    }
)  # fmt: skip
#: Keys that hold one text or a list of texts.
TEXT_OR_LIST = frozenset({'license', 'language', 'datasets', 'base_model'})
#: Keys that hold a list of texts.
LIST = frozenset({'tags', 'metrics', 'language_bcp47', 'buckets'})
#: Keys that hold true or false.
FLAGS = frozenset({'gated', 'extra_gated_eu_disallowed'})
#: Keys with a shape of their own.
SHAPED = frozenset({'model-index', 'co2_eq_emissions', 'widget', 'inference', 'extra_gated_fields'})

MODEL_KEYS = TEXT | TEXT_OR_LIST | LIST | FLAGS | SHAPED

#: Keys of dataset cards.
DATASET_TEXT = frozenset(
    {
        'license_name', 'license_link', 'license_details', 'pretty_name', 'paperswithcode_id',
        'thumbnail', 'description', 'benchmark', 'extra_gated_prompt', 'extra_gated_heading',
        'extra_gated_description', 'extra_gated_button_content',
    }
)  # fmt: skip
DATASET_LISTS = frozenset(
    {
        'tags', 'annotations_creators', 'language_creators', 'language_bcp47', 'multilinguality',
        'size_categories', 'source_datasets', 'task_categories', 'task_ids', 'config_names',
    }
)  # fmt: skip
#: Text in the hub's types, a list in its description of dataset cards.
DATASET_TEXT_OR_LIST = frozenset({'license', 'language', 'language_details'})
DATASET_FLAGS = FLAGS | {'viewer', 'viewer_display_urls'}
DATASET_SHAPED = frozenset({'configs', 'dataset_info', 'extra_gated_fields', 'train-eval-index'})
DATASET_KEYS = DATASET_TEXT | DATASET_LISTS | DATASET_TEXT_OR_LIST | DATASET_FLAGS | DATASET_SHAPED

#: Keys of the cards of Spaces (hub-docs, spaces-config-reference.md).
SPACE_FLAGS = frozenset({'pinned', 'fullWidth', 'hf_oauth', 'disable_embedding'})
SPACE_KEYS = SPACE_FLAGS | {
    'title', 'emoji', 'colorFrom', 'colorTo', 'sdk', 'sdk_version', 'python_version', 'app_file',
    'app_port', 'base_path', 'suggested_hardware', 'suggested_storage', 'models', 'datasets',
    'tags', 'header', 'short_description', 'license', 'license_name', 'license_link', 'thumbnail',
    'custom_headers', 'hf_oauth_scopes', 'hf_oauth_expiration_minutes', 'preload_from_hub',
    'startup_duration_timeout', 'duplicated_from', 'language', 'description', 'failure_strategy',
    'hf_oauth_authorized_org',
}  # fmt: skip

#: All keys whose values, or items of a list, are texts.
TOP_TEXT = TEXT | TEXT_OR_LIST | LIST | DATASET_TEXT | DATASET_LISTS
#: Keys below them that hold text: in results, examples, forms and configurations.
TEXT_PARTS = frozenset(
    {
        'name', 'type', 'config', 'split', 'revision', 'text', 'example_title', 'group', 'url',
        'label', 'options', 'config_name', 'source', 'training_type', 'geographical_location',
        'hardware_used',
    }
)  # fmt: skip
#: The most frequent language codes, for which the list of all need not be loaded.
USUAL_LANGUAGES = frozenset(
    {
        'en', 'zh', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'ja', 'ko', 'ar', 'nl', 'pl', 'sv', 'da',
        'fi', 'cs', 'tr', 'hi', 'id', 'vi', 'th', 'uk', 'el', 'he', 'hu', 'ro', 'bg', 'fa', 'ca',
        'no', 'nb', 'nn', 'et', 'lv', 'lt', 'sk', 'sl', 'hr', 'sr', 'ms', 'bn', 'ta', 'te', 'ur',
        'sw', 'af', 'multilingual', 'code',
    }
)  # fmt: skip

#: Keys that the hub gives no meaning and that real cards carry; they are no misspellings.
COMMON = frozenset(
    {
        'title', 'model', 'models', 'name', 'version', 'author', 'authors', 'date', 'commercial',
        'prompt_template', 'model_link', 'model_details', 'inference_parameters', 'base_models',
        'eval_results', 'train-eval-index', 'dtype', 'task', 'tasks', 'framework', 'frameworks',
        'chat_template', 'arxiv', 'papers', 'citation', 'domain', 'repo', 'repository', 'github',
        'homepage', 'contact', 'emoji', 'summary', 'keywords', 'url', 'model_size', 'parameters',
        'quantization', 'developers', 'organization', 'related', 'spaces', 'demo', 'modality',
        'model_id', 'hardware', 'software', 'train', 'source', 'languages_details', 'merge',
        'tokenizer', 'architecture', 'quantized', 'format', 'sampling_rate', 'voice', 'speakers',
    }
)  # fmt: skip

KNOWN_KEYS = MODEL_KEYS | DATASET_KEYS | COMMON

#: Wrong spellings seen in published cards or made the same way, with the key that was meant.
MISSPELLED = {
    'licence': 'license',
    'lisence': 'license',
    'liscence': 'license',
    'liscense': 'license',
    'lincense': 'license',
    'licenses': 'license',
    'licences': 'license',
    '--license': 'license',
    'licence_name': 'license_name',
    'licence_link': 'license_link',
    'licence_details': 'license_details',
    'licence_url': 'license_link',
    'license_url': 'license_link',
    'languages': 'language',
    'lang': 'language',
    'langs': 'language',
    'model_index': 'model-index',
    'modelindex': 'model-index',
    'pipeline-tag': 'pipeline_tag',
    'pipelinetag': 'pipeline_tag',
    'pipeline_tags': 'pipeline_tag',
    'pipeline': 'pipeline_tag',
    'mask-token': 'mask_token',
    'library': 'library_name',
    'library-name': 'library_name',
    'tag': 'tags',
    'dataset': 'datasets',
    'metric': 'metrics',
    'widgets': 'widget',
    'basemodel': 'base_model',
    'base-model': 'base_model',
    'base_model_name': 'base_model',
    'license-name': 'license_name',
    'license-link': 'license_link',
    'extra_gated_field': 'extra_gated_fields',
}
#: Spellings above that a key of another meaning may hide behind: named, never renamed.
DOUBTFUL = frozenset(
    {'pipeline', 'library', 'dataset', 'base_model_name', 'license_url', 'licence_url'}
)

#: Spellings that stand for ``license``, so that a card with one is not said to have none.
LICENSE_LIKE = frozenset(wrong for wrong, right in MISSPELLED.items() if right == 'license')
