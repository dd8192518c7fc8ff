import { tenantKind } from '@kuomian/campaign'
import { Refusal, type RoundRecorded, roundRequestSchema } from '@kuomian/contract'
import { companyKey, parseCompanyName } from '@kuomian/identity'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { readUnitCode } from '../imports/index.ts'
import { codeOf } from './compute/settings.ts'
import { type HeldPlace, heldPlace, settleTenants } from './held-place.ts'

const inputSchema = roundRequestSchema.extend({ placeId: z.number().int() })
type Round = z.output<typeof inputSchema>
type Line = { tenantId: number; found: 'present' | 'gone' | 'new'; workers: number | null }

/**
 * Records a round of the district's officers through a building (R17): which tenants are there, which have gone, who is there and on no list. An
 * unregistered tenant becomes work on this page and leads on to its lead where it has one; a lead itself comes from matching and feeds alone, so
 * that annex 4 counts nothing that no batch has issued (design §5).
 */
export const recordRound = defineCommand<Round, RoundRecorded>({
  name: 'record-round',
  roles: ['district'],
  input: inputSchema,
  async run(tx, round, context) {
    const { placeId, happenedOn, officers, note } = round
    const { today } = context
    if (happenedOn > today)
      throw new Refusal('day-not-reached', { day: happenedOn, today }, { field: 'happenedOn' })
    const place = await heldPlace(tx, placeId)
    const lines = await linesOf(tx, place, round)
    if (lines.length === 0) throw new Refusal('round-empty', {}, { field: 'tenants' })
    const owner = { campaign_id: place.campaign_id, district_id: place.district_id }
    const { id } = await tx
      .insertInto('place_round')
      .values({
        ...owner,
        ...{ place_id: placeId, happened_on: happenedOn, known_on: today, officers, note },
        ...{ user_id: context.actor.userId, voided_on: null, void_reason: null },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('place_round_tenant')
      .values(
        lines.map(({ tenantId, found, workers }) => ({
          ...owner,
          ...{ round_id: id, tenant_id: tenantId, found, workers: found === 'gone' ? null : workers },
        })),
      )
      .execute()
    const open = await settleTenants(
      tx,
      lines.map(({ tenantId }) => tenantId),
    )
    const counted = (found: Line['found']) => lines.filter((line) => line.found === found).length
    const counts = { present: counted('present'), gone: counted('gone'), new: counted('new') }
    return {
      answer: { roundId: id, ...counts, open },
      subject: { kind: 'place', id: String(placeId) },
      districtId: place.district_id,
      after: { round: id, happenedOn, ...counts },
    }
  },
})

/** @throws Refusal `round-tenant-unknown`, `round-tenant-twice`, `round-code-wrong` */
async function linesOf(tx: Tx, place: HeldPlace, { tenants, newTenants }: Round): Promise<Line[]> {
  const known = await tx
    .selectFrom('place_tenant')
    .select(['id', 'name', 'tenant_key', 'listed'])
    .where('place_id', '=', place.id)
    .execute()
  const byId = new Map(known.map((tenant) => [tenant.id, tenant]))
  const lines: Line[] = tenants.map(({ tenantId, found, workers }, row) => {
    const tenant = byId.get(tenantId)
    if (tenant === undefined)
      throw new Refusal('round-tenant-unknown', { id: tenantId }, { field: 'tenants', row: row + 1 })
    return { tenantId, found: found === 'present' && !tenant.listed ? 'new' : found, workers }
  })
  const byKey = new Map(known.map((tenant) => [tenant.tenant_key, tenant]))
  const { city } = await definitionIn(tx)
  for (const [row, entered] of newTenants.entries()) {
    const made = identityOf(entered, city.names, row + 1)
    const old = byKey.get(made.tenant_key)
    const tenant = old ?? { ...made, listed: false, id: await addTenant(tx, place, made, entered.room) }
    byKey.set(made.tenant_key, tenant)
    byId.set(tenant.id, tenant)
    lines.push({
      tenantId: tenant.id,
      found: tenant.listed ? 'present' : 'new',
      workers: entered.workers,
    })
  }
  const seen = new Set<number>()
  for (const { tenantId } of lines) {
    const name = byId.get(tenantId)?.name ?? ''
    if (seen.has(tenantId)) throw new Refusal('round-tenant-twice', { name }, { field: 'tenants' })
    seen.add(tenantId)
  }
  return lines
}

/** Who somebody is whom officers found: read as the import of a list reads him, so that the list knows him again. */
function identityOf({ name, code }: { name: string; code: string }, home: readonly string[], row: number) {
  const read = code === '' ? null : readUnitCode(code)
  if (read !== null && read.reason !== null)
    throw new Refusal('round-code-wrong', { name, code }, { field: 'newTenants', row })
  const codes = {
    uscc: read?.uscc || null,
    orgCode: read?.orgCode || null,
    registrationNumber: read?.registrationNumber || null,
  }
  const nameKey = companyKey(name, { home })
  return {
    name: parseCompanyName(name).normal,
    name_key: nameKey,
    tenant_key: codeOf(codes) ?? `name:${nameKey || name}`,
    uscc: codes.uscc,
    org_code: codes.orgCode,
    registration_number: codes.registrationNumber,
    kind: tenantKind({ name, ...codes }),
  }
}

/** Until the next comparison with the ledger it counts as unregistered: that is what officers go by. */
async function addTenant(
  tx: Tx,
  place: HeldPlace,
  made: ReturnType<typeof identityOf>,
  room: string,
): Promise<number> {
  const { id } = await tx
    .insertInto('place_tenant')
    .values({
      ...{ campaign_id: place.campaign_id, place_id: place.id, district_id: place.district_id },
      ...made,
      ...{ rooms: room, listed: false, standing: 'unregistered', accounts: 0, payers: 0, employer_id: null },
      ...{ found: null, workers: null, found_on: null, is_open: false },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
