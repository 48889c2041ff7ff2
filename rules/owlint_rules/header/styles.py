"""How each language writes a comment: data, and the few lines that look it up.

Coverage is that of the REUSE specification 3.3 as its tool 6.2.0 reads it, and
some endings more that machine-learning repositories have. Where a language has
silent and printed comments (Sass, Less), the silent one is used; where an
ending belongs to several languages, the text decides (``TOLD_BY_TEXT``).
"""

from __future__ import annotations

# ruff: noqa: SIM905 - words in a text stay readable and load faster than a list of strings
import re

#: The style of files that cannot carry a comment; their header stands in ``<file>.license``.
UNCOMMENTABLE = 'uncommentable'

#: style -> (prefix of a comment line, start, middle and end of a block comment). A style
#: without a line prefix is written as a block.
STYLES: dict[str, tuple[str, str, str, str]] = {
    'applescript': ('--', '(*', '', '*)'),
    'aspx': ('', '<%--', '', '--%>'),
    'batch': ('@REM', '', '', ''),
    'bibtex': ('', '@Comment{', '', '}'),
    'blade': ('', '{{--', '', '--}}'),
    'c': ('', '/*', '*', '*/'),
    'css': ('', '/*', '*', '*/'),
    'dash': ('--', '', '', ''),
    'dnl': ('dnl', '', '', ''),
    'exclamation': ('!', '', '', ''),
    'freemarker': ('', '<#--', '', '-->'),
    'handlebars': ('', '{{!--', '', '--}}'),
    'hash': ('#', '', '', ''),
    'html': ('', '<!--', '', '-->'),
    'jinja': ('', '{#', '', '-#}'),
    'julia': ('#', '#=', '', '=#'),
    'lean': ('--', '/-', '', '-/'),
    'lisp': (';;;', '', '', ''),
    'lua': ('--', '--[[', '', ']]'),
    'man': ('.\\"', '', '', ''),
    'markdown': ('', '<!--', '', '-->'),
    'ml': ('', '(*', '*', '*)'),
    'percent': ('%', '', '', ''),
    'php': ('//', '/*', '*', '*/'),
    'plantuml': ("'", "/'", "'", "'/"),
    'python': ('#', '', '', ''),
    'restructuredtext': ('..', '', '', ''),
    'ruby': ('#', '', '', ''),
    'rust': ('//', '/*', '*', '*/'),
    'semicolon': (';', '', '', ''),
    'slash': ('//', '/*', '*', '*/'),
    'sql': ('--', '/*', '*', '*/'),
    'velocity': ('', '#*', '', '*#'),
    'vim': ('"', '', '', ''),
    'xml': ('', '<!--', '', '-->'),
    'xquery': ('', '(:', ':', ':)'),
}

#: Style -> beginnings of comment lines that are read besides the one that is written. A batch
#: file's and a cabal file's first commands are passed over with them.
ALSO_READ: dict[str, tuple[str, ...]] = {
    'batch': ('@rem', 'REM', 'rem', '::', '@echo off', '@ECHO OFF'),
    'c': ('//', '#!'),
    'css': ('//', '@charset'),
    'dash': ('cabal-version',),
    'dnl': ('#',),
    'exclamation': ('c ', 'C ', '*'),
    'lisp': (';',),
    'man': ('\'\\"',),
    'php': ('#', '<?php'),
    'plantuml': ('@start',),
    'semicolon': ('#',),
    'sql': ('#',),
}

#: Style -> block comments (start, end) that are read, in place of the one that is written.
BLOCKS: dict[str, tuple[tuple[str, str], ...]] = {
    'dash': (('{-', '-}'),),
    'hash': (('<#', '#>'),),
    'html': (('<!--', '-->'), ('<?', '?>'), ('<!DOCTYPE', '>'), ('<!doctype', '>')),
    'jinja': (('{#', '#}'),),
    'markdown': (('<!--', '-->'),),
    'python': (('"""', '"""'), ("'''", "'''"), ('r"""', '"""')),
    'ruby': (('=begin', '=end'),),
    'xml': (('<!--', '-->'), ('<?', '?>'), ('<!DOCTYPE', '>'), ('<!doctype', '>')),
}


def leaders_of(style: str) -> tuple[str, ...]:
    """How a comment line of a style may begin."""
    line = STYLES[style][0]
    return ((line,) if line else ()) + ALSO_READ.get(style, ())


def blocks_of(style: str) -> tuple[tuple[str, str], ...]:
    """Start and end of the block comments that a style may have."""
    _, start, _, end = STYLES[style]
    return BLOCKS.get(style, ((start, end),) if start else ())


def _by_word(table: str) -> dict[str, str]:
    """Lines of ``style: words`` as a table from word to style."""
    found = {}
    for line in table.strip().splitlines():
        style, _, words = line.strip().partition(':')
        for word in words.split():
            found[word] = style
    return found


#: Ending in lower case, without its first dot -> style.
ENDINGS = _by_word(
    """
    applescript: applescript scpt scptd
    aspx: asax ashx asmx aspx axd jsp
    batch: bat cmd
    bibtex: bib
    blade: blade.php
    c: c h ld lds s
    css: css qss
    dash: adb ads cabal elm hs vhd vhdl
    dnl: m4
    exclamation: f f03 f08 f77 f90 f95 for fpp ftn
    freemarker: ftl
    handlebars: hbs mustache
    hash: awk bash bats bazel bb bbappend bbclass bzl cmake coffee conf cr cson env ex exs fish
    hash: gqls graphql graphqls hcl jy ksh mk nim nim.cfg nimble nimrod nix org pl pm pod po pot
    hash: pri pro properties ps1 psd1 psm1 r rego service sh smk star t tcl tf tfvars toml ttl
    hash: xsh yaml yml zsh
    html: htm html svelte vue
    jinja: j2 jinja jinja2
    julia: jl
    lean: lean
    lisp: asm cl clj cljc cljs el fnl l lisp lsp rkt scm sld sls sps
    lua: lua luau
    man: man
    markdown: markdown md mdown qmd rmd textile
    ml: ml mli sml thy
    percent: aux cls erl escript es hrl latex m sty tex toc xrl yrl
    php: php php3 php4 php5 phtml
    plantuml: iuml plantuml pu puml
    python: pxd pxi py pyi pyw pyx
    restructuredtext: rst
    ruby: gemspec rake rb rbw rbx ru
    rust: rs
    semicolon: ahk ahkl ini nsi reg
    slash: adoc aidl asc asciidoc cc cjs code-workspace comp cpp cs cts cu cuh cxx d dart di dts
    slash: dtsi frag fs fsi fsx glsl gleam go gperf gradle groovy ha hh hip hjson hlsl hpp hx
    slash: hxsl hxx ino inl ipp java js json5 jsonc jsx kt kts less metal mjs mm mts proto qbs
    slash: qml sass sbt sc scad scala scss sol soy sv svh swift ts tsx typ v vala vert vsh wgsl
    slash: zig
    sql: sql
    uncommentable: 7z aac aes arb arrow avif bin bmp bz2 ckpt csv doc docx dotx eot feather flac
    uncommentable: fodp fods fodt geojson gguf gif gz h5 hdf5 ico ilean ipynb jpeg jpg json
    uncommentable: jsonl keras lock model mov mp3 mp4 msgpack ndjson npy npz odb odf odg odm odp
    uncommentable: ods odt ogg olean onnx otf otp ots ott parquet pb pdf pem pickle pkl png ppt
    uncommentable: pptx pt pth pyc safetensors scsyndef sln so svg tar tflite tgz tif tiff tsv
    uncommentable: ttf wasm wav webm webp whl woff woff2 xls xlsx xz zip zst
    velocity: vm vtl
    vim: vim
    xml: axaml csl csproj dtd fsproj props qrc resx rss targets ui vbproj wsdl xaml xhtml xml
    xml: xsd xsl xslt
    xquery: xq xql xqm xqy xquery
    """
)

#: File name in lower case -> style; a name goes before an ending.
NAMES = _by_word(
    """
    dash: cabal.project
    dnl: configure.ac
    hash: .bash_profile .bashrc .bazelignore .bazelrc .browserslist .clang-format .clang-tidy
    hash: .clangd .coveragerc .dockerignore .earthlyignore .editorconfig .envrc .eslintignore
    hash: .flake8 .gitattributes .gitignore .gitmodules .helmignore .htaccess .ignore .mailmap
    hash: .mdlrc .npmignore .nvmrc .prettierignore .profile .pylintrc .renviron .rprofile
    hash: .shellcheckrc .taprc .yamllint .yarnrc .zprofile .zshenv .zshrc ansible.cfg build
    hash: build.bazel cmakelists.txt codeowners containerfile dockerfile doxyfile earthfile
    hash: gnumakefile gradlew justfile kconfig makefile makefile.am makefile.in manifest
    hash: manifest.in matplotlibrc meson.build meson_options.txt procfile py.typed pylintrc
    hash: requirements-dev.txt requirements.in requirements.txt setup.cfg snakefile tox.ini
    hash: workspace
    ml: root
    python: sconscript sconstruct wscript
    ruby: brewfile gemfile podfile rakefile vagrantfile
    semicolon: .npmrc dune dune-project dune-workspace
    slash: go.mod go.work jenkinsfile
    uncommentable: .arcconfig .arclint .arcunit .babelrc .eslintrc .metadata .prettierrc
    uncommentable: archive.sctxar bun.lockb cargo.lock flake.lock go.sum go.work.sum
    uncommentable: package-lock.json pipfile.lock pixi.lock pnpm-lock.yaml poetry.lock
    uncommentable: pubspec.lock uv.lock yarn.lock
    vim: .gvimrc .vimrc
    """
)

#: Endings of prose. Their files get a header only where ``paths`` names them or the
#: repository follows REUSE: people read these files as pages.
PROSE = frozenset(
    'adoc asc asciidoc aux bib cls csl latex man markdown md mdown org po pod pot qmd rmd rst sty'
    ' tex textile toc typ'.split()
)

#: Data that is code all the same: wanted wherever source files are.
NOTEBOOKS = frozenset({'ipynb'})

#: Ending that several languages share -> (sign in the first lines, style); the first that fits.
TOLD_BY_TEXT: dict[str, tuple[tuple[str, str], ...]] = {
    'cl': ((r'__kernel|\bkernel\s+void|#\s*(?:pragma|include|define|if)\b|^\s*/[/*]', 'slash'),),
    'cls': (
        (r'^\s*(?:VERSION\s+1\.0\s+CLASS|Attribute VB_)', ''),
        (r'^\s*(?:public|private|global)\s', 'slash'),
    ),
    'd': ((r'^[^\s:#]+\.o\s*:', ''),),
    'es': ((r'^\s*(?:import|export|const|let|var|function|//|/\*)', 'slash'),),
    'fs': ((r'^\s*\\\s|^\s*:\s+\S+.*;', ''),),
    'l': ((r'^%[{%]|^\s*/\*', 'c'), (r'^\s*[(;]', 'lisp')),
    'm': (
        (r'^\s*(?:#\s*(?:import|include)|@(?:interface|implementation|import)|/[/*])', 'slash'),
        (r'^\s*\(\*', 'ml'),
    ),
    'pl': ((r'^\s*:-|^[a-z]\w*\(.*\)\s*(?::-|\.)\s*$', 'percent'),),
    'pro': (
        (r'^\s*:-|^[a-z]\w*\(.*\)\s*(?::-|\.)\s*$', 'percent'),
        (r'^\s*(?:;|pro\s|function\s)', 'semicolon'),
    ),
    's': ((r'^\s*;', 'semicolon'),),
    't': ((r'^\s*(?://|/\*|import\s)', 'slash'),),
    'ts': ((r'\A\ufeff?\s*<(?:\?xml|!DOCTYPE TS)', 'xml'),),
    'v': ((r'^\s*(?:Require\s|From\s+\S+\s+Require|Theorem|Lemma|Definition|\(\*)', 'ml'),),
}  # fmt: skip

#: Interpreter of a script without ending -> style.
INTERPRETERS = _by_word(
    """
    hash: awk bash bats dash fish gawk ksh make perl pwsh rscript sh tclsh wish zsh
    julia: julia
    lisp: guile racket sbcl
    lua: lua luajit
    percent: escript
    php: php
    python: pypy pypy3 python python2 python3
    ruby: ruby
    slash: bun deno groovy node nodejs ts-node tsx
    """
)

#: Lines that must stay above a header: (styles or names they are looked for in, pattern). Every
#: leading line that fits one stays; a shebang always does.
FIRST_LINES: tuple[tuple[frozenset[str], str], ...] = (
    # PEP 263
    (frozenset({'python'}), r'[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+'),
    (
        frozenset({'ruby'}),
        r'#\s*(?:-\*-\s*)?(?:(?:en)?coding|frozen[_-]string[_-]literal|warn[_-]indent'
        r'|shareable[_-]constant[_-]value|typed)\s*[:=]',
    ),
    # Dockerfile parser directives count only before the first comment
    (frozenset({'dockerfile', 'containerfile'}), r'#\s*(?:syntax|escape|check)\s*='),
    (frozenset({'hash'}), r'#(?:cloud-config|compdef|autoload)\b|##\s*template:'),
    (frozenset({'percent'}), r'%\s?!\s?(?:TEX|BIB)\b|%&|%%!'),
    (frozenset({'bibtex'}), r'%\s?!\s?BIB\b'),
    (frozenset({'dash'}), r'(?i:cabal-version)\s*:'),
    (frozenset({'css', 'slash'}), r'@charset\s+"[^"]*"\s*;'),
    (frozenset({'sql'}), r'--\s*liquibase formatted sql\b'),
    (frozenset({'man'}), r"""'\\" """),
    (frozenset({'plantuml'}), r'@start\w+'),
)

#: Styles whose header needs no empty line below it: what follows is never taken for more of it.
CLOSE = frozenset({'aspx', 'blade', 'freemarker', 'handlebars', 'html', 'jinja', 'velocity', 'xml'})


def ending_of(name: str) -> str:
    """The known ending of a file name, ``blade.php`` before ``php``; '' when none is known."""
    lower = name.lower()
    _, dot, rest = lower.lstrip('.').partition('.')
    while dot:
        if rest in ENDINGS:
            return rest
        _, dot, rest = rest.partition('.')
    return ''


def style_of(name: str, head: str = '') -> str:
    """The comment style of a file by its name, and its first lines where the name leaves it open.

    '' when the language is not known.
    """
    lower = name.lower()
    style = NAMES.get(lower)
    if style is None:
        ending = ending_of(name)
        style = ENDINGS.get(ending, '')
        for sign, other in TOLD_BY_TEXT.get(ending, ()):
            if head and re.search(sign, head, re.MULTILINE):
                return other
        if not ending:
            if lower.startswith(('dockerfile.', 'containerfile.', 'makefile.')):
                return 'hash'
            if re.fullmatch(r'requirements[-\w]*\.txt', lower):
                return 'hash'
            if '.' not in lower and head:
                return _style_of_shebang(head)
    return style


_SHEBANG = re.compile(r'\ufeff?#![ \t]*(\S+)(?:[ \t]+-S)?(?:[ \t]+(\S+))?')


def _style_of_shebang(head: str) -> str:
    match = _SHEBANG.match(head)
    if match is None:
        return ''
    program = match.group(1).rpartition('/')[2]
    if program == 'env':
        program = (match.group(2) or '').rpartition('/')[2]
    program = program.lower()
    return INTERPRETERS.get(program) or INTERPRETERS.get(program.rstrip('0123456789.'), '')
