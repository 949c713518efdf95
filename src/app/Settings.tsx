import { lazy } from 'preact-iso';
import { SettingsScreen } from '../screens/phone-settings/index.ts';
import { changeSettings, settings } from './settings.ts';

/** The settings of this device, bound to its screen and its disk. */
export function Settings() {
  return <SettingsScreen settings={settings.value} onChange={changeSettings} version={__APP_VERSION__} />;
}

/* Named here because the settings lead to them: the first screen then need not know what they consist of. */

export const TransferScreen = lazy(() =>
  import('../screens/phone-transfer/index.ts').then((screens) => screens.TransferScreen),
);

export const Rejoin = lazy(() => import('./Rejoin.tsx').then((screens) => screens.Rejoin));
