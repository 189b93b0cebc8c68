// Which papers tell of it, and how much.

import { call } from "./api.js";
import { make, table } from "./dom.js";
import { state, which } from "./state.js";

const COLUMNS = [{ title: "Outlet" }, { title: "Events", number: true }, { title: "Mentions", number: true }, { title: "Documents", number: true }, { title: "First" }, { title: "Last" }];

export async function showOutlets(view) {
  const pair = state.source || state.target;
  if (!state.actor && !pair) return view.replaceChildren(make("p", {}, "Search an actor first."));
  const sides = pair ? [{ source: state.source, target: state.target }] : [{ source: state.actor }, { target: state.actor }];
  const titles = pair ? ["What they did"] : ["What it did", "What was done to it"];
  const parts = [make("h2", {}, pair ? `${state.source} → ${state.target}` : state.actor)];
  for (const [i, side] of sides.entries()) {
    const { rows } = await call("who", { ...which(), ...side, group: "publisher", limit: 500 });
    parts.push(make("h3", {}, titles[i]));
    parts.push(rows.length ? table(COLUMNS, rows.map((row) => [row.publisher || "(not named)", row.events, row.mentions, row.documents, row.first, row.last])) : make("p", {}, "Nothing fits these filters."));
  }
  view.replaceChildren(...parts);
}
