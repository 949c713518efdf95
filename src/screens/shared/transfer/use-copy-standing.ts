import { useCallback, useEffect, useState } from 'preact/hooks';
import { readCopyStanding, type CopyStanding } from '#commands/safety-copy.ts';
import { useApp } from '../app-context.ts';

/** How the safety copy outside of this device stands, kept up as entries and receipts come; and a way to look again. */
export function useCopyStanding(): readonly [CopyStanding | undefined, () => Promise<void>] {
  const { store } = useApp().transfer;
  const [standing, setStanding] = useState<CopyStanding>();
  const look = useCallback(async () => setStanding(await readCopyStanding(store)), [store]);
  useEffect(() => {
    void look();
    return store.onChange(() => void look());
  }, [store, look]);
  return [standing, look];
}
