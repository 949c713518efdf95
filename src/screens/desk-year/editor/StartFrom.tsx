import { useState } from 'preact/hooks';

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
  readonly onDraft: (draft: RulesDraft) => void;
}

/** Fills the form with what a province is known to have, with all that is doubtful of it; what was there before comes back by a press. */
export function StartFrom({ draft, below, wording, onDraft }: StartFromProps) {
  const [chosen, choose] = useState('');
  const [before, keep] = useState<RulesDraft>();
  const preset = PROVINCE_PRESETS.find(({ id }) => id === (chosen || draft.preset));
  const fill = ({ id, overrides, incompleteScale }: ProvincePreset) => {
    keep(draft);
    const known = incompleteScale ? { ...overrides, scale: incompleteScale } : overrides;
    onDraft(draftOfOverrides(known, below, wording, id));
  };
  return (
    <Card title={t('start.title')}>
      <Stack gap={3}>
        <p>{t('start.hint')}</p>
        <Field
          kind="select"
          label={t('start.preset.label')}
          options={[{ value: '', label: t('start.preset.none') }, ...presetOptions(below)]}
          value={preset?.id ?? ''}
          onInput={choose}
        />
        {preset && <PresetDoubts preset={preset} below={below} />}
        <Stack row gap={3}>
          {preset && (
            <Button icon="pen" onClick={() => fill(preset)}>
              {t('start.fill.action', { province: preset.province })}
            </Button>
          )}
          {before && draft.preset !== '' && (
            <Button
              icon="undo"
              onClick={() => {
                onDraft(before);
                keep(undefined);
              }}
            >
              {t('start.back.action')}
            </Button>
          )}
        </Stack>
        {before && draft.preset !== '' && <Notice>{t('start.filled.status')}</Notice>}
      </Stack>
    </Card>
  );
}

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
