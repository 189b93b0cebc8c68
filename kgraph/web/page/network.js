// The network around an actor, drawn by sigma: colour by what kind of act, width by how many events.

import { byId, colour, make, tell } from "./dom.js";
import { besideProgram, edgeLabel, nodeHover, nodeLabel, restful } from "./drawing.js";
import { settle } from "./settle.js";
import { spiral } from "./places.js";
import { FAMILIES, change, state } from "./state.js";
import { saved } from "./save.js";

const NAMED = 40; // edges up to which each shows its relations
const MANY = 3000; // actors and edges beyond which edges have no heads, and are not drawn while the picture moves
const ZOOM = 200; // milliseconds
let renderer = null, graph = null, shown = null;

// `more` says that edges are still to come
export function show(found, more = false) {
  if (found === shown && renderer) return select();
  draw(found, more);
}

export function repaint() {
  draw(shown);
}

function draw(found, more = false) {
  const before = places(), camera = renderer?.getCamera().getState(), stood = found === shown && byId("graph").dataset.settled;
  const again = before.size === found?.nodes.length && found.nodes.every(({ id }) => before.has(id));
  shown = found;
  renderer?.kill();
  renderer = graph = null;
  byId("graph").replaceChildren();
  byId("tools").hidden = !found;
  legend(found);
  if (!found) return byId("graph").replaceChildren(make("p", { class: "soft empty" }, state.actor ? "Nothing to draw." : ""));
  if (!window.Sigma || !window.graphology) return tell("The drawing library is not installed: the list beside shows the network.");
  graph = drawn(found);
  if (again) graph.updateEachNodeAttributes((node, attributes) => ({ ...attributes, ...before.get(node) }), { attributes: ["x", "y"] });
  const busy = graph.order + graph.size > MANY, programs = window.Sigma.rendering;
  renderer = new window.Sigma(graph, byId("graph"), {
    nodeProgramClasses: { circle: busy ? programs.NodePointProgram : programs.NodeCircleProgram }, edgeProgramClasses: { arrow: besideProgram(), line: programs.EdgeLineProgram },
    defaultEdgeType: busy ? "line" : "arrow", enableEdgeEvents: true, renderEdgeLabels: true,
    hideEdgesOnMove: busy, hideLabelsOnMove: busy, labelDensity: 0.6, labelRenderedSizeThreshold: 5, labelFont: "system-ui, sans-serif", labelSize: 13,
    edgeLabelFont: "system-ui, sans-serif", edgeLabelSize: 11, zIndex: true, minEdgeThickness: busy ? 0.6 : 1.5,
    allowInvalidContainer: true, stagePadding: Math.min(56, byId("graph").clientWidth / 8),
    defaultDrawNodeLabel: nodeLabel, defaultDrawNodeHover: nodeHover, defaultDrawEdgeLabel: edgeLabel,
  });
  if (again) renderer.getCamera().setState(camera); // more of the same network: nobody is to lose sight of anybody
  restful(renderer, byId("graph"));
  byId("graph").classList.toggle("busy", busy);
  byId("graph").classList.remove("pointed");
  events();
  Object.assign(byId("graph").dataset, { settled: "", drawn: `${graph.order} actors, ${graph.size} edges` });
  requestAnimationFrame(() => performance.mark("kgraph-picture"));
  const settled = () => { byId("graph").dataset.settled = more ? "" : "yes"; };
  if (again && stood) settled();
  else settle(graph, settled);
  select();
}

function places() {
  return new Map(graph?.mapNodes((node, { x, y }) => [node, { x, y }]) ?? []);
}

function events() {
  renderer.on("clickNode", ({ node }) => change({ actor: graph.getNodeAttribute(node, "label"), source: "", target: "", doc: "", event: "" }));
  renderer.on("clickEdge", ({ edge }) => {
    const [source, target] = graph.extremities(edge);
    change({ source, target, doc: "", event: "" });
  });
  renderer.on("enterEdge", ({ edge }) => named(edge, true));
  renderer.on("leaveEdge", ({ edge }) => named(edge, edge === chosen()));
  renderer.on("enterNode", () => byId("graph").classList.add("pointed"));
  renderer.on("leaveNode", () => byId("graph").classList.remove("pointed"));
  for (const [event, cursor] of [["enterNode", "pointer"], ["enterEdge", "pointer"], ["leaveNode", ""], ["leaveEdge", ""]]) {
    renderer.on(event, () => { byId("graph").style.cursor = cursor; });
  }
}

// an edge that is pointed at or open in the panel says its relations, however many others there are
function named(edge, on) {
  const { wide, names } = graph.getEdgeAttributes(edge);
  const label = on || graph.size <= NAMED ? names.join(", ") : "";
  graph.mergeEdgeAttributes(edge, { label, forceLabel: on, size: wide + (on ? 1.5 : 0), zIndex: on ? 1 : 0, type: on ? "arrow" : undefined });
}

function chosen() {
  return state.source && state.target && graph?.hasNode(state.source) && graph.hasNode(state.target) ? graph.edge(state.source, state.target) : undefined;
}

function select() {
  graph?.forEachEdge((edge, { forceLabel }) => { if (forceLabel) named(edge, false); });
  if (chosen()) named(chosen(), true);
}

// one edge a direction and pair: of the colour of its most frequent kind of act
export function pairs(found) {
  const joined = new Map();
  for (const edge of found.edges) {
    const key = `${edge.source}\n${edge.target}`;
    const pair = joined.get(key) ?? { source: edge.source, target: edge.target, events: 0, quads: {}, relations: {} };
    pair.events += edge.events;
    pair.quads[edge.quad] = (pair.quads[edge.quad] ?? 0) + edge.events;
    pair.relations[edge.relation] = (pair.relations[edge.relation] ?? 0) + edge.events;
    joined.set(key, pair);
  }
  return [...joined.values()].map((pair) => ({ ...pair, quad: ranked(pair.quads)[0], names: ranked(pair.relations), beside: joined.has(`${pair.target}\n${pair.source}`) }));
}

function ranked(counts) {
  return Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([key]) => key);
}

function drawn(found) {
  const made = new window.graphology.DirectedGraph(), few = found.nodes.length < 40, small = found.nodes.length > 1000 ? 0.35 : 1;
  const edges = pairs(found), most = edges.reduce((n, { events }) => Math.max(n, events), 12);
  const busiest = found.nodes.reduce((n, { events }) => Math.max(n, events), 24);
  const members = [...found.nodes].sort((a, b) => b.centre - a.centre || b.events - a.events || (a.id < b.id ? -1 : 1));
  members.forEach((node, i) => {
    const size = 4 + 12 * Math.sqrt(node.events / busiest) + (node.centre ? 2 : 0);
    made.addNode(node.id, { label: node.label, ...spiral(i), size: size * small, color: colour(node.type), zIndex: node.centre ? 2 : 1, forceLabel: node.centre || few });
  });
  for (const { source, target, events, quad, names, beside } of edges) {
    const label = edges.length <= NAMED ? names.join(", ") : "", wide = (1 + 5 * Math.sqrt(events / most)) * small;
    made.addEdge(source, target, { size: wide, wide, weight: events, color: colour(quad), events, quad, names, beside, label, forceLabel: false });
  }
  return made;
}

function legend(found) {
  const kinds = ["person", "organization", "state", "group"].filter((kind) => found?.nodes.some((node) => node.type === kind));
  const quads = FAMILIES.filter((quad) => found?.edges.some((edge) => edge.quad === quad));
  const entries = [...kinds.map((kind) => ["i", kind]), ...quads.map((quad) => ["b", quad])].map(([mark, name]) => {
    const one = make(mark);
    one.style.background = `var(--${name})`;
    return make("span", {}, one, name.replace("-", " "));
  });
  byId("legend").replaceChildren(...entries, ...(quads.length ? [make("span", {}, "the wider, the more events")] : []));
}

export function tools() {
  for (const button of document.querySelectorAll("[data-save]")) {
    button.addEventListener("click", () => {
      if (!graph) return tell("There is no network to save: search an actor first.");
      saved(button.dataset.save, { found: shown, graph, renderer, background: colour("back"), text: colour("text") });
    });
  }
  const moves = { in: (camera) => camera.animatedZoom({ duration: ZOOM }), out: (camera) => camera.animatedUnzoom({ duration: ZOOM }), all: (camera) => camera.animatedReset({ duration: ZOOM }) };
  for (const button of document.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => { if (renderer) moves[button.dataset.zoom](renderer.getCamera()); });
  }
}
