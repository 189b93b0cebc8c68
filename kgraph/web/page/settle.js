// Settling a network: a small one at once, a large one in a worker, so that the page stays at hand meanwhile.

import { part, push, rounds } from "./places.js";

const SMALL = 150; // actors
let worker = null;

export function settle(graph, whenDone) {
  worker?.terminate();
  worker = null;
  if (graph.order < 3) return whenDone();
  if (graph.order <= SMALL) {
    push(graph, rounds(graph.order));
    part(graph);
    return whenDone();
  }
  worker = new Worker(new URL("places-worker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data: { places, done } }) => {
    let i = 0;
    graph.updateEachNodeAttributes((_, attributes) => ({ ...attributes, x: places[i++], y: places[i++] }), { attributes: ["x", "y"] });
    if (done) whenDone();
  };
  worker.postMessage(arrays(graph));
}

function arrays(graph) {
  const index = new Map(graph.nodes().map((node, i) => [node, i]));
  const told = { sizes: [], xs: [], ys: [], ends: [], weights: [] };
  graph.forEachNode((_, { x, y, size }) => { told.sizes.push(size); told.xs.push(x); told.ys.push(y); });
  graph.forEachEdge((_, { weight }, source, target) => { told.ends.push(index.get(source), index.get(target)); told.weights.push(weight); });
  return told;
}
