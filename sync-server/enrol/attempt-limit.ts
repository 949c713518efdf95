/** Bounds how often codes can be guessed: failures per address and altogether, in a fixed window. */
export interface AttemptLimit {
  /** Counts an attempt; false when there were too many. */
  take(address: string): boolean;
  /** Takes an attempt back that turned out to be honest: thirty phones enrol in one room, from one address. */
  giveBack(address: string): void;
}

export interface AttemptBounds {
  readonly perAddress: number;
  readonly overall: number;
  readonly windowMs: number;
  /** How many addresses are told apart; beyond it only the overall bound holds, so that memory stays bounded. */
  readonly addressesMax: number;
}

export const CODE_ATTEMPTS: AttemptBounds = {
  perAddress: 20,
  overall: 500,
  windowMs: 10 * 60 * 1000,
  addressesMax: 5000,
};

export function createAttemptLimit(bounds: AttemptBounds, now: () => number): AttemptLimit {
  const attemptsByAddress = new Map<string, number>();
  let overall = 0;
  let windowStart = now();

  const startNewWindow = () => {
    if (Math.abs(now() - windowStart) < bounds.windowMs) return;
    attemptsByAddress.clear();
    overall = 0;
    windowStart = now();
  };
  const note = (address: string, change: number) => {
    overall = Math.max(0, overall + change);
    const attempts = attemptsByAddress.get(address);
    if (attempts === undefined && attemptsByAddress.size >= bounds.addressesMax) return;
    attemptsByAddress.set(address, Math.max(0, (attempts ?? 0) + change));
  };

  return {
    take(address) {
      startNewWindow();
      if (overall >= bounds.overall) return false;
      if ((attemptsByAddress.get(address) ?? 0) >= bounds.perAddress) return false;
      note(address, 1);
      return true;
    },
    giveBack: (address) => note(address, -1),
  };
}
