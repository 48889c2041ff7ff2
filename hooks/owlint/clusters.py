"""The work of ``owlint audit`` on a cluster of Ray: our batches, its machines."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import pyarrow as pa

from owlint.batch import audit
from owlint.errors import ConfigError

#: Batches that are sent for each processor of the cluster before answers are awaited.
_WAITING = 4


def by_ray(address: str, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The answers to batches, in their order, by Ray Data; ``local`` starts a cluster here."""
    try:
        import ray
        from ray.data import DataContext
    except ImportError:
        raise ConfigError('--ray needs Ray: `pip install "ray[data]"`') from None
    if not ray.is_initialized():
        ray.init(address, log_to_driver=False)
    context = DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    wave = max(1, int(ray.cluster_resources().get('CPU', 1))) * _WAITING
    try:
        while some := [pa.Table.from_batches([batch]) for batch in islice(batches, wave)]:
            data: Any = ray.data.from_arrow(some).map_batches(
                audit, batch_format='pyarrow', batch_size=None
            )
            for table in data.iter_batches(batch_format='pyarrow', batch_size=None):
                yield from table.combine_chunks().to_batches()
    finally:
        ray.shutdown()
