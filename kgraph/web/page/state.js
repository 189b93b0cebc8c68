// What is looked at, kept in the address, so that a view can be cited and the back button works.

export const FAMILIES = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];
const START = { tab: "network", actor: "", source: "", target: "", doc: "", at: "", event: "", as: "", families: FAMILIES.join(","),
  relation: "", status: "asserted", since: "", until: "", alleged: "", publisher: "", most: "60", query: "", ask: "" };
export const ALL = Object.fromEntries(["as", "families", "relation", "status", "since", "until", "alleged", "publisher"].map((key) => [key, START[key]])); // no filters
const listeners = [];

export let state = read();

export function change(values, { replace = false } = {}) {
  state = { ...state, ...values };
  const found = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) if (value !== START[key]) found.set(key, value);
  const address = found.toString() ? `?${found}` : location.pathname;
  history[replace ? "replaceState" : "pushState"](null, "", address);
  announce();
}

export function onChange(listener) {
  listeners.push(listener);
}

export function announce() {
  for (const listener of listeners) listener(state);
}

addEventListener("popstate", () => {
  state = read();
  announce();
});

function read() {
  const given = Object.fromEntries(new URLSearchParams(location.search));
  return Object.fromEntries(Object.entries(START).map(([key, value]) => [key, given[key] ?? value]));
}

// the parameters of a question, as the API takes them
export function which() {
  const families = state.families.split(",").filter(Boolean);
  const relation = state.relation || (families.length < FAMILIES.length ? families.join(",") : "");
  return { relation, status: state.status, since: state.since, until: state.until, as: state.as, alleged: state.alleged, publisher: state.publisher };
}
