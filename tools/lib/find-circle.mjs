/** The first circle in a graph of `name -> names`, with its first name repeated at the end; undefined if there is none. */
export function findCircle(graph) {
  const done = new Set();
  for (const start of graph.keys()) {
    const circle = search(graph, start, [], done);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

function search(graph, name, path, done) {
  if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
  if (done.has(name)) return undefined;
  for (const next of graph.get(name) ?? []) {
    const circle = search(graph, next, [...path, name], done);
    if (circle !== undefined) return circle;
  }
  done.add(name);
  return undefined;
}
