"""One module per command of the command line, imported when the command is given."""

#: command -> what it does, in the order of the help
COMMANDS = {
    'check': 'lint files and releases',
    'fix': 'check files and apply safe fixes',
    'verdict': 'judge releases against definitions, criterion by criterion',
    'license': 'identify license texts',
    'explain': 'explain a rule, a criterion, a license or a definition',
    'init': 'write owlint.toml for the release in this folder',
    'lock': 'write owlint.lock: what the Hub says of base models and datasets',
    'audit': 'judge tables of cards, or many repositories, and write a table',
    'export': 'write the facts of a release as MOF, CycloneDX or SPDX',
    'completion': 'print the completions of a shell for these commands',
}
