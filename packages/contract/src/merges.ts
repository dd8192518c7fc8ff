import { z } from 'zod'
import { daySchema } from './session.ts'

const reason = z.string().trim().min(2).max(500)

/** Body of `POST /api/leads/merge` (U13): the older of the two leads stays, whichever is named first. */
export const mergeLeadsSchema = z.object({
  leadIds: z.tuple([z.number().int(), z.number().int()]),
  reason,
})

/** Query of `GET /api/leads/merge`: what a merge would do. */
export const mergePreviewQuerySchema = z.object({
  first: z.coerce.number().int(),
  second: z.coerce.number().int(),
})

const mergeSideSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  districtId: z.number().int().nullable(),
  leadClass: z.string(),
  state: z.string(),
  persons: z.number().int(),
  inspectedPersons: z.number().int(),
  issuedOn: daySchema.nullable(),
  codes: z.array(z.object({ kind: z.string(), value: z.string() })),
})

/** What a merge does: which lead stays, which is closed as U13, and the correction of the issued figure, by district. */
export const mergePreviewSchema = z.object({
  kept: mergeSideSchema,
  closed: mergeSideSchema,
  /** Persons that go over, and those that both list, who stay once. */
  personsMoved: z.number().int(),
  personsShared: z.number().int(),
  lines: z.array(
    z.object({ districtId: z.number().int(), units: z.number().int(), persons: z.number().int() }),
  ),
})
export type MergePreview = z.infer<typeof mergePreviewSchema>

/** What a merge or a split did; `batch` is the number of its correction batch, null where nothing issued moved. */
export const mergedSchema = z.object({
  mergeId: z.number().int(),
  kept: z.number().int(),
  closed: z.number().int(),
  persons: z.number().int(),
  batch: z.number().int().nullable(),
})

/**
 * Answer of `GET /api/leads/:id/split`: what the lead holds now, and what came by a merge. `origin` is the lead from which a
 * code, person or visit came; a split proposes to give it back there.
 */
export const splitChoicesSchema = z.object({
  leadId: z.number().int(),
  name: z.string(),
  /** Leads that were merged into this one and can stand again; empty: a split makes a new lead. */
  merged: z.array(z.object({ leadId: z.number().int(), name: z.string(), mergedOn: daySchema })),
  codes: z.array(z.object({ kind: z.string(), value: z.string(), origin: z.number().int().nullable() })),
  persons: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      idMasked: z.string(),
      outcome: z.string().nullable(),
      origin: z.number().int().nullable(),
    }),
  ),
  visits: z.array(
    z.object({
      id: z.number().int(),
      happenedOn: daySchema,
      outcome: z.string(),
      districtId: z.number().int(),
      origin: z.number().int().nullable(),
    }),
  ),
})
export type SplitChoices = z.infer<typeof splitChoicesSchema>

/**
 * Body of `POST /api/leads/:id/split`: what leaves. `into` is a lead that was merged into this one (it stands again), or null for
 * a new employer with `name`. Whatever is not named stays.
 */
export const splitLeadSchema = z.object({
  into: z.number().int().nullable(),
  name: z.string().trim().min(1).max(200).optional(),
  codes: z.array(z.object({ kind: z.string(), value: z.string() })).max(200),
  personIds: z.array(z.number().int()).max(20_000),
  visitIds: z.array(z.number().int()).max(2_000),
  reason,
})

/** What a split did. */
export const splitDoneSchema = z.object({
  kept: z.number().int(),
  separated: z.number().int(),
  codes: z.number().int(),
  persons: z.number().int(),
  visits: z.number().int(),
  batch: z.number().int().nullable(),
})
