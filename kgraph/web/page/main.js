// The page: search, filters and tabs; the views are modules of their own.

import { call } from "./api.js";
import { byId, make, tell } from "./dom.js";
import { FAMILIES, announce, change, onChange, state, which } from "./state.js";
import * as network from "./network.js";
import { showPanel } from "./panel.js";
import { showTimeline } from "./timeline.js";
import { showOutlets } from "./outlets.js";
import { showSparql } from "./sparql.js";

const TABS = ["network", "timeline", "outlets", "sparql"];
const WAIT = 150; // milliseconds after the last key before a search
let turn = 0;

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
  tell("");
  try {
    const found = state.actor ? await call("network", { actor: state.actor, ...which() }) : null;
    if (mine !== turn) return;
    if (state.tab === "network") await network.show(found);
    if (state.tab === "timeline") await showTimeline(byId("view-timeline"));
    if (state.tab === "outlets") await showOutlets(byId("view-outlets"));
    if (state.tab === "sparql") await showSparql(byId("view-sparql"));
    if (mine === turn) await showPanel(byId("panel"), found);
  } catch (error) {
    if (mine === turn) tell(error.message);
  } finally {
    if (mine === turn) document.body.dataset.ready = String(mine);
  }
}

function fillFilters() {
  const form = byId("filters");
  for (const name of ["as", "relation", "status", "since", "until"]) form.elements[name].value = state[name];
  form.elements.alleged.checked = state.alleged === "1";
  const families = state.families.split(",");
  for (const box of form.elements.family) box.checked = families.includes(box.value);
}

function readFilters() {
  const form = byId("filters");
  if (!form.reportValidity()) return;
  const families = [...form.elements.family].filter((box) => box.checked).map((box) => box.value);
  const values = Object.fromEntries(["as", "relation", "status", "since", "until"].map((name) => [name, form.elements[name].value.trim()]));
  change({ ...values, alleged: form.elements.alleged.checked ? "1" : "", families: (families.length ? families : FAMILIES).join(",") });
}

function searchBox() {
  const box = byId("q"), list = byId("hits");
  let waiting = 0, chosen = -1;
  const close = () => { list.hidden = true; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); chosen = -1; };
  const take = (hit) => { box.value = hit.dataset.label; close(); change({ actor: hit.dataset.label, source: "", target: "", doc: "", event: "", tab: state.tab === "sparql" ? "network" : state.tab }); };
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
  const set = (dark) => { root.dataset.theme = dark ? "dark" : "light"; button.setAttribute("aria-pressed", String(dark)); network.repaint(); };
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
    const select = byId("filters").elements.relation;
    for (const { relation } of about.relations) select.append(make("option", { value: relation }, relation));
    if (!state.actor && about.busiest) change({ actor: about.busiest }, { replace: true });
    else announce();
  } catch (error) { tell(error.message); }
}

start();

