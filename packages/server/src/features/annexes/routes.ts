import { PassThrough } from 'node:stream'
import { type AnnexId, monthOf } from '@kuomian/campaign'
import {
  annexFileQuerySchema,
  annexIdSchema,
  annexQuerySchema,
  annexSchema,
  findingsQuerySchema,
  findingsSchema,
} from '@kuomian/contract'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import type { Actor } from '../../db/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { compareAnnex } from './compare-annex.ts'
import { countLine, rowCount } from './count-line.ts'
import { annexCsv } from './csv.ts'
import { findingsOf } from './findings.ts'
import { noteAnnexExport } from './note-annex-export.ts'
import { type FigureQuestion, figureQuestion } from './question.ts'
import { readFigures } from './read-figures.ts'
import { viewAnnex } from './view-annex.ts'
import { writeAnnexWorkbook } from './workbook.ts'

const tags = ['annexes']
const params = z.object({ annex: annexIdSchema })

/** The five annexes as of a day, beside the published ones; as files; and what the rules found in the notice. */
export function annexRoutes(app: App, { program: { db } }: Services): void {
  const ask = async (actor: Actor, days: { asOf?: string | undefined; knownAt?: string | undefined }) => {
    const campaign = await campaignOf(db, { id: actor.campaignId })
    return figureQuestion(campaign, days.asOf ?? campaign.today, days.knownAt)
  }

  app.get(
    '/annexes/:annex',
    { schema: { tags, params, querystring: annexQuerySchema, response: { 200: annexSchema } } },
    async ({ signedIn: { actor }, params: { annex }, query }) => {
      const question = await ask(actor, query)
      const beside = await compareAnnex(db, actor, question, annex, query.language)
      return { annex, asOf: question.asOf, knownAt: question.knownAt, ...beside }
    },
  )

  const fileSchema = { tags, params, querystring: annexFileQuerySchema }

  /** An annex to be taken along, with the line that says how many rows it has; the journal says the same. */
  const taken = async (
    actor: Actor,
    annex: AnnexId,
    query: z.output<typeof annexFileQuerySchema>,
    form: 'xlsx' | 'csv',
  ) => {
    const { source, language } = query
    const question = await ask(actor, query)
    const { asOf, knownAt } = question
    const { table } = await viewAnnex(db, actor, question, annex, source, language)
    const rows = rowCount(table)
    await runCommand(db, noteAnnexExport, actor, { annex, form, source, asOf, knownAt, rows })
    return { table, line: countLine(question, rows, language), name: fileName(annex, question, source, form) }
  }

  app.get('/annexes/:annex/workbook', { schema: fileSchema }, async (request, reply) => {
    const { actor } = request.signedIn
    const { table, line, name } = await taken(actor, request.params.annex, request.query, 'xlsx')
    const through = new PassThrough()
    // A reader who goes away ends the stream; there is nobody left to tell.
    writeAnnexWorkbook(through, table, [line]).catch((cause) => through.destroy(cause))
    return asFile(reply, name)
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(through)
  })

  app.get('/annexes/:annex/csv', { schema: fileSchema }, async (request, reply) => {
    const { actor } = request.signedIn
    const { table, line, name } = await taken(actor, request.params.annex, request.query, 'csv')
    // Without the mark a Chinese Excel takes a csv for GB18030.
    return asFile(reply, name)
      .type('text/csv; charset=utf-8')
      .send(`\uFEFF${annexCsv(table)}${line}\n`)
  })

  app.get(
    '/findings',
    { schema: { tags, querystring: findingsQuerySchema, response: { 200: findingsSchema } } },
    async ({ signedIn: { actor }, query }) => {
      const question = await ask(actor, query)
      const findings = await readFigures(db, actor, (tx) => findingsOf(tx, question))
      return { month: monthOf(question.asOf), findings }
    },
  )
}

/** @example fileName('annex-4', question, 'computed', 'csv') // '附件4-2016-05-31-known-2016-06-30-computed.csv' */
function fileName(annex: string, { asOf, knownAt }: FigureQuestion, source: string, ending: string): string {
  return `附件${annex.slice('annex-'.length)}-${asOf}-known-${knownAt}-${source}.${ending}`
}

function asFile(reply: FastifyReply, name: string): FastifyReply {
  return reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
}
