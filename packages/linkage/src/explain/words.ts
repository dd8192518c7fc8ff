/** The same words in both languages. */
export type Words = { zh: string; en: string }

export type Language = keyof Words
