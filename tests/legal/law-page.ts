import type { Citation, Rule } from '#domain/rules/rule-set.ts';
import { PROVINCE_PRESETS } from '#domain/rules/province-presets.ts';
import { casesOf } from './cases.ts';
import { DECREES, type Law, type NamedRule, ruleNames, rulesOf } from './law.ts';
import { valueText, wordsOf } from './value-text.ts';

/* `docs/law.md` out of the rules and the cases that hold them. */

const TITLES = { nd122: 'Nghị định 122/2018/NĐ-CP', nd86: 'Nghị định 86/2023/NĐ-CP' } as const;

/** Whether public texts confirm a rule: all of it, all but the parts that are marked, or nothing of it. */
export const statusOf = ({ unverified, value }: Rule<unknown>): string => {
  if (unverified) return '**unverified**';
  return JSON.stringify(value).includes('"unverified":true') ? '**verified in part**' : 'verified';
};

const citationText = ({ document, article }: Citation, decree: string): string =>
  [document === decree ? undefined : document, article].filter(Boolean).join(', ') || 'the decree';

/** What both decrees have to say, or once where they say the same. */
const both = (before: string, now: string): string =>
  before === now ? before : `122: ${before}<br>86: ${now}`;

function rowOf(law: Law, name: string): string {
  const [before, now] = DECREES.map(
    (decree) => rulesOf(law[decree]).find((rule) => rule.name === name)?.rule,
  );
  const textOf = (rule: Rule<unknown> | undefined) => (rule ? valueText(rule.value) : '–');
  const cells = [
    nameText(name),
    textOf(before),
    textOf(now),
    both(
      before ? citationText(before.citation, TITLES.nd122) : '–',
      now ? citationText(now.citation, TITLES.nd86) : '–',
    ),
    both(before ? statusOf(before) : '–', now ? statusOf(now) : '–'),
    casesOf(name)
      .map((one) => one.name)
      .join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** A rule's name on the page; unique, so that a row is found by it. */
export const nameText = (name: string): string => name.split('.').map(wordsOf).join(', ');

const HEAD = `| Rule | Decree 122/2018 | Decree 86/2023 | Written in | Status | Test in \`tests/legal\` |
| --- | --- | --- | --- | --- | --- |`;

const SECTIONS: readonly (readonly [string, (rule: NamedRule) => boolean])[] = [
  ['Up to the sealed minutes', ({ path }) => path[0] === 'rules'],
  ['What a household is assessed on', ({ path }) => path[0] === 'framework'],
  [
    'From the dossier to the certificates',
    ({ path }) => path[0] === 'recognition' && path[1] !== 'villageTitle',
  ],
  ['The village’s own title', ({ path }) => path[1] === 'villageTitle'],
];

function sectionOf(law: Law, title: string, has: (rule: NamedRule) => boolean): string {
  const inSection = new Set(
    DECREES.flatMap((decree) =>
      rulesOf(law[decree])
        .filter(has)
        .map(({ name }) => name),
    ),
  );
  const rows = ruleNames(law)
    .filter((name) => inSection.has(name))
    .map((name) => rowOf(law, name));
  return `## ${title}\n\n${HEAD}\n${rows.join('\n')}\n`;
}

const provinces = (): string => {
  const rows = PROVINCE_PRESETS.map(({ province, citation, overrides, doubts }) => {
    const { document: _document, ...numbers } = overrides;
    const known = Object.keys(numbers).map(wordsOf).join(', ') || '– (draft)';
    return `| ${province} | ${citation.document} | ${known} | ${doubts.map(({ field }) => wordsOf(field)).join(', ')} |`;
  });
  return ['| Province | Document | Numbers | **Unverified** |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
};

/** The whole page. */
export const lawPage = (law: Law): string => `# The law as the app has it

Every rule is data in \`src/domain/rules\` with its citation; the public address is beside it there. **Unverified** means that no public
text at hand confirms the value, “in part” that only some of it is so; the app uses it and shows the mark and its note. “–” is what a
decree does not fix. Decree 122/2018 judges the years 2018 to 2023, Decree 86/2023 those from 2024 on.

Each test named here fails when one number of its rule is changed (\`tests/legal/legal-fidelity.test.ts\` changes them one by one). This
page is compared with the rules by \`tests/legal/law-page.test.ts\` and rewritten with \`npx vitest run tests/legal -u\`.

${SECTIONS.map(([title, has]) => sectionOf(law, title, has)).join('\n')}
## Working days

Terms in working days leave out Saturdays, Sundays and the public holidays of ${law.holidays.value.map(({ year }) => year).join(', ')}
(${law.holidays.citation.document}, ${law.holidays.citation.article}; ${statusOf(law.holidays)}: the officer replaces them with the year’s announcement). Held by
“3 + 5 working days under Decree 122 leave out Tết 2023 and 24 November 2026”.

## Provinces

A province’s or an area’s own numbers lie over the decree and are frozen into each meeting that used them. These are offered to start
from; they are held by \`tests/legal/published-figures.test.ts\`.

${provinces()}
`;
