type Held = 'shared' | 'exclusive';
type Work = (lock: object | null) => Promise<unknown>;

/** The browser's locks as far as the book asks for them, for pages that all live in this process; `die` ends one that holds one. */
export function createPageLocks() {
  const held = new Map<string, Held[]>();
  const waiting: (() => void)[] = [];
  const dying: (() => void)[] = [];
  let refusals = 0;
  const fits = (name: string, mode: Held): boolean => {
    const others = held.get(name) ?? [];
    return mode === 'shared' ? !others.includes('exclusive') : others.length === 0;
  };
  const take = async (name: string, mode: Held, work: Work): Promise<void> => {
    held.set(name, [...(held.get(name) ?? []), mode]);
    const death = new Promise<void>((resolve) => dying.push(resolve));
    try {
      await Promise.race([work({}), death]);
    } finally {
      held.set(name, (held.get(name) ?? []).slice(1));
      for (const again of waiting.splice(0)) again();
    }
  };
  const request = async (
    name: string,
    { mode = 'exclusive', ifAvailable = false }: { readonly mode?: Held; readonly ifAvailable?: boolean },
    work: Work,
  ): Promise<void> => {
    while (!fits(name, mode)) {
      if (ifAvailable) {
        refusals += 1;
        return void (await work(null));
      }
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    await take(name, mode, work);
  };
  return {
    locks: { request } as unknown as LockManager,
    isHeld: (name: string): boolean => (held.get(name) ?? []).length > 0,
    /** How often one was not to be had. */
    refusals: (): number => refusals,
    /** Every page that holds a lock dies. */
    die: (): void => {
      for (const end of dying.splice(0)) end();
    },
  };
}
