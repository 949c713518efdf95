import { useCallback, useEffect, useState } from 'preact/hooks';

/** What a slow question brought, `undefined` until then, and asking it again. The question is the same function at every call. */
export function useAsked<Value>(
  ask: () => Promise<Value>,
): readonly [Value | undefined, () => Promise<void>] {
  const [answer, setAnswer] = useState<Value>();
  const again = useCallback(async () => setAnswer(await ask()), [ask]);
  useEffect(() => void again(), [again]);
  return [answer, again];
}
