import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lazy } from 'preact-iso';
import { t } from '#i18n/app.ts';
import { Notice } from '#ui/Notice.tsx';
import { loadUntilThere } from './load-until-there.ts';

// The router's own `lazy` remembers a failed load for ever and shows nothing: one cut request left a desk blank for the day.
export const lazyScreen = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(() =>
    load().catch(() => (props: Props) => <LateScreen load={load} screenProps={props} />),
  ) as ComponentType<Props>;

interface LateScreenProps<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly screenProps: Props;
}

/** A screen whose part a bad line cut short: says so, and shows it as soon as it has come. */
function LateScreen<Props extends object>({ load, screenProps }: LateScreenProps<Props>) {
  const [loaded, setLoaded] = useState<{ readonly Screen: ComponentType<Props> }>();
  useEffect(() => {
    void loadUntilThere(load).then((Screen) => setLoaded({ Screen }));
  }, [load]);
  if (loaded) return <loaded.Screen {...screenProps} />;
  return (
    <Notice tone="pending" title={t('chunk.error')}>
      {t('chunk.hint')}
    </Notice>
  );
}
