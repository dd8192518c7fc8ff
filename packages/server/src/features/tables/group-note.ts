import { type Composition, ledgerSigns } from '@kuomian/campaign'
import type { RunningCampaign } from '../campaigns/index.ts'

/** Why payers of some groups stand as not applicable, where a table has such columns (R03). */
export function groupNotes(
  { definition }: RunningCampaign,
  { columns }: Composition,
  language: 'zh' | 'en',
): string[] {
  const untold = columns.some(
    (column) =>
      column.kind !== 'rate' &&
      column.measure === 'payers' &&
      column.targetGroup !== undefined &&
      ledgerSigns(definition.matching.groups[column.targetGroup] ?? []).length === 0,
  )
  return untold ? [NOTE[language]] : []
}

const NOTE = {
  zh: '缴费人数按缴费台账载明的用工形式、户籍归入就业人群；台账没有载明的人群记“—”（扩面方案所列就业人群）。',
  en: 'Payers are put into groups by the form of work and the household that the contribution ledger states; groups of which it says nothing are “—” (groups of the plan).',
}
