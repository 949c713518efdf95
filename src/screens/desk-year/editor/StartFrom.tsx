import { useState } from 'preact/hooks';

import type { EarlierRules } from '#domain/register/earlier-rules.ts';
import type { RuleOverrides } from '#domain/rules/overrides.ts';
import { presetsFor, PROVINCE_PRESETS, type ProvincePreset } from '#domain/rules/province-presets.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { findRuleSet } from '#domain/rules/rule-sets.ts';
import { t } from '#i18n/rules.ts';
import { language } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Card, Stack } from '#ui/Card.tsx';
import { Field } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';

import type { Wording } from '../scale/scale-draft.ts';
import { fieldNameWords } from './field-names.ts';
import { draftOfOverrides, type RulesDraft } from './rules-draft.ts';

interface StartFromProps {
  readonly draft: RulesDraft;
  readonly below: RuleSet;
  readonly wording: Wording;
  readonly earlier: readonly EarlierRules[];
  readonly onDraft: (draft: RulesDraft) => void;
}

/** Fills the form with an earlier year's numbers, or a province's with all that is doubtful of them; what was there before comes back by a press. */
export function StartFrom({ draft, below, wording, earlier, onDraft }: StartFromProps) {
  const [chosen, choose] = useState(draft.preset);
  const [before, keep] = useState<RulesDraft>();
  const preset = PROVINCE_PRESETS.find(({ id }) => id === chosen);
  const ofYear = earlier.find(({ year }) => String(year) === chosen);
  const fill = (known: RuleOverrides, from: string) => {
    keep(draft);
    onDraft(draftOfOverrides(known, below, wording, from));
  };
  const bringBack = () => {
    if (before) onDraft(before);
    keep(undefined);
  };
  return (
    <Card title={t('start.title')}>
      <Stack gap={3}>
        <p>{t('start.hint')}</p>
        <Field
          kind="select"
          label={t('start.preset.label')}
          options={[
            { value: '', label: t('start.preset.none') },
            ...earlier.map(({ year }) => ({ value: String(year), label: t('start.year.label', { year }) })),
            ...presetOptions(below),
          ]}
          value={chosen}
          onInput={choose}
        />
        {preset && <PresetDoubts preset={preset} below={below} />}
        <Stack row gap={3}>
          {ofYear && (
            <Button icon="pen" onClick={() => fill(ofYear.overrides, '')}>
              {t('start.fill-year.action', { year: ofYear.year })}
            </Button>
          )}
          {preset && (
            <Button icon="pen" onClick={() => fill(numbersOf(preset), preset.id)}>
              {t('start.fill.action', { province: preset.province })}
            </Button>
          )}
          {before && (
            <Button icon="undo" onClick={bringBack}>
              {t('start.back.action')}
            </Button>
          )}
        </Stack>
        {before && <Notice>{t('start.filled.status')}</Notice>}
      </Stack>
    </Card>
  );
}

/** With the part of a scale that is known, which does not add up until somebody completes it. */
const numbersOf = ({ overrides, incompleteScale }: ProvincePreset): RuleOverrides =>
  incompleteScale ? { ...overrides, scale: incompleteScale } : overrides;

/** Those over the same decree first; a merged commune may need one of the other decree, and is told so. */
function presetOptions(below: RuleSet) {
  const fitting = presetsFor(below.id);
  const others = PROVINCE_PRESETS.filter((preset) => !fitting.includes(preset));
  return [
    ...fitting.map(({ id, province }) => ({ value: id, label: province })),
    ...others.map(({ id, province, ruleSetId }) => ({
      value: id,
      label: t('start.preset.other-decree', { province, decree: decreeName(ruleSetId) }),
    })),
  ];
}

const decreeName = (ruleSetId: string): string => findRuleSet(ruleSetId)?.title[language.value] ?? ruleSetId;

function PresetDoubts({ preset, below }: { readonly preset: ProvincePreset; readonly below: RuleSet }) {
  const other = preset.ruleSetId !== below.id;
  return (
    <Notice tone="pending" still title={t('start.doubts.title', { document: preset.citation.document })}>
      <ul>
        {other && (
          <li>
            {t('start.doubts.other-decree', {
              decree: decreeName(preset.ruleSetId),
              current: below.title[language.value],
            })}
          </li>
        )}
        {preset.doubts.map(({ field, note }) => (
          <li key={field}>
            {t('editor.problem', { field: fieldNameWords(field), what: note[language.value] })}
          </li>
        ))}
        <li>{t('start.doubts.compare')}</li>
      </ul>
    </Notice>
  );
}
