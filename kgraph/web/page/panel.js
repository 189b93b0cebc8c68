// Beside the picture: the network as a list, the sentences behind an edge, a document's text.

import { call } from "./api.js";
import { dot, link, make, table } from "./dom.js";
import { pairs } from "./network.js";
import { ALL, change, state, which } from "./state.js";

const MOST = 200; // rows of a list, sentences
const NAMES = 6; // other names, offices

export async function showPanel(panel, found) {
  const parts = await opened(found);
  panel.scrollTop = 0;
  panel.replaceChildren(...parts);
}

async function opened(found) {
  if (state.doc) return text();
  if (state.event) return reports();
  if (state.source || state.target) return sentences();
  return found ? [...(await heading(found)), ...list(found)] : welcome();
}

function welcome() {
  return [make("h2", {}, "Who did what to whom"), make("p", {}, "Search a person, an organization or a state to see its network. Every edge leads to the sentences that say it.")];
}

async function heading(found) {
  const centre = found.nodes.filter((node) => node.centre);
  const told = await Promise.all(centre.slice(0, 3).map(({ id }) => call("actor", { name: id, most: NAMES })));
  return [make("h2", {}, centre.map((node) => node.label).join(", ")), ...told.flatMap(({ actors }) => actors.flatMap(profile))];
}

function profile(one) {
  const kind = [one.type, one.state].filter(Boolean).join(", ") + ` · in ${one.documents} ${one.documents === 1 ? "document" : "documents"}`;
  const names = one.aliases.map(({ name }) => name).filter((name) => name !== one.label && /^\p{Lu}/u.test(name)).slice(0, NAMES);
  const posts = one.offices.slice(0, NAMES).map(({ role, body, holder }) => (holder ? `${role}: ${holder}` : `${role}, ${body}`));
  return [make("p", { class: "soft" }, kind), names.length ? make("p", {}, make("span", { class: "soft" }, "also "), names.join(" · ")) : null,
    posts.length ? make("p", {}, posts.join(" · ")) : null].filter(Boolean);
}

function list(found) {
  const nodes = Object.fromEntries(found.nodes.map((node) => [node.id, node]));
  const rows = pairs(found).sort((a, b) => b.events - a.events || (a.source + a.target < b.source + b.target ? -1 : 1));
  const inner = rows.filter((pair) => nodes[pair.source].centre || nodes[pair.target].centre);
  const others = rows.filter((pair) => !inner.includes(pair));
  if (!rows.length) return [make("p", {}, "Nothing fits these filters. "), link("Show all", () => change(ALL))];
  const parts = [make("h3", {}, "With its partners"), ...edges(inner, nodes)];
  if (found.left_out) parts.push(make("p", { class: "soft" }, `${found.left_out} less frequent partners are left out: the filter Partners shows more.`));
  if (found.ties_left_out) parts.push(make("p", { class: "soft" }, `${found.ties_left_out} less frequent edges among the partners are left out.`));
  if (others.length) parts.push(make("h3", {}, "Among the partners"), ...edges(others, nodes));
  return parts;
}

function edges(every, nodes) {
  const rows = every.slice(0, MOST), more = every.length - rows.length;
  const columns = [{ title: "Source" }, { title: "Relations" }, { title: "Target" }, { title: "Events", number: true }];
  const shown = table(columns, rows.map((pair) => {
    const shown = pair.names.slice(0, 3).join(", ") + (pair.names.length > 3 ? " …" : "");
    const open = link(shown, () => change({ source: pair.source, target: pair.target, doc: "", event: "" }));
    open.setAttribute("aria-label", `Sentences: ${nodes[pair.source].label} ${shown} ${nodes[pair.target].label}`);
    return [actor(nodes[pair.source]), make("span", {}, dot(pair.quad), open), actor(nodes[pair.target]), pair.events];
  }));
  return [shown, more ? make("p", { class: "soft" }, `${more} more are in the picture; CSV saves all.`) : null].filter(Boolean);
}

function actor(node) {
  return node.centre ? node.label : link(node.label, () => change({ actor: node.label, source: "", target: "", doc: "", event: "" }));
}

async function sentences() {
  const { total, sentences: found } = await call("sentences", { source: state.source, target: state.target, ...which(), limit: MOST });
  const names = found[0] ? `${found[0].source} → ${found[0].target}` : "No sentences";
  const parts = [link("← network", () => change({ source: "", target: "", doc: "", event: "" })), make("h2", {}, names), make("p", { class: "soft" }, `${total} ${total === 1 ? "place says" : "places say"} it`)];
  const more = total - found.length;
  return [...parts, ...found.map(sentence), more ? make("p", { class: "soft" }, `${more} more are left out: narrow the dates.`) : null].filter(Boolean);
}

const REPORTS = [{ title: "", number: true }, { title: "Outlet" }, { title: "Words" }, { title: "Status" }];

async function reports() {
  const one = await call("event", { id: state.event });
  const rows = one.reports.map((report) => {
    const by = report.attributed_to ? `, according to ${report.attributed_to}` : "";
    const words = [report.source_words, report.verb, report.target_words].filter(Boolean).join(" … ");
    const open = link(words || report.relation, () => change({ doc: report.doc, at: `${report.place}-${report.place + [...report.quote].length}` }));
    return [report.order, `${report.outlet || "(not named)"} ${report.date}`, open, report.status + by];
  });
  const silent = one.left_out.length ? make("p", {}, `Left out by ${one.left_out.join(", ")}, who printed something in those days.`) : null;
  return [link("← list", () => change({ event: "", doc: "" })), make("h2", {}, `${one.source} ${one.relation} ${one.target}`),
    make("p", { class: "soft" }, [one.status, one.date].filter(Boolean).join(", ")), table(REPORTS, rows), silent].filter(Boolean);
}

function sentence(one) {
  const by = one.attributed_to ? `, according to ${one.attributed_to}` : "";
  const where = [one.publisher, one.day, one.doc].filter(Boolean).join(" · ");
  return make("article", {},
    make("strong", {}, `${one.source} ${one.relation} ${one.target}`), make("span", { class: "soft" }, ` ${one.status}${by} · ${one.confidence.toFixed(2)}`),
    make("blockquote", {}, ...marked(one.quote, one.marks)),
    make("p", {}, link(where, () => change({ doc: one.doc, at: `${one.start}-${one.start + [...one.quote].length}` }))));
}

// marks may nest: every boundary begins a new piece, which is marked by the innermost
function marked(quote, marks) {
  const letters = [...quote]; // offsets count code points
  const borders = [...new Set([0, letters.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((from, i) => {
    const piece = letters.slice(from, borders[i + 1]).join("");
    const over = marks.filter(({ start, end }) => start <= from && end >= borders[i + 1]).sort((a, b) => (a.end - a.start) - (b.end - b.start));
    return over.length ? make("mark", { class: over[0].kind, title: over[0].kind }, piece) : document.createTextNode(piece);
  });
}

async function text() {
  const one = await call("document", { doc: state.doc });
  const letters = [...one.text];
  const [start, end] = state.at.split("-").map(Number);
  const here = Number.isFinite(start) && end > start ? make("mark", { class: "here", id: "here" }, letters.slice(start, end).join("")) : null;
  const pieces = here ? [letters.slice(0, start).join(""), here, letters.slice(end).join("")] : [one.text];
  const back = link("← back", () => change({ doc: "", at: "" }));
  if (here) requestAnimationFrame(() => here.scrollIntoView({ block: "center" }));
  const title = one.title || one.doc, where = [one.publisher, one.date].filter(Boolean).join(" · ");
  const source = /^https?:\/\//.test(one.url) ? make("p", {}, make("a", { href: one.url, rel: "noreferrer noopener", target: "_blank" }, "the original")) : null;
  return [back, make("h2", {}, title), make("p", { class: "soft" }, where), source, make("pre", { class: "text", tabindex: "0" }, ...pieces)].filter(Boolean);
}
