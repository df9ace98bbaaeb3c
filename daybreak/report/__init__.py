"""The report: the story in figures and charts, as a page to print or as Markdown."""
