import type { RosterKind } from '@kuomian/campaign'
import { lakeTable } from '../../../lake/index.ts'
import type { Statement, StatusSettings } from './settings.ts'

/** The kinds of rosters that say who is dispatched where, by whose account he is paid for, and who may be a dispatch firm besides. */
export const STATUS_ROSTERS = [
  'dispatch-relations',
  'dispatch-licences',
  'ledger-units',
  'ledger-persons',
  'employment',
] as const satisfies readonly RosterKind[]

/** One view per kind of roster over the deliveries that are read; a kind that nobody delivered is empty. */
export function rosterViews({ lake, deliveries }: StatusSettings): Statement[] {
  return STATUS_ROSTERS.map((kind) => {
    const name = kind.replaceAll('-', '_')
    const own = deliveries.filter((delivery) => delivery.kind === kind)
    return { name, sql: `CREATE VIEW ${name} AS SELECT * FROM ${lakeTable(lake, kind, own)}` }
  })
}
