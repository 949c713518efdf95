import { problemsOf, type RuleOverrides } from '#domain/rules/overrides.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { pinnedMeetingsOf } from '#domain/register/pinned-meetings.ts';
import { formatList } from '#i18n/format.ts';
import { t } from '#i18n/rules.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { DataTable } from '#ui/DataTable.tsx';
import { Notice } from '#ui/Notice.tsx';

import { useApp } from '../../shared/app-context.ts';
import { changeRows } from './change-rows.ts';

/** A part of the commune with numbers of its own over those that would change. */
export interface AreaApart {
  readonly name: string;
  readonly overrides: RuleOverrides;
}

interface ChangesPreviewProps {
  readonly year: number;
  readonly before: RuleSet;
  readonly after: RuleSet;
  readonly numbersBelow: RuleOverrides | null;
  readonly known: RuleOverrides | null;
  readonly proposed: RuleOverrides | null;
  readonly villages: readonly string[];
  readonly areasApart: readonly AreaApart[];
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onRecord: () => void;
}

/** What would change, rule by rule, and which meetings it no longer reaches. */
export function ChangesPreview(props: ChangesPreviewProps) {
  const rows = changeRows(props);
  return (
    <Card title={t('preview.title')}>
      <Stack gap={4}>
        <DataTable
          caption={t('preview.title')}
          hideCaption
          columns={[
            { key: 'name', header: t('preview.column.rule'), value: ({ name }) => name },
            { key: 'from', header: t('preview.column.from'), value: ({ from }) => from },
            { key: 'to', header: t('preview.column.to'), value: ({ to }) => to },
          ]}
          rows={rows}
          keyOf={({ key }) => key}
          emptyText={t('preview.empty.status')}
        />
        <KeptMeetings year={props.year} villages={props.villages} />
        <AreasApart {...props} />
        <Stack row gap={3}>
          <Button
            kind="primary"
            icon="check"
            busy={props.busy}
            disabled={rows.length === 0}
            onClick={props.onRecord}
          >
            {t('preview.record.action')}
          </Button>
          <Button onClick={props.onBack}>{t('preview.back.action')}</Button>
        </Stack>
      </Stack>
    </Card>
  );
}

/** What stays in the areas, and what no longer fits there: a mark above the new scale, a scale without marks. */
function AreasApart({ areasApart, after }: Pick<ChangesPreviewProps, 'areasApart' | 'after'>) {
  if (areasApart.length === 0) return null;
  const namesOf = (areas: readonly AreaApart[]) => formatList(areas.map(({ name }) => name));
  const broken = areasApart.filter(({ overrides }) => problemsOf(overrides, after).length > 0);
  return (
    <>
      <Notice still>{t('preview.areas-apart.status', { areas: namesOf(areasApart) })}</Notice>
      {broken.length > 0 && (
        <Notice tone="pending" still>
          {t('preview.areas-broken.status', { areas: namesOf(broken) })}
        </Notice>
      )}
    </>
  );
}

/** A meeting pins its rules when it opens: neither an open nor a sealed one is judged anew. */
function KeptMeetings({ year, villages }: Pick<ChangesPreviewProps, 'year' | 'villages'>) {
  const app = useApp();
  const { open, sealed } = pinnedMeetingsOf(
    villages.map((village) => app.village(village).value),
    year,
  );
  return (
    <Notice still title={t('preview.meetings.title')}>
      {open + sealed === 0 ? t('preview.meetings.none') : t('preview.meetings.kept', { open, sealed })}
    </Notice>
  );
}
