import type { PlaceType, TenantFound, TenantKind, TenantStanding } from '@kuomian/campaign'
import { z } from 'zod'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const count = z.number().int().nonnegative()

const placeTypeSchema = z.enum(['mall', 'office-tower'] satisfies PlaceType[])
const kindSchema = z.enum(['firm', 'individual', 'unknown'] satisfies TenantKind[])
const standingSchema = z.enum(['unregistered', 'registered', 'paying'] satisfies TenantStanding[])
const foundSchema = z.enum(['present', 'gone', 'new'] satisfies TenantFound[])

/** Tenants that are there, by how they stand to insurance; `open` ones are unregistered and owe it (campaign/places). */
const tenantFiguresSchema = z.object({
  tenants: count,
  open: count,
  unregistered: count,
  registered: count,
  paying: count,
  /** Distinct persons per tenant who pay through its accounts, added up. */
  payers: count,
})
export type TenantFigures = z.infer<typeof tenantFiguresSchema>

const placeRowSchema = tenantFiguresSchema.extend({
  id,
  name: z.string(),
  type: placeTypeSchema.nullable(),
  address: z.string().nullable(),
  /** Null = 待定区县. */
  districtId: id.nullable(),
  visitedOn: daySchema.nullable(),
  /** The day since which the list has it no longer. */
  goneOn: daySchema.nullable(),
})
export type PlaceRow = z.infer<typeof placeRowSchema>

/** What is listed: places with open tenants, those where nobody has been, or all. */
export const placeShowSchema = z.enum(['open', 'unvisited', 'all'])

/** Query of `GET /api/places`: where to go first comes first. */
export const placePageQuerySchema = z.object({
  district: z.coerce.number().int().positive().max(32_767).optional(),
  show: placeShowSchema.default('open'),
  type: placeTypeSchema.optional(),
  text: z.string().trim().max(100).optional(),
  /** Where the page goes on: as `next` said. */
  after: z
    .string()
    .regex(/^\d{1,15}-\d{1,9}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type PlacePageQuery = z.output<typeof placePageQuerySchema>
export const placePageSchema = z.object({ rows: z.array(placeRowSchema), next: z.string().nullable() })
export type PlacePage = z.infer<typeof placePageSchema>

const placeFiguresPartSchema = tenantFiguresSchema.extend({ places: count, unvisited: count })

/** Answer of `GET /api/places/figures`; `run` is null while nothing was computed. */
export const placeFiguresSchema = z.object({
  run: z
    .object({
      month: z.string(),
      computedOn: daySchema,
      /** A later list or ledger would show it otherwise. */
      outdated: z.boolean(),
      vacant: count,
    })
    .nullable(),
  all: placeFiguresPartSchema,
  /** Per district, the most open tenants first; null = 待定区县. */
  districts: z.array(placeFiguresPartSchema.extend({ districtId: id.nullable() })),
})
export type PlaceFiguresView = z.infer<typeof placeFiguresSchema>

const tenantSchema = z.object({
  id,
  name: z.string(),
  code: z.string().nullable(),
  kind: kindSchema,
  rooms: z.string(),
  listed: z.boolean(),
  standing: standingSchema,
  payers: count,
  found: foundSchema.nullable(),
  workers: count.nullable(),
  foundOn: daySchema.nullable(),
  isOpen: z.boolean(),
  /** The lead of this employer, where there is one that the reader may see. */
  leadId: id.nullable(),
})
export type PlaceTenant = z.infer<typeof tenantSchema>

const roundSchema = z.object({
  id,
  happenedOn: daySchema,
  officers: z.array(z.string()),
  note: z.string(),
  present: count,
  gone: count,
  new: count,
  voidedOn: daySchema.nullable(),
  voidReason: z.string().nullable(),
})
export type PlaceRound = z.infer<typeof roundSchema>

/** Answer of `GET /api/places/:id`: a building with its tenants, open ones first, and its rounds, the last one first. */
export const placeViewSchema = placeRowSchema.extend({
  districtRule: z.enum(['roster', 'address']).nullable(),
  month: z.string().nullable(),
  tenantRows: z.array(tenantSchema),
  rounds: z.array(roundSchema),
})
export type PlaceView = z.infer<typeof placeViewSchema>

const workers = z.number().int().min(0).max(100_000).nullable().default(null)

/** Body of `POST /api/places/:id/rounds`: what officers found on a round through a building; who is not named was not looked at. */
export const roundRequestSchema = z.object({
  happenedOn: daySchema,
  officers: z.array(z.string().trim().min(1).max(40)).min(1).max(10),
  note: z.string().trim().max(500).default(''),
  tenants: z
    .array(
      z.object({
        tenantId: id,
        found: z.enum(['present', 'gone']),
        /** Workers besides the owner. */
        workers,
      }),
    )
    .max(3000),
  /** Who is there and on no list. */
  newTenants: z
    .array(
      z.object({
        name: z.string().trim().min(2).max(100),
        code: z.string().trim().max(30).default(''),
        room: z.string().trim().max(30).default(''),
        workers,
      }),
    )
    .max(500)
    .default([]),
})
export type RoundRequest = z.input<typeof roundRequestSchema>

/** How many were found how, and how many of them are open work now. */
export const roundRecordedSchema = z.object({
  roundId: id,
  present: count,
  gone: count,
  new: count,
  open: count,
})
export type RoundRecorded = z.infer<typeof roundRecordedSchema>

/** Body of `POST /api/places/rounds/:id/void`. */
export const voidRoundSchema = z.object({ reason: z.string().trim().min(2).max(500) })
export const roundVoidedSchema = z.object({ roundId: id, tenants: count })
