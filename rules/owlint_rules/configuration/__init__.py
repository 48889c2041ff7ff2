"""Rules about suppressions and baselines; the program itself finds what they report."""
