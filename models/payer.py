"""Who pays for what moves teachers between schools."""

from enum import StrEnum


class Payer(StrEnum):
    """Who pays for a vehicle or an allowance."""

    RECEIVER = "receiver"
    """The schools that are visited."""
    SENDER = "sender"
    """The schools that employ the visitors."""
    TOWNSHIP = "township"
