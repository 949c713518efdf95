import type { ComponentType } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '#i18n/app.ts';
import { Notice } from '#ui/Notice.tsx';
import type { BookStore } from '#store/book-store.ts';
import type { EntranceProps } from './Entrance.tsx';
import type { Surface } from './surface.ts';

interface AppProps {
  readonly surface: Surface;
  readonly openStore: () => Promise<BookStore>;
  /** What the last visit left: the truth is in the store. */
  readonly enrolled: boolean;
}

type Stage =
  | { readonly type: 'opening' }
  | { readonly type: 'entrance'; readonly Entrance: ComponentType<EntranceProps> }
  | { readonly type: 'running'; readonly Running: ComponentType }
  | { readonly type: 'failed' };

/** A part did not come, or the browser gave no storage: what was recorded is where it was, and opening again is the way. */
function OpeningFailed() {
  const action = { label: t('reopen.action'), onClick: () => location.reload() };
  return (
    <main>
      <Notice tone="danger" title={t('opening.error')} action={action}>
        {t('opening.hint')}
      </Notice>
    </main>
  );
}

/** The enrolled app of a surface, or the entrance to it: each a part of its own, so that a phone loads only what it shows. */
export function App({ surface, openStore, enrolled }: AppProps) {
  const [stage, setStage] = useState<Stage>({ type: 'opening' });
  const entering = useRef<Promise<boolean>>(Promise.resolve(false));
  // One after the other: two that both found the device enrolled would start two sync loops.
  const enter = useCallback(() => {
    entering.current = entering.current
      .catch(() => false)
      .then(async (entered) => {
        if (entered) return true;
        const [{ running }, store] = await Promise.all([import('./running.tsx'), openStore()]);
        const Running = await running(surface, store);
        if (Running) setStage({ type: 'running', Running });
        return Running !== undefined;
      });
    return entering.current;
  }, [surface, openStore]);
  const failed = useCallback((error: unknown) => {
    setStage({ type: 'failed' });
    throw error;
  }, []);
  useEffect(() => {
    const opening = async () => {
      if (enrolled && (await enter())) return;
      const { Entrance } = await import('./Entrance.tsx');
      setStage({ type: 'entrance', Entrance });
      // Fetched while the person still types the code; and a device that is enrolled after all goes straight in. What does
      // not come now is asked for again when the code is in.
      void enter().catch(() => undefined);
    };
    opening().catch(failed);
  }, [enrolled, enter, failed]);
  if (stage.type === 'opening') return null;
  if (stage.type === 'failed') return <OpeningFailed />;
  if (stage.type === 'running') return <stage.Running />;
  return (
    <stage.Entrance surface={surface} openStore={openStore} onEnrolled={() => void enter().catch(failed)} />
  );
}
