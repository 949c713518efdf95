import { useLocation } from 'preact-iso';

import { targetsOf, yearsOf } from '#domain/register/commune.ts';
import { t as commonText } from '#i18n/common.ts';
import { t } from '#i18n/desk.ts';
import { Card } from '#ui/Card.tsx';
import { Stepper, type Step } from '#ui/Stepper.tsx';

import { useApp } from '../shared/app-context.ts';

/** What leads an empty commune to its first meeting; gone when all of it is done. */
export function SetupChecklist({ villages }: { readonly villages: number }) {
  const { route } = useLocation();
  const app = useApp();
  const [year] = yearsOf(app.commune.value);
  const withPhone = new Set(
    app.directory.value.flatMap((recorder) => (recorder.village === '' ? [] : [recorder.village])),
  );
  const yearDone = year !== undefined && targetsOf(app.commune.value, year).length > 0;
  const done = [villages > 0, yearDone, withPhone.size > 0];
  if (done.every(Boolean)) return null;
  const current = done.indexOf(false);
  const stateOf = (index: number): Step['state'] =>
    done[index] ? 'done' : index === current ? 'current' : 'todo';
  const steps: readonly Step[] = [
    {
      id: '/desk/import',
      label: t('setup.import.label'),
      state: stateOf(0),
      detail: done[0] ? t('setup.import.done', { villages }) : t('setup.import.todo'),
    },
    {
      id: '/desk/year',
      label: t('setup.year.label'),
      state: stateOf(1),
      detail:
        year === undefined
          ? t('setup.year.todo')
          : t(yearDone ? 'setup.year.done' : 'setup.year.targets.todo', { year }),
    },
    {
      id: '/desk/people',
      label: t('setup.people.label'),
      state: stateOf(2),
      detail: done[2] ? t('setup.people.done', { count: withPhone.size }) : t('setup.people.todo'),
    },
  ];
  return (
    <Card title={t('setup.title')} kind="key">
      <p>{t('setup.intro')}</p>
      <Stepper
        label={t('setup.label')}
        steps={steps}
        stateWords={{
          done: commonText('state.done.status'),
          current: commonText('state.current.status'),
          todo: commonText('state.todo.status'),
        }}
        onGo={(path) => route(path)}
      />
    </Card>
  );
}
