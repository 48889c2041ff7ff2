"""An example of a plugin: one rule and one definition of a lab of its own."""

from __future__ import annotations

from example_plugin import contact_address

#: Rule modules, or their dotted names.
RULES = [contact_address]

#: Definition files, relative to this one.
DEFINITIONS = ['lab-release.toml']
