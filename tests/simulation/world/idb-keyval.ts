/*
 * What a phone keeps beside its book: what it sealed for the commune before it was locked. By the name of its database, because
 * that is all the product knows it by.
 */

const kept = new Map<string, unknown>();

export const get = (key: string): Promise<unknown> => Promise.resolve(kept.get(key));

export const set = (key: string, value: unknown): Promise<void> => {
  kept.set(key, value);
  return Promise.resolve();
};

export const del = (key: string): Promise<void> => {
  kept.delete(key);
  return Promise.resolve();
};

export const update = (key: string, change: (before: unknown) => unknown): Promise<void> =>
  set(key, change(kept.get(key)));

const isOf = (key: string, name: string): boolean => key.endsWith(`/${name}`);

/** All that lies beside this phone's book, by key. Not to be changed. */
export const besideBookOf = (name: string): ReadonlyMap<string, unknown> =>
  new Map([...kept].filter(([key]) => isOf(key, name)));

/** From now on exactly this lies beside the phone's book, under its own name. */
export function putBesideBook(name: string, all: ReadonlyMap<string, unknown>): void {
  for (const key of besideBookOf(name).keys()) kept.delete(key);
  for (const [key, value] of all) kept.set(`${key.slice(0, key.lastIndexOf('/'))}/${name}`, value);
}

/** Another story begins. */
export const forgetBesideBooks = (): void => kept.clear();
