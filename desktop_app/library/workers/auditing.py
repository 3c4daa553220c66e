"""A stored outline held against its text: the work of a worker process."""

import json

from desktop_app.library.workers.tasks import Outlining
from desktop_app.model.audit import Audit
from desktop_app.model.records import from_plain
from desktop_app.outline.auditing import audit


def audited(order: bytes) -> Audit:
    """What there is to check.

    Args:
        order: an `Outlining` as JSON.
    """
    outlining = from_plain(Outlining, json.loads(order))
    return audit(outlining.transcript, outlining.outline)
