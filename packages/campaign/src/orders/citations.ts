import type { CivilDay } from '../calendar/index.ts'
import type { OrderKind } from './kinds.ts'
import type { OrderRules } from './rules.ts'

/** A policy document that an order cites, by its number, with the clause. */
export type Citation = { document: string; clause: string }

/**
 * What an order cites unless its officer says otherwise: the documents that the campaign's rules name for its kind on the day, and the
 * one that its lead's class goes back to (R04).
 */
export function defaultCitations(
  { cites }: Pick<OrderRules, 'cites'>,
  { kind, day, classDocument }: { kind: OrderKind; day: CivilDay; classDocument: string | null },
): Citation[] {
  const ruled = cites
    .filter(({ kinds }) => kinds === undefined || kinds.includes(kind))
    .filter(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to))
    .map(({ document, clause }) => ({ document, clause }))
  const named = new Map(ruled.map((citation) => [citation.document, citation]))
  if (classDocument !== null && !named.has(classDocument))
    named.set(classDocument, { document: classDocument, clause: '' })
  return [...named.values()]
}

/**
 * How a paper names what it cites.
 * @example citationText({ document: '津人社办发〔2015〕91号', title: '扩面资源排查', clause: '第三条' }) // 《扩面资源排查》（津人社办发〔2015〕91号）第三条
 */
export function citationText({ document, title, clause }: Citation & { title: string }): string {
  const named = title === '' ? document : `《${title.replace(/^《|》$/gu, '')}》（${document}）`
  return `${named}${clause}`
}
