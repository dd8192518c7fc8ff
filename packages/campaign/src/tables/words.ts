import type { CivilMonth } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'

/** What a printed form's words are filled with: the month the figures are of and the threshold of the listed employers. */
export type FormWords = { month: CivilMonth; threshold: number }

/** Fills the date words of a title or head (R56): July gives `7`, `1-7`; January alone gives `1`. */
export function fillWords(template: string, { month, threshold }: FormWords): string {
  const [year = '', number = ''] = month.split('-')
  const monthNumber = String(Number(number))
  return template
    .replaceAll('{year}', year)
    .replaceAll('{months}', monthNumber === '1' ? '1' : `1-${monthNumber}`)
    .replaceAll('{month}', monthNumber)
    .replaceAll('{threshold}', String(threshold))
}

/** A name as printed in a column of padded names: two characters are set apart by a blank (R54). */
export function padName(name: string): string {
  return /^\p{Script=Han}{2}$/u.test(name) ? `${name[0]} ${name[1]}` : name
}

/** The name of the total row. */
export const TOTAL_NAME: Bilingual = { zh: '合计', en: 'Total' }
