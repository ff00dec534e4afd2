"""A district's tables as planners keep them: written as a workbook or CSV, marked, split and collected."""
