import type { ComponentChildren } from 'preact';
import styles from './Picture.module.css';

export type PictureName = 'register' | 'meet' | 'seal' | 'send';

const PHONE = 'M86 38h28a6 6 0 0 1 6 6v52a6 6 0 0 1-6 6H86a6 6 0 0 1-6-6V44a6 6 0 0 1 6-6Z';

const DRAWINGS: Readonly<Record<PictureName, ComponentChildren>> = {
  // A house, and the list on which it is ticked.
  register: (
    <>
      <path class={styles.soft} d="M24 70 62 40l38 30v46H24Z" />
      <path class={styles.line} d="M18 74 62 38l44 36M30 66v50h64V66M54 116V90h18v26" />
      <path class={styles.paper} d="M122 34h52v82h-52Z" />
      <path class={styles.mark} d="m130 52 4 4 8-9M130 76l4 4 8-9" />
      <path class={styles.line} d="M148 52h18M148 76h18M130 100h36" />
    </>
  ),
  // People with a hand up around a phone, and no bars of a network.
  meet: (
    <>
      <path class={styles.soft} d={PHONE} />
      <path class={styles.line} d={PHONE} />
      <path class={styles.mark} d="m91 70 7 7 13-15" />
      {[30, 58, 142, 170].map((x) => (
        <g key={x}>
          <circle class={styles.soft} cx={x} cy="68" r="9" />
          <path class={styles.line} d={`M${x - 14} 116V98a14 14 0 0 1 28 0v18M${x + 12} 90l6-34`} />
          <circle class={styles.line} cx={x} cy="68" r="9" />
        </g>
      ))}
      <path class={styles.faint} d="M92 22v-4M100 22v-8M108 22V10" />
      <path class={styles.cross} d="m86 6 28 20" />
    </>
  ),
  // Minutes with two signatures, and the seal on them.
  seal: (
    <>
      <path class={styles.paper} d="M58 18h84v104H58Z" />
      <path class={styles.line} d="M72 36h56M72 50h56M72 64h40" />
      <path class={styles.mark} d="M72 94c6-12 10 10 16-2s8 4 12 0M72 110c4-6 8 6 12 0" />
      <circle class={styles.soft} cx="134" cy="104" r="20" />
      <circle class={styles.line} cx="134" cy="104" r="20" />
      <path class={styles.line} d="M126 102v-6a8 8 0 0 1 16 0v6M124 102h20v14h-20Z" />
    </>
  ),
  // From the phone to the commune's house, and the tick that comes back.
  send: (
    <>
      <path
        class={styles.soft}
        d="M22 44h32a6 6 0 0 1 6 6v52a6 6 0 0 1-6 6H22a6 6 0 0 1-6-6V50a6 6 0 0 1 6-6Z"
      />
      <path
        class={styles.line}
        d="M22 44h32a6 6 0 0 1 6 6v52a6 6 0 0 1-6 6H22a6 6 0 0 1-6-6V50a6 6 0 0 1 6-6Z"
      />
      <path class={styles.mark} d="M72 62c16-14 34-14 50 0m0 0-4-12m4 12-12 2" />
      <path class={styles.line} d="M132 62l30-20 30 20M138 62v46M154 62v46M170 62v46M186 62v46M130 112h64" />
      <path class={styles.mark} d="m28 76 8 8 14-16" />
    </>
  ),
};

/** One of the four pictures; its sentence stands beside it, so that nothing is lost to who cannot see it. */
export function Picture({ name }: { readonly name: PictureName }) {
  return (
    <svg class={styles.picture} viewBox="0 0 200 130" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
