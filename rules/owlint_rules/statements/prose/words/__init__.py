"""Words of the languages in which terms are heard: data only, one module a language."""
