"""Archives: what is in them comes out under harmless names, and never more than is bearable."""

import bz2
import gzip
import io
import lzma
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable, Iterable

import pytest

from desktop_app.importing.packed.archives import Limits, Member, members
from desktop_app.model.document import MOST_BYTES
from desktop_app.model.errors import UnreadableFileError
from tests.formats.zips import locked

USUAL = Limits()
TEXT = b"Ann Lee: We begin.\n"
MEGABYTE = 1024 * 1024


def zipped(files: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files: Iterable[tuple[str, bytes]], style: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=style) as archive:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def listed(data: bytes, name: str = "a.zip") -> dict[str, bytes | None]:
    return {member.name: member.data for member in members(data, name)}


def errors(data: bytes, name: str = "a.zip", limits: Limits = USUAL) -> dict[str, str]:
    found = members(data, name, limits=limits)
    return {member.name: member.error.reason for member in found if member.error}


def refusal(data: bytes, name: str = "a.zip", limits: Limits = USUAL) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        list(members(data, name, limits=limits))
    return caught.value.reason


def renamed(data: bytes, old: bytes, new: bytes) -> bytes:
    """An archive whose names are not what its writer's library would write."""
    assert len(old) == len(new)
    return data.replace(old, new)


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("style", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_the_files_of_a_tar_come_out_however_it_is_packed(pack: Callable[[bytes], bytes], style: int) -> None:
    long = "briefings/" + "y" * 60 + "/" + "x" * 90 + ".txt"
    archive = tarred([("day one/a.txt", TEXT), (long, TEXT * 900)], style)
    assert listed(pack(archive), "a.tar.gz") == {"day one/a.txt": TEXT, long: TEXT * 900}


@pytest.mark.parametrize(
    ("pack", "ending"), [(gzip.compress, ".gz"), (bz2.compress, ".bz2"), (lzma.compress, ".XZ")]
)
def test_one_compressed_file_comes_out_under_its_own_name(
    pack: Callable[[bytes], bytes], ending: str
) -> None:
    assert listed(pack(TEXT), "notes.txt" + ending) == {"notes.txt": TEXT}


def test_archives_in_archives_are_named_by_the_way_to_them() -> None:
    inner = zipped([("b.txt", TEXT)])
    outer = zipped([("in/inner.zip", inner), ("c.tgz", gzip.compress(tarred([("d.txt", TEXT)])))])
    assert listed(outer) == {"in/inner.zip!b.txt": TEXT, "c.tgz!d.txt": TEXT}


def test_archives_are_opened_three_deep_and_no_deeper() -> None:
    data = zipped([("z.txt", TEXT)])
    for level in range(3):
        data = zipped([(f"{level}.zip", data), (f"{level}.txt", TEXT)])
    found = list(members(data, "a.zip"))
    assert [member.name for member in found if member.data == TEXT] == [
        "2.zip!1.zip!0.txt",
        "2.zip!1.txt",
        "2.txt",
    ]
    assert [member.error.reason for member in found if member.error] == ["too_deep"]


def test_documents_made_of_a_zip_are_not_taken_apart() -> None:
    document = zipped([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")])
    assert listed(zipped([("a.docx", document)])) == {"a.docx": document}


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\etc\\passwd",
        "..\\..\\etc\\passwd",
        "./etc//passwd",
        "etc/\u202epasswd",
        "\\\\?\\etc\\passwd",
    ],
)
def test_names_that_lead_elsewhere_lead_nowhere(name: str) -> None:
    (shown,) = listed(zipped([(name, TEXT)]))
    assert shown.endswith("etc/passwd")
    assert ".." not in shown
    assert "\\" not in shown
    assert ":" not in shown
    assert not shown.startswith("/")
    assert shown.isprintable()


def test_a_name_of_nothing_but_steps_is_named_all_the_same() -> None:
    assert listed(tarred([("../..", TEXT)])) == {"unnamed": TEXT}


def test_a_zero_byte_in_a_name_neither_cuts_nor_keeps_it() -> None:
    data = renamed(zipped([("aXb.txt", TEXT)]), b"aXb.txt", b"a\0b.txt")
    assert listed(data) == {"ab.txt": TEXT}


def test_files_of_one_name_or_one_in_two_cases_are_all_handed_out() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zipped([("a.txt", b"1"), ("A.TXT", b"2"), ("a.txt", b"3")])
    assert listed(data) == {"a.txt": b"1", "A.TXT": b"2", "a.txt (2)": b"3"}


def test_links_and_devices_and_folders_are_passed_over() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE):
            info = tarfile.TarInfo(f"x{kind.decode()}")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("a.txt")
        info.size = len(TEXT)
        archive.addfile(info, io.BytesIO(TEXT))
    assert listed(out.getvalue()) == {"a.txt": TEXT}
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive_of_links:
        archive_of_links.writestr(link, "/etc/passwd")
        archive_of_links.writestr("folder/", b"")
    assert listed(out.getvalue()) == {}


def test_unwanted_files_are_passed_over_before_they_are_unpacked() -> None:
    data = zipped([("a.txt", TEXT), ("film.mp4", b"\0" * (MOST_BYTES + 1))])
    assert [m.name for m in members(data, "a.zip", lambda name: name.endswith(".txt"))] == ["a.txt"]


def test_the_names_of_a_chinese_windows_come_out_right() -> None:
    name = "新闻发布会/海关总署.txt"
    raw = name.encode("gbk")
    data = renamed(zipped([("x" * len(raw), TEXT)]), b"x" * len(raw), raw)
    assert listed(data) == {name: TEXT}


@pytest.mark.parametrize("name", ["Conférence de Zürich.txt", "rueda número dos ñ.txt"])
def test_names_in_the_letters_of_dos_come_out_right(name: str) -> None:
    raw = name.encode("cp437")
    data = renamed(zipped([("x" * len(raw), TEXT)]), b"x" * len(raw), raw)
    assert listed(data) == {name: TEXT}


def test_names_in_utf8_that_do_not_say_so_come_out_right() -> None:
    raw = "发布会.txt".encode()
    assert listed(renamed(zipped([("x" * len(raw), TEXT)]), b"x" * len(raw), raw)) == {"发布会.txt": TEXT}


def test_locked_files_are_told_of_once() -> None:
    found = list(members(locked(zipped([("a.txt", TEXT), ("b.txt", TEXT), ("c.txt", TEXT)])), "a.zip"))
    assert [(member.name, member.error.reason) for member in found if member.error] == [("a.txt", "password")]
    assert "2 more" in found[0].error.detail if found[0].error else False


def test_a_damaged_file_does_not_keep_the_others_from_coming_out() -> None:
    data = zipped([("a.txt", TEXT), ("b.txt", b"other words\n"), ("c.txt", TEXT)], zipfile.ZIP_STORED)
    found = list(members(data.replace(b"other words", b"Other words", 1), "a.zip"))
    assert [(m.name, m.error.reason if m.error else "") for m in found] == [
        ("a.txt", ""),
        ("b.txt", "damaged"),
        ("c.txt", ""),
    ]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_an_archive_cut_short_gives_what_it_still_holds(pack: Callable[[bytes], bytes]) -> None:
    noise = bytes(range(256)) * 40
    data = pack(tarred([(f"{i}.txt", TEXT * 5000 + noise[i:]) for i in range(40)]))
    found = list(members(data[: int(len(data) * 0.6)], "a.tar.gz")) if pack is gzip.compress else []
    assert refusal(pack(TEXT)[:-9], "a.txt.gz") == "truncated"
    assert all(member.data for member in found[:-1])
    assert not found or (found[-1].error is not None and found[-1].error.reason == "truncated")


def test_nonsense_is_refused_as_damaged() -> None:
    assert refusal(b"PK\x03\x04" + b"\xff" * 400) == "damaged"
    assert refusal(b"\x1f\x8b\x08" + b"\xff" * 400, "a.gz") == "damaged"
    assert refusal(b"no archive at all", "a.tar") == "damaged"
    broken = bytearray(tarred([("a.txt", TEXT), ("b.txt", TEXT)]))
    broken[1024 + 3] ^= 0xFF
    assert errors(bytes(broken), "a.tar") == {"the rest of the archive": "damaged"}


def test_a_file_that_unpacks_too_well_is_not_unpacked() -> None:
    data = zipped([("a.txt", TEXT), ("bomb.txt", b"\0" * (32 * MEGABYTE))])
    assert errors(data) == {"bomb.txt": "bomb"}
    assert refusal(bz2.compress(b"\0" * (32 * MEGABYTE)), "a.txt.bz2") == "bomb"


def test_a_bomb_is_noticed_before_it_fills_the_memory() -> None:
    data = gzip.compress(b"\0" * (200 * MEGABYTE), 9)
    tracemalloc.start()
    try:
        assert refusal(data, "a.txt.gz") == "bomb"
        assert tracemalloc.get_traced_memory()[1] < 60 * MEGABYTE
    finally:
        tracemalloc.stop()


def test_a_size_that_lies_gives_no_more_than_it_says() -> None:
    data = bytearray(zipped([("a.txt", b"\0" * MEGABYTE)]))
    place = data.find(b"PK\x01\x02") + 24
    data[place : place + 4] = (10).to_bytes(4, "little")
    assert errors(bytes(data)) == {"a.txt": "damaged"}


def test_too_many_files_and_too_many_bytes_are_refused() -> None:
    many = [(f"{i}.txt", TEXT) for i in range(6)]
    five, thousand = Limits(members=5), Limits(size=1000)
    assert refusal(zipped(many), limits=five) == "bomb"
    assert errors(tarred(many), limits=five) == {"the rest of the archive": "bomb"}
    assert refusal(zipped([("a.txt", TEXT * 100)]), limits=thousand) == "bomb"
    assert refusal(tarred([("a.txt", TEXT * 100)]), limits=thousand) == "bomb"
    inner = zipped(many[:3])
    assert errors(zipped([("a.zip", inner), ("b.zip", inner)]), limits=five) == {"b.zip": "bomb"}


def test_a_file_larger_than_is_read_is_told_of() -> None:
    files = [("a.txt", TEXT), ("b.txt", TEXT * 10)]
    for data in (zipped(files), tarred(files)):
        assert errors(data, limits=Limits(file=100)) == {"b.txt": "too_large"}
    assert errors(gzip.compress(TEXT * 10), "b.txt.gz", Limits(file=100)) == {"b.txt": "too_large"}


def test_a_huge_number_in_a_head_is_not_believed() -> None:
    data = bytearray(tarred([("a.txt", TEXT)], tarfile.GNU_FORMAT))
    data[124:136] = b"\x80" + (2**60).to_bytes(11, "big")
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:512])
    assert errors(bytes(data), "a.tar") == {"a.txt": "too_large"}


def test_members_come_one_by_one() -> None:
    found = members(zipped([("a.txt", TEXT), ("b.txt", TEXT)]), "a.zip")
    assert next(iter(found)) == Member("a.txt", TEXT)
