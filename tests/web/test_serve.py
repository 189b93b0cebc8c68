"""`kgraph serve` as a process: it says where it is, answers, and stops when told to."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request

import pytest

ADDRESS = re.compile(r"at (http://\S+)")


def served(store, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "kgraph", "serve", "--store", str(store), "--port", "0", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_and_stops(sign, seeds_store):
    server = served(seeds_store)
    try:
        address = ADDRESS.search(server.stdout.readline())[1]
        with urllib.request.urlopen(f"{address}sparql?query=ASK%20%7B%3Fs%20%3Fp%20%3Fo%7D", timeout=30) as told:
            assert b"true" in told.read()
        server.send_signal(sign)
        _, errors = server.communicate(timeout=30)
    finally:
        server.kill()
    assert errors == ""
    assert server.returncode in (0, -sign, 130)


def test_another_machine_needs_a_token(seeds_store):
    server = served(seeds_store, "--host", "0.0.0.0")
    try:
        line = server.stdout.readline()
        assert re.search(r"\?token=\S{20,}$", line.strip())
        address = ADDRESS.search(line)[1].replace("0.0.0.0", "127.0.0.1")
        with urllib.request.urlopen(address.replace("/?", "/sparql?"), timeout=30) as told:
            assert told.status == 200
        with pytest.raises(urllib.error.HTTPError, match="401"):
            urllib.request.urlopen(address.split("?")[0] + "sparql", timeout=30)
    finally:
        server.kill()
        server.communicate()


def test_no_store(kgraph, tmp_path):
    told = kgraph("serve", "--store", str(tmp_path / "none"), check=False)
    assert told.returncode == 1
    assert told.stderr.startswith("kgraph: no store at")


def test_a_port_that_is_taken(kgraph, seeds_store):
    server = served(seeds_store)
    try:
        port = ADDRESS.search(server.stdout.readline())[1].rstrip("/").rsplit(":", 1)[1]
        told = kgraph("serve", "--store", str(seeds_store), "--port", port, check=False)
    finally:
        server.kill()
        server.communicate()
    assert told.returncode == 1
    assert f"cannot listen at 127.0.0.1:{port}" in told.stderr
