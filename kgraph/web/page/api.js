// Questions to the server. Every failure is an Error whose message a reader understands.

export async function call(name, parameters = {}) {
  return answer(await reach(`api/${name}?${encoded(parameters)}`));
}

export async function sparql(query, accept) {
  const headers = { accept, "content-type": "application/sparql-query" };
  return reach("sparql", { method: "POST", headers, body: query });
}

export function encoded(parameters) {
  const found = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    for (const one of [value].flat()) if (one !== "" && one !== null && one !== undefined && one !== false) found.append(key, one);
  }
  return found.toString();
}

async function reach(address, options) {
  let told;
  try {
    told = await fetch(address, options);
  } catch {
    throw new Error("The server does not answer.");
  }
  if (told.ok) return told;
  let message = `${told.status} ${told.statusText}`;
  try {
    message = (await told.json()).error.message;
  } catch { /* not of our shape */ }
  throw new Error(message);
}

async function answer(told) {
  return told.json();
}
