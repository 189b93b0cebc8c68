// Which papers tell of it, how much, and who tells which event.

import { call } from "./api.js";
import { link, make, table } from "./dom.js";
import { change, state, which } from "./state.js";

const COLUMNS = [{ title: "Outlet" }, { title: "Events", number: true }, { title: "Mentions", number: true }, { title: "Documents", number: true }, { title: "First" }, { title: "Last" }];
const COMPARED = 6; // outlets side by side
const MOST = 200; // events

export async function showOutlets(view) {
  const pair = state.source && state.target;
  if (!state.actor && !pair) return view.replaceChildren(make("p", {}, "Search an actor first."));
  const sides = pair ? [{ source: state.source, target: state.target }] : [{ source: state.actor }, { target: state.actor }];
  const asked = sides.map((side) => call("who", { ...which(), ...side, group: "publisher", limit: 500 }));
  const timeline = call("timeline", { ...which(), actor: pair ? [state.source, state.target] : state.actor, limit: MOST });
  const [{ moments, next }, ...answers] = await Promise.all([timeline, ...asked]);
  const titles = pair ? ["What they did"] : ["What it did", "What was done to it"];
  const counts = answers.flatMap(({ rows }, i) => [make("h3", {}, titles[i]), rows.length ? table(COLUMNS, rows.map(counted)) : make("p", {}, "Nothing fits these filters.")]);
  const more = next ? make("p", { class: "soft" }, `Only the first ${MOST} events are shown: narrow the dates.`) : "";
  view.replaceChildren(make("h2", {}, pair ? `${state.source} → ${state.target}` : state.actor), ...counts, ...compared(moments), more);
}

function counted(row) {
  return [row.publisher || "(not named)", row.events, row.mentions, row.documents, row.first, row.last];
}

// one row an event, one column an outlet
function compared(moments) {
  const told = new Map();
  for (const { publishers } of moments) for (const name of publishers) told.set(name, (told.get(name) ?? 0) + 1);
  const names = [...told].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, COMPARED).map(([name]) => name);
  if (names.length < 2) return [];
  const columns = [{ title: "Date" }, { title: "Event" }, ...names.map((title) => ({ title }))];
  const rows = moments.map((one) => [one.date, link(`${one.source} ${one.relation} ${one.target}`, () => change({ event: one.event, doc: "" })),
    ...names.map((name) => (one.publishers.includes(name) ? make("span", { role: "img", "aria-label": "tells it" }, "●") : ""))]);
  return [make("h3", {}, "Who tells which event"), table(columns, rows)];
}
