import { codeInHash } from './surface.ts';
import { RejoinScreen } from '../screens/welcome/RejoinScreen.tsx';

/** The new invitation of this device; afterwards the app starts anew where sync is explained, in every tab of its own accord. */
export function Rejoin() {
  const settings = location.pathname.startsWith('/desk') ? '/desk/settings' : '/settings';
  const code = codeInHash(location.hash, 'invite');
  return <RejoinScreen code={code} onRejoined={() => location.replace(settings)} />;
}
