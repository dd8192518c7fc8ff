import type { FeedStanding } from '@kuomian/campaign'
import { z } from 'zod'
import { feedBatchSchema, feedHitSchema, feedRowAnswerSchema } from './feed-rows.ts'
import { rosterKindSchema } from './imports.ts'
import { daySchema } from './session.ts'

const id = z.number().int().positive()
const count = z.number().int().min(0)
const words = (least: number, most: number) => z.string().trim().min(least).max(most)

/** A signed request is taken within so many seconds of the server's clock, either way. */
export const SIGNATURE_WINDOW_SECONDS = 300

/** The headers that a signed request carries. */
export const SIGNATURE_HEADERS = {
  key: 'kuomian-key',
  timestamp: 'kuomian-timestamp',
  nonce: 'kuomian-nonce',
  signature: 'kuomian-signature',
} as const

/** What is signed of a request; `bodyHash` is the SM3 of the body's bytes in hexadecimal, also of an empty one. */
export type SignedParts = {
  method: string
  /** With its query, as it stands in the request line. */
  path: string
  bodyHash: string
  /** Seconds since 1970-01-01 UTC. */
  timestamp: string
  nonce: string
}

/** The five lines that HMAC-SM3 is computed over. */
export function signingText({ method, path, bodyHash, timestamp, nonce }: SignedParts): string {
  return [method.toUpperCase(), path, bodyHash, timestamp, nonce].join('\n')
}

/** Body of `POST /api/partner/v1/feeds/{feed}/rows`. */
export const partnerBatchSchema = feedBatchSchema.pick({ rows: true })
/** The answer to a row, without what is the office's own. */
const partnerRowAnswerSchema = feedRowAnswerSchema.extend({
  hit: feedHitSchema.omit({ leadId: true }).nullable(),
})
/** Answer of `POST /api/partner/v1/feeds/{feed}/rows`. */
export const partnerBatchAnswerSchema = z.object({
  feed: z.string(),
  rows: count,
  taken: count,
  unchanged: count,
  refused: count,
  hits: count,
  answers: z.array(partnerRowAnswerSchema),
})
export type PartnerBatchAnswer = z.infer<typeof partnerBatchAnswerSchema>

/** Answer of `GET /api/partner/v1/account`: what the key may do, and what is left of its quotas. */
export const partnerAccountSchema = z.object({
  partner: z.string(),
  key: z.string(),
  /** Seconds since 1970-01-01 UTC. */
  serverTime: count,
  mayLookUp: z.boolean(),
  requestsPerMinute: count,
  rowsPerDay: count,
  rowsLeft: count,
  feeds: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      roster: rosterKindSchema,
      /** Its rows are taken now: it is not suspended, and its agreement is in force. */
      isOpen: z.boolean(),
      fields: z.array(z.object({ name: z.string(), zh: z.string(), en: z.string(), required: z.boolean() })),
    }),
  ),
})
export type PartnerAccount = z.infer<typeof partnerAccountSchema>

const standingSchema = z.enum(['suspended', 'not-agreed', 'silent', 'on-time'] satisfies FeedStanding[])
const viaSchema = z.enum(['http', 'folder', 'import'])

const feedSchema = z.object({
  id,
  partnerId: id,
  partner: z.string(),
  code: z.string(),
  name: z.string(),
  roster: rosterKindSchema,
  source: z.string(),
  leadClass: z.string(),
  contact: z.string(),
  agreement: z.string(),
  agreedFrom: daySchema,
  agreedTo: daySchema.nullable(),
  cadenceDays: count,
  suspension: z.string().nullable(),
  standing: standingSchema,
  dueOn: daySchema,
  daysSilent: count,
  last: z.object({ on: daySchema, via: viaSchema, rows: count, refused: count }).nullable(),
  /** Rows that hold now: those of its current list and those pushed one by one. */
  rows: count,
  /** Of all that came, rows that were refused. */
  refused: count,
  /** Leads of its class, in what its rows name: persons or employers. */
  hits: count,
  hitUnit: z.enum(['persons', 'units']),
  /** Persons on these leads whom a later ledger shows paying. */
  newPayers: count,
})
export type Feed = z.infer<typeof feedSchema>

const partnerSchema = z.object({
  id,
  name: z.string(),
  contact: z.string(),
  mayLookUp: z.boolean(),
  requestsPerMinute: count,
  rowsPerDay: count,
  rowsToday: count,
  suspendedOn: daySchema.nullable(),
  /** Null for who may not see them. */
  keys: z.array(z.object({ id: z.string(), madeOn: daySchema, revokedOn: daySchema.nullable() })).nullable(),
})
export type Partner = z.infer<typeof partnerSchema>

/** Answer of `GET /api/feeds`: the register, silent feeds first. */
export const feedRegisterSchema = z.object({
  today: daySchema,
  feeds: z.array(feedSchema),
  partners: z.array(partnerSchema),
  /** What a feed may bring: rosters and lead classes of the campaign, by its rules. */
  rules: z.array(z.object({ roster: rosterKindSchema, leadClass: z.string() })),
})
export type FeedRegister = z.infer<typeof feedRegisterSchema>

/** One delivery of a feed, however it came. */
const feedDeliverySchema = z.object({
  key: z.string(),
  on: daySchema,
  via: viaSchema,
  fileName: z.string().nullable(),
  rows: count,
  refused: count,
  hits: count.nullable(),
  /** The code of the refusal where nothing was taken. */
  refusal: z.string().nullable(),
  /** The delivery of the catalogue, with its refused rows. */
  deliveryId: id.nullable(),
  hasRefusedFile: z.boolean(),
})
export type FeedDelivery = z.infer<typeof feedDeliverySchema>
/** Answer of `GET /api/feeds/:id`. */
export const feedViewSchema = z.object({ feed: feedSchema, deliveries: z.array(feedDeliverySchema) })
export type FeedView = z.infer<typeof feedViewSchema>

/** Body of `POST /api/partners`, and of `POST /api/partners/:id/change`. */
export const partnerRequestSchema = z.object({
  name: words(2, 60),
  contact: words(0, 100).default(''),
  mayLookUp: z.boolean().default(false),
  requestsPerMinute: z.number().int().min(1).max(120_000).default(600),
  rowsPerDay: z.number().int().min(1).max(10_000_000).default(200_000),
})
export type PartnerRequest = z.input<typeof partnerRequestSchema>
export const partnerChangedSchema = z.object({ partnerId: id })

/** Body of `POST /api/partners/:id/keys/revoke`. */
export const revokeKeySchema = z.object({ keyId: z.string().max(40) })
/** Answer of `POST /api/partners/:id/keys`: the secret is told here and never again. */
export const keyMadeSchema = z.object({ keyId: z.string(), secret: z.string() })
export type KeyMade = z.infer<typeof keyMadeSchema>
/** Body of `POST /api/partners/:id/suspend`. */
export const suspendPartnerSchema = z.object({ suspended: z.boolean() })

const feedFields = {
  name: words(2, 80),
  contact: words(0, 100).default(''),
  agreement: words(2, 100),
  agreedFrom: daySchema,
  agreedTo: daySchema.nullable().default(null),
  cadenceDays: z.number().int().min(1).max(366),
}
/** Body of `POST /api/feeds`. */
export const enterFeedSchema = z.object({
  ...feedFields,
  partnerId: id,
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  roster: rosterKindSchema,
  leadClass: words(1, 40),
  /** Under which source its files stand in the catalogue; the partner's name unless given. */
  source: words(1, 60).optional(),
})
export type EnterFeed = z.input<typeof enterFeedSchema>
/** Body of `POST /api/feeds/:id/change`. */
export const changeFeedSchema = z.object(feedFields)
/** Body of `POST /api/feeds/:id/suspend`: null lets it deliver again. */
export const suspendFeedSchema = z.object({ reason: words(2, 200).nullable() })
export const feedChangedSchema = z.object({ feedId: id })
