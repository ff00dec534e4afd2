"""Full-width characters to the plain ones that everybody means by them."""

_PLAIN = str.maketrans(
    {
        **{chr(0xFF10 + n): str(n) for n in range(10)},
        "：": ":",
        "（": "(",
        "）": ")",
        "，": ",",
        "－": "-",
        "．": ".",
    }
)


def plain(text: str) -> str:
    """`text` with full-width digits, colons, brackets, commas, hyphens and full stops made plain.

    >>> plain("三（２）班")
    '三(2)班'
    """
    return text.translate(_PLAIN)
