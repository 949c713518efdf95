// What a phone keeps beside its book. A story has no vault, so that nothing waits there to be posted by a locked phone.

export const get = (): Promise<undefined> => Promise.resolve(undefined);

export const set = (): Promise<void> => Promise.resolve();

export const del = (): Promise<void> => Promise.resolve();

export const update = (): Promise<void> => Promise.resolve();
