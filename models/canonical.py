"""One fingerprint for one district, whatever files it came from."""

import hashlib
import json
from typing import Any

from models.district import District


def canonical(district: District) -> str:
    """The district as JSON with sorted keys and tables in key order.

    The order of rows in a table never matters to a timetable, so it does not matter here either; a preference
    with a weight of 0 costs nothing, as if it were not named.
    """
    data: dict[str, Any] = district.model_dump(mode="json", exclude_defaults=True)
    data["weights"] = {name: weight for name, weight in district.weights.items() if weight}
    for name, table in data.items():
        if isinstance(table, list):
            data[name] = sorted(table, key=lambda row: json.dumps(row, sort_keys=True))
    return json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def input_hash(district: District) -> str:
    """SHA-256 of `canonical`, in hexadecimal."""
    return hashlib.sha256(canonical(district).encode("utf-8")).hexdigest()
