"""What maintainers run in a checkout: generators of pages and schemas, the license index.

Nothing here is installed or runs in a hook. It imports the packages, and the
tests import it; never the other way round.
"""
