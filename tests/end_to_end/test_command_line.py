"""The commands as scripts use them: what they print, how they end."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import BRIEFING, CHINESE, ROOT, Desk, environment, write

KINDS = {"framework", "component", "task", "mechanism", "set", "law", "programme"}


def test_one_briefing_from_import_to_restored_backup(desk: Desk, english: Path, tmp_path: Path) -> None:
    (row,) = desk.json("import", english)
    assert (row["status"], row["error"], row["path"]) == ("added", None, str(english))
    ident = row["transcript_id"]
    assert re.fullmatch("[a-z2-7]{8}", ident)

    (listed,) = desk.json("list")
    assert listed["title"] == "Briefing on the Orchard Valley plan"
    assert (listed["date"], listed["language"], listed["turns"]) == ("2023-05-12", "en", 4)

    shown = desk.json("show", ident[:4])
    assert [turn["role"] for turn in shown["turns"]] == ["moderator", "journalist", "official", "moderator"]
    assert shown["exchanges"] == [{"questions": [1], "answers": [2]}]
    numbers = [p["number"] for turn in shown["turns"] for p in turn["paragraphs"]]
    assert numbers == list(range(1, len(numbers) + 1))
    texts = {p["number"]: p["text"] for turn in shown["turns"] for p in turn["paragraphs"]}

    outline = desk.json("outline", ident)
    assert outline["coverage"]["paragraphs"] == len(texts)
    for item in outline["items"]:
        assert item["kind"] in KINDS
        assert item["why"]
        for proof in item["evidence"]:
            assert texts[proof["paragraph"]][proof["start"] : proof["end"]] == proof["quote"]
    (tasks,) = [item for item in outline["items"] if item["count_stated"] == 3]
    assert len(tasks["members"]) == 3
    (check,) = [check for check in outline["checks"] if "21" in check["message"]]
    assert check["code"] == "count_mismatch"

    edited = desk.json(
        "outline-edit", ident, tasks["id"][:5], "--label", "three tasks", "--status", "confirmed"
    )
    assert (edited["label"], edited["status"]) == ("three tasks", "confirmed")
    assert [i["id"] for i in desk.json("outline", ident, "--status", "confirmed")["items"]] == [tasks["id"]]

    found = desk.json("search", "frost warn")
    assert found["total"] == 1
    hit = found["hits"][0]
    assert (hit["transcript_id"], hit["speaker"], hit["role"]) == (ident, "Marta Lind", "official")
    assert [hit["snippet"][a:b] for a, b in hit["highlights"]] == ["frost", "warning"]
    assert found["facets"]["speaker"] == [["Marta Lind", 1]]
    assert found["facets"]["year"] == [["2023", 1]]

    note = desk.json(
        "annotate",
        ident,
        "--paragraph",
        hit["paragraph"],
        "--quote",
        "every slope",
        "--note",
        "which?",
        "--tag",
        "ask",
        "--colour",
        "pink",
    )
    assert note["quote"] == "every slope"
    assert texts[note["paragraph"]][note["start"] : note["end"]] == "every slope"
    assert (note["target"], note["status"], note["tags"], note["colour"]) == (
        "text",
        "anchored",
        ["ask"],
        "pink",
    )
    assert note["spans"] == [{key: note[key] for key in ("paragraph", "start", "end", "quote")}]
    assert desk.json("search", "which", "--in", "notes")["total"] == 1
    changed = desk.json("annotation-edit", note["id"], "--note", "where?")
    assert (changed["note"], changed["tags"], changed["created"]) == ("where?", ["ask"], note["created"])
    desk.json("annotation-delete", note["id"])
    assert desk.json("annotations", ident) == []
    desk.json("annotation-restore", note["id"])
    assert [a["id"] for a in desk.json("annotations", "--tag", "ask")] == [note["id"]]

    target = tmp_path / "notes.md"
    report = desk.json("export", ident, "--format", "md", "-o", target)
    assert (report["format"], report["annotations"], report["bytes"]) == (
        "markdown",
        1,
        target.stat().st_size,
    )
    assert "every slope" in target.read_text(encoding="utf-8")
    assert "where?" in target.read_text(encoding="utf-8")

    moved = desk.json("remove", ident)
    assert [r["id"] for r in moved] == [r["id"] for r in desk.json("bin")] == [ident]
    assert desk.json("list") == []
    assert desk.json("search", "frost")["total"] == 0
    desk.json("unremove", ident)
    assert desk.json("search", "frost")["total"] == 1

    backup = tmp_path / "backup.zip"
    written = desk.json("backup", backup)
    assert (written["transcripts"], written["annotations"]) == (1, 1)
    desk.json("remove", ident)
    desk.json("restore", backup)
    assert desk.json("show", ident) == shown
    assert desk.json("search", "frost")["total"] == 1
    assert desk.json("verify", "--deep") == {"ok": True, "problems": []}
    other = Desk(tmp_path / "other")
    desk.json("restore", backup, "--into", other.library)
    assert other.json("annotations")[0]["note"] == "where?"
    desk.run("restore", backup, "--into", other.library, code=2)


def test_chinese_is_read_outlined_and_found(desk: Desk, chinese: Path) -> None:
    (ident,) = desk.add(chinese)
    shown = desk.json("show", ident)
    assert (shown["language"], shown["date"]) == ("zh", "2023-05-12")
    assert [turn["role"] for turn in shown["turns"]] == ["moderator", "journalist", "official", "moderator"]
    items = desk.json("outline", ident)["items"]
    assert {"三项重点任务", "霜冻预警机制", "《果园条例》"} <= {item["label"] for item in items}
    hit = desk.json("search", "预警机制")["hits"][0]
    assert [hit["snippet"][a:b] for a, b in hit["highlights"]] == ["预警机制"]


def test_rows_are_told_as_they_are_stored_and_a_second_run_changes_nothing(
    desk: Desk, english: Path, chinese: Path
) -> None:
    lines = desk.run("import", english, chinese, "--json-lines").stdout.splitlines()
    assert sorted(json.loads(line)["status"] for line in lines) == ["added", "added"]
    assert [row["status"] for row in desk.json("import", english, chinese)] == ["unchanged", "unchanged"]
    write(english, BRIEFING.replace("frost", "hail"))
    assert [row["status"] for row in desk.json("import", english, chinese)] == ["updated", "unchanged"]
    assert desk.json("search", "hail")["total"] == 1
    assert desk.json("search", "frost")["total"] == 0


def test_dry_run_stores_nothing(desk: Desk, english: Path) -> None:
    (row,) = desk.json("import", english, "--dry-run")
    assert (row["status"], row["transcript_id"]) == ("added", None)
    assert desk.json("list") == []
    assert not desk.library.exists()


def test_folders_collections_and_dates_narrow(desk: Desk, english: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    write(folder / "a.txt", BRIEFING)
    write(folder / "deep" / "b.txt", CHINESE)
    write(folder / ".hidden", "no")
    (row,) = desk.json("import", folder, "--collection", "Valley")
    assert row["path"].endswith("a.txt")
    rows = desk.json("import", folder, "--recursive")
    assert [Path(r["path"]).name for r in rows] == ["a.txt", "b.txt"]
    assert [r["language"] for r in desk.json("list", "--collection", "Valley")] == ["en"]
    assert len(desk.json("list", "--from", "2023-05", "--to", "2023")) == 2
    assert desk.json("list", "--from", "2024") == []
    assert desk.json("search", "frost", "--collection", "Valley")["total"] == 1
    assert desk.json("search", "frost", "--in", "question")["total"] == 0
    assert desk.json("search", "growers", "--in", "question")["total"] == 1


def test_a_file_of_queries_is_answered_line_by_line(desk: Desk, english: Path, tmp_path: Path) -> None:
    desk.add(english)
    queries = write(tmp_path / "queries.txt", "frost\nnothing-like-it\n")
    lines = desk.run("search", "--batch", queries).stdout.splitlines()
    assert [json.loads(line)["total"] for line in lines] == [1, 0]


def test_encodings_are_detected_and_can_be_stated(desk: Desk, tmp_path: Path) -> None:
    rows = desk.json(
        "import",
        write(tmp_path / "utf16.txt", BRIEFING, "utf-16"),
        write(tmp_path / "gb.txt", CHINESE, "gb18030"),
        write(tmp_path / "western.txt", BRIEFING.replace("😀", "").replace("Orchard", "Öst"), "cp1252"),
    )
    assert [row["status"] for row in rows] == ["added", "added", "added"]
    texts = [json.dumps(desk.json("show", row["transcript_id"]), ensure_ascii=False) for row in rows]
    assert "café" in texts[0]
    assert "预警机制" in texts[1]
    assert "Öst" in texts[2]
    desk.run("import", write(tmp_path / "odd.txt", BRIEFING), "--encoding", "no-such", code=2)


@pytest.mark.parametrize(
    ("words", "needle"),
    [
        (["show", "zzzzzzzz"], "zzzzzzzz"),
        (["frobnicate"], "frobnicate"),
        (["import"], "PATH"),
        (["search"], "query"),
        (["export", "x", "--format", "md"], "-o"),
        (["annotation-edit", "zzzzzzzz", "--note", "x"], "zzzzzzzz"),
        (["restore", "/no/such/backup"], "backup"),
    ],
)
def test_wrong_words_are_one_clear_line(desk: Desk, words: list[str], needle: str) -> None:
    done = desk.run(*words, "--json", code=2)
    (line,) = done.stderr.splitlines()
    assert line.startswith("error: ")
    assert needle in line
    assert json.loads(done.stdout)["error"]["message"] in line


def test_an_absent_library_reads_as_empty_and_is_not_made(desk: Desk) -> None:
    assert desk.json("list") == []
    assert desk.json("search", "anything")["total"] == 0
    assert desk.json("annotations") == []
    assert desk.json("verify") == {"ok": True, "problems": []}
    assert not desk.library.exists()


def test_a_damaged_library_is_code_three_and_a_backup_mends_it(
    desk: Desk, english: Path, tmp_path: Path
) -> None:
    desk.add(english)
    backup = tmp_path / "b.zip"
    desk.json("backup", backup)
    (desk.library / "library.sqlite").unlink()
    for left in desk.library.glob("library.sqlite-*"):
        left.unlink()
    done = desk.run("list", "--json", code=3)
    assert json.loads(done.stdout)["error"]["code"] == "damaged"
    assert desk.json("verify", code=3)["ok"] is False
    desk.json("restore", backup)
    assert len(desk.json("list")) == 1
    assert desk.json("verify")["ok"] is True


def test_a_newer_library_is_code_three_and_untouched(desk: Desk, english: Path) -> None:
    desk.add(english)
    with sqlite3.connect(desk.library / "library.sqlite") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    for words in (["list"], ["import", english], ["verify"]):
        assert "newer version" in desk.run(*words, code=3).stderr


def test_a_flipped_bit_in_the_text_is_found(desk: Desk, english: Path) -> None:
    desk.add(english)
    with sqlite3.connect(desk.library / "library.sqlite") as connection:
        connection.execute("UPDATE paragraph SET text = replace(text, 'canals', 'camals')")
    connection.close()
    report = desk.json("verify", code=3)
    assert any(problem["code"] == "text_changed" for problem in report["problems"])
    assert all(problem["repair"] for problem in report["problems"])


def test_a_changed_original_is_found(desk: Desk, english: Path) -> None:
    desk.add(english)
    (original,) = (desk.library / "originals").iterdir()
    original.write_bytes(original.read_bytes()[:-1] + b"?")
    assert [p["code"] for p in desk.json("verify", code=3)["problems"]] == ["original_damaged"]


def test_a_damaged_index_is_found_and_made_again(desk: Desk, english: Path) -> None:
    desk.add(english)
    victim = max(
        (p for p in (desk.library / "index").rglob("*") if p.is_file()), key=lambda p: p.stat().st_size
    )
    data = bytearray(victim.read_bytes())
    data[len(data) // 2] ^= 1
    victim.write_bytes(bytes(data))
    assert desk.json("verify", code=3)["ok"] is False
    desk.json("rebuild")
    assert desk.json("verify")["ok"] is True
    assert desk.json("search", "frost")["total"] == 1


def test_targets_inside_the_library_or_in_no_folder_are_refused(
    desk: Desk, english: Path, tmp_path: Path
) -> None:
    (ident,) = desk.add(english)
    desk.run("backup", desk.library / "b.zip", code=2)
    desk.run("backup", tmp_path / "missing" / "b.zip", code=2)
    desk.run("export", ident, "--format", "html", "-o", desk.library / "x.html", code=2)
    desk.run("export", ident, "--format", "nonsense", "-o", tmp_path / "x", code=2)
    assert not (tmp_path / "x").exists()
    assert not (tmp_path / "missing").exists()


def test_a_tampered_backup_changes_nothing(desk: Desk, english: Path, tmp_path: Path) -> None:
    desk.add(english)
    backup = tmp_path / "b.zip"
    desk.json("backup", backup)
    data = bytearray(backup.read_bytes())
    for place in (60, len(data) // 2, len(data) - 30):
        broken = bytearray(data)
        broken[place] ^= 0x55
        backup.write_bytes(bytes(broken))
        desk.run("restore", backup, code=2)
    assert len(desk.json("list")) == 1
    assert desk.json("verify")["ok"] is True


def test_commands_do_not_load_qt(english: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from desktop_app.app import run; "
        f"run(['--library', {str(tmp_path / 'l')!r}, 'list']); "
        "run(['--version']); "
        "assert not [name for name in sys.modules if name.startswith('PySide6')]"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_help_lists_what_exists_and_version_what_matters(desk: Desk) -> None:
    text = desk.run("--help").stdout
    for command in (
        "import",
        "list",
        "show",
        "turn-split",
        "search",
        "annotate",
        "export",
        "matrix",
        "verify",
        "restore",
    ):
        assert command in text
    for later in ("quiz", "cards"):
        assert later not in text
    versions = desk.json("--version")
    assert {"briefing-desk", "python", "sqlite", "PySide6-Essentials"} <= set(versions)


def test_global_options_stand_before_or_after_the_command(desk: Desk, english: Path) -> None:
    desk.add(english)
    before = desk.run("--json", "list").stdout
    assert json.loads(before) == desk.json("list")


def test_dates_and_roles_that_are_none_are_refused(desk: Desk, english: Path) -> None:
    desk.add(english)
    assert "banana" in desk.run("list", "--from", "banana", code=2).stderr
    desk.run("list", "--to", "2025-13", code=2)
    desk.run("search", "frost", "--role", "minister", code=2)
    desk.run("import", "", code=2)
    assert "import PATH" not in desk.run("list", "--collection", "nope").stdout


def test_only_ordinary_files_are_written_over(desk: Desk, english: Path, tmp_path: Path) -> None:
    (ident,) = desk.add(english)
    os.mkfifo(tmp_path / "pipe")
    desk.run("export", ident, "--format", "md", "-o", tmp_path / "pipe", code=2)
    assert (tmp_path / "pipe").is_fifo()
    write(tmp_path / "real.md", "old")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    desk.run("export", ident, "--format", "md", "-o", tmp_path / "link.md")
    assert (tmp_path / "link.md").is_symlink()
    assert "Orchard" in (tmp_path / "real.md").read_text(encoding="utf-8")


def test_no_word_is_lost_where_no_speaker_is_found(desk: Desk, tmp_path: Path) -> None:
    first = write(tmp_path / "a.txt", "Remarks were made today in the harbour.\n\nWe will build a mole.\n")
    second = write(tmp_path / "b.txt", "Anna Bell: We will dig a well.\nBob Cole: Thanks for that.\n")
    desk.add(first, second)
    assert desk.json("search", "harbour")["total"] == 1
    assert desk.json("search", "well")["total"] == 1


def test_a_web_page_named_as_a_text_is_read_as_a_page(desk: Desk, tmp_path: Path) -> None:
    words = "<p><b>Anna Bell:</b> We will dig a well.</p><p><b>Bob Cole:</b> Thanks for that.</p>"
    page = write(tmp_path / "page.txt", f"\n<!DOCTYPE html><html><nav>Home</nav><body>{words}</body></html>")
    (row,) = desk.json("import", page)
    assert row["status"] == "added"
    assert any("a web page" in warning for warning in row["warnings"])
    shown = desk.json("show", row["transcript_id"])
    assert [turn["speaker"] for turn in shown["turns"]] == ["Anna Bell", "Bob Cole"]


def test_without_a_display_the_window_says_so(desk: Desk) -> None:
    words = [sys.executable, "-m", "desktop_app", "--library", str(desk.library), "open", "--json"]
    bare = {
        k: v for k, v in environment().items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, env=bare, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("error: there is no display")
    assert json.loads(done.stdout)["error"]["code"] == "bad_request"


def test_a_stray_byte_does_not_change_the_encoding(desk: Desk, tmp_path: Path) -> None:
    data = BRIEFING.replace("“Naïve” 😀", "’s").replace("é", "e").encode() + b"Stray \xff byte.\n"
    (tmp_path / "stray.txt").write_bytes(data)
    (row,) = desk.json("import", tmp_path / "stray.txt")
    text = json.dumps(desk.json("show", row["transcript_id"]), ensure_ascii=False)
    assert "’s" in text
    assert "\ufffd" in text
    assert row["warnings"]
