/** Bounds how often codes can be guessed: failures per address and altogether, in a fixed window. */
export interface AttemptLimit {
  /** Counts an attempt; false when there were too many. */
  take(address: string): boolean;
  /** Takes an attempt back that turned out to be honest: thirty phones enrol in one room, from one address. */
  giveBack(address: string): void;
}

export interface AttemptBounds {
  readonly perAddress: number;
  /** From so many failures on somebody is guessing from many addresses, and each has fewer attempts; a newcomer still has some. */
  readonly crowdedFrom: number;
  readonly perAddressWhenCrowded: number;
  readonly overall: number;
  readonly windowMs: number;
  /** How many addresses are told apart; beyond it only the overall bound holds, so that memory stays bounded. */
  readonly addressesMax: number;
}

/** 40 bits of code: with 30 open codes, 5,000 guesses in ten minutes for two weeks find one with a chance of 1 in 3,600. */
export const CODE_ATTEMPTS: AttemptBounds = {
  perAddress: 20,
  crowdedFrom: 500,
  perAddressWhenCrowded: 2,
  overall: 5000,
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
      const most = overall >= bounds.crowdedFrom ? bounds.perAddressWhenCrowded : bounds.perAddress;
      if ((attemptsByAddress.get(address) ?? 0) >= most) return false;
      note(address, 1);
      return true;
    },
    giveBack: (address) => note(address, -1),
  };
}
