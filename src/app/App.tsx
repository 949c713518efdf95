import type { ComponentType } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { t } from '#i18n/app.ts';
import { Notice } from '#ui/Notice.tsx';
import type { BookStore } from '#store/book-store.ts';
import type { EntranceProps } from './Entrance.tsx';
import type { GateProps } from './gate.tsx';
import { loadUntilThere } from './load-until-there.ts';
import { PartCut, partOf } from './part.ts';
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
  | { readonly type: 'gate'; readonly Gate: ComponentType<GateProps> }
  | { readonly type: 'running'; readonly Running: ComponentType }
  | { readonly type: 'failed' };

/** Which book, and where it is kept. */
export type Place = readonly [surface: Surface, store: BookStore];

type Shown = Extract<Stage, { type: 'gate' | 'running' }>;

/**
 * A part did not come, or the browser gave no storage: what was recorded is where it was, and opening again is the way. A part that
 * comes after all needs nobody's help.
 */
export function OpeningFailed() {
  const action = { label: t('reopen.action'), onClick: () => location.reload() };
  return (
    <main>
      <Notice tone="danger" title={t('opening.error')} action={action}>
        {t('opening.hint')}
      </Notice>
    </main>
  );
}

const loadGate = () => import('./gate.tsx');
const loadEntrance = () => import('./Entrance.tsx');
const loadRunning = () => import('./running.tsx');

/** The gate before the book, or the book; `undefined` where no device is enrolled. */
async function goIn(place: Promise<Place>, passed: boolean): Promise<Shown | undefined> {
  const [{ gateOf }, [surface, store]] = await Promise.all([partOf(loadGate), place]);
  const Gate = passed ? undefined : await gateOf(surface, store);
  if (Gate) {
    // Fetched while the PIN is typed; what does not come now is asked for again when it is in.
    loadRunning()
      .then(({ routesOf }) => routesOf(surface))
      .catch(() => undefined);
    return { type: 'gate', Gate };
  }
  const Running = await (await partOf(loadRunning)).running(surface, store);
  return Running && { type: 'running', Running };
}

/** The enrolled app of a surface, the gate before it, or the entrance to it: each a part of its own, so that a phone loads only what it shows. */
export function App({ surface, openStore, enrolled }: AppProps) {
  const [stage, setStage] = useState<Stage>({ type: 'opening' });
  const entering = useRef<Promise<Shown | undefined>>(Promise.resolve(undefined));
  // One after the other: two that both found the device enrolled would start two sync loops.
  const enter = useCallback((where: () => Promise<Place>, passed = false) => {
    entering.current = entering.current
      .catch(() => undefined)
      .then(async (before) => {
        if (before?.type === 'running' || (before && !passed)) return before;
        const shown = await goIn(where(), passed);
        if (shown) setStage(shown);
        return shown;
      });
    return entering.current;
  }, []);
  const patiently = useCallback(async (go: () => Promise<unknown>): Promise<void> => {
    try {
      await go();
    } catch (error) {
      setStage({ type: 'failed' });
      if (!(error instanceof PartCut)) throw error;
      await loadUntilThere(error.load);
      await patiently(go);
    }
  }, []);
  const here = useCallback(async (): Promise<Place> => [surface, await openStore()], [surface, openStore]);
  useEffect(() => {
    const opening = async () => {
      if (enrolled && (await enter(here))) return;
      const { Entrance } = await partOf(loadEntrance);
      setStage({ type: 'entrance', Entrance });
      // Fetched while the person still types the code; and a device that is enrolled after all goes straight in. What does
      // not come now is asked for again when the code is in.
      void enter(here).catch(() => undefined);
    };
    void patiently(opening);
  }, [enrolled, enter, patiently, here]);
  switch (stage.type) {
    case 'opening':
      return null;
    case 'failed':
      return <OpeningFailed />;
    case 'running':
      return <stage.Running />;
    case 'gate':
      return <stage.Gate onOpen={() => void patiently(() => enter(here, true))} />;
    case 'entrance':
      return (
        <stage.Entrance
          surface={surface}
          openStore={openStore}
          onEnrolled={(elsewhere) =>
            void patiently(() => enter(elsewhere ? () => Promise.resolve(elsewhere) : here))
          }
        />
      );
  }
}
