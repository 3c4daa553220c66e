"""The interface in other languages, read from the translators' own files.

Source of the format: Qt Linguist TS, version 2.1.
"""

from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

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

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The words for a source text; none where another translator, or the source, is to speak."""
        forms = self._words.get((context, source))
        if forms is None:
            return None
        return forms[0] if n in (-1, 1) else forms[-1]  # English has two forms, Chinese one

    def isEmpty(self) -> bool:
        """Whether it can say anything."""
        return not self._words


class Translation:
    """The interface's language, changed while the program runs."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translators: tuple[QTranslator, ...] = ()
        self.language = ""

    def choose(self, name: str) -> None:
        """Speak a language; "system" takes the desktop's where we have it."""
        wanted = QLocale.system().name()[:2] if name == "system" else name
        wanted = wanted if wanted in LANGUAGES else "en"
        if wanted == self.language:
            return
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self.language = wanted
        QLocale.setDefault(QLocale(QLocale.Language.Chinese if wanted == "zh" else QLocale.Language.English))
        # The last one is asked first: Qt's words come in only where there are none of ours.
        self._translators = (*_qt_words(self._app), TsTranslator(wanted, self._app))
        for translator in self._translators:
            self._app.installTranslator(translator)


def _qt_words(parent: QObject) -> list[QTranslator]:
    """What Qt says itself, in the default locale's language: context menus of fields, file dialogs."""
    words = QTranslator(parent)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [words] if words.load(QLocale(), "qtbase", "_", folder) else []


def _translated(message: ElementTree.Element) -> tuple[str, ...]:
    """The forms of a translation, singular first; none where it is not finished."""
    found = message.find("translation")
    if found is None or found.get("type") in ("unfinished", "vanished", "obsolete"):
        return ()
    forms = tuple(form.text or "" for form in found.iter("numerusform"))
    return forms or ((found.text,) if found.text else ())
