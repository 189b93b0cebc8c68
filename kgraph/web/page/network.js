// The network around an actor, drawn by sigma: colour by what kind of act, width by how many events.

import { byId, colour, make, tell } from "./dom.js";
import { change } from "./state.js";
import { saved } from "./save.js";

const ROUNDS = 400; // of the layout
let renderer = null, graph = null, shown = null;

export async function show(found) {
  shown = found;
  legend();
  byId("graph").replaceChildren();
  if (renderer) { renderer.kill(); renderer = null; }
  if (!found) return;
  if (!window.Sigma || !window.graphology) return tell("The drawing library is not installed: the list beside shows the network.");
  graph = drawn(found);
  renderer = new window.Sigma(graph, byId("graph"), {
    renderEdgeLabels: false, defaultEdgeType: "arrow", enableEdgeEvents: true, labelDensity: 0.6, labelRenderedSizeThreshold: 5,
    labelColor: { color: colour("text") }, labelFont: "system-ui, sans-serif", labelSize: 13, zIndex: true, minEdgeThickness: 1.5,
    allowInvalidContainer: true, stagePadding: 56, defaultDrawNodeHover: hover,
  });
  renderer.on("clickNode", ({ node }) => change({ actor: graph.getNodeAttribute(node, "label"), source: "", target: "", doc: "", event: "" }));
  renderer.on("clickEdge", ({ edge }) => {
    const [source, target] = graph.extremities(edge).map((end) => graph.getNodeAttribute(end, "name"));
    change({ source, target, doc: "", event: "" });
  });
  for (const [event, cursor] of [["enterNode", "pointer"], ["enterEdge", "pointer"], ["leaveNode", ""], ["leaveEdge", ""]]) {
    renderer.on(event, () => { byId("graph").style.cursor = cursor; });
  }
}

export function repaint() {
  if (shown) show(shown);
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
  return [...joined.values()].map((pair) => ({ ...pair, quad: most(pair.quads) }));
}

function most(counts) {
  return Object.entries(counts).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0][0];
}

function drawn(found) {
  const made = new window.graphology.DirectedGraph();
  const members = [...found.nodes].sort((a, b) => b.centre - a.centre || b.events - a.events || (a.id < b.id ? -1 : 1));
  members.forEach((node, i) => {
    const angle = i * 2.399963, radius = node.centre ? 0 : 4 + Math.sqrt(i); // a spiral: the same start each time
    made.addNode(node.id, { label: node.label, name: node.id, x: radius * Math.cos(angle), y: radius * Math.sin(angle),
      size: 4 + 3 * Math.sqrt(node.events) * (node.centre ? 1.1 : 0.8), color: colour(node.type), kind: node.type,
      zIndex: node.centre ? 2 : 1, forceLabel: node.centre || members.length < 40 });
  });
  for (const pair of pairs(found)) {
    made.addEdge(pair.source, pair.target, { size: 1 + 1.4 * Math.sqrt(pair.events), color: colour(pair.quad), events: pair.events, quad: pair.quad });
  }
  const layout = window.graphologyLibrary?.layoutForceAtlas2;
  if (layout && made.order > 2) {
    const settings = { ...layout.inferSettings(made), gravity: 1.2, scalingRatio: 14, adjustSizes: false, barnesHutOptimize: made.order > 300 };
    layout.assign(made, { iterations: made.order > 1000 ? 80 : ROUNDS, settings });
    window.graphologyLibrary.layoutNoverlap?.assign(made, { maxIterations: 120, settings: { margin: 6, ratio: 1.2 } });
  }
  return made;
}

function hover(context, data, settings) {
  context.font = `600 ${settings.labelSize}px ${settings.labelFont}`;
  const width = context.measureText(data.label).width + 10;
  context.fillStyle = colour("raised");
  context.strokeStyle = colour("line");
  context.beginPath();
  context.roundRect(data.x + data.size, data.y - settings.labelSize, width, settings.labelSize * 2, 5);
  context.fill();
  context.stroke();
  context.fillStyle = colour("text");
  context.fillText(data.label, data.x + data.size + 4, data.y + settings.labelSize / 3);
}

function legend() {
  byId("legend").replaceChildren(...["person", "organization", "state", "group"].map((kind) => {
    const mark = make("i");
    mark.style.background = `var(--${kind})`;
    return make("span", {}, mark, kind);
  }));
}

export function tools() {
  for (const button of document.querySelectorAll("[data-save]")) {
    button.addEventListener("click", () => {
      if (!shown || !graph) return tell("There is no network to save: search an actor first.");
      saved(button.dataset.save, { found: shown, graph, renderer, background: colour("back"), text: colour("text") });
    });
  }
}
