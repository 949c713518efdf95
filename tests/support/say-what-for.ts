import { fireEvent, screen, waitFor, within } from '@testing-library/preact';

/** Says what restricted facts are needed for, as the person at the desk is asked to before they are shown. */
export async function sayWhatFor(purpose = 'Trả lời hộ dân'): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: /^Xem dữ liệu hạn chế của / }));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.click(dialog.getByRole('radio', { name: purpose }));
  fireEvent.click(dialog.getByRole('button', { name: 'Ghi nhật ký và xem' }));
  await waitFor(() => {
    if (screen.queryByRole('dialog')) throw new Error('The dialog is still open');
  });
}
