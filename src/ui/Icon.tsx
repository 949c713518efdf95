import styles from './Icon.module.css';

/** The drawings, each one line of a pen on a 24 × 24 sheet. */
const LINES = {
  back: 'M14.5 5l-7 7 7 7',
  ballot: 'M4 13h16v8H4zM7.5 13V3.5h9V13M10 8l1.7 1.7 3-3.2',
  board: 'M4 4h7v9H4zM14 4h6v5h-6zM14 12h6v8h-6zM4 16h7v4H4z',
  camera: 'M4 8h3.5l1.5-2.5h6L16.5 8H20v11.5H4zM12 16.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  check: 'M4.5 12.5l5 5 10-11',
  circle: 'M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3.5 2',
  'cloud-check':
    'M7 18.5a4.6 4.6 0 0 1-.7-9.1A6 6 0 0 1 18 8.9a4.9 4.9 0 0 1-.5 9.6zM9.2 13.4l2.2 2.2 3.8-4.1',
  'cloud-up':
    'M7.5 18.5H7a4.6 4.6 0 0 1-.7-9.1A6 6 0 0 1 18 8.9a4.9 4.9 0 0 1-.5 9.6h-1M12 21v-8M9 15.8l3-3 3 3',
  cross: 'M6 6l12 12M18 6L6 18',
  download: 'M12 4v11M7.5 10.5L12 15l4.5-4.5M4.5 20h15',
  exit: 'M13 4H5v16h8M10 12h11M17.5 8.5L21 12l-3.5 3.5',
  flag: 'M5.5 21V4h13l-3 4.3 3 4.2h-13',
  gear: 'M4 7h9M18 7h2M15.5 4.5v5M4 17h2M11 17h9M8.5 14.5v5',
  house: 'M2 12c4.5-1 8.3-4 10-8 1.7 4 5.5 7 10 8M5 11.3V20h14v-8.7M10 20v-5.5h4V20',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11.5V16M12 8v.01',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.01M4.5 12v.01M4.5 18v.01',
  lock: 'M5.5 11h13v9.5h-13zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  menu: 'M4 6h16M4 12h16M4 18h16',
  minus: 'M5 12h14',
  minutes: 'M6 3h8l4.5 4.5V21H6zM14 3v4.5h4.5M9 12h6.5M9 16h6.5',
  next: 'M9.5 5l7 7-7 7',
  pen: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 4.7a3.5 3.5 0 0 1 0 6.6M18 14a6.5 6.5 0 0 1 3.5 6',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5a7.5 7.5 0 0 1 15 0',
  phone: 'M7 2.8h10v18.4H7zM11 18h2',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8.5V3.5h10v5M7 17H4V8.5h16V17h-3M7 13.5h10V20.5H7z',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v.01M14 20v.01M17.5 20H20v-2.5',
  question: 'M8.5 8.8A3.6 3.6 0 1 1 14 11.6c-1.3.8-2 1.6-2 3M12 18.5v.01',
  refresh: 'M19.5 12A7.5 7.5 0 0 1 6 16.5M4.5 12A7.5 7.5 0 0 1 18 7.5M18.5 3.5v4.3h-4.3M5.5 20.5v-4.3h4.3',
  search: 'M10.5 17.5a7 7 0 1 0 0-14 7 7 0 0 0 0 14M20.5 20.5l-5-5',
  'sort-down': 'M7 10l5 5 5-5',
  'sort-up': 'M7 14l5-5 5 5',
  undo: 'M8.5 4.5L4 9l4.5 4.5M4 9h10.5a5.5 5.5 0 0 1 0 11H8',
  warning: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17.3v.01',
} as const;

export type IconName = keyof typeof LINES;

interface IconProps {
  readonly name: IconName;
  readonly large?: boolean | undefined;
}

/** A small drawing beside its word, never instead of it: `<Icon name="check" /> Đã ghi`. Screen readers skip it. */
export function Icon({ name, large }: IconProps) {
  return (
    <svg class={styles.icon} data-large={large} viewBox="0 0 24 24" aria-hidden="true">
      <path d={LINES[name]} />
    </svg>
  );
}
