import type { RosterKind } from '@kuomian/campaign'
import { lakeTable } from '../../../lake/index.ts'
import type { ListSettings, Statement } from './settings.ts'

/** The kinds of rosters that say who pays, who receives benefit, who graduated, who works for himself. */
export const PEOPLE_ROSTERS = [
  'ledger-persons',
  'ledger-units',
  'unemployment',
  'graduates',
  'employment',
] as const satisfies readonly RosterKind[]

/** One view per kind of roster over the deliveries that are read; a kind that nobody delivered is empty. */
export function rosterViews({ lake, deliveries }: ListSettings): Statement[] {
  return PEOPLE_ROSTERS.map((kind) => {
    const name = kind.replaceAll('-', '_')
    const own = deliveries.filter((delivery) => delivery.kind === kind)
    return { name, sql: `CREATE VIEW ${name} AS SELECT * FROM ${lakeTable(lake, kind, own)}` }
  })
}
