import type { RosterKind } from '@kuomian/campaign'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { type LakeSession, openLakeSession } from '../../lake/index.ts'
import type { Keys } from '../../sealing/index.ts'
import { keepProjectList } from './keep-list.ts'
import { keepPermits } from './keep-permits.ts'
import { keepWorkers } from './keep-workers.ts'
import { listedPermits, listedProjects } from './listed-projects.ts'

/** The delivery that brings rows about projects. */
export type ListDelivery = { id: number; source: string; asOf: string }

/** Brings what a delivery says into the register, in the transaction that enters the delivery. */
export type KeepDelivery = (tx: Tx, context: CommandContext, delivery: ListDelivery) => Promise<void>

/** Where the rows of a delivery lie, and what is needed to place them. */
export type DeliveryRows = {
  folder: string
  scratch: string
  keys: Keys
  /** The campaign's districts by code. */
  districtIds: ReadonlyMap<string, number>
}

type Reader = (session: LakeSession, rows: DeliveryRows) => KeepDelivery

const keepers: Partial<Record<RosterKind, Reader>> = {
  projects: (session, rows) => async (tx, context, delivery) =>
    keepProjectList(tx, context, delivery, placed(await listedProjects(session, rows.folder), rows)),
  'construction-permits': (session, rows) => async (tx, context, delivery) =>
    keepPermits(tx, context, delivery, placed(await listedPermits(session, rows.folder), rows)),
  'project-workers':
    (session, { folder, keys }) =>
    (tx, context, delivery) =>
      keepWorkers(tx, context, delivery, { session, folder, keys }),
}

/** How the rows of a roster come into the register of projects; null for a roster that is not about projects. */
export function keepsProjects(kind: RosterKind, rows: DeliveryRows): KeepDelivery | null {
  const keeper = keepers[kind]
  if (keeper === undefined) return null
  return async (tx, context, delivery) => {
    const session = await openLakeSession(rows.scratch)
    try {
      await keeper(session, rows)(tx, context, delivery)
    } finally {
      session.close()
    }
  }
}

/** Rows with the campaign's own districts; null where the list names none of them. */
function placed<R extends { district: string | null }>(
  rows: readonly R[],
  { districtIds }: DeliveryRows,
): (Omit<R, 'district'> & { district_id: number | null })[] {
  return rows.map(({ district, ...row }) => ({
    ...row,
    district_id: district === null ? null : (districtIds.get(district) ?? null),
  }))
}
