import { useState } from 'preact/hooks';

import { countDue, type DueData } from '#domain/privacy/retention.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { formatNumber } from '#i18n/format.ts';
import { t } from '#i18n/privacy.ts';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';

import { AskDialog } from '../shared/AskDialog.tsx';
import { useApp } from '../shared/app-context.ts';

interface DueDialogProps {
  readonly due: readonly DueData[];
  readonly onClose: () => void;
  readonly onErase: (chosen: readonly DueData[]) => void;
}

const keyOf = ({ rule, village, year }: DueData): string => `${rule.id}/${village}/${year}`;

/** What would go, line by line to be left out; how many entries has to be typed. */
export function DueDialog({ due, onClose, onErase }: DueDialogProps) {
  const { commune } = useApp();
  const names = new Map(villagesOf(commune.value).map(({ id, name }) => [id, name]));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const chosen = due.filter((one) => !left.has(keyOf(one)));
  const count = countDue(chosen);
  const isRight = count > 0 && typed.replace(/\D/g, '') === String(count);
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const confirm = () => {
    setTried(true);
    if (isRight) onErase(chosen);
  };
  return (
    <AskDialog
      title={t('retention.preview.title', { count: formatNumber(count) })}
      confirm={{ label: t('retention.erase.action'), kind: 'danger', icon: 'cross', onClick: confirm }}
      onClose={onClose}
    >
      <Stack gap={3}>
        <div>
          {due.map((one) => (
            <CheckRow
              key={keyOf(one)}
              label={`${t(`retention.rule.${one.rule.id}.label`)} ${one.year}, ${names.get(one.village) ?? ''}: ${formatNumber(countDue([one]))}`}
              checked={!left.has(keyOf(one))}
              onChange={() => toggle(keyOf(one))}
            />
          ))}
        </div>
        <p>{t('retention.confirm.hint')}</p>
        <Field
          kind="number"
          label={t('retention.confirm.label')}
          value={typed}
          onInput={setTyped}
          error={tried && !isRight ? t('retention.confirm.error', { count: formatNumber(count) }) : undefined}
        />
      </Stack>
    </AskDialog>
  );
}
