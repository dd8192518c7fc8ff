import { MEDIA_CHANNELS } from '@kuomian/campaign'
import { z } from 'zod'
import { evidenceIdsSchema } from './evidence.ts'
import { leadSelectionSchema } from './leads.ts'
import { daySchema } from './session.ts'

/** Body of `POST /api/media-contacts`: one act that reaches many employers (媒体告知, R18). */
export const mediaContactRequestSchema = z.object({
  title: z.string().trim().min(2).max(120),
  channel: z.enum(MEDIA_CHANNELS),
  happenedOn: daySchema,
  note: z.string().trim().max(2_000).default(''),
  selection: leadSelectionSchema,
  evidence: evidenceIdsSchema,
})
export type MediaContactRequest = z.input<typeof mediaContactRequestSchema>

export const mediaContactPreviewRequestSchema = z.object({ selection: leadSelectionSchema })

export const mediaContactRecordedSchema = z.object({
  mediaContactId: z.number().int(),
  leads: z.number().int(),
  units: z.number().int(),
  persons: z.number().int(),
  skipped: z.number().int(),
})

export const mediaContactVoidedSchema = z.object({
  mediaContactId: z.number().int(),
  leads: z.number().int(),
})
