"""The interface in other languages, read from the translators' own files.

Source of the format: Qt Linguist TS, version 2.1.
"""

from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from desktop_app.assets import asset

LANGUAGES = ("en", "zh")


class TsTranslator(QTranslator):
    """Answers from a .ts file, so that no compiled file has to be kept in step with it."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: dict[tuple[str, str], tuple[str, ...]] = {}
        tree = ElementTree.parse(asset("i18n", f"{language}.ts"))
        for context in tree.iter("context"):
            name = context.findtext("name") or ""
            for message in context.iter("message"):
                translated = _translated(message)
                if translated:
                    self._words[name, message.findtext("source") or ""] = translated

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The words for a source text; the text itself where there are none."""
        forms = self._words.get((context, source), (source,))
        return forms[0] if n in (-1, 1) else forms[-1]  # English has two forms, Chinese one

    def isEmpty(self) -> bool:
        """Whether it can say anything."""
        return not self._words


class Translation:
    """The interface's language, changed while the program runs."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translator: TsTranslator | None = None
        self.language = ""

    def choose(self, name: str) -> None:
        """Speak a language; "system" takes the desktop's where we have it."""
        wanted = QLocale.system().name()[:2] if name == "system" else name
        wanted = wanted if wanted in LANGUAGES else "en"
        if wanted == self.language:
            return
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        self.language = wanted
        QLocale.setDefault(QLocale(QLocale.Language.Chinese if wanted == "zh" else QLocale.Language.English))
        self._translator = TsTranslator(wanted, self._app)
        self._app.installTranslator(self._translator)


def _translated(message: ElementTree.Element) -> tuple[str, ...]:
    """The forms of a translation, singular first; none where it is not finished."""
    found = message.find("translation")
    if found is None or found.get("type") in ("unfinished", "vanished", "obsolete"):
        return ()
    forms = tuple(form.text or "" for form in found.iter("numerusform"))
    return forms or ((found.text,) if found.text else ())
