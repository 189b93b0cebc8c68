// A question in plain words: how it was read, the answer, and the query behind it.

import { call } from "./api.js";
import { link, make, table } from "./dom.js";
import { change, state } from "./state.js";

const EXAMPLES = ["who urged China to do what in June 2017?", "which states pressured China over North Korea?", "did Trump meet Xi Jinping?", "which papers reported that Tillerson met China?", "what did Trump say about North Korea?", "who are the allies of South Korea?", "when did Tillerson last meet Yang?"];
const NUMBERS = ["events", "outlets", "documents", "number"];
const ACTORS = ["source", "target", "over", "partner"];

export async function showAsk(view) {
  if (!view.firstChild) build(view);
  view.querySelector("#question").value = state.ask;
  const reply = view.querySelector("#reply");
  if (!state.ask) return reply.replaceChildren(make("p", { class: "soft" }, "For example:"), make("ul", {}, ...EXAMPLES.map((one) => make("li", {}, link(one, () => change({ ask: one }))))));
  reply.replaceChildren(make("p", { class: "soft" }, "…"));
  try {
    reply.replaceChildren(...answered(await call("ask", { q: state.ask, limit: 500 })));
  } catch (error) {
    reply.replaceChildren(make("p", { role: "alert" }, error.message));
  }
}

function build(view) {
  const box = make("input", { id: "question", type: "text", spellcheck: "false", autocomplete: "off" });
  const form = make("form", { class: "line", onsubmit: (event) => { event.preventDefault(); change({ ask: box.value.trim() }); } }, box, make("button", {}, "Ask"));
  view.append(make("h2", {}, "A question in plain words"), make("label", { for: "question" }, "Who, whom, what, when, which states, which papers, how often, did ... (dates need a year)"), form, make("div", { id: "reply" }));
}

function answered(found) {
  const parts = [make("p", {}, make("span", { class: "soft" }, "Read as: "), found.read_as)];
  const none = !found.rows.length || found.rows[0][0] === "no" || found.rows[0][0] === 0;
  if (none) parts.push(make("p", {}, "Nothing, as far as the documents say so."));
  if (found.rows.length) parts.push(table(found.columns.map((title) => ({ title: title.replace("_", " "), number: NUMBERS.includes(title) })), found.rows.map((row) => cells(found.columns, row))));
  if (found.total > found.rows.length) parts.push(make("p", { class: "soft" }, `${found.total - found.rows.length} more rows are left out: ask for less.`));
  const query = link("The query behind it", () => change({ tab: "sparql", query: found.sparql }));
  return [...parts, make("p", {}, query)];
}

// an actor leads to its network, an act to the sentences that say it
function cells(columns, row) {
  const one = Object.fromEntries(columns.map((name, i) => [name, row[i]]));
  return columns.map((name, i) => {
    if (ACTORS.includes(name) && row[i]) return link(row[i], () => change({ tab: "network", actor: row[i], source: "", target: "", doc: "", event: "" }));
    if (name === "relation" && one.source && one.target) return link(row[i], () => change({ tab: "network", actor: one.source, source: one.source, target: one.target, doc: "", event: "" }));
    return row[i];
  });
}
