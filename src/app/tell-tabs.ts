import type { SyncState } from '../screens/shared/app-context.ts';

type Said = { readonly type: 'state'; readonly state: SyncState } | { readonly type: 'nudge' };

interface Heard {
  readonly onState: (state: SyncState) => void;
  readonly onNudge: () => void;
}

/**
 * Lets the tabs of one book speak of sync: one of them syncs, all of them show how it goes, and a person may press the button in
 * any. Silent where BroadcastChannel is missing: one tab is the rule.
 */
export function tellTabs(name: string, { onState, onNudge }: Heard): (said: Said) => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data.type === 'state') onState(data.state);
    else onNudge();
  };
  return (said) => channel.postMessage(said);
}
