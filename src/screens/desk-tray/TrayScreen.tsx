import { useComputed } from '@preact/signals';

import { viewOf, type BookView } from '#domain/book/view.ts';
import { villagesOf } from '#domain/register/commune.ts';
import { t } from '#i18n/desk.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

import { useApp, type SetAsideEntry } from '../shared/app-context.ts';
import { SetAsideTable, type SetAsideRow } from '../shared/desk/SetAsideTable.tsx';

/** Where entries lie that named a scope which is not their recorder's. */
const FOREIGN_TRAY = 'tray';
const NOTHING = viewOf([]);

/** Everything set aside in the whole commune. */
export function TrayScreen() {
  const app = useApp();
  const rows = useComputed(() => {
    const rowsOf = (entries: readonly SetAsideEntry[], villageName: string, view: BookView) =>
      entries.map((entry): SetAsideRow => ({ ...entry, villageName, view }));
    const villages = villagesOf(app.commune.value).flatMap(({ id, name }) =>
      rowsOf(app.setAside(id).value, name, app.village(id).value),
    );
    const foreign = rowsOf(app.setAside(FOREIGN_TRAY).value, t('tray.foreign.label'), NOTHING);
    return [...villages, ...foreign];
  });
  return (
    <>
      <PageHeader title={t('tray.title')} lead={t('tray.intro')} />
      <SetAsideTable rows={rows.value} withVillage />
    </>
  );
}
