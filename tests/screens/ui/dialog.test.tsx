import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';

afterEach(cleanup);

const nothing = () => undefined;

describe('a dialog that opens', () => {
  test('begins at its question, not at the cross', () => {
    render(
      <Dialog open title="Chuyển hộ đi?" closeLabel="Đóng" onClose={nothing}>
        <p>Hộ vẫn ở trong sổ.</p>
      </Dialog>,
    );
    expect(document.activeElement).toBe(screen.getByText('Chuyển hộ đi?'));
  });

  test('begins at the field that it asks to be filled in', () => {
    render(
      <Dialog open title="Trả lại" closeLabel="Đóng" onClose={nothing}>
        <Field label="Lý do" value="" onInput={nothing} />
      </Dialog>,
    );
    expect(document.activeElement).toBe(screen.getByLabelText('Lý do'));
  });
});
