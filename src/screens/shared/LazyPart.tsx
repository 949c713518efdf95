import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/app.ts';
import { Working } from '#ui/EmptyState.tsx';
import { Notice } from '#ui/Notice.tsx';

interface LazyPartProps<Part> {
  /** The same function at every call: it is a part of the app, not of a moment. */
  readonly load: () => Promise<Part>;
  readonly children: (part: Part) => ComponentChildren;
}

type Loaded<Part> = { readonly part: Part } | 'failed' | undefined;

/**
 * A part of a screen that is fetched when it is first wanted, so that the first start stays small. Says so when the device has
 * neither the part nor a network.
 *
 * `<LazyPart load={loadPad}>{(SignaturePad) => <SignaturePad …/>}</LazyPart>`
 */
export function LazyPart<Part>({ load, children }: LazyPartProps<Part>) {
  const [loaded, setLoaded] = useState<Loaded<Part>>(undefined);
  useEffect(() => {
    let here = true;
    load().then(
      (part) => here && setLoaded({ part }),
      () => here && setLoaded('failed'),
    );
    return () => {
      here = false;
    };
  }, [load]);
  if (loaded === undefined) return <Working text={common('app.loading.status')} />;
  if (loaded === 'failed') {
    return (
      <Notice tone="pending" title={t('chunk.error')}>
        {t('chunk.hint')}
      </Notice>
    );
  }
  return <>{children(loaded.part)}</>;
}
