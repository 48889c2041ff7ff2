"""Rules about suppressions and baselines, as a run left them."""
