import { PassThrough } from 'node:stream'
import { monthOf } from '@kuomian/campaign'
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
import type { Actor } from '../../db/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { compareAnnex } from './compare-annex.ts'
import { annexCsv } from './csv.ts'
import { findingsOf } from './findings.ts'
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

  app.get('/annexes/:annex/workbook', { schema: fileSchema }, async (request, reply) => {
    const { annex } = request.params
    const { actor } = request.signedIn
    const { source, language } = request.query
    const question = await ask(actor, request.query)
    const { table } = await viewAnnex(db, actor, question, annex, source, language)
    const through = new PassThrough()
    // A reader who goes away ends the stream; there is nobody left to tell.
    writeAnnexWorkbook(through, table).catch((cause) => through.destroy(cause))
    return asFile(reply, fileName(annex, question, source, 'xlsx'))
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(through)
  })

  app.get('/annexes/:annex/csv', { schema: fileSchema }, async (request, reply) => {
    const { annex } = request.params
    const { actor } = request.signedIn
    const { source, language } = request.query
    const question = await ask(actor, request.query)
    const { table } = await viewAnnex(db, actor, question, annex, source, language)
    // Without the mark a Chinese Excel takes a csv for GB18030.
    return asFile(reply, fileName(annex, question, source, 'csv'))
      .type('text/csv; charset=utf-8')
      .send(`\uFEFF${annexCsv(table)}`)
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
