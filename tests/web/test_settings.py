"""What keeps the door, and where things are kept."""

import runpy
from pathlib import Path

import pytest
from django.db import connection

from zhagen.web.settings import security
from zhagen.web.settings.data import postgresql_from, secret_key

HTTPS_ONLY = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS", "SECURE_PROXY_SSL_HEADER")


def test_the_key_is_made_once_and_is_for_its_owner(tmp_path: Path) -> None:
    key = secret_key(tmp_path / "data")
    assert len(key) > 50
    assert secret_key(tmp_path / "data") == key
    assert (tmp_path / "data" / "secret-key").stat().st_mode & 0o077 == 0


def test_an_empty_key_is_no_key(tmp_path: Path) -> None:
    (tmp_path / "secret-key").touch()
    with pytest.raises(OSError, match="is empty"):
        secret_key(tmp_path)


@pytest.mark.parametrize(("https", "kept"), [("1", True), ("", False)])
def test_behind_https_cookies_and_browsers_stay_there(
    https: str, kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHAGEN_HTTPS", https)
    said = runpy.run_path(str(Path(security.__file__)))
    assert [bool(said[name]) for name in HTTPS_ONLY] == [kept] * len(HTTPS_ONLY)


def test_an_address_of_a_database() -> None:
    found = postgresql_from("postgresql://zh%40gen:p%3Aw@db.example:5433/records?sslmode=require")
    named = {name: found[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")}
    assert named == {
        "NAME": "records",
        "USER": "zh@gen",
        "PASSWORD": "p:w",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }
    assert postgresql_from("postgres:///records?host=/run/pg")["HOST"] == "/run/pg"
    with pytest.raises(ValueError, match="mysql"):
        postgresql_from("mysql://x")


def test_sqlite_is_as_it_was_set(db: None) -> None:
    def pragma(name: str) -> object:
        with connection.cursor() as cursor:
            return cursor.execute(f"PRAGMA {name}").fetchone()[0]

    assert (pragma("journal_mode"), pragma("foreign_keys"), pragma("busy_timeout")) == ("wal", 1, 20_000)
