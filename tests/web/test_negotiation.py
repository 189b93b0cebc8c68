"""The form of an answer."""

from __future__ import annotations

import pytest
from kgraph.web.errors import RequestError
from kgraph.web.negotiation import GRAPHS, ROWS, chosen

CASES = [
    ("", "json"),
    ("*/*", "json"),
    ("*", "json"),
    ("text/csv", "csv"),
    ("text/*", "xml"),
    ("text/*;q=0.4, text/csv;q=0.5", "csv"),
    ("application/json;q=0.5, text/csv;q=0.6", "csv"),
    ("text/csv;q=0, */*;q=0.1", "json"),
    ("application/sparql-results+json;q=0, */*;q=0.1, application/json;q=0", "xml"),
    ("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "xml"),
    ("TEXT/CSV ; Q=1", "csv"),
    ("text/csv;header=present;q=0.3, text/tab-separated-values;q=0.2", "csv"),
    (",, text/csv ,", "csv"),
]
NONE = ["text/html", "text/csv;q=0", "application/sparql-results+json;q=much", "image/*"]


@pytest.mark.parametrize(("accept", "name"), CASES)
def test_the_form_liked_best(accept, name):
    assert len(CASES) >= 12
    assert chosen(accept, ROWS).name == name


@pytest.mark.parametrize("accept", NONE)
def test_no_form_suits(accept):
    with pytest.raises(RequestError) as told:
        chosen(accept, ROWS)
    assert told.value.status == 406


def test_every_media_type_of_a_form_asks_for_it():
    for forms in (ROWS, GRAPHS):
        names = {chosen(media, forms).name for form in forms for media in form.media}
        assert names == {form.name for form in forms}
