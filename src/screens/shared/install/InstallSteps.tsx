import { useState } from 'preact/hooks';
import { t } from '#i18n/ready.ts';
import { Button } from '#ui/Button.tsx';
import { InstallPicture, type PictureName } from './InstallPicture.tsx';
import { installOffer } from './install-offer.ts';
import { installWayHere, type InstallWay } from './install-way.ts';
import styles from './InstallSteps.module.css';

type StepWay = Exclude<InstallWay, 'installed' | 'offer' | 'none'>;
type Key = Parameters<typeof t>[0];

const OPEN_HOME = { picture: 'check', text: 'install.open-home.step' } as const;

/** What to touch, in this order, with the picture of it. */
const STEPS = {
  'in-app-ios': [
    { picture: 'dots-across', text: 'install.in-app.menu.step' },
    { picture: 'compass', text: 'install.in-app.safari.step' },
    { picture: 'share', text: 'install.in-app.then.step' },
  ],
  'in-app-android': [
    { picture: 'dots-across', text: 'install.in-app.menu.step' },
    { picture: 'compass', text: 'install.in-app.chrome.step' },
    { picture: 'dots', text: 'install.in-app.then.step' },
  ],
  'ios-other': [
    { picture: 'compass', text: 'install.ios.other.step' },
    { picture: 'share', text: 'install.in-app.then.step' },
  ],
  'ios-safari': [
    { picture: 'share', text: 'install.ios.share.step' },
    { picture: 'add', text: 'install.ios.add.step' },
    OPEN_HOME,
  ],
  'android-chrome': [
    { picture: 'dots', text: 'install.chrome.menu.step' },
    { picture: 'add', text: 'install.chrome.add.step' },
    OPEN_HOME,
  ],
  'android-firefox': [
    { picture: 'dots', text: 'install.firefox.menu.step' },
    { picture: 'add', text: 'install.firefox.add.step' },
    OPEN_HOME,
  ],
  'android-samsung': [
    { picture: 'lines', text: 'install.samsung.menu.step' },
    { picture: 'add', text: 'install.samsung.add.step' },
    OPEN_HOME,
  ],
  'desktop-chromium': [{ picture: 'computer', text: 'install.desktop.bar.step' }, OPEN_HOME],
  'desktop-safari': [
    { picture: 'share', text: 'install.mac.share.step' },
    { picture: 'add', text: 'install.mac.add.step' },
  ],
} as const satisfies Record<StepWay, readonly { readonly picture: PictureName; readonly text: Key }[]>;

/** The address on the clipboard, for the browser that it has to be opened in. */
function CopyAddress() {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = () =>
    navigator.clipboard.writeText(location.origin).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <>
      <Button wide onClick={() => void copy()}>
        {t('install.copy.action')}
      </Button>
      {copied && <p role="status">{t(`install.copy.${copied}.status`, { address: location.origin })}</p>}
    </>
  );
}

function StepList({ way }: { readonly way: StepWay }) {
  return (
    <ol class={styles.steps}>
      {STEPS[way].map(({ picture, text }) => (
        <li key={text} class={styles.step}>
          <InstallPicture name={picture} />
          <span>{t(text)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Takes the browser’s offer. */
export function InstallButton() {
  const install = async () => {
    await installOffer.value?.prompt();
    installOffer.value = undefined;
  };
  return (
    <Button kind="primary" icon="download" large wide onClick={() => void install()}>
      {t('install.action')}
    </Button>
  );
}

/** Why, in one sentence, and then the button, or what to touch in this very browser. Also for a device that is not enrolled yet. */
export function InstallSteps() {
  const way = installWayHere(installOffer.value !== undefined);
  if (way === 'installed') return <p role="status">{t('install.installed.status')}</p>;
  if (way === 'none') return <p>{t('install.none.hint')}</p>;
  const isIos = way.startsWith('ios') || way === 'in-app-ios';
  return (
    <>
      <p>{t(way.startsWith('in-app') ? 'install.in-app.hint' : isIos ? 'install.ios.why' : 'install.why')}</p>
      {way === 'offer' ? <InstallButton /> : <StepList way={way} />}
      {(way === 'ios-other' || way.startsWith('in-app')) && <CopyAddress />}
    </>
  );
}
