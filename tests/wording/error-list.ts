import * as english from '#i18n/en/index.ts';
import type { Message } from '#i18n/translate.ts';

type Catalog = Readonly<Record<string, string>>;

const vietnamese = import.meta.glob<{ vi: Catalog }>('/src/i18n/vi/*.ts', { eager: true });

const KIND = /\.error$/;

/** What to do about a group of errors, where one action stands beside each of them. */
const ELSEWHERE: Readonly<Record<string, string>> = { 'meeting: problem': 'go-back.action' };

/** One thing that the app may say went wrong: the sentence, and what to do, in both languages. */
export interface ListedError {
  readonly area: string;
  readonly code: string;
  readonly says: readonly [vi: string, en: string];
  /** Empty where the sentence itself tells it. */
  readonly toDo: readonly [vi: string, en: string];
}

const areaName = (file: string): string => file.replace(/^.*\/|\.ts$/g, '');
const exportName = (area: string): string =>
  area.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const sentence = (message: Message | undefined): string =>
  message === undefined ? '' : typeof message === 'string' ? message : message.other;

/** Every error sentence of every area, by area and code. */
export const listedErrors = (): readonly ListedError[] =>
  Object.entries(vietnamese)
    .map(([file, { vi }]) => ({ area: areaName(file), vi }))
    .sort((a, b) => (a.area < b.area ? -1 : 1))
    .flatMap(({ area, vi }) =>
      Object.keys(vi)
        .filter((key) => KIND.test(key))
        .map((key) => errorOf(area, vi, key)),
    );

function errorOf(area: string, vi: Catalog, key: string): ListedError {
  const en = (english as Readonly<Record<string, Readonly<Record<string, Message>>>>)[exportName(area)] ?? {};
  const code = key.replace(KIND, '');
  const toDo = [`${code}.hint`, `${code}.action`, ELSEWHERE[`${area}: ${code.split('.')[0]}`] ?? ''].find(
    (each) => each in vi,
  );
  return {
    area,
    code,
    says: [vi[key] ?? '', sentence(en[key])],
    toDo: toDo === undefined ? ['', ''] : [vi[toDo] ?? '', sentence(en[toDo])],
  };
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The page that lists them. */
export function errorPage(errors: readonly ListedError[]): string {
  const areas = [...new Set(errors.map(({ area }) => area))];
  const tables = areas.map((area) => {
    const rows = errors
      .filter((each) => each.area === area)
      .map(({ code, says, toDo }) => {
        const cells = [`\`${code}\``, says[0], toDo[0], says[1], toDo[1]].map(cell);
        return `| ${cells.join(' | ')} |`;
      });
    return `## ${area}\n\n| code | Câu | Việc cần làm | Sentence | What to do |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `${HEAD}\n${tables.join('\n')}`;
}

const HEAD = `# What the app says when something fails

Every sentence, by the area of the screens that say it (\`src/i18n/\`), made by \`npx vitest run tests/wording -u\`. A sentence says what is the matter;
what to do stands beside it, or in the sentence itself where it is short. \`{…}\` is filled in.
`;
