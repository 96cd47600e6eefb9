"""Pictures and files beside documents: copied where they can be shown, named where they cannot."""

import struct
import zlib

from lxml import etree

from conftest import snapshot


def png(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


SVG = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 40'><script>alert(1)</script></svg>"


def furnished(base):
    incidents = base / "content" / "incidents"
    (incidents / "attachments").mkdir()
    (incidents / "pool.png").write_bytes(png(6, 4))
    (incidents / "graph.svg").write_bytes(SVG)
    (incidents / "attachments" / "pool é.log").write_text("FATAL: too many clients\n")
    (incidents / "unused.png").write_bytes(png(1, 1))
    (base / "secret.txt").write_text("secret")
    (incidents / "link.txt").symlink_to(base / "secret.txt")
    document = incidents / "INC-2026-0303-checkout.md"
    document.write_text(document.read_text() + """
![pool use](pool.png) ![the graph](graph.svg) [the log](<attachments/pool é.log>) [open the graph](graph.svg)
![lost](lost.png) [linked](link.txt) [outside](../../secret.txt)
""")
    return base


def test_files_travel_with_the_pages(run, base):
    furnished(base)
    result = run("build", cwd=base)
    assert result.returncode == 0, result.stderr
    site = snapshot(base / "site")
    files = {name: data for name, data in site.items() if name.startswith("files/")}
    assert files == {
        "files/incidents/pool.png": png(6, 4), "files/incidents/graph.svg": SVG,
        "files/incidents/attachments/pool é.log": b"FATAL: too many clients\n",
    }
    manifest = site[next(name for name in site if "manifest" in name)].decode()
    assert all(name in manifest for name in files)
    assert not any(b"secret" in data and name.startswith("files") for name, data in site.items())
    page = etree.HTML(site["incidents/inc-2026-0303/index.html"])
    images = {image.get("src"): (image.get("width"), image.get("height"), image.get("loading"), image.get("alt"))
              for image in page.iterfind(".//img")}
    assert images == {
        "../../files/incidents/pool.png": ("6", "4", "lazy", "pool use"),
        "../../files/incidents/graph.svg": ("30", "40", "lazy", "the graph"),
    }
    links = {link.get("href") for link in page.iterfind(".//main//a")}
    assert "../../files/incidents/attachments/pool%20%C3%A9.log" in links
    assert not any("graph.svg" in link or "secret" in link or "link.txt" in link for link in links)
    notes = [note.text for note in page.iterfind(".//small[@class='note']")]
    assert notes == ["(lost.png does not exist)", "(link.txt is a symbolic link, and those are not followed)"]


def test_a_file_that_no_document_shows_any_more_leaves_the_site(run, base):
    furnished(base)
    assert run("build", cwd=base).returncode == 0
    document = base / "content" / "incidents" / "INC-2026-0303-checkout.md"
    document.write_text(document.read_text().replace("![pool use](pool.png)", ""))
    assert run("build", cwd=base).returncode == 0
    assert not (base / "site" / "files" / "incidents" / "pool.png").exists()
    assert (base / "site" / "files" / "incidents" / "graph.svg").exists()


def test_lint_names_what_is_not_there(run, base):
    furnished(base)
    result = run("lint", cwd=base)
    assert "content/incidents/lost.png does not exist" in result.stdout
    assert "content/incidents/link.txt is a symbolic link" in result.stdout
    assert "graph.svg" not in result.stdout and "pool" not in result.stdout
