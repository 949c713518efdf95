/** Where a rule is written. `unverified`: no public text that was read here confirms the article. */
export interface Citation {
  readonly document: string;
  /** `Đ.4 k.1`; empty where it is not known. */
  readonly article: string;
  readonly unverified: boolean;
}
