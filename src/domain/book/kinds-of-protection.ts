/* What the protection of personal data asks to be recorded (Law 91/2025/QH15; NĐ 356/2025/NĐ-CP). */

/** The notice about a household's data was given when it registered: which wording, and how. */
export interface PrivacyNoticeBody {
  readonly version: string;
  readonly given: 'read-aloud' | 'on-paper';
}

/** Somebody had restricted facts shown: which, of which household (empty: of the whole village), and for what. */
export interface RestrictedAccessBody {
  readonly what: 'household-facts' | 'disqualification' | 'household-data' | 'village-list';
  readonly household: string;
  readonly purpose: string;
}

/**
 * Personal data are erased from the book, and on which ground: all that is about a household (empty: of nobody as a whole), and
 * what else is named by its subject. What can be erased at all is said in `domain/privacy/erasure.ts`.
 */
export interface ErasureBody {
  readonly household: string;
  readonly reason: string;
  readonly subjects?: readonly string[];
}

/**
 * A household asked for its data (NĐ 356/2025/NĐ-CP): what it asked, and when it was received, answered and done. Days as
 * `YYYY-MM-DD`, empty while it has not happened.
 */
export interface DataRequestBody {
  readonly household: string;
  readonly asked: 'view' | 'correct' | 'erase';
  readonly receivedOn: string;
  readonly answeredOn: string;
  readonly doneOn: string;
  readonly note: string;
}

/** These kinds and their content. */
export interface BodiesOfProtection {
  readonly 'privacy-notice': PrivacyNoticeBody;
  readonly 'restricted-access': RestrictedAccessBody;
  readonly erasure: ErasureBody;
  readonly 'data-request': DataRequestBody;
}
