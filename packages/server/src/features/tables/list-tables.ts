import { isAmount, MEASURES, type Measure, splitsByGroup } from '@kuomian/campaign'
import type { TableList } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { knownTables } from './stored-tables.ts'

/** All tables, and what a new one may be composed of: measures in words, with the definition and the clause of their indicator. */
export async function listTables(tx: Tx, campaign: RunningCampaign): Promise<TableList> {
  const { indicators, targetGroups, leadClasses } = campaign.definition
  const measures = measureCodes().map((code) => {
    const indicator = indicators.find(
      ({ numerator, denominator }) => numerator === code || denominator === code,
    )
    return {
      code,
      title: MEASURES[code],
      isAmount: isAmount(code),
      splits: splitsByGroup(code),
      definition: indicator?.definition ?? null,
      clause: indicator?.clause ?? null,
    }
  })
  const groups = targetGroups.map(({ code, title }) => ({ code, title }))
  const threshold = leadClasses.find(({ annex }) => annex === 'annex-1')?.minimumUninsured ?? 0
  return { tables: await knownTables(tx, campaign), measures, groups, threshold }
}

function measureCodes(): Measure[] {
  const isCode = (code: string): code is Measure => Object.hasOwn(MEASURES, code)
  return Object.keys(MEASURES).filter(isCode)
}
