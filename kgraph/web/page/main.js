// The page: search, filters and tabs; the views are modules of their own.

import { call } from "./api.js";
import { byId, make, tell } from "./dom.js";
import { FAMILIES, announce, change, onChange, state, which } from "./state.js";
import * as network from "./network.js";
import { showPanel } from "./panel.js";
import { showTimeline } from "./timeline.js";
import { showOutlets } from "./outlets.js";
import { showAsk } from "./ask.js";

const TABS = ["network", "timeline", "outlets", "ask", "sparql"];
const FIELDS = ["as", "relation", "status", "publisher", "since", "until", "most"];
const OF_NO_ACTOR = ["ask", "sparql"]; // tabs with questions of their own
const WAIT = 150; // milliseconds after the last key before a search
const TIES = 3; // edges among the partners, for each of them
const LARGE = 300; // partners from which on they are shown before what passes between them is known
let turn = 0;
let asked = "", found_last = null; // the network that was asked for last, and the answer

async function show() {
  const mine = ++turn;
  fillFilters();
  for (const tab of TABS) {
    const chosen = tab === state.tab;
    byId(`tab-${tab}`).setAttribute("aria-selected", chosen);
    byId(`tab-${tab}`).tabIndex = chosen ? 0 : -1;
    byId(`view-${tab}`).hidden = !chosen;
  }
  document.title = state.actor ? `${state.actor} · kgraph` : "kgraph";
  document.body.dataset.tab = state.tab;
  const before = document.activeElement;
  tell("");
  try {
    const found = await networkOf((first) => mine === turn && state.tab === "network" && network.show(first, true));
    if (mine !== turn) return;
    await views[state.tab](byId(`view-${state.tab}`), found);
    if (mine !== turn) return;
    await showPanel(byId("panel"), found);
    follow(before);
  } catch (error) {
    if (mine === turn) failed(error.message);
  } finally {
    if (mine === turn) document.body.dataset.ready = String(mine);
  }
}

// who opened something with the keyboard, or on a narrow page, is taken to it
function follow(before) {
  const panel = byId("panel"), opened = state.doc || state.event || state.source;
  if (!before.isConnected && getComputedStyle(panel).display !== "none") panel.focus();
  if (opened && !state.doc && narrow()) panel.scrollIntoView();
}

const narrow = () => matchMedia("(max-width: 52em)").matches;

// a view stays as it is while what it asks is the same
function kept(shows) {
  return async (view) => {
    const key = JSON.stringify([state.actor, state.source, state.target, which()]);
    if (view.dataset.key === key && view.firstChild) return;
    await shows(view);
    view.dataset.key = key;
  };
}

const views = {
  network: (_, found) => network.show(found),
  timeline: kept(showTimeline),
  outlets: kept(showOutlets),
  ask: showAsk,
  sparql: async (view) => (await import("./sparql.js")).showSparql(view), // seldom wanted, so fetched when it is
};

// opening a sentence or another tab asks for no network anew
async function networkOf(showFirst) {
  if (!state.actor || OF_NO_ACTOR.includes(state.tab)) return null;
  const wanted = { actor: state.actor, ...which(), most: state.most, ties: Math.min(5000, TIES * state.most) };
  if (JSON.stringify(wanted) !== asked || !found_last) {
    found_last = null;
    if (state.most >= LARGE) showFirst(await call("network", { ...wanted, ties: 0 }));
    found_last = await call("network", wanted);
    asked = JSON.stringify(wanted);
  }
  return found_last;
}

function failed(message) {
  if (state.tab === "network") network.show(null);
  else byId(`view-${state.tab}`).replaceChildren();
  byId("panel").replaceChildren(make("h2", {}, "No answer"), make("p", {}, message));
}

function fillFilters() {
  const form = byId("filters");
  for (const name of FIELDS) form.elements[name].value = state[name];
  form.elements.alleged.checked = state.alleged === "1";
  const families = state.families.split(",");
  for (const box of form.elements.family) box.checked = families.includes(box.value);
}

function readFilters() {
  const form = byId("filters");
  if (!form.reportValidity()) return;
  const families = [...form.elements.family].filter((box) => box.checked).map((box) => box.value);
  const values = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value.trim()]));
  change({ ...values, alleged: form.elements.alleged.checked ? "1" : "", families: (families.length ? families : FAMILIES).join(",") });
}

function searchBox() {
  const box = byId("q"), list = byId("hits");
  let waiting = 0, chosen = -1;
  const close = () => { list.hidden = true; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); chosen = -1; };
  const take = (hit) => { box.value = hit.dataset.label; close(); change({ actor: hit.dataset.label, source: "", target: "", doc: "", event: "", tab: OF_NO_ACTOR.includes(state.tab) ? "network" : state.tab }); };
  const mark = (n) => {
    const hits = [...list.children];
    chosen = hits.length ? (n + hits.length) % hits.length : -1;
    hits.forEach((hit, i) => hit.setAttribute("aria-selected", i === chosen));
    if (chosen >= 0) { box.setAttribute("aria-activedescendant", hits[chosen].id); hits[chosen].scrollIntoView({ block: "nearest" }); }
  };
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      if (!box.value.trim()) return close();
      try {
        const { actors } = await call("search", { q: box.value, limit: 12 });
        list.replaceChildren(...actors.map((actor, i) => {
          const also = actor.name !== actor.label ? ` (${actor.name})` : "";
          const hit = make("li", { id: `hit-${i}`, role: "option", "aria-selected": "false", onmousedown: (event) => { event.preventDefault(); take(hit); } },
            actor.label + also, make("small", {}, `${actor.type} · ${actor.events}`));
          hit.dataset.label = actor.label;
          return hit;
        }));
        list.hidden = !actors.length;
        box.setAttribute("aria-expanded", String(!!actors.length));
        tell(actors.length ? "" : `Nobody is called "${box.value}".`);
        mark(0);
      } catch (error) { tell(error.message); }
    }, WAIT);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); mark(chosen + (event.key === "ArrowDown" ? 1 : -1)); }
    if (event.key === "Escape") close();
    if (event.key === "Enter") { event.preventDefault(); if (chosen >= 0) take(list.children[chosen]); else if (box.value.trim()) change({ actor: box.value.trim(), source: "", target: "", doc: "", event: "" }); }
  });
  box.addEventListener("blur", close);
  byId("search").addEventListener("submit", (event) => event.preventDefault());
}

function tabs() {
  for (const [i, tab] of TABS.entries()) {
    byId(`tab-${tab}`).addEventListener("click", () => change({ tab }));
    byId(`tab-${tab}`).addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const next = TABS[(i + step + TABS.length) % TABS.length];
      change({ tab: next });
      byId(`tab-${next}`).focus();
    });
  }
}

function theme() {
  const root = document.documentElement, button = byId("theme");
  const set = (dark) => { root.dataset.theme = dark ? "dark" : "light"; button.textContent = dark ? "Light" : "Dark"; network.repaint(); };
  const stored = localStorage.getItem("kgraph-theme");
  set(stored ? stored === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
  button.addEventListener("click", () => {
    const dark = root.dataset.theme !== "dark";
    localStorage.setItem("kgraph-theme", dark ? "dark" : "light");
    set(dark);
  });
}

async function start() {
  theme();
  byId("more").open = !narrow();
  searchBox();
  tabs();
  byId("filters").addEventListener("change", readFilters);
  byId("filters").addEventListener("submit", (event) => { event.preventDefault(); readFilters(); });
  onChange(show);
  network.tools();
  try {
    const about = await call("about");
    const { papers, actors, claims, events } = about.counts;
    byId("counts").textContent = `${papers} documents · ${actors} actors · ${events} events · ${claims} claims`;
    const { relation, publisher } = byId("filters").elements;
    relation.append(...about.relations.map((one) => make("option", { value: one.relation }, one.relation)));
    publisher.append(...about.outlets.filter((one) => one.publisher).map((one) => make("option", { value: one.publisher }, one.publisher)));
    if (!state.actor && about.busiest) change({ actor: about.busiest }, { replace: true });
    else announce();
  } catch (error) { tell(error.message); }
}

start();

