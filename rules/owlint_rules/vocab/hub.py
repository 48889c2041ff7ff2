"""What the Hugging Face Hub lists: licenses, tasks, libraries, relations of a base model.

The hub's own lists change every few weeks, so a value that is missing here may
simply be younger than the dates below; rules say so where it matters.
"""

from __future__ import annotations

# ruff: noqa: SIM905 - words in a text stay readable and load faster than a list of strings

#: Where each list was read (repository, commit, file).
SOURCE = {
    'licenses': 'huggingface/hub-docs@242f4a1e docs/hub/repositories-licenses.md',
    'tasks': 'huggingface/huggingface.js@fe42e680 packages/tasks/src/pipelines.ts',
    'subtasks': (
        'huggingface/huggingface.js packages/tasks/src/pipelines.ts, '
        'as published in @huggingface/tasks 0.21.54'
    ),
    'libraries': 'huggingface/huggingface.js@fe42e680 packages/tasks/src/model-libraries.ts',
    'base_model_relations': 'huggingface/hub-docs@242f4a1e docs/hub/model-cards.md',
    'special_languages': (
        'huggingface/huggingface_hub@ee0a4510 src/huggingface_hub/repocard_data.py'
    ),
}

#: Date of each of those commits.
DATE = {
    'licenses': '2026-08-22',
    'tasks': '2026-08-21',
    'subtasks': '2026-09-29',
    'libraries': '2026-08-21',
    'base_model_relations': '2026-08-22',
    'special_languages': '2026-08-20',
}

#: Values that the hub accepts for ``license`` in a card.
HUB_LICENSES = frozenset(
    """
    afl-3.0 agpl-3.0 apache-2.0 apple-amlr apple-ascl artistic-2.0 bigcode-openrail-m
    bigscience-bloom-rail-1.0 bigscience-openrail-m bsd bsd-2-clause bsd-3-clause
    bsd-3-clause-clear bsl-1.0 c-uda cc cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-4.0 cc-by-nc-2.0
    cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0
    cc-by-nc-sa-4.0 cc-by-nd-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc0-1.0 cdla-permissive-1.0
    cdla-permissive-2.0 cdla-sharing-1.0 creativeml-openrail-m deepfloyd-if-license ecl-2.0
    epl-1.0 epl-2.0 etalab-2.0 eupl-1.1 eupl-1.2 fair-noncommercial-research-license gemma gfdl
    gpl gpl-2.0 gpl-3.0 grok2-community h-research intel-research isc lgpl lgpl-2.1 lgpl-3.0
    lgpl-lr llama2 llama3 llama3.1 llama3.2 llama3.3 llama4 lppl-1.3c mit mpl-2.0 ms-pl ncsa odbl
    odc-by ofl-1.1 openmdw-1.0 openmdw-1.1 openrail openrail++ osl-3.0 other pddl postgresql
    unknown unlicense wtfpl zlib
    """.split()
)

#: Values of ``pipeline_tag``.
TASKS = frozenset(
    """
    any-to-any audio-classification audio-text-to-text audio-to-audio automatic-speech-recognition
    depth-estimation document-question-answering feature-extraction fill-mask graph-ml
    image-classification image-feature-extraction image-segmentation image-text-to-image
    image-text-to-text image-text-to-video image-to-3d image-to-image image-to-text image-to-video
    keypoint-detection mask-generation multiple-choice object-detection other question-answering
    reinforcement-learning robotics sentence-similarity summarization table-question-answering
    table-to-text tabular-classification tabular-regression tabular-to-text text-classification
    text-generation text-ranking text-retrieval text-to-3d text-to-audio text-to-image
    text-to-speech text-to-video time-series-forecasting token-classification translation
    unconditional-image-generation video-classification video-text-to-text video-to-video
    visual-document-retrieval visual-question-answering voice-activity-detection
    zero-shot-classification zero-shot-image-classification zero-shot-object-detection
    """.split()
)

#: Values of ``task_ids`` in dataset cards, the subtasks of those tasks.
SUBTASKS = frozenset(
    """
    abstractive-qa acceptability-classification audio-emotion-recognition
    audio-intent-classification audio-language-identification closed-book-qa closed-domain-qa
    conversational coreference-resolution dialogue-generation dialogue-modeling
    document-question-answering document-retrieval entity-linking-classification
    entity-linking-retrieval explanation-generation extractive-qa face-detection fact-checking
    fact-checking-retrieval grasping hate-speech-detection image-captioning image-colorization
    image-inpainting instance-segmentation intent-classification keyword-spotting
    language-identification language-modeling lemmatization masked-language-modeling
    multi-class-classification multi-class-image-classification
    multi-input-text-classification multi-label-classification
    multi-label-image-classification multiple-choice-coreference-resolution multiple-choice-qa
    multivariate-time-series-forecasting named-entity-recognition natural-language-inference
    news-articles-headline-generation news-articles-summarization open-book-qa
    open-domain-abstractive-qa open-domain-qa panoptic-segmentation parsing part-of-speech
    pose-estimation rdf-to-text semantic-segmentation semantic-similarity-classification
    semantic-similarity-scoring sentiment-analysis sentiment-classification sentiment-scoring
    slot-filling speaker-identification super-resolution tabular-multi-class-classification
    tabular-multi-label-classification tabular-single-column-regression task-planning
    text-scoring text-simplification text2text-generation topic-classification
    univariate-time-series-forecasting utterance-retrieval vehicle-detection
    visual-question-answering word-sense-disambiguation
    """.split()
)

#: Values of ``library_name``.
LIBRARIES = frozenset(
    """
    3dtopia-xl acestep adapter-transformers allennlp anemoi araclip asteroid audiocraft audioseal
    aviation-ner bagel-mot bboxmaskpose ben2 bertopic big_vision bionemo birder birefnet bm25s
    boltzgen cancertathomev2 cartesia_mlx cartesia_pytorch ccpfn champ chaossim chat_tts
    chatterbox chexmix chronos-forecasting clara clipscope cloud-agents colipri collectorvision
    colpali comet cosmos cosyvoice cotracker cxr-foundation deepforest depth-anything-v2 depth-pro
    derm-foundation describe-anything dia-tts dia2 diff-interpretation-tuning diffree diffusers
    diffusion-single-file diffusionkit docking-at-home doctr edsnlp elm encoderfile espnet eupe
    f5-tts fairseq fastai fastprint fasttext fixer flair flextab fme gemma.cpp genmo
    geometry-crafter gliner gliner2 glm-tts glyph-byt5 granite-library grok habibi-tts hallo
    hermes hezar holomotion htrflow hunyuan-dit hunyuan3d-2 hunyuanworld-voyager hy-world-2
    hy-worldplay image-matching-models imstoucan index-tts infinite-you infinitetalk intellifold
    ising-decoding k2 keras keras-hub kerasformers kernels kimi-audio kittentts kronos lagernvs
    lerobot lightglue lightning-ir litert litert-lm liveportrait llama-cpp-python
    longcat-video-avatar-1.5 ltx lvface lyra-2.0 magenta-realtime magenta-realtime-2 magi-1
    mamba-ssm manas-1 mars5-tts matanyone medvae merlin mesh-anything mflux mindspore mini-omni2
    minimax-h3 mitie ml-agents ml-sharp mlc-llm mlx mlx-image mobilint model2vec monkeyocr moshi
    mtvcraft multimolecule nemo ninfer nobg nv-medtech open-oasis open-sora open_clip openasr
    openpeerllm outetts paddlenlp PaddleOCR peft perception-encoder phantom-wan pocket-tts
    pruna-ai pxia py-feat pyannote-audio pythae quantumpeer qwen3_tts recurrentgemma refiners
    relik renderformer reverb rkllm robo-orchard-lab rwkv saelens sam-3d-body sam-3d-objects sam2
    same sample-factory sana sap-rpt-1-oss sapiens sapiens2 scail-2 seed-story seedvr self-forcing
    sentence-transformers setfit skala sklearn soloaudio songbloom spacy span-marker speechbrain
    ssr-speech stable-audio-3 stable-audio-tools stable-baselines3 stanza supertonic swarmformer
    synthefy-migas tabpfn tencent-song-generation tensorflowtts tensorrt terratorch tf-keras
    tic-clip timee-ts timesfm timm tirex tirex-2 torchgeo transformers transformers.js trellis
    trellis2 tunejury ultralytics uni-3dar unity-sentis univa vfi-mamba vibevoice videoprism
    videox_fun vismatch voicecraft voxcpm vui wan2.2 wham whisperkit yolov10 yolov26 zonos
    """.split()
)

#: Values of ``base_model_relation``.
BASE_MODEL_RELATIONS = frozenset(
    """
    adapter finetune merge quantized
    """.split()
)
