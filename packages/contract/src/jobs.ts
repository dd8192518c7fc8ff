import { z } from 'zod'
import { errorBodySchema } from './error.ts'

const jobStateSchema = z.enum(['queued', 'running', 'done', 'failed'])

/** A job that runs beside the server, as its page polls it; times are the machine's clock as ISO text. */
export const jobSchema = z.object({
  id: z.string(),
  kind: z.string(),
  state: jobStateSchema,
  progress: z.object({
    stage: z.string().optional(),
    done: z.number().optional(),
    total: z.number().nullable().optional(),
  }),
  result: z.unknown().nullable(),
  failure: errorBodySchema.shape.error.nullable(),
  fileName: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type Job = z.infer<typeof jobSchema>

/** Answer of a request that started a job. */
export const jobStartedSchema = z.object({ jobId: z.string() })
export type JobStarted = z.infer<typeof jobStartedSchema>
