import { useRef, useState } from 'preact/hooks';

import type { CommuneYearFailure } from '#commands/commune-year.ts';
import type { Recorded } from '#commands/recording.ts';
import type { Result } from '#domain/result.ts';
import { laidOver } from '#domain/register/year-rules.ts';
import { findFramework } from '#domain/rules/frameworks.ts';
import { problemsOf, type OverridesProblem, type RuleOverrides } from '#domain/rules/overrides.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import { Stack } from '#ui/Card.tsx';

import { CommandFeedback } from '../CommandFeedback.tsx';
import { wordingOf } from '../scale/scale-draft.ts';
import { useYearCommand } from '../use-year-command.ts';
import { ChangesPreview } from './ChangesPreview.tsx';
import { EditorForm } from './EditorForm.tsx';
import type { Drafts } from './drafts.ts';
import { draftOfOverrides, overridesOfDraft } from './rules-draft.ts';

interface RulesEditorProps {
  /** Whose numbers these are, for what is typed and not yet recorded. */
  readonly name: string;
  readonly drafts: Drafts;
  readonly year: number;
  readonly known: RuleOverrides | null;
  /** The rules that hold where nothing is typed, and the numbers that lie over the decree there. */
  readonly below: RuleSet;
  readonly numbersBelow: RuleOverrides | null;
  /** Villages that follow these rules. */
  readonly villages: readonly string[];
  /** Parts of the commune that keep their own numbers, by name. */
  readonly areasApart: readonly string[];
  /** What taking all own numbers away is called. */
  readonly clearLabel: string;
  readonly recordedText: string;
  readonly put: (overrides: RuleOverrides | null) => Promise<Result<Recorded, CommuneYearFailure>>;
}

/** Somebody's own numbers over the rules below: typed, looked through, then recorded; all of it can be taken back. */
export function RulesEditor(props: RulesEditorProps) {
  const { known, below, numbersBelow, put } = props;
  const wording = wordingOf(findFramework(below.id));
  const place = `${props.name}:${props.year}`;
  const typed = props.drafts.of(place);
  const setTyped = (draft: typeof typed) => props.drafts.put(place, draft);
  const [problems, setProblems] = useState<readonly OverridesProblem[]>([]);
  const [proposed, propose] = useState<{ readonly overrides: RuleOverrides | null }>();
  const command = useYearCommand();
  const top = useRef<HTMLDivElement>(null);
  const draft = typed ?? draftOfOverrides(known, below, wording);

  const goTo = (next: typeof proposed) => {
    propose(next);
    top.current?.scrollIntoView({ block: 'start' });
  };
  const forget = () => {
    setTyped(null);
    setProblems([]);
    goTo(undefined);
  };
  const look = () => {
    const overrides = overridesOfDraft(draft, wording);
    const found = problemsOf(overrides, below);
    setProblems(found);
    if (found.length === 0) goTo({ overrides });
  };
  const record = async () => {
    if (proposed && (await command.record(() => put(proposed.overrides), props.recordedText))) forget();
  };
  return (
    <div ref={top}>
      <Stack gap={4}>
        {proposed ? (
          <ChangesPreview
            {...props}
            before={laidOver(below, known)}
            after={laidOver(below, proposed.overrides)}
            proposed={proposed.overrides}
            busy={command.busy}
            onBack={() => goTo(undefined)}
            onRecord={() => void record()}
          />
        ) : (
          <EditorForm
            draft={draft}
            below={below}
            numbersBelow={numbersBelow}
            wording={wording}
            problems={problems}
            touched={typed !== null}
            clearLabel={known ? props.clearLabel : undefined}
            onDraft={setTyped}
            onLook={look}
            onForget={forget}
            onClear={() => goTo({ overrides: null })}
          />
        )}
        <CommandFeedback of={command} onUndone={forget} />
      </Stack>
    </div>
  );
}
