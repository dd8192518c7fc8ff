import { createReadStream, existsSync } from 'node:fs'
import { jobSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import type { App, Services } from '../../app/index.ts'
import type { Actor, OpenDatabase } from '../../db/index.ts'

const params = z.object({ id: z.uuid() })

/** How far a job is, what it answered, and the file it made. */
export function jobRoutes(app: App, { program }: Services): void {
  const schema = { tags: ['jobs'], params }

  app.get('/jobs/:id', { schema: { ...schema, response: { 200: jobSchema } } }, async (request) => {
    const job = await findJob(program.db, request.params.id, request.signedIn.actor)
    return {
      id: job.id,
      kind: job.kind,
      state: job.state,
      progress: jobSchema.shape.progress.parse(job.progress),
      result: job.result,
      failure: jobSchema.shape.failure.parse(job.failure),
      fileName: job.file_name,
      createdAt: job.created_at.toISOString(),
      finishedAt: job.finished_at?.toISOString() ?? null,
    }
  })

  app.get('/jobs/:id/file', { schema }, async (request, reply) => {
    const job = await findJob(program.db, request.params.id, request.signedIn.actor)
    const expired = job.expires_at !== null && job.expires_at < new Date()
    if (!job.file_path || !job.file_name || expired || !existsSync(job.file_path))
      throw new Refusal('not-found')
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(job.file_name)}`)
    reply.type('application/octet-stream')
    return reply.send(createReadStream(job.file_path))
  })
}

/** A job belongs to whoever started it: an export holds what that user may see. */
async function findJob(db: OpenDatabase, id: string, actor: Actor) {
  const job = await db.kysely
    .selectFrom('job')
    .selectAll()
    .where('id', '=', id)
    .where('campaign_id', '=', actor.campaignId)
    .where('user_id', 'is not distinct from', actor.userId)
    .executeTakeFirst()
  if (!job) throw new Refusal('not-found')
  return job
}
