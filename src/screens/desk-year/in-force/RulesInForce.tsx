import { useState } from 'preact/hooks';

import { areasOf } from '#domain/register/areas.ts';
import { decreeOf, laidOver, ownRulesOf, ownRulesOfArea } from '#domain/register/year-rules.ts';
import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { Card } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';

import { useApp } from '../../shared/app-context.ts';
import { LazyPart } from '../../shared/LazyPart.tsx';
import { RulesTable } from './RulesTable.tsx';

/** What comes after the meeting is much text that no other part of the year's page needs. */
const loadRows = () => import('./rule-rows.ts').then(({ ruleRows }) => ruleRows);

/** The rules of the year as the commune, or one of its areas, has them. */
export function RulesInForce({ year }: { readonly year: number }) {
  const view = useApp().commune.value;
  const areas = areasOf(view);
  const [chosen, choose] = useState('');
  const area = areas.find(({ id }) => id === chosen)?.id ?? '';
  const decree = decreeOf(view, year);
  const own = {
    commune: ownRulesOf(view, year),
    area: area === '' ? null : ownRulesOfArea(view, year, area),
  };
  const commune = laidOver(decree, own.commune);
  const layers = { decree, commune, area: area === '' ? undefined : laidOver(commune, own.area) };
  return (
    <Card title={desk('year.rules.title')}>
      <p>{desk('year.rules.unverified.hint')}</p>
      {areas.length > 0 && (
        <Field
          kind="select"
          label={t('force.area.label')}
          options={[
            { value: '', label: t('force.area.none') },
            ...areas.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={area}
          onInput={choose}
        />
      )}
      <LazyPart load={loadRows}>
        {(ruleRows) => <RulesTable name={desk('year.rules.label', { year })} rows={ruleRows(layers, own)} />}
      </LazyPart>
    </Card>
  );
}
