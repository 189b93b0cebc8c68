// What is seen, as a file: a picture, GraphML or CSV.

const TYPES = { png: "image/png", svg: "image/svg+xml", graphml: "application/graphml+xml", csv: "text/csv" };

export async function saved(kind, view) {
  const makers = { png, svg, graphml, csv };
  const made = await makers[kind](view);
  const file = made instanceof Blob ? made : new Blob([made], { type: TYPES[kind] });
  const centre = view.found.nodes.find((node) => node.centre)?.id ?? "network";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${centre.replace(/[^a-zA-Z0-9-]+/g, "-")}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function png({ renderer, background }) {
  renderer.refresh();
  const layers = Object.values(renderer.getCanvases());
  const whole = document.createElement("canvas");
  [whole.width, whole.height] = [layers[0].width, layers[0].height];
  const context = whole.getContext("2d");
  context.fillStyle = background;
  context.fillRect(0, 0, whole.width, whole.height);
  for (const layer of layers) if (layer.width && layer.height) context.drawImage(layer, 0, 0, whole.width, whole.height);
  return new Promise((done) => whole.toBlob(done, TYPES.png));
}

function svg({ graph, renderer, background, text }) {
  const { width, height } = renderer.getDimensions();
  const at = (node) => renderer.graphToViewport(graph.getNodeAttributes(node));
  const size = (node) => renderer.scaleSize(graph.getNodeAttribute(node, "size"));
  const parts = [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="${background}"/>`];
  graph.forEachEdge((edge, { color, size: wide }, source, target) => {
    const a = at(source), b = at(target);
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1, [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
    const end = { x: b.x - dx * size(target), y: b.y - dy * size(target) }, head = 3 + 2 * wide;
    const neck = { x: end.x - dx * head, y: end.y - dy * head };
    parts.push(`<path d="M${n(a.x)} ${n(a.y)}L${n(neck.x)} ${n(neck.y)}" stroke="${color}" stroke-width="${n(wide)}"/>`);
    parts.push(`<path d="M${n(end.x)} ${n(end.y)}L${n(neck.x - dy * head / 2)} ${n(neck.y + dx * head / 2)}L${n(neck.x + dy * head / 2)} ${n(neck.y - dx * head / 2)}Z" fill="${color}"/>`);
  });
  graph.forEachNode((node, { color, label }) => {
    const { x, y } = at(node), r = size(node);
    parts.push(`<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${color}"/>`);
    parts.push(`<text x="${n(x + r + 3)}" y="${n(y + 4)}" fill="${text}">${escaped(label)}</text>`);
  });
  return [...parts, "</svg>", ""].join("\n");
}

function graphml({ found }) {
  const keys = [["node", "label", "string"], ["node", "type", "string"], ["node", "state", "string"], ["edge", "relation", "string"],
    ["edge", "quad", "string"], ["edge", "events", "int"], ["edge", "documents", "int"], ["edge", "first", "string"], ["edge", "last", "string"]];
  const data = (object, kind) => keys.filter(([of]) => of === kind).map(([, key]) => `<data key="${key}">${escaped(String(object[key]))}</data>`).join("");
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(([of, key, type]) => `<key id="${key}" for="${of}" attr.name="${key}" attr.type="${type}"/>`), '<graph edgedefault="directed">',
    ...found.nodes.map((node) => `<node id="${escaped(node.id)}">${data(node, "node")}</node>`),
    ...found.edges.map((edge, i) => `<edge id="e${i}" source="${escaped(edge.source)}" target="${escaped(edge.target)}">${data(edge, "edge")}</edge>`),
    "</graph></graphml>", ""].join("\n");
}

function csv({ found }) {
  const labels = Object.fromEntries(found.nodes.map((node) => [node.id, node.label]));
  const rows = found.edges.map((e) => [e.source, labels[e.source], e.relation, e.target, labels[e.target], e.quad, e.events, e.documents, e.first, e.last]);
  const head = ["source_id", "source_label", "relation", "target_id", "target_label", "quad", "events", "documents", "first", "last"];
  return [head, ...rows].map((row) => row.map(cell).join(",")).join("\n") + "\n";
}

const n = (number) => Number(number.toFixed(1));
const cell = (value) => (/[",\n\r]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const escaped = (text) => text.replace(/[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? "");
