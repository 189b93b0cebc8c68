"""The explorer in a real browser: what a reader does, with the mouse and without."""

from __future__ import annotations

import gzip
import json
from urllib.parse import quote

import pytest

from tests.web.driven import PAGE

PATIENCE, LOOK = 60, 0.05  # seconds: for a busy machine, between two looks
AXE = PAGE / "vendor" / "axe.min.js"
SERIOUS = ("serious", "critical")


@pytest.fixture
def page(browser, address):
    """The browser, and how to open a view and wait until it is there; afterwards the console must be empty."""
    from selenium.common.exceptions import StaleElementReferenceException
    from selenium.webdriver.support.ui import WebDriverWait

    browser.set_window_size(1400, 900)
    browser.get_log("browser")
    wait = WebDriverWait(browser, PATIENCE, LOOK, ignored_exceptions=[StaleElementReferenceException])
    page = Page(browser, address, wait)
    yield page
    loud = [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    assert not [message for message in loud if "404" not in message or not page.expects_failure], loud


class Page:
    """The page as a reader meets it."""

    expects_failure = False

    def __init__(self, browser, address, wait) -> None:
        self.browser, self.address, self.wait = browser, address, wait

    def open(self, **state: str) -> None:
        """Open a view by its address."""
        self.browser.get(self.address + "?" + "&".join(f"{key}={quote(value)}" for key, value in state.items()))
        self.settle()

    def settle(self) -> None:
        """Wait until the page has shown what it was asked for."""
        self.wait.until(lambda b: b.execute_script("return document.body.dataset.ready"))

    def one(self, css: str):
        """The element, once it is there."""
        return self.wait.until(lambda b: b.find_element("css selector", css))

    def text(self, css: str, contains: str) -> str:
        """The words of an element, once they have those in them."""
        found = ""

        def there(browser) -> bool:
            nonlocal found
            found = browser.find_element("css selector", css).text
            return contains in found

        self.wait.until(there, f"{css} never said {contains!r}")
        return found

    def run(self, script: str):
        """What a script returns."""
        return self.browser.execute_script(script)


def test_search_to_network_to_sentence_to_text(page):
    from selenium.webdriver.common.keys import Keys

    page.open()
    box = page.one("#q")
    box.send_keys("pyong")
    page.text("#hits", "North Korea")
    box.send_keys(Keys.ENTER)
    page.text("#panel h2", "North Korea")
    assert "actor=North" in page.browser.current_url
    page.one("#panel td span .link").click()
    page.text("#panel", "say")
    assert page.one("#panel article mark.predicate").text
    page.one("#panel article p .link").click()
    marked = page.one("mark.here").text
    assert len(marked) > 20
    assert marked in page.one("pre.text").text
    page.browser.back()
    page.text("#panel", "network")
    page.browser.back()
    page.text("#panel h2", "North Korea")


def test_the_picture_is_drawn(page):
    page.open(actor="China")
    page.wait.until(lambda b: len(b.find_elements("css selector", "#graph canvas")) > 2)
    assert page.run("return document.querySelector('#graph canvas').width") > 300


def test_filters_change_the_network_and_the_address(page):
    page.open(actor="China")
    before = len(page.browser.find_elements("css selector", "#panel td .link"))
    page.one("input[value='verbal-conflict']").click()
    page.wait.until(lambda b: len(b.find_elements("css selector", "#panel td .link")) != before)
    assert "families=" in page.browser.current_url
    page.one("input[name='as'][value='state']").click()
    page.wait.until(lambda b: "as=state" in b.current_url)
    page.browser.refresh()
    page.text("#panel h2", "China")
    assert page.one("input[name='as'][value='state']").is_selected()
    assert not page.one("input[value='verbal-conflict']").is_selected()


@pytest.mark.parametrize(
    ("tab", "words"),
    [
        ("timeline", "2017-06"),
        ("outlets", "Reuters"),
        ("ask", "plain words"),
        ("sparql", "SPARQL"),
        ("network", "Save"),
    ],
)
def test_every_tab(tab, words, page):
    page.open(actor="China", tab=tab)
    assert words in page.text(f"#view-{tab}", words)


def test_an_event_in_all_papers(page):
    page.open(actor="China", tab="timeline")
    page.one("#view-timeline td .link").click()
    assert "Reuters" in page.text("#panel", "Outlet")
    page.one("#panel td .link").click()
    assert page.one("mark.here").text


def test_a_query(page):
    page.open(tab="sparql", query="SELECT ?who { ?who kg:pressures state:CHN } ORDER BY ?who")
    assert "state/USA" in page.text("#result", "state/USA")


def test_a_query_that_is_wrong_is_told(page):
    page.expects_failure = True
    page.open(tab="sparql", query="SELECT")
    assert "malformed" in page.text("#result [role='alert']", "malformed")
    page.browser.get_log("browser")  # the browser notes the 400 itself


def test_an_example_query(page):
    from selenium.webdriver.support.ui import Select

    page.open(tab="sparql")
    Select(page.one("#examples")).select_by_value("pressure")
    page.one("#view-sparql button").click()
    assert "Rex Tillerson" in page.text("#result", "United States")


def test_a_question_in_plain_words(page):
    from selenium.webdriver.common.keys import Keys

    page.open(tab="ask")
    page.one("#question").send_keys("who urged Xi Jinping in June 2017?", Keys.ENTER)
    assert "target Xi Jinping" in page.text("#reply", "Read as: relation urges")
    page.browser.refresh()
    page.text("#reply", "Donald Trump")
    page.one("#reply td:nth-child(2) .link").click()
    page.text("#panel", "say")
    page.browser.back()
    page.text("#reply", "The query behind it")
    page.run("[...document.querySelectorAll('#reply .link')].at(-1).click()")
    assert "xi-jinping" in page.one("#query").get_attribute("value")
    page.text("#result", "Donald Trump")


def test_a_question_that_is_not_understood(page):
    page.expects_failure = True
    page.open(tab="ask", ask="who frobnicated China?")
    page.text("#reply [role='alert']", "frobnicated")


def test_only_what_one_outlet_says(page):
    from selenium.webdriver.support.ui import Select

    page.open(actor="China")
    before = len(page.browser.find_elements("css selector", "#panel tbody tr"))
    Select(page.one("[name='publisher']")).select_by_value("CNN")
    page.wait.until(lambda b: 0 < len(b.find_elements("css selector", "#panel tbody tr")) < before)
    assert "publisher=CNN" in page.browser.current_url


def test_filters_that_leave_nothing_can_be_undone(page):
    page.open(actor="China", since="1999", until="1999")
    page.text("#panel", "Nothing fits")
    page.run("[...document.querySelectorAll('#panel .link')].at(-1).click()")
    page.text("#panel", "United States")
    assert page.one("[name='since']").get_attribute("value") == ""


def test_a_sentence_opens_beside_the_same_picture(page):
    page.open(actor="China")
    page.run("document.querySelector('#graph canvas').id = 'kept'")
    page.one("#panel td span .link").click()
    page.text("#panel", "it")
    assert page.run("return document.querySelector('#graph canvas').id") == "kept"


def test_a_large_network_settles_in_a_worker(page):
    page.open(actor="China")
    page.browser.set_script_timeout(PATIENCE)
    spread = page.browser.execute_async_script(
        """const done = arguments[0], made = new graphology.DirectedGraph();
        for (let i = 0; i < 200; i++) made.addNode(`a${i}`, { x: Math.cos(i), y: Math.sin(i), size: 3 });
        for (let i = 1; i < 200; i++) made.addEdge('a0', `a${i}`, { weight: 1 + i % 3 });
        import(`${location.origin}/page/settle.js`).then(({ settle }) => settle(made, () =>
            done(made.reduceNodes((far, _, { x, y }) => Math.max(far, Math.hypot(x, y)), 0))));
        if (made.getNodeAttribute('a0', 'x') !== 1) done('the page waited');"""
    )
    assert 1 < spread < float("inf")


def test_no_pixel_is_read_while_the_picture_moves(page):
    page.open(actor="China")
    page.browser.set_script_timeout(PATIENCE)
    moving, still = page.browser.execute_async_script(
        """const done = arguments[0], proto = WebGL2RenderingContext.prototype, read = proto.readPixels;
        let count = 0;
        proto.readPixels = function (...given) { count += 1; return read.apply(this, given); };
        const mouse = document.querySelector('#graph .sigma-mouse'), box = mouse.getBoundingClientRect();
        const at = { bubbles: true, cancelable: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
        mouse.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -60 }));
        requestAnimationFrame(() => requestAnimationFrame(() => {
            count = 0;
            mouse.dispatchEvent(new MouseEvent('mousemove', at));
            const moving = count;
            setTimeout(() => { mouse.dispatchEvent(new MouseEvent('mousemove', at)); done([moving, count]); }, 1500);
        }));"""
    )
    assert (moving, still > 0) == (0, True)


def test_many_partners_are_shown_before_what_passes_between_them(page):
    page.open(actor="China")
    drawn = "return document.querySelector('#graph').dataset.settled && document.querySelector('#graph').dataset.drawn"
    few = page.wait.until(lambda b: b.execute_script(drawn))
    page.open(actor="China", most="300")
    assert page.wait.until(lambda b: b.execute_script(drawn)) == few
    asked = page.run("return performance.getEntriesByType('resource').map((one) => one.name)")
    assert [one.rpartition("ties=")[2] for one in asked if "api/network" in one] == ["0", "900"]


def test_nobody_of_this_name(page):
    page.expects_failure = True
    page.open(actor="Atlantis")
    assert "Atlantis" in page.text("#panel", "No actor")
    assert not page.one("#tools").is_displayed()


def test_the_keyboard_alone(page):
    from selenium.webdriver.common.keys import Keys

    page.open(actor="China")
    page.one("#tab-network").send_keys(Keys.ARROW_RIGHT)
    page.text("#view-timeline", "2017-06")
    assert page.run("return document.activeElement.id") == "tab-timeline"
    page.run("document.querySelector('#tab-network').click()")
    page.text("#panel h2", "China")
    page.one("#panel td span .link").send_keys(Keys.ENTER)
    page.text("#panel", "say")


def test_the_keyboard_is_taken_to_what_it_opened(page):
    from selenium.webdriver.common.keys import Keys

    page.open(actor="China")
    page.one("#panel td span .link").send_keys(Keys.ENTER)
    page.text("#panel", "say")
    page.wait.until(lambda b: b.execute_script("return document.activeElement.id") == "panel")


def test_what_a_document_says_is_never_markup(page):
    page.open(actor="France")
    page.one("#panel td span .link").click()
    page.text("#panel", "<img src=x onerror=alert(1)>")
    page.one("#panel article p .link").click()
    page.text("#panel pre.text", "<script>alert(1)</script>")
    assert "<script>document.title=1</script>" in page.text("#panel h2", "<script>")
    assert page.run("return document.querySelectorAll('#panel script, #panel img, #panel b').length") == 0
    assert page.run("return document.title") == "France · kgraph"


@pytest.mark.parametrize("width", [360, 768, 1920])
def test_nothing_runs_out_of_the_window(width, page):
    page.browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False},
    )
    try:
        page.open(actor="China")
        assert page.run("return document.documentElement.scrollWidth") <= width
    finally:
        page.browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("tab", ["network", "timeline", "outlets", "ask", "sparql"])
def test_accessibility(tab, dark, page):
    page.open(actor="China", tab=tab)
    if (page.run("return document.documentElement.dataset.theme") == "dark") != dark:
        page.one("#theme").click()
    page.browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": True})
    page.run(AXE.read_text(encoding="utf-8"))
    found = page.browser.execute_async_script("axe.run({ resultTypes: ['violations'] }).then(arguments[0])")
    serious = [
        f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found["violations"] if one["impact"] in SERIOUS
    ]
    assert not serious


def test_what_is_seen_can_be_saved(page):
    page.open(actor="China")
    page.run(
        """window.kept = {};
        URL.createObjectURL = (blob) => { blob.text().then((text) => { window.kept[blob.type] = text; }); return '#'; };
        HTMLAnchorElement.prototype.click = () => {};"""
    )
    for kind in ("csv", "graphml", "svg", "png"):
        page.one(f"[data-save='{kind}']").click()
    page.wait.until(lambda b: b.execute_script("return Object.keys(window.kept).length") == 4)
    kept = json.loads(page.run("return JSON.stringify(window.kept)"))
    assert kept["text/csv"].startswith("source_id,source_label,relation")
    assert "state/CHN" in kept["application/graphml+xml"]
    assert "United States" in kept["image/svg+xml"]
    assert "PNG" in kept["image/png"][:8]


def test_the_scripts_are_small():
    scripts = [path for path in PAGE.rglob("*.js") if path.name != AXE.name and "node_modules" not in path.parts]
    assert len(scripts) > 10
    assert sum(len(gzip.compress(path.read_bytes())) for path in scripts) < 350_000


def test_no_other_host_is_asked(page, address):
    page.open(actor="China")
    asked = page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert len(asked) > 10
    assert all(name.startswith((address, "blob:", "data:")) for name in asked)
