"""One catalogue of everything people read, in Chinese and English."""

from scheduler.locale.catalogue import Catalogue, Text, catalogue
from scheduler.locale.language import LANGUAGES, Language, choose_language
from scheduler.locale.names import district_names

__all__ = ["LANGUAGES", "Catalogue", "Language", "Text", "catalogue", "choose_language", "district_names"]
