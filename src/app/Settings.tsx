import { SettingsScreen } from '../screens/phone-settings/index.ts';
import { changeSettings, settings } from './settings.ts';

/** The settings of this device, bound to its screen and its disk. */
export function Settings() {
  return <SettingsScreen settings={settings.value} onChange={changeSettings} version={__APP_VERSION__} />;
}
