import { type Composition, employersShow, ledgerSigns } from '@kuomian/campaign'
import type { RunningCampaign } from '../campaigns/index.ts'

/** Why some groups stand as not applicable, where a table has such columns (R03). */
export function groupNotes(
  { definition }: RunningCampaign,
  { columns }: Composition,
  language: 'zh' | 'en',
): string[] {
  const parts = columns.flatMap((column) =>
    column.kind === 'rate' || column.targetGroup === undefined
      ? []
      : [
          {
            ofPayers: column.measure === 'payers',
            signs: definition.matching.groups[column.targetGroup] ?? [],
          },
        ],
  )
  const payers = parts.some(({ ofPayers, signs }) => ofPayers && ledgerSigns(signs).length === 0)
  const leads = parts.some(({ ofPayers, signs }) => !ofPayers && !employersShow(signs))
  return [...(leads ? [OF_LEADS[language]] : []), ...(payers ? [OF_PAYERS[language]] : [])]
}

const OF_LEADS = {
  zh: '资源按用人单位体现的就业人群拆分；只能由个人体现的人群（如农民工、中断缴费）在单位资源上不适用，记“—”（扩面方案所列就业人群）。',
  en: 'Leads split by the groups that employers show; groups that only persons show (such as migrant workers) do not apply to employers and are “—” (groups of the plan).',
}
const OF_PAYERS = {
  zh: '缴费人数按缴费台账载明的用工形式、户籍归入就业人群；台账没有载明的人群记“—”（扩面方案所列就业人群）。',
  en: 'Payers are put into groups by the form of work and the household that the contribution ledger states; groups of which it says nothing are “—” (groups of the plan).',
}
