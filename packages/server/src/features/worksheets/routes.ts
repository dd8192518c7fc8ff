import {
  jobStartedSchema,
  Refusal,
  worksheetRequestSchema,
  worksheetReturnSchema,
  worksheetUploadedSchema,
} from '@kuomian/contract'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { keepUpload } from '../imports/index.ts'
import { noteWorksheet } from './note-worksheet.ts'

const tags = ['worksheets']

/** Workbooks that officers fill in at a desk, out and back. */
export function worksheetRoutes(app: App, { program: { db, folders }, jobs }: Services): void {
  app.post(
    '/worksheets',
    { schema: { tags, body: worksheetRequestSchema, response: { 200: jobStartedSchema } } },
    async ({ signedIn: { actor, name }, body }) => {
      const request = JSON.stringify(body)
      await runCommand(db, noteWorksheet, actor, body)
      return {
        jobId: await jobs.start({ kind: 'write-worksheet', input: { request, userName: name }, actor }),
      }
    },
  )

  app.post(
    '/worksheets/upload',
    { schema: { tags, response: { 200: worksheetUploadedSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      if (actor.role !== 'district') throw new Refusal('not-allowed')
      const file = await request.file()
      if (file === undefined) throw new Refusal('no-file', {}, { field: 'file' })
      const upload = await keepUpload(folders.deliveries, actor, file.filename, file.file)
      return { uploadId: upload.id, fileName: upload.fileName }
    },
  )

  app.post(
    '/worksheets/return',
    { schema: { tags, body: worksheetReturnSchema, response: { 200: jobStartedSchema } } },
    async ({ signedIn: { actor }, body }) => {
      if (actor.role !== 'district') throw new Refusal('not-allowed')
      return { jobId: await jobs.start({ kind: 'take-back-worksheet', input: body, actor }) }
    },
  )
}
