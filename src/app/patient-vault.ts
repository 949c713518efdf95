import type { Vault } from '#store/vault/vault.ts';
import { loadUntilThere } from './load-until-there.ts';

/** What a PIN needs is large and comes when one is typed: on a bad line it may be cut, and the PIN is not to be typed again for it. */
const parts = () =>
  loadUntilThere(() => Promise.all([import('#store/vault/unlocking.ts'), import('#store/vault/secrets.ts')]));

/** The vault, whose verbs wait until what they need is there. Fetching begins at once, while the person reads. */
export function patientVault(vault: Vault): Pick<Vault, 'create' | 'unlock' | 'recover' | 'waitMs'> {
  const there = parts();
  return {
    create: (pin, onSealed) => there.then(() => vault.create(pin, onSealed)),
    unlock: (pin) => there.then(() => vault.unlock(pin)),
    recover: (code, newPin) => there.then(() => vault.recover(code, newPin)),
    waitMs: () => vault.waitMs(),
  };
}
