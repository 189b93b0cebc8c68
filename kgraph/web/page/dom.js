// Making elements. Text only ever becomes a text node, so nothing that a document says can be markup.

export function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "class") made.className = value;
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export const byId = (id) => document.getElementById(id);

export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function link(text, onclick) {
  return make("button", { type: "button", class: "link", onclick }, text);
}

export function dot(kind) {
  const made = make("span", { class: "dot" });
  made.style.background = `var(--${kind})`;
  return made;
}

const DAY = /^\d{4}-\d\d(-\d\d)?$/;

export function table(columns, rows) {
  const head = make("tr", {}, ...columns.map(({ title, number }) => make("th", { scope: "col", class: number ? "number" : "" }, title)));
  const body = rows.map((row) =>
    make("tr", {}, ...columns.map(({ number }, i) => make("td", { class: number ? "number" : DAY.test(row[i]) ? "day" : "" }, row[i] instanceof Node ? row[i] : String(row[i] ?? "")))));
  return make("div", { class: "scroll" }, make("table", {}, make("thead", {}, head), make("tbody", {}, ...body)));
}

const palette = new Map(); // asking the browser for a style is slow, and a picture asks for thousands

export function colour(name) {
  const key = `${document.documentElement.dataset.theme} ${name}`;
  if (!palette.has(key)) palette.set(key, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  return palette.get(key);
}

export function tell(message) {
  byId("status").textContent = message;
}
