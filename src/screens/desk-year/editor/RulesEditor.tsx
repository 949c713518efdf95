import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { CommuneYearFailure } from '#commands/commune-year.ts';
import type { Recorded } from '#commands/recording.ts';
import type { Result } from '#domain/result.ts';
import type { EarlierRules } from '#domain/register/earlier-rules.ts';
import { laidOver } from '#domain/register/year-rules.ts';
import { findFramework } from '#domain/rules/frameworks.ts';
import { problemsOf, type RuleOverrides } from '#domain/rules/overrides.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { Stack } from '#ui/Card.tsx';

import { useFocusKept } from '../../shared/desk/use-focus-kept.ts';
import { CommandFeedback } from '../CommandFeedback.tsx';
import type { Drafts } from '../drafts.ts';
import { wordingOf } from '../scale/scale-draft.ts';
import { useYearCommand } from '../use-year-command.ts';
import { type AreaApart, ChangesPreview } from './ChangesPreview.tsx';
import { EditorForm } from './EditorForm.tsx';
import { fieldsOfNewerApp } from './field-names.ts';
import { draftOfOverrides, overridesOfDraft, type RulesDraft } from './rules-draft.ts';

interface RulesEditorProps {
  /** Whose numbers these are, for what is typed and not yet recorded. */
  readonly name: string;
  readonly drafts: Drafts<RulesDraft>;
  readonly year: number;
  readonly known: RuleOverrides | null;
  /** The rules that hold where nothing is typed, and the numbers that lie over the decree there. */
  readonly below: RuleSet;
  readonly numbersBelow: RuleOverrides | null;
  /** Whether these numbers are the whole commune's: some no area may have of its own. */
  readonly ofCommune?: boolean;
  /** Villages that follow these rules. */
  readonly villages: readonly string[];
  /** Parts of the commune that keep their own numbers. */
  readonly areasApart: readonly AreaApart[];
  /** Own numbers of earlier years, to start from. */
  readonly earlier: readonly EarlierRules[];
  /** What taking all own numbers away is called. */
  readonly clearLabel: string;
  readonly recordedText: string;
  readonly put: (overrides: RuleOverrides | null) => Promise<Result<Recorded, CommuneYearFailure>>;
}

/** What is typed, what is wrong with it, and what would be recorded of it. */
function useEditing({ name, year, drafts, known, below }: RulesEditorProps) {
  const wording = wordingOf(findFramework(below.id));
  const place = `${name}:${year}`;
  const typed = drafts.of(place);
  const [tried, setTried] = useState(false);
  const [proposed, propose] = useState<{ readonly overrides: RuleOverrides | null }>();
  const draft = typed ?? draftOfOverrides(known, below, wording);
  const overrides = { ...fieldsOfNewerApp(known), ...overridesOfDraft(draft, wording) };
  const problems = problemsOf(overrides, below);
  return {
    wording,
    draft,
    touched: typed !== null,
    /** Shown once somebody wanted to go on, and until they are gone. */
    problems: tried ? problems : [],
    proposed,
    type: (next: typeof typed) => drafts.put(place, next),
    propose,
    /** Goes on to the changes, or says what is still wrong. */
    look(): void {
      setTried(problems.length > 0);
      if (problems.length === 0) propose({ overrides });
    },
    forget(): void {
      drafts.put(place, null);
      setTried(false);
      propose(undefined);
    },
  };
}

/** Somebody's own numbers over the rules below: typed, looked through, then recorded; all of it can be taken back. */
export function RulesEditor(props: RulesEditorProps) {
  const { known, below, numbersBelow, put } = props;
  const editing = useEditing(props);
  const command = useYearCommand(editing.forget);
  const top = useRef<HTMLDivElement>(null);
  const { proposed } = editing;
  useFocusKept(proposed ? 'changes' : 'form', '[data-rules] [role="status"], [data-rules] h2');
  // The button that was pressed is at the end of a long form.
  const looking = useRef(proposed);
  useLayoutEffect(() => {
    if (looking.current !== proposed) top.current?.scrollIntoView({ block: 'start' });
    looking.current = proposed;
  }, [proposed]);
  const record = async () => {
    if (!proposed) return;
    if (await command.record(() => put(proposed.overrides), props.recordedText)) editing.forget();
  };
  return (
    <div ref={top} data-rules>
      <Stack gap={4}>
        <CommandFeedback of={command} />
        {proposed ? (
          <ChangesPreview
            {...props}
            before={laidOver(below, known)}
            after={laidOver(below, proposed.overrides)}
            proposed={proposed.overrides}
            busy={command.busy}
            onBack={() => editing.propose(undefined)}
            onRecord={() => void record()}
          />
        ) : (
          <EditorForm
            {...editing}
            below={below}
            numbersBelow={numbersBelow}
            ofCommune={props.ofCommune === true}
            earlier={props.earlier}
            clearLabel={known ? props.clearLabel : undefined}
            onDraft={editing.type}
            onLook={editing.look}
            onForget={editing.forget}
            onClear={() => editing.propose({ overrides: null })}
          />
        )}
      </Stack>
    </div>
  );
}
