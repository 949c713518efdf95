import { useKept } from '../shared/use-kept.ts';

/** What is typed and not yet recorded, by whose it is: it outlives a look at another tab, and a reload. Plain data. */
export interface Drafts<Draft> {
  readonly of: (name: string) => Draft | null;
  readonly put: (name: string, draft: Draft | null) => void;
}

const NONE = {};

export function useDrafts<Draft>(kind: string): Drafts<Draft> {
  const [typed, setTyped] = useKept<Readonly<Record<string, Draft>>>(kind, NONE);
  return {
    of: (name) => typed[name] ?? null,
    put: (name, draft) => {
      const others = Object.entries(typed).filter(([each]) => each !== name);
      setTyped(Object.fromEntries(draft ? [...others, [name, draft]] : others));
    },
  };
}
