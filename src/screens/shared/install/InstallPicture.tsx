import styles from './InstallSteps.module.css';

/** Buttons of browsers, drawn as people see them. */
const PICTURES = {
  // Safari: a box with an arrow out of it.
  share: 'M12 3.5v11M8.5 7L12 3.5 15.5 7M8 10H5.5v10.5h13V10H16',
  // “Thêm vào MH chính”: a plus in a box.
  add: 'M4.5 4.5h15v15h-15zM12 8.5v7M8.5 12h7',
  // Chrome, Firefox: three dots.
  dots: 'M12 5v.01M12 12v.01M12 19v.01',
  // Samsung Internet: three lines.
  lines: 'M4.5 6.5h15M4.5 12h15M4.5 17.5h15',
  // Three dots side by side: Zalo, Facebook.
  'dots-across': 'M5 12v.01M12 12v.01M19 12v.01',
  // Chrome and Edge on a computer: a screen with an arrow into it.
  computer: 'M10 4.5H3.5v11h17V12M8 19.5h8M16.5 3.5v6M13.8 7l2.7 2.7L19.2 7',
  compass: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M15.5 8.5l-2 5-5 2 2-5z',
  check: 'M4.5 12.5l5 5 10-11',
} as const;

export type PictureName = keyof typeof PICTURES;

/** A button to look for, beside the words that name it. */
export function InstallPicture({ name }: { readonly name: PictureName }) {
  return (
    <span class={styles.picture} data-thick={name.startsWith('dots')}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={PICTURES[name]} />
      </svg>
    </span>
  );
}
