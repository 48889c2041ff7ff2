# ruff: noqa: E501 - lists of words read better on long lines
"""Names of well-known models, as pieces of a pattern: whose terms a sentence may tell."""

from __future__ import annotations

#: Models that releases hold or use as parts of something else.
PARTS = (
    r'insight ?face|inspire ?face|inswapper|buffalo_[ls]|antelopev2|pyannote(?:\.audio)?|nllb(?:-\d+)?|birdnet\S*|whisper|dino ?v[23]|clip|siglip|yolo[\w-]*|mms|vgg\w*|arcface|gfpgan|codeformer|realesrgan|open ?clip'
    r'|wav2lip|live ?portrait|silero|vosk|media ?pipe|f5-tts|coqui|xtts(?:-v\d)?|piper|openwakeword|porcupine|picovoice|demucs|rmbg(?:-[\d.]+)?|dlib|open ?pose|yomitoku|lama(?![A-Za-z])|segment anything|sam ?[23](?![\w.])|helsinki-nlp|opus-mt|edge-tts|style-bert-vits2|easyocr|mobile ?clip\d?|music ?gen|audio ?gen|all-in-one|chat-?tts|fish[ -](?:speech|audio)|depth[ -]anything\S*|dav2\S*|jina-\S*|smpl(?:-x)?|mano|wilor|hamer|diarizen|catvton'
)
#: Families that others build on, from companies whose cards are English.
ABROAD = r'(?:code ?|meta[ -])?llama[ -]?[\d.]*|gpt-?\d\S*|vicuna|mi[sx]tral(?:-\w+)?|idefics\d?|gemma[ -]?[\d.]*|stable[ -]?(?:diffusion|audio|video)|flux(?:\.\d)?|alpaca|falcon|bloom|mpt|wizardlm\S*|xwin\S*|phi-\d|claude[ -]?[\d.]*|gemini\S*|chatgpt|grok\S*|llava\S*|sd-turbo|sd ?\d(?:\.\d)?|sdxl\S*|yue ?2|command[ -]r\+?'
#: The same from companies of East Asia, whose own cards are in Chinese or Korean.
EAST = r'qwen[\d.]*(?:-\w+)?|deepseek\S*|chatglm\S*|baichuan\S*|kolors|exaone\S*'
