import { join } from 'node:path'
import type { RosterKind } from '@kuomian/campaign'

/** The folder of a roster kind, below the lake. */
export function kindPath(campaignCode: string, kind: RosterKind): string {
  return join(campaignCode, kind)
}

/** The folder of a delivery, below the lake; this is what the catalogue keeps. */
export function deliveryPath(campaignCode: string, kind: RosterKind, deliveryId: number): string {
  return join(kindPath(campaignCode, kind), String(deliveryId))
}
