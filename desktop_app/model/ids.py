"""Names of stored things: short, random, easy to type."""

import base64
import hashlib
import secrets


def new_id() -> str:
    """Eight random characters of lower-case base32 (40 bits)."""
    return base64.b32encode(secrets.token_bytes(5)).decode().lower()


def derived_id(*parts: str) -> str:
    """Eight base32 characters that depend on the parts alone: the same in every run."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).digest()
    return base64.b32encode(digest[:5]).decode().lower()
