/** A Dexie database as JSON: its version and every table's rows; keys become JWK pairs, which only a test may have. */
export async function dumpDatabase(database) {
  const tables = {};
  for (const table of database.tables) {
    const rows = await table.toArray();
    tables[table.name] = await Promise.all(rows.map(plain));
  }
  return JSON.stringify({ name: database.name, version: database.verno, tables });
}

async function plain(row) {
  if (!row.keys) return row;
  const jwk = (key) => crypto.subtle.exportKey('jwk', key);
  return {
    ...row,
    keys: { privateKey: await jwk(row.keys.privateKey), publicKey: await jwk(row.keys.publicKey) },
  };
}
