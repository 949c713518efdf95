/** Where a rule is written. `unverified`: no public text that was read here confirms the article. */
export interface Citation {
  readonly document: string;
  /** `Đ.4 k.1`; empty where it is not known. */
  readonly article: string;
  readonly unverified: boolean;
}

/** `Đ.4 k.1 Luật 91/2025/QH15`. */
export const citationText = ({ document, article }: Citation): string =>
  [article, document].filter(Boolean).join(' ');
