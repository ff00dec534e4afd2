"""Widths and heights in a sheet."""

from scheduler.export.styles import height, widest, width


def test_a_chinese_character_counts_two() -> None:
    """Full-width signs too."""
    assert [width(text) for text in ("abc", "音乐", "三（2）班", "")] == [3, 4, 9, 0]


def test_the_widest_line_decides() -> None:
    """Texts of several lines are measured line by line; no text at all is 0 wide."""
    assert widest(["a\n音乐教师", "abc"]) == 8
    assert widest([]) == 0


def test_height_counts_wrapped_lines() -> None:
    """In 11 columns (one is margin) ten signs take a line, eleven take two; an empty line is a line."""
    assert height("0123456789", 11) == 1
    assert height("01234567890", 11) == 2
    assert height("a\n\nb", 11) == 3
