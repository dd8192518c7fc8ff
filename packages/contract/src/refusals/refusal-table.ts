/** Codes of one room: HTTP status and the sentence in both languages; `{name}` is filled from the parameters. */
export type RefusalTable = Record<
  string,
  { status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429; zh: string; en: string }
>
