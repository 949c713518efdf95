import { useState } from 'preact/hooks';
import { isVillageRole } from '#domain/book/permissions.ts';
import type { DeviceSettings } from '#store/device-settings.ts';
import { t as common } from '#i18n/common.ts';
import { t } from '#i18n/settings.ts';
import { Card, Facts } from '#ui/Card.tsx';
import { ChoiceRows } from '#ui/CheckRow.tsx';
import { Notice } from '#ui/Notice.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useApp } from '../shared/app-context.ts';
import { ClockNotice } from '../shared/ClockNotice.tsx';
import { CareCard } from './CareCard.tsx';
import { FormerCards } from './FormerCard.tsx';
import { PinCard } from './PinCard.tsx';
import { StorageCard } from './StorageCard.tsx';
import { SyncCard } from './SyncCard.tsx';

interface SettingsScreenProps {
  readonly settings: Pick<DeviceSettings, 'language' | 'textSize' | 'theme' | 'lockAfterMinutes'>;
  /** Rejects when the English texts can not be fetched. */
  readonly onChange: (change: Partial<DeviceSettings>) => Promise<void>;
  /** Of the app that runs here. */
  readonly version?: string | undefined;
}

const LANGUAGES = ['vi', 'en'] as const;
const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
const THEMES = ['system', 'light', 'dark'] as const;

function LookCard({ settings, onChange }: SettingsScreenProps) {
  const [failed, setFailed] = useState(false);
  const change = (next: Partial<DeviceSettings>) => {
    onChange(next).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <>
      {failed && <Notice tone="danger">{t('language.failed.error')}</Notice>}
      <Card>
        <ChoiceRows
          label={common('settings.text-size.label')}
          choices={TEXT_SIZES.map((value) => ({ value, label: common(`settings.text-size.${value}.label`) }))}
          value={settings.textSize}
          onChoose={(textSize) => change({ textSize })}
        />
      </Card>
      <Card>
        <ChoiceRows
          label={common('settings.language.label')}
          choices={LANGUAGES.map((value) => ({ value, label: common(`settings.language.${value}.label`) }))}
          value={settings.language}
          onChoose={(language) => change({ language })}
        />
      </Card>
      <Card>
        <ChoiceRows
          label={common('settings.theme.label')}
          choices={THEMES.map((value) => ({ value, label: common(`settings.theme.${value}.label`) }))}
          value={settings.theme}
          onChoose={(theme) => change({ theme })}
        />
      </Card>
    </>
  );
}

function AboutCard({ version }: { readonly version: string | undefined }) {
  const { name, role, villageName, commune, device } = useApp().enrolment;
  const facts: [string, string][] = [
    [t('about.name.label'), name],
    [t('about.role.label'), t(`about.${role}.label`)],
  ];
  if (villageName) facts.push([t('about.village.label'), villageName]);
  facts.push([t('about.commune.label'), commune.name], [t('about.device.label'), device]);
  if (version) facts.push([t('about.version.label'), version]);
  return (
    <Card title={t('about.title')}>
      <Facts facts={facts} />
    </Card>
  );
}

/** Sync in plain words first, since that is why people come here; then how the phone is read, and whose it is. */
export function SettingsScreen(props: SettingsScreenProps) {
  const isPhone = isVillageRole(useApp().enrolment.role);
  return (
    <>
      {/* A phone's frame has the name already. */}
      {!isPhone && <PageHeader title={t('desk.title')} lead={t('desk.lead')} />}
      <ClockNotice />
      <SyncCard />
      {isPhone && <CareCard />}
      <FormerCards />
      <PinCard {...props} />
      <LookCard {...props} />
      <StorageCard />
      <AboutCard version={props.version} />
    </>
  );
}
