// A large network's places, worked out beside the page and sent while they settle.

import "./no-dom.js";
import "./vendor/graphology.umd.min.js";
import "./vendor/graphology-library.min.js";
import { part, push, rounds } from "./places.js";

const EVERY = 500; // milliseconds between two sets of places: the page has to redraw each

onmessage = ({ data: { sizes, xs, ys, ends, weights } }) => {
  const graph = new globalThis.graphology.DirectedGraph();
  sizes.forEach((size, i) => graph.addNode(i, { x: xs[i], y: ys[i], size }));
  weights.forEach((weight, i) => graph.addEdge(ends[2 * i], ends[2 * i + 1], { weight }));
  let sent = performance.now();
  for (let left = rounds(graph.order); left > 0; left -= 10) {
    push(graph, Math.min(10, left));
    if (performance.now() - sent > EVERY) {
      send(graph, false);
      sent = performance.now();
    }
  }
  part(graph);
  send(graph, true);
};

function send(graph, done) {
  const places = new Float32Array(2 * graph.order);
  graph.forEachNode((node, { x, y }) => { places[2 * node] = x; places[2 * node + 1] = y; });
  postMessage({ places, done }, [places.buffer]);
}
