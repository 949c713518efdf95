import { StatusBadge } from '../StatusBadge.tsx';
import type { SampleHousehold } from './sample.ts';

/** The four states of a household in the sample, as a screen would show them. */
export function StateBadge({ state }: { readonly state: SampleHousehold['state'] }) {
  switch (state) {
    case 'todo':
      return <StatusBadge>Chưa ghi</StatusBadge>;
    case 'waiting':
      return (
        <StatusBadge tone="pending" icon="cloud-up">
          Chờ gửi
        </StatusBadge>
      );
    case 'received':
      return (
        <StatusBadge tone="success" icon="cloud-check">
          Xã đã nhận
        </StatusBadge>
      );
    case 'to-correct':
      return (
        <StatusBadge tone="danger" icon="flag">
          Cần sửa
        </StatusBadge>
      );
  }
}
