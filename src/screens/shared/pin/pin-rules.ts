/** How many digits a PIN has. */
export const PIN_LENGTH = 6;

/** What is left of typed or pasted text: digits, and no more of them than a PIN has. */
export const digitsOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, PIN_LENGTH);

/** Why a PIN is the first that somebody else would try. */
export type PinWeakness = 'same-digit' | 'run';

/** One digit six times, or digits that follow each other up or down. A day of birth passes: it is what people keep in mind. */
export function weaknessOf(pin: string): PinWeakness | undefined {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])));
  const [step] = steps;
  if (steps.size !== 1 || step === undefined) return undefined;
  if (step === 0) return 'same-digit';
  return Math.abs(step) === 1 ? 'run' : undefined;
}
