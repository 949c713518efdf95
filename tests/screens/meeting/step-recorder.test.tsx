import { cleanup, renderHook } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { AppContext } from '../../../src/screens/shared/app-context.ts';
import { useStepRecorder } from '../../../src/screens/meeting/use-step-recorder.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
});

test('a tap that fails on a bug stops no tap after it from being recorded', async () => {
  village = await createTestApp({ households: 2 });
  const { app } = village;
  const wrapper = ({ children }: { readonly children: ComponentChildren }) => (
    <AppContext.Provider value={app}>{children}</AppContext.Provider>
  );
  const { result } = renderHook(() => useStepRecorder(), { wrapper });
  const broken = result.current.run(() => Promise.reject(new Error('A bug')));
  const after = result.current.run(() => app.recording.record([]));
  await expect(broken).rejects.toThrow('A bug');
  expect(await after).toBe(true);
});
