import { cleanup, renderHook, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { villageScope, type Draft } from '#domain/book/entry.ts';
import { subjectOf } from '#domain/book/subjects.ts';
import { householdsOf } from '#domain/register/household.ts';
import { AppContext } from '../../../src/screens/shared/app-context.ts';
import { useStepRecorder } from '../../../src/screens/meeting/use-step-recorder.ts';
import { createTestApp, type TestApp } from '../../support/test-app.tsx';

let village: TestApp;
afterEach(() => {
  cleanup();
  village.stop();
});

function stepRecorder() {
  const wrapper = ({ children }: { readonly children: ComponentChildren }) => (
    <AppContext.Provider value={village.app}>{children}</AppContext.Provider>
  );
  return renderHook(() => useStepRecorder(), { wrapper }).result;
}

test('a tap that fails on a bug stops no tap after it from being recorded', async () => {
  village = await createTestApp({ households: 2 });
  const recorder = stepRecorder();
  const broken = recorder.current.run(() => Promise.reject(new Error('A bug')));
  const after = recorder.current.run(() => village.app.recording.record([]));
  await expect(broken).rejects.toThrow('A bug');
  expect(await after).toBe(true);
});

const noteOf = (note: string): Draft<'household'> => ({
  scope: villageScope(village.village),
  kind: 'household',
  subject: subjectOf.household(village.households[0] ?? ''),
  body: { note },
});

const noteNow = () => {
  const [household] = householdsOf(village.app.village(village.village).value);
  return household?.note;
};

test('a tap that comes while a step back is on its way to the disk is recorded after it', async () => {
  village = await createTestApp({ households: 1 });
  const { recording } = village.app;
  const recorder = stepRecorder();
  await recorder.current.run(() => recording.record([noteOf('First')]), 'First');
  await waitFor(() => expect(recorder.current.undo).toBeDefined());
  recorder.current.undo?.();
  expect(await recorder.current.run(() => recording.record([noteOf('Second')]), 'Second')).toBe(true);
  expect(noteNow()).toBe('Second');
});

test('a step back takes nothing back but what was shown beside it', async () => {
  village = await createTestApp({ households: 1 });
  const { recording } = village.app;
  const recorder = stepRecorder();
  await recorder.current.run(() => recording.record([noteOf('First')]), 'First');
  await waitFor(() => expect(recorder.current.undo).toBeDefined());
  const { run, undo } = recorder.current;
  const second = run(() => recording.record([noteOf('Second')]), 'Second');
  undo?.();
  expect(await second).toBe(true);
  expect(await run(() => recording.record([]))).toBe(true);
  expect(noteNow()).toBe('Second');
});
