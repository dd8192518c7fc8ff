import { z } from 'zod'
import { alarmSchema, pairSchema } from './overview.ts'
import { daySchema } from './session.ts'

/** Query of `GET /api/schedule`: counted from today to the end of the inspection unless said, for the city or one district. */
export const scheduleQuerySchema = z.object({
  district: z.coerce.number().int().min(1).max(32_767).optional(),
  from: daySchema.optional(),
  deadline: daySchema.optional(),
  source: z.enum(['published', 'computed']).default('computed'),
})
export type ScheduleQuery = z.output<typeof scheduleQuerySchema>

const nullablePair = z.object({ units: z.number().nullable(), persons: z.number().nullable() })

/** How the work of the city, a district or an officer stands against the deadline. */
const scheduledSchema = z.object({
  issued: pairSchema,
  inspected: pairSchema,
  remaining: pairSchema,
  /** Working days since the first issue, or since the officer was first given a lead. */
  daysPassed: z.number().int(),
  /** Needed per working day, rounded up; null when no day is left. */
  needed: nullablePair,
  /** Null before anything is issued. */
  alarm: z.object({ units: alarmSchema, persons: alarmSchema }).nullable(),
})

/** A part of the whole: a district of the city, an officer of a district, or what no officer has (`id` null). */
const schedulePartSchema = scheduledSchema.extend({ id: z.number().int().nullable() })
export type SchedulePart = z.infer<typeof schedulePartSchema>

/** The cumulative quota after one working day; `parts` is the sum of the parts' own, each rounded up by itself. */
const scheduleDaySchema = pairSchema.extend({
  number: z.number().int(),
  day: daySchema,
  parts: pairSchema,
})
export type ScheduleDay = z.infer<typeof scheduleDaySchema>

/** Answer of `GET /api/schedule`: back-scheduling (倒排工期) from one day, itself over, to the deadline, inclusive. */
export const scheduleSchema = scheduledSchema.extend({
  source: z.enum(['published', 'computed']),
  /** Null for the whole city. */
  districtId: z.number().int().nullable(),
  from: daySchema,
  deadline: daySchema,
  /** The day of the first issue. */
  since: daySchema.nullable(),
  daysLeft: z.number().int(),
  /** Officers who can be given leads, for the question what more of them would do. */
  officers: z.number().int(),
  /** Districts of the city; officers of a district, where the schedule is that of today. */
  parts: z.array(schedulePartSchema),
  days: z.array(scheduleDaySchema),
  /** What was left at the end of each day on which that changed, up to `from`; none for published figures. */
  history: z.array(pairSchema.extend({ day: daySchema })),
})
export type Schedule = z.infer<typeof scheduleSchema>
