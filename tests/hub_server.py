"""A Hub on loopback for the real client: repositories in memory, and all that goes wrong."""

from __future__ import annotations

import contextlib
import hashlib
import http.server
import json
import threading
import time
from urllib.parse import parse_qs, unquote, urlsplit

import yaml

from program import owlint

TYPES = {'models': 'model', 'datasets': 'dataset', 'spaces': 'space'}
GOOD_TOKEN = 'hf_good'


class Repo:
    """One repository; ``trouble`` says what goes wrong: path ('' for the API) -> what."""

    def __init__(self, files, *, gated=False, private=False, renamed='', **trouble):
        self.files = {
            path: data if isinstance(data, bytes) else data.encode() for path, data in files.items()
        }
        self.gated = gated
        self.private = private
        self.id = renamed
        self.trouble = trouble.pop('trouble', {})
        assert not trouble

    @property
    def sha(self):
        digest = hashlib.sha1()
        for path, data in sorted(self.files.items()):
            digest.update(path.encode('utf-8', 'surrogatepass') + b'\0' + data)
        return digest.hexdigest()

    def card(self):
        text = self.files.get('README.md', b'').decode('utf-8', 'replace')
        if not text.startswith('---\n'):
            return {}
        with contextlib.suppress(yaml.YAMLError, IndexError):
            data = yaml.safe_load(text.split('---\n')[1])
            return data if isinstance(data, dict) else {}
        return {}


class Hub:
    """The server; ``asked`` are the requests so far: method, path and range."""

    def __init__(self):
        self.repos = {}
        self.asked = []
        self.tokens = set()
        handler = type('Handler', (_Handler,), {'hub': self})
        self.server = _Server(('127.0.0.1', 0), handler)
        self.server.daemon_threads = True
        self.url = f'http://127.0.0.1:{self.server.server_port}'

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *error):
        self.server.shutdown()
        self.server.server_close()

    def put(self, name, files, **more):
        """Add a repository: ``org/name`` of a model, ``datasets/org/name`` …"""
        self.repos[name] = Repo(files, **more)
        return self.repos[name]


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        pass  # clients go away where they have read enough


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    hub: Hub

    def log_message(self, *args):
        pass

    def do_HEAD(self):
        self.do_GET()

    def do_GET(self):
        parts = urlsplit(self.path)
        path = unquote(parts.path)
        self.hub.asked.append((self.command, path, self.headers.get('Range', '')))
        self.hub.tokens.add(self.headers.get('Authorization', ''))
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            if path.startswith('/api/'):
                self.api(path[len('/api/') :], parse_qs(parts.query))
            elif path.startswith('/cdn/'):
                name, _, file = path[len('/cdn/') :].partition('//')
                self.content(self.hub.repos[name], file)
            else:
                self.resolve(path[1:])

    def allowed(self):
        return self.headers.get('Authorization') == f'Bearer {GOOD_TOKEN}'

    def api(self, path, query):
        kind, _, rest = path.partition('/')
        rest, _, tree = rest.partition('/tree/')
        name, _, revision = rest.partition('/revision/')
        repo = self.hub.repos.get(name if kind == 'models' else f'{kind}/{name}')
        if repo is None or (repo.private and not self.allowed()):
            return self.error(401, 'RepoNotFound', 'Invalid username or password.')
        if self.goes_wrong(repo.trouble.get('')):
            return None
        if revision and revision not in ('main', repo.sha, 'refs/pr/1', 'v1.0'):
            return self.error(404, 'RevisionNotFound', f'Invalid rev id: {revision}')
        if tree:
            rows = [
                {
                    'type': 'file', 'path': file, 'size': len(content),
                    'oid': hashlib.sha1(content).hexdigest(),
                }
                for file, content in sorted(repo.files.items())
            ]  # fmt: skip
            return self.send(200, json.dumps(rows).encode(), {'Content-Type': 'application/json'})
        data = {
            'id': repo.id or name, 'sha': repo.sha, 'private': repo.private, 'gated': repo.gated,
            'lastModified': '2026-11-01T10:00:00.000Z', 'tags': [], 'downloads': 1, 'likes': 0,
            'cardData': repo.card(),
            'siblings': [
                {'rfilename': file, **({'size': len(content)} if 'blobs' in query else {})}
                for file, content in sorted(repo.files.items())
            ],
        }  # fmt: skip
        data.update(repo.trouble.get('data', {}))
        return self.send(200, json.dumps(data).encode(), {'Content-Type': 'application/json'})

    def resolve(self, path):
        where, _, rest = path.partition('/resolve/')
        repo = self.hub.repos.get(where)
        revision, _, file = rest.partition('/')
        if repo is None:
            return self.error(401, 'RepoNotFound', 'Invalid username or password.')
        if repo.gated and not self.allowed():
            return self.error(403 if self.headers.get('Authorization') else 401, 'GatedRepo',
                              'Access to it is restricted.')  # fmt: skip
        if revision not in ('main', repo.sha):
            return self.error(404, 'RevisionNotFound', 'Invalid rev id')
        if self.goes_wrong(repo.trouble.get(file)):
            return None
        if file not in repo.files:
            return self.error(404, 'EntryNotFound', 'Entry not found')
        if file.endswith(('.safetensors', '.bin', '.gguf')):
            headers = {
                **self.metadata(repo, file),
                'Location': f'{self.hub.url}/cdn/{where}//{file}',
            }
            return self.send(302, b'', headers)
        return self.content(repo, file)

    def metadata(self, repo, file):
        data = repo.files[file]
        etag = f'"{hashlib.sha256(data).hexdigest()}"'
        return {
            'ETag': etag, 'X-Repo-Commit': repo.sha, 'X-Linked-Etag': etag,
            'X-Linked-Size': str(len(data)),
        }  # fmt: skip

    def content(self, repo, file):
        data, status = repo.files[file], 200
        headers = {**self.metadata(repo, file), 'Accept-Ranges': 'bytes'}
        wanted = self.headers.get('Range', '')
        if wanted.startswith('bytes=') and 'no ranges' not in repo.trouble.get(file, ''):
            first, _, last = wanted[6:].partition('-')
            end = min(int(last or len(data)) + 1, len(data))
            wrong = int('other part' in repo.trouble.get(file, ''))
            headers['Content-Range'] = f'bytes {int(first) + wrong}-{end - 1}/{len(data)}'
            data, status = data[int(first) + wrong : end], 206
        self.send(status, data, headers)

    def goes_wrong(self, what):
        if what == 'slow':
            time.sleep(3)
        elif what == 'cut off':
            self.send_response(200)
            self.send_header('Content-Length', '1000')
            self.end_headers()
            self.wfile.write(b'half')
            self.close_connection = True
        elif what == 'short':
            self.send(200, b'half', {})
        elif what == 'limited':
            self.send(429, b'{"error": "slow down"}', {'Retry-After': '17'})
        elif what == 'broken':
            self.send(503, b'<html>\x1b[31m</html>', {'X-Error-Message': '\x1b[2J::error::no'})
        elif what == 'no JSON':
            self.send(200, b'{"id": ', {})
        else:
            return False
        return True

    def error(self, status, code, message):
        self.send(status, json.dumps({'error': message}).encode(), {
            'X-Error-Code': code, 'X-Error-Message': message, 'Content-Type': 'application/json',
        })  # fmt: skip

    def send(self, status, data, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        if self.command != 'HEAD':
            self.wfile.write(data)


def run(hub, *arguments):
    """Run a command in the empty folder of the test; how it ended, and its output as text."""
    done = owlint(*arguments, cwd=hub.here)
    return done, done.stdout.decode()
