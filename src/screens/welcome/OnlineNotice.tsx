import { Notice } from '#ui/Notice.tsx';
import type { OnlineFailure } from '../shared/app-context.ts';
import { refusalWords } from '../shared/refusal.ts';

/** Why the commune's server gave nothing, and the one thing to do. */
export function OnlineNotice({ failure }: { readonly failure: OnlineFailure | undefined }) {
  if (!failure) return null;
  const { title, hint } = refusalWords(failure.type === 'offline' ? 'offline' : failure.code);
  return (
    <Notice tone="danger" title={title}>
      {hint}
    </Notice>
  );
}
