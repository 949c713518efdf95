import type { HouseholdResult } from '#domain/meeting/results.ts';
import type { Household } from '#domain/register/household.ts';
import type { Approval } from '#domain/rules/rule-set.ts';
import { formatPercent } from '#i18n/format.ts';
import { t } from '#i18n/minutes.ts';
import styles from './VotesTable.module.css';

interface VotesTableProps {
  readonly results: readonly HouseholdResult[];
  readonly approval: Approval;
  readonly register: ReadonlyMap<string, Household>;
}

const COLUMNS = ['number', 'name', 'for', 'against', 'abstained', 'base', 'share', 'outcome'] as const;

/** Every household with its votes, in the register's order; the head repeats on each printed page. */
export function VotesTable({ results, approval, register }: VotesTableProps) {
  const ordered = [...results].sort(
    (a, b) => (register.get(a.household)?.order ?? 0) - (register.get(b.household)?.order ?? 0),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (WCAG 2.1.1)
    <div class={styles.frame} tabIndex={0}>
      <table class={styles.votes}>
        <caption>{t(`table.caption-${approval.base}.label`)}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`table.${column}.label`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered.map((result, index) => (
            <VoteRow key={result.household} result={result} number={index + 1} register={register} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface VoteRowProps {
  readonly result: HouseholdResult;
  readonly number: number;
  readonly register: VotesTableProps['register'];
}

function VoteRow({ result, number, register }: VoteRowProps) {
  const voted = result.basis !== 'none' && result.basis !== 'exception';
  const numbers = [result.for, result.against, result.abstained, result.base];
  return (
    <tr>
      <td>{number}</td>
      <th scope="row">{register.get(result.household)?.headName ?? result.household}</th>
      {numbers.map((value, column) => (
        <td key={COLUMNS[column + 2]}>{voted ? value : '–'}</td>
      ))}
      <td>{voted ? formatPercent(result.for, result.base) : '–'}</td>
      <td>{t(`outcome.${result.outcome}.label`)}</td>
    </tr>
  );
}
