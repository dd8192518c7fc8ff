import { PassThrough } from 'node:stream'
import {
  beginReportSchema,
  decideReportsSchema,
  lockReportsSchema,
  Refusal,
  reportBegunSchema,
  reportDoneSchema,
  reportFilledSchema,
  reportSchema,
  reportSheetSchema,
  reportsDecidedSchema,
  reportsQuerySchema,
  reportsSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import type { Actor } from '../../db/index.ts'
import { readFigures } from '../annexes/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { dropUpload, keepUpload } from '../imports/index.ts'
import { beginReport } from './begin-report.ts'
import { decideReports } from './decide-reports.ts'
import { lockReports } from './lock-reports.ts'
import { readReportSheet, writeReportSheet } from './report-sheet.ts'
import { saveReport } from './save-report.ts'
import { submitDistrictReport } from './submit-report.ts'
import { viewReport } from './view-report.ts'
import { viewReports } from './view-reports.ts'
import { withdrawReport } from './withdraw-report.ts'

const tags = ['reports']
const params = z.object({ id: z.coerce.number().int().positive() })

/** What districts report by hand: filled in, checked, submitted, accepted or returned, locked. */
export function reportRoutes(app: App, { program: { db, folders } }: Services): void {
  const campaignFor = (actor: Actor) => campaignOf(db, { id: actor.campaignId })
  const reportFor = async (actor: Actor, id: number) => {
    const campaign = await campaignFor(actor)
    return readFigures(db, actor, (tx) => viewReport(tx, campaign, id))
  }

  app.get(
    '/reports',
    { schema: { tags, querystring: reportsQuerySchema, response: { 200: reportsSchema } } },
    async ({ signedIn: { actor }, query }) => {
      const campaign = await campaignFor(actor)
      return readFigures(db, actor, (tx) => viewReports(tx, actor, campaign, query))
    },
  )

  app.post(
    '/reports',
    { schema: { tags, body: beginReportSchema, response: { 200: reportBegunSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      const command = beginReport(await campaignFor(actor))
      return runCommand(db, command, actor, request.body, idempotencyKey(request))
    },
  )

  app.get(
    '/reports/:id',
    { schema: { tags, params, response: { 200: reportSchema } } },
    ({ signedIn: { actor }, params: { id } }) => reportFor(actor, id),
  )

  for (const [act, commandOf] of [
    ['save', saveReport],
    ['submit', submitDistrictReport],
  ] as const) {
    app.post(
      `/reports/:id/${act}`,
      { schema: { tags, params, body: reportFilledSchema, response: { 200: reportDoneSchema } } },
      async (request) => {
        const { actor } = request.signedIn
        const command = commandOf(await campaignFor(actor))
        const input = { ...request.body, reportId: request.params.id }
        return runCommand(db, command, actor, input, idempotencyKey(request))
      },
    )
  }

  app.post(
    '/reports/:id/withdraw',
    { schema: { tags, params, response: { 200: reportDoneSchema } } },
    (request) =>
      runCommand(
        db,
        withdrawReport,
        request.signedIn.actor,
        { reportId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/reports/decide',
    { schema: { tags, body: decideReportsSchema, response: { 200: reportsDecidedSchema } } },
    (request) => runCommand(db, decideReports, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/reports/lock',
    { schema: { tags, body: lockReportsSchema, response: { 200: reportsDecidedSchema } } },
    (request) => runCommand(db, lockReports, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.get(
    '/reports/:id/sheet',
    { schema: { tags, params } },
    async ({ signedIn: { actor }, params: { id } }, reply) => {
      const report = await reportFor(actor, id)
      const { form, month, unit } = report.context
      const name = encodeURIComponent(`${form.title.zh}-${unit.name.zh}-${month}.xlsx`)
      const through = new PassThrough()
      // A reader who goes away ends the stream; there is nobody left to tell.
      writeReportSheet(through, report).catch((cause) => through.destroy(cause))
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(through)
    },
  )

  app.post(
    '/reports/:id/sheet',
    { schema: { tags, params, response: { 200: reportSheetSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      if (actor.role !== 'district') throw new Refusal('not-allowed')
      const report = await reportFor(actor, request.params.id)
      const file = await request.file()
      if (file === undefined) throw new Refusal('no-file', {}, { field: 'file' })
      const upload = await keepUpload(folders.deliveries, actor, file.filename, file.file)
      try {
        return await readReportSheet(upload.path, upload.fileName, report)
      } finally {
        await dropUpload(folders.deliveries, upload.id)
      }
    },
  )
}
