"""What can be wrong with a site; each error carries its message code for the catalogue."""

from scheduler.export.errors import ExportError


class BadSite(ExportError):  # noqa: N818 - named like its siblings
    """The site, what is to be published, or what is asked of it is not as it should be."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(f"bad_site.{code}", params)
        self.code = code
