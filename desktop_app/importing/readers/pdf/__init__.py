"""PDF: letters at places on pages, made into lines, columns, paragraphs again."""

from .reader import read_pdf

__all__ = ["read_pdf"]
