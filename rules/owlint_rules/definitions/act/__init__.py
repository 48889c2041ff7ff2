"""The documentation that the EU AI Act asks of general-purpose models, as far as files show it."""
