/** What the codes of leads are called, as the room of leads knows it. */
export interface MergeWords {
  readonly codeKind: (kind: string) => string
  readonly outcome: (code: string) => string
}
