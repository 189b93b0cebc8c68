// A query of one's own.

import { sparql } from "./api.js";
import { make, table, tell } from "./dom.js";
import { change, state } from "./state.js";

const EXAMPLES = {
  "Who pressured China": "SELECT ?who ?name {\n  ?who kg:pressures state:CHN ; rdfs:label ?name\n} ORDER BY ?name",
  "Dyads by events": "SELECT ?source ?target (COUNT(DISTINCT ?event) AS ?events) {\n  ?claim kg:event ?event .\n  ?event kg:source ?source ; kg:target ?target\n} GROUP BY ?source ?target ORDER BY DESC(?events) LIMIT 20",
  "Sentences of threats": "SELECT ?source ?target ?quote {\n  ?claim kg:relation kg:threatens ; kg:source ?source ; kg:target ?target ; kg:evidence/kg:quote ?quote\n} LIMIT 20",
  "Offices": "SELECT ?person ?role ?body {\n  ?office a kg:Office ; kg:holder/rdfs:label ?person ; kg:role ?role ; kg:body/rdfs:label ?body\n} ORDER BY ?person",
};
const FIRST = Object.values(EXAMPLES)[0];

export async function showSparql(view) {
  if (!view.firstChild) build(view);
  view.querySelector("textarea").value = state.query || FIRST;
  if (state.query) await run(view);
}

function build(view) {
  const box = make("textarea", { id: "query", spellcheck: "false" });
  const choose = make("select", { "aria-label": "Examples", onchange: () => { if (choose.value) box.value = EXAMPLES[choose.value]; } },
    make("option", { value: "" }, "Examples"), ...Object.keys(EXAMPLES).map((name) => make("option", {}, name)));
  const go = () => change({ query: box.value });
  box.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) go(); });
  view.append(make("h2", {}, "SPARQL"), make("label", { for: "query" }, "Query (Ctrl+Enter runs it)"), box,
    make("p", {}, make("button", { type: "button", onclick: go }, "Run"), " ", choose), make("div", { id: "result" }));
}

async function run(view) {
  const result = view.querySelector("#result");
  result.replaceChildren(make("p", { class: "soft" }, "…"));
  try {
    const told = await sparql(state.query, "application/sparql-results+json, text/turtle;q=0.9");
    if (!told.headers.get("content-type").includes("json")) return result.replaceChildren(make("pre", { class: "text" }, await told.text()));
    const found = await told.json();
    if ("boolean" in found) return result.replaceChildren(make("p", {}, String(found.boolean)));
    const names = found.head.vars;
    const rows = found.results.bindings.map((row) => names.map((name) => row[name]?.value ?? ""));
    result.replaceChildren(make("p", { class: "soft" }, `${rows.length} rows`), table(names.map((title) => ({ title })), rows.slice(0, 1000)));
  } catch (error) {
    result.replaceChildren();
    tell(error.message);
  }
}
