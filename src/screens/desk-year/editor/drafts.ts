import { useKept } from '../../shared/use-kept.ts';
import type { RulesDraft } from './rules-draft.ts';

/** Numbers that are typed and not yet recorded, by whose they are: they outlive a look at another tab, and a reload. */
export interface Drafts {
  readonly of: (name: string) => RulesDraft | null;
  readonly put: (name: string, draft: RulesDraft | null) => void;
}

const NONE: Readonly<Record<string, RulesDraft | null>> = {};

export function useDrafts(): Drafts {
  const [typed, setTyped] = useKept('rules-drafts', NONE);
  return {
    of: (name) => typed[name] ?? null,
    put: (name, draft) => {
      const others = Object.entries(typed).filter(([each]) => each !== name);
      setTyped(Object.fromEntries(draft ? [...others, [name, draft]] : others));
    },
  };
}
