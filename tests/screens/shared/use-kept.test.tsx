import { cleanup, renderHook } from '@testing-library/preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { useKept } from '../../../src/screens/shared/use-kept.ts';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const open = (start = { name: '' }) => renderHook(() => useKept('form', start));

describe('what is typed and not yet recorded', () => {
  test('is there again when the page is loaded anew', () => {
    const { result } = open();
    void act(() => result.current[1]({ name: 'Nông Văn Ba' }));
    // A page that is loaded anew runs no clean-up: a second one beside it stands for that.
    expect(open().result.current[0]).toEqual({ name: 'Nông Văn Ba' });
  });

  test('is forgotten once it is recorded, and when the person goes elsewhere', () => {
    const { result, unmount } = open();
    void act(() => result.current[1]({ name: 'Nông Văn Ba' }));
    void act(() => result.current[1]({ name: '' }));
    expect(sessionStorage).toHaveLength(0);
    void act(() => result.current[1]({ name: 'Nông' }));
    unmount();
    expect(sessionStorage).toHaveLength(0);
  });

  test('that is damaged counts for nothing', () => {
    sessionStorage.setItem('kept:form', '{');
    expect(open().result.current[0]).toEqual({ name: '' });
  });
});
