// A query of one's own.

import { call, sparql } from "./api.js";
import { link, make, table } from "./dom.js";
import { change, state } from "./state.js";

const FIRST = "SELECT ?who ?name {\n  ?who kg:pressures state:CHN ; rdfs:label ?name\n} ORDER BY ?name";
const ID = "https://w3id.org/kgraph/id/";
const PREFIXES = { [ID]: "", "https://w3id.org/kgraph/ns#": "kg:", "http://www.w3.org/2000/01/rdf-schema#": "rdfs:",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:", "http://www.w3.org/2004/02/skos/core#": "skos:", "http://purl.org/dc/terms/": "dcterms:",
  "http://www.w3.org/2001/XMLSchema#": "xsd:", "http://www.w3.org/2002/07/owl#": "owl:", "https://schema.org/": "schema:" };
const MOST = 1000; // rows shown

export async function showSparql(view) {
  if (!view.firstChild) await build(view);
  view.querySelector("textarea").value = state.query || FIRST;
  if (state.query) await run(view);
}

async function build(view) {
  const { queries } = await call("queries");
  if (view.firstChild) return;
  const box = make("textarea", { id: "query", spellcheck: "false" });
  const choose = make("select", { id: "examples", onchange: () => { if (choose.value) box.value = queries.find(({ name }) => name === choose.value).sparql; } },
    make("option", { value: "" }, "Examples"), ...queries.map(({ name, title }) => make("option", { value: name }, title)));
  choose.setAttribute("aria-label", "Examples");
  const go = () => change({ query: box.value });
  box.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) go(); });
  view.append(make("h2", {}, "SPARQL"), make("label", { for: "query" }, "Query (Ctrl+Enter runs it)"), box,
    make("p", { class: "line" }, make("button", { type: "button", onclick: go }, "Run"), choose), make("div", { id: "result" }));
}

async function run(view) {
  const result = view.querySelector("#result");
  result.replaceChildren(make("p", { class: "soft" }, "…"));
  try {
    const told = await sparql(state.query, "application/sparql-results+json, text/turtle;q=0.9");
    result.replaceChildren(...(told.headers.get("content-type").includes("json") ? answered(await told.json()) : [make("pre", { class: "text", tabindex: "0" }, await told.text())]));
  } catch (error) {
    result.replaceChildren(make("p", { role: "alert", class: "text" }, error.message));
  }
}

function answered(found) {
  if ("boolean" in found) return [make("p", {}, found.boolean ? "yes" : "no")];
  const names = found.head.vars, { bindings } = found.results;
  const rows = bindings.slice(0, MOST).map((row) => names.map((name) => term(row[name])));
  const told = `${bindings.length} ${bindings.length === 1 ? "row" : "rows"}` + (bindings.length > MOST ? `, the first ${MOST} are shown` : "");
  return [make("p", { class: "soft" }, told), rows.length ? table(names.map((title) => ({ title })), rows) : ""];
}

// an actor's or event's IRI leads to it; any other is shortened where its prefix is known
function term(value) {
  if (!value) return "";
  if (value.type !== "uri") return value.value;
  const known = Object.keys(PREFIXES).find((iri) => value.value.startsWith(iri));
  const short = known === undefined ? value.value : PREFIXES[known] + value.value.slice(known.length);
  if (known !== ID) return short;
  if (/^(state|person|organization|group)\//.test(short)) return link(short, () => change({ tab: "network", actor: short, source: "", target: "", doc: "", event: "" }));
  if (short.startsWith("event/") || short.startsWith("claim/")) return link(short, () => change({ tab: "network", event: short, source: "", target: "", doc: "" }));
  return short;
}
