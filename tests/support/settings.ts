import type { Store } from '../../sync-server/store/store.ts';

/** A commune's settings without a database: what making a key needs. */
export function createSettings(): Pick<Store, 'setting' | 'transact'> {
  const values = new Map<string, string>();
  const settings = {
    setting: async (_: string, name: string) => values.get(name),
    setSetting: async (_: string, name: string, value: string) => void values.set(name, value),
  };
  return { ...settings, transact: (_, work) => work(settings as unknown as Parameters<typeof work>[0]) };
}
