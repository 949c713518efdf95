import type { BallotMethod } from '#domain/rules/rule-set.ts';
import { t as desk } from '#i18n/desk.ts';
import { t } from '#i18n/rules.ts';
import { CheckRow } from '#ui/CheckRow.tsx';
import { Field } from '#ui/Field.tsx';

import { errorOf, hintOf, type GroupProps } from './group-props.ts';
import { GroupCard } from './GroupCard.tsx';
import styles from './MeetingGroup.module.css';
import { ShareFields } from './ShareFields.tsx';

const METHODS: readonly BallotMethod[] = ['LIST', 'SHOW_OF_HANDS', 'SECRET'];

/** Who must be there, who must agree, and how they vote. */
export function MeetingGroup(props: GroupProps) {
  const { draft, onChange } = props;
  return (
    <GroupCard title={t('editor.meeting.title')}>
      <ShareFields
        label={desk('year.overrides.quorum.label')}
        hint={hintOf(props, 'quorum', 'quorum', desk('year.overrides.share.hint'))}
        bases={['summoned', 'households']}
        share={draft.quorum}
        error={errorOf(props, 'quorum')}
        onChange={(quorum) => onChange({ quorum })}
      />
      <ShareFields
        label={desk('year.overrides.approval.label')}
        hint={hintOf(props, 'approval', 'approval', desk('year.overrides.share.hint'))}
        bases={['present', 'valid-ballots']}
        share={draft.approval}
        error={errorOf(props, 'approval')}
        onChange={(approval) => onChange({ approval })}
      />
      <BallotMethods {...props} />
    </GroupCard>
  );
}

function BallotMethods(props: GroupProps) {
  const { draft, onChange, below } = props;
  const own = draft.ballotMethods;
  const error = errorOf(props, 'ballotMethods');
  return (
    <div>
      <Field
        kind="select"
        label={desk('year.rule.ballotMethods')}
        hint={hintOf(props, 'ballotMethods', 'ballotMethods')}
        error={error}
        options={[
          { value: '', label: t('editor.as-below') },
          { value: 'own', label: t('editor.own') },
        ]}
        value={own ? 'own' : ''}
        onInput={(value) => onChange({ ballotMethods: value === 'own' ? below.ballotMethods.value : null })}
      />
      {own && (
        <fieldset class={styles.methods}>
          <legend>{t('editor.methods.label')}</legend>
          {METHODS.map((method) => (
            <CheckRow
              key={method}
              label={desk(`meeting.method.${method}`)}
              checked={own.includes(method)}
              onChange={(allowed) =>
                onChange({
                  ballotMethods: METHODS.filter((each) => (each === method ? allowed : own.includes(each))),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
