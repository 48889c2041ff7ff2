# ruff: noqa: E501 - patterns read better on one line
"""Whether words name a source of training data, or are words that fit any model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from owlint_rules.definitions.described.cues import Cues
from owlint_rules.definitions.described.names import GENERIC
from owlint_rules.definitions.described.phrases import vague_phrase
from owlint_rules.definitions.described.words import (
    METHODS,
    NUMBER,
    OPTIMIZER,
    TRAINED_ELSEWHERE,
)
from owlint_rules.lazy import lazy
from owlint_rules.text import small_letters

#: Well-known data sets and places that data come from.
KNOWN = Cues(
    r'\b(?:common[- ]?crawl|wikipedia|wikidata|wikitext|wiki-?40b|wiktionary|github(?![\w.-]*\.(?:com|io)\b)(?!\.)|stack[- ]?exchange|stack[- ]?overflow|pubmed|arxiv|bioarxiv|project gutenberg|gutenberg|m?c4|the pile|pile|fineweb\w*|refinedweb|slimpajama|redpajama\w*|dolma|dclm\w*|the[- ]stack|starcoder(?:data)?|roots|oscar|cc-?100|ccnet|cc-?news|cc-?net|culturax|madlad|hplt|openwebtext\w*|webtext|bookcorpus|books3|realnews|reddit'
    r'|imagenet\w*|image-?net|ms-?coco|coco|laion\w*|cc12m|cc3m|conceptual captions|open-?images|ade20k|cityscapes|kinetics\w*|something-something|ffhq|celeba|mnist|cifar\w*|places365|jft|datacomp|yfcc\w*|sa-1b|voxceleb\w*|librispeech|libri-?light|gigaspeech|common ?voice|fleurs|voxpopuli|mls|multilingual librispeech|ljspeech|lj speech|vctk|ted-?lium\w*|aishell\w*|wenetspeech|jsut|switchboard|fisher|spgi'
    r'|squad(?:_v2|2\.0| ?v?2)?|glue|superglue|s?nli|multi_?nli|mnli|anli|xnli|sts-?b|qqp|mrpc|sst-?2|imdb|ag[_ -]?news|yelp|conll\w*|ontonotes|ms[- ]?marco|natural[- ]questions|hotpot_?qa|trivia_?qa|cnn[/_ -]?daily ?mail|xsum|samsum|wmt\w*|opus\w*|paracrawl|europarl|ccmatrix|tatoeba|flan\w*|p3|xp3|alpaca\w*|dolly(?:-15k)?|databricks-dolly\w*|sharegpt\w*|ultrachat\w*|ultrafeedback\w*|oasst\w*|openassistant|open-?orca|openhermes|lima|wizardlm\w*|evol[- ]instruct|hh-rlhf|tulu\w*|gsm8k|metamath\w*|magpie\w*|open-?platypus|guanaco|belle|firefly'
    r'|uniref\w*|uniprot|swissprot|pdb|chembl|zinc|mimic[- ]?\w*|s2orc|semantic scholar|era5|hres|kitti|nuscenes|waymo|anyword|danbooru\w*|universal dependencies|ud treebank\w*|twitter|openslr|tiny ?stories|cosmopedia|nemotron-?cc|clue\w*|wudao\w*|leipzig corpora|gigaword|ancora|tiger corpus|paws-?x|xcopa|aozora|kowiki|namuwiki|aihub|ai-?hub|newsela)\b'
    r'|维基百科|維基百科|百度百科|悟道|知乎|维基|ウィキペディア|青空文庫|위키(?:피디아|백과)|나무위키|모두의 ?말뭉치|википеди\w*|wikipédia'
)
_PLACE = lazy(r'huggingface\.co/datasets/|hf\.co/datasets/|modelscope\.cn/datasets/|kaggle\.com/(?:datasets|competitions|c)/|zenodo\.org|openslr\.org|\bdata|data(?:sets?)?(?:$|[/._-])|corpus|corpora|archive\.(?:org|ics)|commonvoice|\.(?:zip|tar\.gz|csv|jsonl|parquet)\b|\.jsonl?$', re.IGNORECASE)  # fmt: skip
_HUB_ID = lazy(
    r'(?<![\w./:-])(?:[A-Za-z0-9](?=[\w.]*[-_\d])[\w.-]*/[\w.-]{3,}|[A-Za-z][\w.]+/[\w.]*[A-Za-z][-_\d][\w.-]+)'
)
#: A hub id, or a name that only data sets have: letters with digits, marks or capitals inside.
_ID = r'(?:[\w.-]+/)?[\w.-]*(?:[a-z0-9][A-Z]|\d|_)[\w.-]*'
_NAMED_SET = lazy(
    r'(?:\b(?:on|the|of|from|with|and|using|via)\s+|\()["“]?([\w./+&-]{2,80})["”]?(?:\s+v?\d[\d.]*)?\s+(?:(?:training|train|speech|text|image|audio|instruction|chat|dialogue|preference|video|qa|ner|translation|full|small|large)\s+){0,2}(?:data[- ]?sets?|corpus|corpora|database|data ?base|treebank|data)\b',
    re.IGNORECASE,
)
#: Amounts and qualities, which look like names.
_QUALITY = lazy(r'^[\d.,]+\+?(?:[kKMBTG]B?|hours?|[- ]\w+)?$|-(?:only|language|based|centric|speaking|style|like|level|domain|quality|scale|lingual|resolution|free|labell?ed)$', re.IGNORECASE)  # fmt: skip
#: Words with capitals that are no names of data.
_NO_SOURCE = lazy(
    r'^(?:I|A|The|This|These|It|We|Our|All|In|On|For|From|To|And|Or|As|At|By|With|See|Is|Are|AI|ML|NLP|NLU|NLG|NER|POS|QA|ASR|TTS|OCR|CV|LLMs?|LMs?|VLMs?|SLM|MLLM|CSAM|PII|NSFW|GB|TB|MB|KB|GiB|TiB|B|M|K|T|BT|GPUs?|TPUs?|CPUs?|HPU|NPU|DGX|HGX|SXM\w*|PCIe|GH200|GB200|[AHVTPLB]\d{2,3}s?(?:-\w+)?|MI\d+\w*|RTX|GTX|GeForce|TITAN|Tesla|Quadro|Ampere|Hopper|Pod|v\d[\w.-]*|V\d|x\d+|FP\d+|BF\d+|fp16|bf16|TF32|INT\d|'
    r'NVIDIA|Nvidia|AMD|Intel|Google|Amazon|AWS|Azure|GCP|Cloud|Colab|Microsoft|Meta|Apple|IBM|Hugging|HuggingFace|Face|Hub|Kaggle|PyTorch|Pytorch|TensorFlow|Tensorflow|Keras|JAX|Jax|Flax|DeepSpeed|Megatron\w*|FSDP|ZeRO|Accelerate|Axolotl|Unsloth|TRL|PEFT|NeMo|Lightning|MosaicML|Composer|LLaMA-?Factory|OpenCLIP|Transformers?|Simple|SetFit|Sentence|timm|fairseq|Fairseq|spaCy|Flair|EasyDeL|MaxText|AutoTrain|SageMaker|Slurm|Leonardo|LUMI|MareNostrum|JUWELS|Python|CUDA|'
    r'English|Chinese|Mandarin|French|German|Spanish|Japanese|Korean|Italian|Portuguese|Russian|Arabic|Hindi|Dutch|Polish|Turkish|Swedish|Danish|Norwegian|Finnish|Greek|Czech|Thai|Vietnamese|Indonesian|Malay|Bengali|Tamil|Urdu|Persian|Hebrew|Ukrainian|Romanian|Hungarian|Catalan|Basque|Galician|Latin|Swahili|Quechua|European|Western|Asian|African|Indian|American|British|Brazilian|US|UK|EU|'
    r'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|'
    r'Adam\w*|SGD|LoRA|QLoRA|SFT|DPO|PPO|RLH?F|GRPO|MLM|CLM|NSP|BERT\w*|\w{0,20}BERT\w{0,20}|RoBERTa|GPT\w*|T5|ViT\w*|CLIP|U-?Net|LLaMA|Llama\w*|Mistral\w*|Gemma\w*|Qwen\w*|Falcon|Phi\w*|Whisper\w*|HTML|XML|JSON|SMILES|SQL|API|URL|PDF|Python|Java|JavaScript|C|Go|Rust|Base|Large|Small|Tiny|Medium|XL|XXL|Instruct|Chat|Model|Models|Training|Data|Dataset|Datasets|Corpus|Note|Table|Figure|Section|Appendix|Overview|Pre-?trained|Pre-?training|Fine-?[Tt]un\w+|Stage|Step|Phase|Internet|Web|Deep|Depth|Machine|Learning|Language|Natural|Open|Text|Image|Video|Audio|Speech|Code|Math|Books?|News|Academic|Papers?|Wiki|Cards?|Sheets?|Details?|Links?|Here|Reports?|Blog|Page|Website|Tensor[Bb]oard)$'
)
#: Something counted that data consist of, and words that say where it is from.
_COUNTED = lazy(
    rf'\b{NUMBER}\s?\+?(?:k|m|b|K|M|B|million|thousand|billion|hundred)?\+?[ -](?:[\w-]+,? (?:\([^()]{{0,40}}\) ?)?){{0,6}}?(?:images?|photos?|photographs|pictures|documents|sentences|samples|examples|pairs|pages|articles|letters|recordings|reviews|tweets|posts|comments|notes|reports|sequences|molecules|proteins|conversations|dialog(?:ue)?s|questions|instructions|utterances|clips|videos|records|books|songs|hours|minutes|files|texts|messages|prompts|rows|entries|scans|patients|abstracts|headlines|queries|games|episodes|lines|tables|stories|poems|genomes|compounds|strings|[GT]B)\b|\d[\d.,]*\s?(?:万|億|亿)?\s?(?:条|张|篇|小时|个样本|件|時間|枚|문장|시간|장|건)',
    re.IGNORECASE,
)
MADE = Cues(
    r'\b(?:collected|annotated (?:by|with|for)|label(?:l)?ed (?:by|with|for|as)|manually (?:label|annotat)\w+|curated|transcribed|scraped|crawled|recorded|gathered|extracted|generated|written|wrote|created|synthesi[sz]ed|translated|sampled|licensed|compiled|obtained|digiti[sz]ed|scanned|taken|drawn|sourced|consist\w*|compris\w*|contain\w*|archives?|library|libraries|hospital|clinic|museum|newspaper|from(?! scratch)|by|von|aus|du|des|del|della|dal|из|tirés?|recogid\w+|recueilli\w*|gesammelt|собран\w*)\b|采集|标注|收集|来自|生成|収集|から|수집|에서|생성'
)


_ANYWHERE = lazy(
    r'(?i)publicly|internet|\bweb\b|公开|互联网|公開|ウェブ|공개|öffentl|publi|públic|pubbl|открыт|общедоступ'
)


def is_place(url: str) -> bool:
    """Whether an address is that of data; an application that shows them is not."""
    return '/spaces/' not in url and _PLACE.search(url) is not None


def names_source(
    words: str, links: Iterable[tuple[str, str]] = (), own: Sequence[str] = ()
) -> bool:
    """Whether words name a dataset or a place that data come from."""
    if KNOWN.search(words) or _HUB_ID.search(words):
        return True
    for shown, url in links:
        if is_place(url):
            return True
        if shown.strip() and _is_name(shown, own, inside=True):
            return True
    if _GERMAN.search(words):
        words = re.sub(r'\b[A-ZÄÖÜ][a-zäöüß]+\b', ' ', words)  # all its nouns have capitals
    named = _NAMED_SET.search(words)
    if named and named.group(1).lower() not in GENERIC and _could_be_set(named.group(1)):
        return True
    return _is_name(words, own)


def _could_be_set(word: str) -> bool:
    if _NO_SOURCE.match(word) or _QUALITY.search(word):
        return False
    return bool(re.fullmatch(_ID, word) or word[:1].isupper())


def _is_name(words: str, own: Sequence[str], *, inside: bool = False) -> bool:
    """Whether there is a word with a capital inside a sentence that is no common one."""
    if not _has_name(words, own, inside=inside):
        return False
    return _has_name(METHODS.without(OPTIMIZER.without(words)), own, inside=inside)


def _has_name(words: str, own: Sequence[str], *, inside: bool) -> bool:
    for match in re.finditer(r'[A-Z][\w+&/-]{1,60}', words):
        word = match.group().rstrip('-/&')
        before = words[: match.start()].rstrip(' "“(\'')
        if not inside and (not before or before[-1] in '.!?:|•'):
            continue  # the first word of a sentence has a capital anyway
        if before.endswith(('-', '_')):
            continue
        if any(_alike(word, name) for name in own) or _NO_SOURCE.match(word):
            continue
        if _QUALITY.search(word) or all(
            map(_NO_SOURCE.match, filter(None, re.split(r'[-/]', word)))
        ):
            continue
        return True
    return False


def _alike(word: str, name: str) -> bool:
    return word.lower() in name.lower() or name.lower() in word.lower()


def is_own_collection(words: str, may: int) -> bool:
    """Whether words with some bits tell the size and kind of a collection and how it was made."""
    if not MADE.fits(small_letters(words), may) or _COUNTED.search(words) is None:
        return False
    vague = vague_phrase(words)
    return vague is None or _ANYWHERE.search(vague.group()) is None


#: In languages that put no blanks between words, a name beside a word for data.
_BESIDE = lazy(
    r'(?:[A-Z][\w.-]{2,40}|[a-z][a-z.]*[-_\d][\w.-]{2,40})(?:\s?[（(][^（()）]{1,40}[)）])?[ 」』》”]{0,2}(?:的|の|의)?\s?\S{0,6}?(?:数据|數據|语料|語料|データ|コーパス|데이터|말뭉치|文本|テキスト|텍스트)|(?:数据|數據|语料|語料|データ|コーパス|데이터|말뭉치)\S{0,4}?(?:为|為|包括|包含|来自|來自|は|として|는|은|인|:|：)\s?[「『《“]?[A-Z][\w.-]{2,40}|(?:在|对|使用|采用|利用)\s?[「『《“]?[A-Z][\w.-]{2,40}[」』》”]?\s?(?:上|进行|数据|等)|[A-Z][\w.-]{2,40}\s?(?:を(?:用い|使|利用)|で(?:学習|訓練|ファイン|事前)|(?:으로|로|를|을) (?:학습|훈련|파인|사용|이용))'
)
_SET_BESIDE = lazy(
    r'(?:датасет\w*|корпус\w*|data ?sets?|corpus|conjuntos? de datos|conjuntos? de dados|jeux? de données|datens[aä]tz\w*)\s+[«"„“]?[\w./-]*[A-Z_\d][\w./-]*'
)
#: What follows a preposition that data stand behind.
_BEHIND = lazy(
    r'\b(?:con|en|sobre|sur|avec|no|na|nos|nas|em|com|sul|sulla|sui|su|auf|mit|aus|на|с|из|op|met|med|på|z|na) .{3,240}',
    re.IGNORECASE,
)
_GERMAN = lazy(r'\b(?:der|dem|den|und|wurden?|ist|auf|mit|aus|von|für)\b')


def names_source_elsewhere(
    words: str, links: Iterable[tuple[str, str]], own: Sequence[str]
) -> bool:
    """The same for a sentence in another language than English."""
    if KNOWN.search(words) or any(is_place(url) for _, url in links):
        return True
    if re.search('[\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]', words):
        return _BESIDE.search(words) is not None
    if _SET_BESIDE.search(words):
        return True
    verb = TRAINED_ELSEWHERE.search(words)
    # what data follow stands behind the verb, or before it in German
    behind = (verb and _BEHIND.search(words, min(verb.start(), len(words)))) or _BEHIND.search(
        words
    )
    if behind is None:
        return False
    words = re.sub(r'\([^()]*\)', ' ', behind.group())
    return names_source(words, links, own)


def is_vague(words: str) -> bool:
    """Whether a text about data has words that fit any model, and names no source."""
    return vague_phrase(words) is not None and not names_source(words)
