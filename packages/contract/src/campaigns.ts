import { z } from 'zod'
import { daySchema } from './session.ts'

/** Body of `POST /api/campaigns/today`. */
export const moveTodaySchema = z.object({ day: daySchema })

/** The day it is now, and whether that is before the latest one, so that nothing can be changed. */
export const todayMovedSchema = z.object({ today: daySchema, readOnly: z.boolean() })
