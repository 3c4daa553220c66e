"""Packages in memory: what is asked for is unpacked, within limits, and as far as damage allows."""

import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest

from desktop_app.importing.packed import package as package_module
from desktop_app.importing.packed.package import BROKEN, CUT_SHORT, Package, is_locked_office, resolved
from desktop_app.importing.packed.salvage import MOST_MEMBERS
from desktop_app.model.errors import UnreadableFileError
from tests.formats.zips import locked, zipped

MEGABYTE = 1024 * 1024
TEXT = b"<w:document>" + bytes(range(32, 127)) * 2_000


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        call()
    return caught.value.reason


def content(data: bytes, name: str) -> bytes:
    return Package(data).need(name).data


@pytest.mark.parametrize("packed", [True, False])
def test_members_come_out_as_they_went_in(packed: bool) -> None:
    package = Package(zipped({"a/one.xml": TEXT, "two.xml": b"2"}, packed=packed))
    part = package.need("a/one.xml")
    assert (part.data, part.whole, package.warnings(whole=True)) == (TEXT, True, ())
    assert "two.xml" in package
    assert package.get("three.xml") is None


@pytest.mark.parametrize(
    "written", ["Word/Document.XML", "word\\document.xml", "/word/document.xml", "./word//document.xml"]
)
def test_case_and_slashes_of_a_name_do_not_matter(written: str) -> None:
    assert content(zipped({written: TEXT}), "word/document.xml") == TEXT


def test_of_two_members_of_one_name_the_later_counts() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.xml", b"old")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.xml", b"new")
    assert content(out.getvalue(), "a.xml") == b"new"


def test_a_name_with_tricks_leads_to_no_other_place() -> None:
    assert resolved("word", "../../../etc/passwd") == "etc/passwd"
    package = Package(zipped({"../../../etc/passwd": b"mine"}))
    assert package.need("etc/passwd").data == b"mine"


def test_a_package_that_says_it_unpacks_to_too_much_is_not_unpacked() -> None:
    bomb = zipped({"word/document.xml": b"\0" * (70 * MEGABYTE)})
    tracemalloc.start()
    try:
        assert refusal(lambda: Package(bomb).need("word/document.xml")) == "bomb"
        assert tracemalloc.get_traced_memory()[1] < 5 * MEGABYTE
    finally:
        tracemalloc.stop()


def test_a_member_that_grows_as_no_text_does_is_refused() -> None:
    assert refusal(lambda: Package(zipped({"a.xml": b"\0" * (20 * MEGABYTE)})).need("a.xml")) == "bomb"


def test_no_more_is_unpacked_of_a_member_than_it_says_it_has() -> None:
    data = zipped({"a.xml": b"x" * (10 * MEGABYTE)})
    small, large = struct.pack("<I", 1000), struct.pack("<I", 10 * MEGABYTE)
    package = Package(data.replace(large, small))
    tracemalloc.start()
    try:
        part = package.need("a.xml")
        assert tracemalloc.get_traced_memory()[1] < MEGABYTE
    finally:
        tracemalloc.stop()
    assert (part.data, part.whole) == (b"x" * 1000, False)


def test_a_member_of_unknown_size_is_refused_when_it_does_not_end() -> None:
    data = zipped({"a.xml": b"\0" * (80 * MEGABYTE)})
    begun = bytearray(data[: data.find(b"PK\x01\x02")])
    begun[6] |= 0x8  # the sizes are said to follow the member, where they no longer stand
    assert refusal(lambda: Package(bytes(begun)).need("a.xml")) == "bomb"


def test_all_that_is_unpacked_together_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_module, "MOST_UNPACKED", 3 * MEGABYTE)
    package = Package(zipped({f"{n}.xml": b"x" * MEGABYTE for n in range(5)}))
    assert refusal(lambda: [package.get(f"{n}.xml") for n in range(5)]) == "bomb"


def test_more_members_than_any_document_has_are_refused_before_they_are_listed() -> None:
    entry = b"PK\x01\x02" + b"\0" * 42
    assert refusal(lambda: Package(entry * (MOST_MEMBERS + 1))) == "bomb"


def test_a_password_is_told() -> None:
    assert refusal(lambda: Package(locked(zipped({"a.xml": TEXT}))).need("a.xml")) == "password"


def test_an_office_document_under_a_password_is_told_from_an_old_one() -> None:
    magic = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert is_locked_office(magic + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"))
    assert not is_locked_office(magic + b"\0" * 500 + "WordDocument".encode("utf-16-le"))


def test_a_package_cut_short_gives_the_members_before_the_cut_and_the_beginning_of_the_next() -> None:
    data = zipped({"one.xml": TEXT, "two.xml": TEXT[::-1] + TEXT})
    package = Package(data[: data.find(b"two.xml") + 300])
    assert package.warnings(whole=True) == (CUT_SHORT,)
    assert package.need("one.xml").data == TEXT
    part = package.need("two.xml")
    assert 0 < len(part.data) < 2 * len(TEXT)
    assert (TEXT[::-1] + TEXT).startswith(part.data)
    assert not part.whole


def test_members_of_a_stream_are_found_without_the_directory() -> None:
    # A writer that cannot go back states the sizes only behind each member.
    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

    out = Pipe()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("one.xml", TEXT)
        archive.writestr("two.xml", b"2" * 500)
    data = out.getvalue()
    package = Package(data[: data.find(b"PK\x01\x02")])
    assert (package.need("one.xml").data, package.need("two.xml").data) == (TEXT, b"2" * 500)


def test_a_damaged_member_gives_what_stands_before_the_damage() -> None:
    noise = b"".join(zlib.crc32(bytes([n % 256, n // 256])).to_bytes(4, "big") for n in range(20_000))
    data = bytearray(zipped({"a.xml": noise}))
    data[40_000:40_200] = b"\xff" * 200
    part = Package(bytes(data)).need("a.xml")
    assert not part.whole
    assert part.data[:10_000] == noise[:10_000]


@pytest.mark.parametrize("share", [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999])
def test_wherever_a_package_is_cut_its_first_members_are_read(share: float) -> None:
    data = zipped({f"{n}.xml": TEXT[n:] for n in range(6)})
    package = Package(data[: int(len(data) * share)])
    parts = [package.get(f"{n}.xml") for n in range(6)]
    whole = [part.data for part in parts if part is not None and part.whole]
    assert whole == [TEXT[n:] for n in range(len(whole))]
    assert len(whole) >= int(6 * share * 0.9)


def test_members_are_found_where_the_directory_no_longer_points_to_them() -> None:
    data = zipped({"one.xml": TEXT, "two.xml": b"2", "three.xml": TEXT[::-1]})
    place = data.find(b"two.xml")
    package = Package(data[: place - 30] + data[place + 10 :])
    assert package.warnings(whole=True) == (BROKEN,)
    assert (package.need("one.xml").data, package.need("three.xml").data) == (TEXT, TEXT[::-1])
    assert package.get("two.xml") is None


def test_a_missing_text_is_told_as_truncated_or_damaged() -> None:
    data = zipped({"one.xml": TEXT, "two.xml": b"2"})
    assert refusal(lambda: Package(data).need("three.xml")) == "damaged"
    assert refusal(lambda: Package(data[: data.find(b"two.xml") - 40]).need("two.xml")) == "truncated"
    assert refusal(lambda: Package(b"PK\x03\x04")) == "damaged"
