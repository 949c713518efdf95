import { encode } from 'uqr';

import styles from './QrCode.module.css';

interface QrCodeProps {
  readonly text: string;
  /** What it is for; the same must also be readable as text beside it. */
  readonly label: string;
}

/**
 * A code to scan, dark on light in every theme since many readers know no other.
 *
 * Import it lazily, `lazy(() => import('#ui/qr/QrCode.tsx'))` or within a lazy screen: the encoder is not part of the first load.
 */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return (
    <svg class={styles.code} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <path
        d={data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')}
      />
    </svg>
  );
}
