"""The signs that go with each highlight colour, so that colour is never the only one."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

_STROKE = 1.5
_WAVE = 4.0  # length of half a wave


def paint_shape(painter: QPainter, centre: QPointF, colour: str, fill: QColor, line: QColor) -> None:
    """The margin's sign for a highlight colour."""
    painter.setPen(QPen(line, 1.4))
    painter.setBrush(fill)
    match colour:
        case "green":
            painter.drawRoundedRect(QRectF(centre.x() - 4, centre.y() - 4, 8, 8), 1.5, 1.5)
        case "blue":
            painter.drawPolygon(_polygon(centre, (0, -5), (5, 0), (0, 5), (-5, 0)))
        case "pink":
            painter.drawPolygon(_polygon(centre, (0, -4.8), (4.8, 3.8), (-4.8, 3.8)))
        case "violet":
            painter.drawRoundedRect(QRectF(centre.x() - 2.2, centre.y() - 5, 4.4, 10), 1.2, 1.2)
        case _:
            painter.drawEllipse(centre, 4.5, 4.5)


def paint_sign(painter: QPainter, colour: str, left: float, right: float, y: float, line: QColor) -> None:
    """The line under highlighted text."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _SIGNS.get(colour, _solid)(painter, left, right, y, line)


def dotted(colour: QColor, width: float, gap: float) -> QPen:
    """A pen of round dots.

    Args:
        colour: of the dots.
        width: of a dot.
        gap: from centre to centre, in dot widths.
    """
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, gap])
    return pen


def dashed(colour: QColor, width: float, dash: float, gap: float) -> QPen:
    """A pen of square dashes; dash and gap in widths."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([dash, gap])
    return pen


def _solid(painter: QPainter, left: float, right: float, y: float, line: QColor) -> None:
    painter.setPen(QPen(line, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def _dots(painter: QPainter, left: float, right: float, y: float, line: QColor) -> None:
    painter.setPen(dotted(line, 2, 2))
    painter.drawLine(QPointF(left + 1, y), QPointF(right, y))


def _dashes(painter: QPainter, left: float, right: float, y: float, line: QColor) -> None:
    painter.setPen(dashed(line, _STROKE, 4, 2.2))
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def _waves(painter: QPainter, left: float, right: float, y: float, line: QColor) -> None:
    painter.setPen(QPen(line, 1.3))
    path = QPainterPath(QPointF(left, y))
    x, bend = left, 2.4
    while x < right - 1:
        path.quadTo(QPointF(x + _WAVE / 2, y + bend), QPointF(min(x + _WAVE, right), y))
        x, bend = x + _WAVE, -bend
    painter.drawPath(path)


def _double(painter: QPainter, left: float, right: float, y: float, line: QColor) -> None:
    painter.setPen(QPen(line, 1))
    for shift in (-1.2, 1.2):
        painter.drawLine(QPointF(left, y + shift), QPointF(right, y + shift))


_SIGNS: dict[str, Callable[[QPainter, float, float, float, QColor], None]] = {
    "yellow": _solid,
    "green": _dots,
    "blue": _dashes,
    "pink": _waves,
    "violet": _double,
}


def _polygon(centre: QPointF, *corners: tuple[float, float]) -> QPolygonF:
    return QPolygonF([centre + QPointF(x, y) for x, y in corners])
