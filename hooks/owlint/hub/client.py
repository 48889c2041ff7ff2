"""What owlint asks of the Hub through its client: what is in a repository, and bytes of files.

Endpoint, token, cache, timeouts and offline mode are the client's, and nothing is written into its
cache. Whatever goes wrong is one sentence.
"""

from __future__ import annotations

import io
import os
import re
import time
from errno import EFBIG

from owlint import __version__
from owlint.errors import ConfigError
from owlint.hub.address import Address, parse
from owlint_rules.text import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Most bytes of one file that are loaded, and of a repository.
MAX_FILE, MAX_ALL = 48 * 1024 * 1024, 384 * 1024 * 1024
#: Most requests for one repository, and seconds that one may take.
MAX_REQUESTS, _SECONDS = 500, 120
#: Bytes of the first request for a file; each that goes straight on has double, up to the last.
_FIRST, _MOST = 64 * 1024, 4 * 1024 * 1024
#: Files of up to so many bytes are loaded whole.
_SMALL = 256 * 1024
_SHA = re.compile(r'[0-9a-f]{40}(?:[0-9a-f]{24})?')


class NotThere(ConfigError):
    """There is no such repository, or it is private or closed."""


class Gated(ConfigError):
    """Access has to be asked for."""


class Repository:
    """One revision of a repository, and what the Hub says of it.

    ``files`` are the sizes of all files by path. ``gate`` is ``auto`` or ``manual`` where access
    has to be asked for, else ''. ``card`` are the fields of its card as the Hub reads them.
    ``offline`` tells that only what is in the client's cache is known, ``is_cut`` that there is
    more than was looked at, ``is_closed`` that a file was not given without access. Of the
    requests that are ``allowed``, ``requests`` were made.
    """

    def __init__(self, address: Address, sha: str) -> None:
        self.address = address
        self.id = address.id
        self.sha = sha
        self.gate = ''
        self.private = False
        self.modified = ''
        self.card: dict[str, Any] = {}
        self.files: dict[str, int] = {}
        self.offline = False
        self.is_cut = False
        self.is_closed = False
        self.requests = 1
        self.allowed = MAX_REQUESTS
        self.loaded = 0
        self.parts: dict[str, list[tuple[int, bytes]]] = {}

    def open(self, path: str) -> io.RawIOBase:
        """A file of the repository, from the client's cache or over the network."""
        cached = self._cached(path)
        return io.FileIO(cached) if cached else RemoteFile(self, path)

    def whole(self, path: str) -> bytes:
        """All of a small file, in one request; raises ConfigError."""
        cached = self._cached(path)
        if not cached:
            return self.fetch(path, 0, self.files[path])
        with open(cached, 'rb') as file:
            return file.read(self.files[path])

    def _cached(self, path: str) -> str:
        """Where the client's cache holds a file, '' where it does not."""
        storage = _storage(self.address)
        real = os.path.realpath(os.path.join(storage, 'snapshots', self.sha, *path.split('/')))
        # blobs may be shared by repositories
        within = os.path.realpath(os.path.dirname(storage)) + os.sep
        if not (real.startswith(within) and os.path.isfile(real)):
            return ''
        return real if os.path.getsize(real) == self.files[path] else ''

    def fetch(self, path: str, start: int, length: int) -> bytes:
        """Bytes of a file over the network; raises ConfigError."""
        from huggingface_hub import constants, hf_hub_url
        from huggingface_hub.utils import build_hf_headers, get_session, hf_raise_for_status

        address, size = self.address, self.files[path]
        if self.requests > self.allowed or self.loaded + length > MAX_ALL:
            self.is_cut = True
            raise OSError(EFBIG, 'not loaded: there is too much to read in the repository')
        self.requests += 1
        self.loaded += length
        headers = build_hf_headers(library_name='owlint', library_version=__version__)
        headers['Accept-Encoding'] = 'identity'
        if length < size:
            headers['Range'] = f'bytes={start}-{start + length - 1}'
        url = hf_hub_url(
            self.id, path, repo_type=address.type, revision=self.sha, endpoint=constants.ENDPOINT
        )
        seconds = constants.HF_HUB_DOWNLOAD_TIMEOUT
        ends = time.monotonic() + _SECONDS
        data = bytearray()
        try:
            with get_session().stream('GET', url, headers=headers, timeout=seconds) as response:
                hf_raise_for_status(response)
                # who knows no ranges sends the file from its beginning
                skip = start if response.status_code != 206 else 0
                part = response.headers.get('content-range', f'bytes {start}-')
                if response.status_code == 206 and not part.startswith(f'bytes {start}-'):
                    raise ConfigError(f'{address}: another part of {path} came than was asked for')
                for piece in response.iter_bytes():
                    data += piece[skip:]
                    skip = max(0, skip - len(piece))
                    if len(data) >= length:
                        break
                    if time.monotonic() > ends:
                        raise TimeoutError
        except Exception as error:
            raise fault(address, error, path) from None
        if len(data) < length:
            raise ConfigError(
                f'{address}: {path} breaks off after {start + len(data):,} of {size:,} bytes'
            )
        return bytes(data[:length])


class RemoteFile(io.RawIOBase):
    """A file that is loaded as far as it is read; the repository keeps what was loaded."""

    def __init__(self, repository: Repository, path: str) -> None:
        self.repository = repository
        self.path = path
        self.size = repository.files[path]
        self._at = 0

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """It can be read at any place."""
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place."""
        self._at = offset + (0, self._at, self.size)[whence]
        return self._at

    def tell(self) -> int:
        """The place."""
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer as far as one part goes."""
        length = min(len(buffer), self.size - self._at)
        if length <= 0:
            return 0
        found = self._part(length)
        count = min(length, len(found))
        buffer[:count] = found[:count]
        self._at += count
        return count

    def _part(self, length: int) -> memoryview:
        """What is known from this place on, loaded where nothing is."""
        parts = self.repository.parts.setdefault(self.path, [])
        step = _SMALL if self.size <= _SMALL else _FIRST
        for start, data in parts:
            if start <= self._at < start + len(data):
                return memoryview(data)[self._at - start :]
            if start + len(data) == self._at:
                step = min(2 * len(data), _MOST)
        loaded = sum(len(data) for _, data in parts)
        step = min(max(step, length), self.size - self._at)
        if loaded + step > MAX_FILE:
            raise OSError(EFBIG, f'not loaded: more than {MAX_FILE:,} bytes of it would be read')
        data = self.repository.fetch(self.path, self._at, step)
        parts.append((self._at, data))
        return memoryview(data)


def repository_at(address: Address) -> Repository:
    """What the Hub says of a repository, in one request; raises ConfigError."""
    try:
        import huggingface_hub
        from huggingface_hub import constants
        from huggingface_hub.utils import logging
    except ImportError:
        raise ConfigError(f'{address}: to read the Hub, pip install "owlint[hub]"') from None
    # servers make it say things, which would reach the terminal as they are
    logging.set_verbosity(logging.CRITICAL + 1)
    if constants.HF_HUB_OFFLINE:
        return _from_cache(address)
    try:
        info = huggingface_hub.HfApi(
            endpoint=constants.ENDPOINT, library_name='owlint', library_version=__version__
        ).repo_info(
            address.id,
            repo_type=address.type,
            revision=address.revision or None,
            files_metadata=True,
            timeout=constants.HF_HUB_DOWNLOAD_TIMEOUT,
        )
        sha = info.sha or ''
        files = {str(one.rfilename): one.size for one in info.siblings or ()}
        card = info.card_data.to_dict() if hasattr(info.card_data, 'to_dict') else {}
        gate = info.gated if info.gated in ('auto', 'manual') else ''
        modified = info.last_modified.date().isoformat() if info.last_modified else ''
    except Exception as error:
        raise fault(address, error) from None
    if not _SHA.fullmatch(sha):
        raise ConfigError(f'{address}: the Hub names no commit of it')
    found = Repository(address, sha)
    if isinstance(info.id, str) and info.id != address.id:
        found.id = parse(f'hf:{address.prefix}{info.id}').id  # it was renamed
    found.card, found.gate, found.modified = card, gate, modified
    found.private = bool(info.private)
    for path, size in files.items():
        if not isinstance(size, int) or size < 0:
            raise ConfigError(f'{address}: the Hub gives no size of {one_line(path)}')
        found.files[path] = size
    return found


def _storage(address: Address) -> str:
    from huggingface_hub import constants

    name = '--'.join((f'{address.type}s', *address.id.split('/')))
    return os.path.join(constants.HF_HUB_CACHE, name)


def _from_cache(address: Address) -> Repository:
    """The same of what the client's cache holds."""
    storage = _storage(address)
    sha = address.revision
    if not _SHA.fullmatch(sha):
        try:
            with open(os.path.join(storage, 'refs', *(sha or 'main').split('/')), 'rb') as ref:
                sha = ref.read(100).decode('ascii').strip()
        except (OSError, ValueError):
            sha = ''
    folder = os.path.join(storage, 'snapshots', sha)
    if not (_SHA.fullmatch(sha) and os.path.isdir(folder)):
        raise ConfigError(
            f"{address}: not in the client's cache, and HF_HUB_OFFLINE forbids to ask the Hub"
        )
    found = Repository(address, sha)
    found.offline, found.requests = True, 0
    for here, _, names in os.walk(folder):
        for name in names:
            file = os.path.join(here, name)
            if os.path.isfile(file):
                path = os.path.relpath(file, folder).replace(os.sep, '/')
                found.files[path] = os.path.getsize(file)
    return found


def fault(address: Address, error: Exception, path: str = '') -> ConfigError:
    """What went wrong, as a sentence about the repository; no words of the server."""
    from huggingface_hub import constants, errors

    if isinstance(error, ConfigError):
        return error
    response: Any = getattr(error, 'response', None)
    status = getattr(response, 'status_code', 0)
    page = f'{constants.ENDPOINT}/{address.prefix}{address.id}'
    name = type(error).__name__
    kind = ConfigError
    if isinstance(error, errors.GatedRepoError):
        kind = Gated
        said = f'access has to be granted: ask at {page}, then `hf auth login` or set HF_TOKEN'
    elif isinstance(error, errors.RevisionNotFoundError):
        said = f'there is no revision {address.revision}'
    elif isinstance(error, errors.DisabledRepoError):
        kind = NotThere
        said = 'the Hub has closed it'
    elif isinstance(error, errors.RepositoryNotFoundError) or status == 401:
        kind = NotThere
        said = f'no such {address.what}, or it is private and no token at hand opens it'
    elif status == 404 and path:
        said = f'{one_line(path)} is listed and not there'
    elif status == 404:
        kind = NotThere
        said = f'no such {address.what}'
    elif status == 403:
        said = 'the Hub forbids access'
    elif status == 429:
        wait = str(response.headers.get('retry-after', ''))
        when = f'in {wait} seconds' if wait.isdigit() and len(wait) < 6 else 'later'
        said = f'the Hub limits how often it is asked; try again {when}'
    elif status >= 400:
        said = f'the Hub answers with an error ({status})'
    elif 'Timeout' in name:
        said = f'no answer within {constants.HF_HUB_DOWNLOAD_TIMEOUT} seconds'
    elif name in ('ConnectError', 'UnsupportedProtocol', 'InvalidURL', 'LocalProtocolError'):
        said = f'{constants.ENDPOINT} cannot be reached'
    elif isinstance(error, errors.HTTPError):
        said = 'the connection broke off' + (f' at {one_line(path)}' if path else '')
    else:
        said = f'the answer of the Hub cannot be read ({name})'
    return kind(f'{address}: {said}')
