// Events by month, friendly ones up and hostile ones down.

import { call } from "./api.js";
import { link, make, svg, table } from "./dom.js";
import { FAMILIES, change, state, which } from "./state.js";

const MOMENTS = [{ title: "Date" }, { title: "Event" }, { title: "Outlets", number: true }];
const HEIGHT = 260, LEFT = 36, BOTTOM = 28;

export async function showTimeline(view) {
  if (!state.actor) return view.replaceChildren(make("p", {}, "Search an actor first."));
  const [months, { moments, next }] = await Promise.all([counted(), call("timeline", { actor: state.actor, ...which(), limit: 200 })]);
  if (!months.size) return view.replaceChildren(make("p", {}, "Nothing fits these filters."));
  const rows = [...months].sort(([a], [b]) => (a < b ? -1 : 1));
  const columns = [{ title: "Month" }, ...FAMILIES.map((family) => ({ title: family.replace("-", " "), number: true }))];
  view.replaceChildren(make("h2", {}, `${state.actor}: events by month`), picture(rows),
    table(columns, rows.map(([month, counts]) => [month, ...FAMILIES.map((family) => counts[family] ?? 0)])),
    make("h2", {}, "In order"), table(MOMENTS, moments.map(moment)), next ? make("p", { class: "soft" }, "The rest is left out: narrow the dates.") : "");
}

function moment(one) {
  const open = link(`${one.source} ${one.relation} ${one.target}`, () => change({ event: one.event, source: "", target: "", doc: "" }));
  return [one.date, open, one.outlets];
}

async function counted() {
  const months = new Map(), asked = which();
  const chosen = state.families.split(",").filter((family) => FAMILIES.includes(family));
  const questions = chosen.flatMap((family) => ["source", "target"].map(async (side) => {
    const { rows } = await call("who", { ...asked, relation: family, [side]: state.actor, group: "month", limit: 1000 });
    for (const { month, events } of rows) {
      const counts = months.get(month) ?? {};
      counts[family] = (counts[family] ?? 0) + events;
      months.set(month, counts);
    }
  }));
  await Promise.all(questions);
  months.delete("");
  return months;
}

function picture(rows) {
  const width = Math.max(480, LEFT + rows.length * 44), step = Math.min(72, (width - LEFT) / rows.length);
  const friendly = (counts) => (counts[FAMILIES[0]] ?? 0) + (counts[FAMILIES[1]] ?? 0);
  const hostile = (counts) => (counts[FAMILIES[2]] ?? 0) + (counts[FAMILIES[3]] ?? 0);
  const most = Math.max(1, ...rows.map(([, counts]) => Math.max(friendly(counts), hostile(counts))));
  const middle = (HEIGHT - BOTTOM) / 2, scale = (middle - 12) / most;
  const made = svg("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: "img", "aria-label": "Events by month: friendly above the line, hostile below" });
  made.append(svg("line", { x1: LEFT, x2: width, y1: middle, y2: middle, class: "axis" }));
  for (const [sign, label] of [[-1, "friendly"], [1, "hostile"]]) {
    const text = svg("text", { x: 12, y: middle + sign * middle / 2, "text-anchor": "middle", transform: `rotate(-90 12 ${middle + sign * middle / 2})` });
    text.textContent = label;
    made.append(text);
  }
  for (const y of [middle - most * scale, middle + most * scale]) { // the scale: the same up and down
    made.append(svg("line", { x1: LEFT, x2: width, y1: y, y2: y, class: "axis", "stroke-dasharray": "2 4" }));
    const text = svg("text", { x: LEFT - 4, y: y + 4, "text-anchor": "end" });
    text.textContent = String(most);
    made.append(text);
  }
  rows.forEach(([month, counts], i) => {
    const x = LEFT + i * step + step * 0.15, wide = Math.min(34, step * 0.7);
    let up = middle, down = middle;
    for (const [n, family] of FAMILIES.entries()) {
      const tall = (counts[family] ?? 0) * scale;
      if (n < 2) up -= tall;
      const bar = svg("rect", { x, width: wide, height: tall, y: n < 2 ? up : down });
      bar.style.fill = `var(--${family})`;
      made.append(bar);
      if (n >= 2) down += tall;
    }
    if (rows.length <= 36 || i % Math.ceil(rows.length / 36) === 0) {
      const text = svg("text", { x: x + wide / 2, y: HEIGHT - 8, "text-anchor": "middle" });
      text.textContent = month;
      made.append(text);
    }
  });
  return make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Chart" }, made);
}
