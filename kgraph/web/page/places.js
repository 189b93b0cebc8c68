// Where actors stand: a spiral to begin with, the most frequent in the middle, then forces between those who act on each other.

const TURN = 2.399963; // radians of the golden angle

export function spiral(i) {
  const radius = i === 0 ? 0 : 4 + Math.sqrt(i);
  return { x: radius * Math.cos(i * TURN), y: radius * Math.sin(i * TURN) };
}

export function rounds(order) {
  return order > 1000 ? 120 : 400;
}

// some rounds of ForceAtlas2; the same start gives the same picture
export function push(graph, iterations) {
  const layout = globalThis.graphologyLibrary.layoutForceAtlas2;
  const large = graph.order > 300;
  const settings = { ...layout.inferSettings(graph), gravity: 1.2, scalingRatio: 14, adjustSizes: false, barnesHutOptimize: large };
  layout.assign(graph, { iterations, settings });
}

export function part(graph) {
  const maxIterations = graph.order > 1000 ? 20 : 120;
  globalThis.graphologyLibrary.layoutNoverlap.assign(graph, { maxIterations, settings: { margin: 6, ratio: 1.2 } });
}
