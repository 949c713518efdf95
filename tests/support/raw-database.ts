/** Every row of every table as the browser keeps it, read past the store. */
export async function rawRows(name: string): Promise<Record<string, readonly unknown[]>> {
  const database = await settled(indexedDB.open(name));
  const tables = [...database.objectStoreNames];
  const reading = database.transaction(tables, 'readonly');
  const rows = await Promise.all(tables.map((table) => settled(reading.objectStore(table).getAll())));
  database.close();
  return Object.fromEntries(tables.map((table, index) => [table, rows[index] ?? []]));
}

/** Changes one table past the store. */
export async function changeRaw(
  name: string,
  table: string,
  change: (rows: readonly Record<string, unknown>[]) => readonly object[],
): Promise<void> {
  const database = await settled(indexedDB.open(name));
  const store = database.transaction(table, 'readwrite').objectStore(table);
  const rows = (await settled(store.getAll())) as Record<string, unknown>[];
  await Promise.all(change(rows).map((row) => settled(store.put(row))));
  database.close();
}

/** The same as text in which bytes are read as characters. */
export async function rawText(name: string): Promise<string> {
  const decoder = new TextDecoder();
  return JSON.stringify(await rawRows(name), (_, value: unknown) =>
    value instanceof Uint8Array || value instanceof ArrayBuffer ? decoder.decode(value) : value,
  );
}

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not answer'));
  });
