"""Archives and packages that are made to cost more than they say: each bound holds by itself, and at once."""

import gzip
import io
import lzma
import random
import struct
import tarfile
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable

import pytest

from desktop_app.importing.detect import detect
from desktop_app.importing.packed import package as package_module
from desktop_app.importing.packed.archives import Limits, members
from desktop_app.importing.packed.package import MOST_STATED, Package
from desktop_app.importing.packed.salvage import MOST_MEMBERS, scan_members
from desktop_app.model.document import MOST_BYTES
from desktop_app.model.errors import UnreadableFileError
from tests.formats.zips import zipped

TEXT = b"Ann Lee: We begin.\n"
MEGABYTE = 1024 * 1024
FIVE = Limits(members=5)


def tarred(*files: tuple[str, bytes], style: int = tarfile.GNU_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=style) as archive:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        call()
    return caught.value.reason


def peak(call: Callable[[], object]) -> int:
    """The most bytes that were held at once."""
    tracemalloc.start()
    try:
        call()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def nothing(_: str) -> bool:
    """Of which files something is wanted: of none."""
    return False


def test_more_files_than_are_looked_at_are_refused_though_none_of_them_is_wanted() -> None:
    files = {f"{n}.mp4": TEXT for n in range(30)}
    assert refusal(lambda: list(members(zipped(files), "a.zip", nothing, FIVE))) == "bomb"
    assert refusal(lambda: list(members(tarred(*files.items()), "a.tar", nothing, FIVE))) == "bomb"


def test_files_that_are_too_much_together_are_refused_before_the_first_is_taken_out() -> None:
    data = zipped({"a.txt": b"a" * 600, "b.txt": b"b" * 600})
    assert refusal(lambda: next(members(data, "a.zip", limits=Limits(size=1000)))) == "bomb"


def test_what_is_passed_over_in_a_stream_counts_as_unpacked() -> None:
    film = random.Random(7).randbytes(3 * MEGABYTE)
    data = gzip.compress(tarred(("film.mp4", film), ("a.txt", TEXT)), 1)
    assert refusal(lambda: list(members(data, "a.tgz", nothing, Limits(size=MEGABYTE)))) == "bomb"


def test_no_more_of_a_compressed_file_is_unpacked_than_may_be_read() -> None:
    data = gzip.compress(b"\0" * (12 * MEGABYTE), 1)
    assert peak(lambda: list(members(data, "a.txt.gz", limits=Limits(file=100)))) < 4 * MEGABYTE


def test_a_bomb_in_xz_is_unpacked_piece_by_piece() -> None:
    data = lzma.compress(b"\0" * (60 * MEGABYTE), preset=0)
    assert peak(lambda: refusal(lambda: list(members(data, "a.txt.xz")))) < 30 * MEGABYTE


def test_an_xz_file_that_asks_for_a_gigabyte_to_work_with_is_refused() -> None:
    data = bytearray(lzma.compress(TEXT))
    size = 4 * (data[12] + 1)  # of the head of the first block, behind the stream's own twelve bytes
    data[12 + 4] = 36  # how large a dictionary is wanted
    data[12 + size - 4 : 12 + size] = struct.pack("<I", zlib.crc32(data[12 : 12 + size - 4]))
    assert refusal(lambda: list(members(bytes(data), "a.txt.xz"))) == "damaged"


def test_a_file_packed_in_a_way_that_may_need_any_memory_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", TEXT)
    (member,) = members(out.getvalue(), "a.zip")
    assert (member.data, member.error and member.error.reason) == (None, "damaged")


def test_a_name_of_many_megabytes_is_passed_over() -> None:
    endless = tarred(("x" * (8 * MEGABYTE), TEXT))
    assert peak(lambda: list(members(endless, "a.tar"))) < 2 * MEGABYTE


def test_of_a_long_name_the_end_is_kept() -> None:
    (member,) = members(zipped({"folder/" * 9_000 + "a.txt": TEXT}), "a.zip")
    assert len(member.name) <= 1_000
    assert member.name.endswith("/a.txt")


def test_a_size_below_nothing_makes_no_room_for_more() -> None:
    data = bytearray(tarred(("a.txt", TEXT)))
    data[124:136] = b"-7777777777\0"
    data[148:156] = b" " * 8
    data[148:156] = b"%06o\0 " % sum(data[:512])
    assert refusal(lambda: list(members(bytes(data), "a.tar"))) == "damaged"


def overlapping(count: int) -> bytes:
    """A package whose many members are one and the same bytes, listed under other names."""
    one = zipped({"0000.xml": b"\0" * (MOST_BYTES - 1)})
    start, end = one.find(b"PK\x01\x02"), one.find(b"PK\x05\x06")
    entry, tail = one[start:end], bytearray(one[end:])
    entries = b"".join(entry.replace(b"0000.xml", b"%04d.xml" % n) for n in range(count))
    tail[8:16] = struct.pack("<HHI", count, count, len(entries))
    return one[:start] + entries + bytes(tail)


def test_members_that_share_their_bytes_are_counted_as_what_they_say_they_have() -> None:
    count = MOST_STATED // MOST_BYTES + 2
    assert refusal(lambda: Package(overlapping(count))) == "bomb"


def test_a_member_larger_than_is_read_is_refused_unopened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(package_module, "MOST_BYTES", MEGABYTE)
    package = Package(zipped({"a.xml": b"x" * (10 * MEGABYTE)}))
    assert peak(lambda: refusal(lambda: package.need("a.xml"))) < MEGABYTE


def test_members_without_a_list_are_looked_for_no_longer_than_any_document_has_them() -> None:
    heads = (b"PK\x03\x04" + b"\0" * 26) * (MOST_MEMBERS + 10)
    assert len(scan_members(heads)) == MOST_MEMBERS


def test_a_size_that_no_packing_reaches_is_taken_for_damage_and_the_member_is_read() -> None:
    data = zipped({"a.xml": TEXT * 9})
    place = data.find(b"PK\x01\x02") + 24
    stated = data[:place] + struct.pack("<I", 0xF0000000) + data[place + 4 :]
    assert Package(stated).need("a.xml").data == TEXT * 9


def test_what_a_package_says_of_itself_is_not_unpacked_beyond_a_line() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("mimetype", b"\0" * (20 * MEGABYTE))
    data = out.getvalue()
    assert peak(lambda: detect(data, "a.zip")) < MEGABYTE
