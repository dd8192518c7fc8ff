import { splitByGroups } from '@kuomian/campaign'
import {
  type CellQuery,
  cellPageSchema,
  cellQuerySchema,
  cellTotalSchema,
  previewTableSchema,
  removeTableSchema,
  saveTableSchema,
  type TableView,
  tableFileSchema,
  tableListSchema,
  tableQuerySchema,
  tableSavedSchema,
  tableViewSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import type { Actor, Tx } from '../../db/index.ts'
import {
  countLine,
  type FigureQuestion,
  figureQuestion,
  mayReadFigures,
  readSums,
  rowCount,
} from '../annexes/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { cellAt, cellPage, cellTotal } from './drill/cell.ts'
import { FILE_TYPES, tableFile } from './files/table-file.ts'
import { groupNotes } from './group-note.ts'
import { listTables } from './list-tables.ts'
import { noteTableExport } from './note-table-export.ts'
import { readComposition, removeTable, saveTable } from './save-table.ts'
import { knownTable } from './stored-tables.ts'
import { drillable, type FilledTable, fillTable } from './view-table.ts'

const tags = ['tables']
const params = z.object({ code: z.string().max(40) })
const fileParams = params.extend({ form: tableFileSchema })

/** Composed tables: the list, one as of a day, a preview, saving, what stands behind a cell, and files. */
export function tableRoutes(app: App, { program: { db } }: Services): void {
  const ask = async (actor: Actor, days: { asOf?: string | undefined; knownAt?: string | undefined }) => {
    const campaign = await campaignOf(db, { id: actor.campaignId })
    return figureQuestion(campaign, days.asOf ?? campaign.today, days.knownAt)
  }
  const filled = async (tx: Tx, question: FigureQuestion, code: string, query: Shown) => {
    const { composition } = await knownTable(tx, question.campaign, code)
    return fillTable(tx, question, code, composition, query)
  }

  app.get('/tables', { schema: { tags, response: { 200: tableListSchema } } }, async (request) => {
    const { actor } = request.signedIn
    const campaign = await campaignOf(db, { id: actor.campaignId })
    return readSums(db, actor, (tx) => listTables(tx, campaign))
  })

  app.get(
    '/tables/:code',
    { schema: { tags, params, querystring: tableQuerySchema, response: { 200: tableViewSchema } } },
    async ({ signedIn: { actor }, params: { code }, query }) => {
      const question = await ask(actor, query)
      return readSums(db, actor, async (tx) =>
        viewOf(question, await filled(tx, question, code, query), query.language),
      )
    },
  )

  app.post(
    '/tables/preview',
    { schema: { tags, body: previewTableSchema, response: { 200: tableViewSchema } } },
    async ({ signedIn: { actor }, body: { composition, ...query } }) => {
      const question = await ask(actor, query)
      const read = readComposition(composition, question.campaign.definition)
      return readSums(db, actor, async (tx) =>
        viewOf(question, await fillTable(tx, question, 'preview', read, query), query.language),
      )
    },
  )

  app.put(
    '/tables/:code',
    { schema: { tags, params, body: saveTableSchema, response: { 200: tableSavedSchema } } },
    (request) => {
      const input = { ...request.body, code: request.params.code }
      return runCommand(db, saveTable, request.signedIn.actor, input, idempotencyKey(request))
    },
  )

  app.delete(
    '/tables/:code',
    { schema: { tags, params, querystring: removeTableSchema, response: { 200: tableSavedSchema } } },
    (request) => {
      const input = { code: request.params.code, edition: request.query.edition }
      return runCommand(db, removeTable, request.signedIn.actor, input, idempotencyKey(request))
    },
  )

  /** The cell that a query names. */
  const cellOf = async (actor: Actor, code: string, query: CellQuery) => {
    mayReadFigures(actor)
    const question = await ask(actor, query)
    const { composition: whole } = await readSums(db, actor, (tx) => knownTable(tx, question.campaign, code))
    const { targetGroups } = question.campaign.definition
    const composition = query.split === undefined ? whole : splitByGroups(whole, targetGroups)
    return { question, cell: cellAt(question, actor, composition, query) }
  }

  app.get(
    '/tables/:code/cell',
    { schema: { tags, params, querystring: cellQuerySchema, response: { 200: cellPageSchema } } },
    async ({ signedIn: { actor }, params: { code }, query }) => {
      const { question, cell } = await cellOf(actor, code, query)
      return cellPage({ db, actor }, question, cell, query)
    },
  )

  app.get(
    '/tables/:code/cell/total',
    { schema: { tags, params, querystring: cellQuerySchema, response: { 200: cellTotalSchema } } },
    async ({ signedIn: { actor }, params: { code }, query }) => {
      const { question, cell } = await cellOf(actor, code, query)
      return cellTotal({ db, actor }, question, cell)
    },
  )

  app.get(
    '/tables/:code/file/:form',
    { schema: { tags, params: fileParams, querystring: tableQuerySchema } },
    async (request, reply) => {
      const { actor } = request.signedIn
      const { code, form } = request.params
      const question = await ask(actor, request.query)
      const { asOf, knownAt } = question
      const shown = await readSums(db, actor, (tx) => filled(tx, question, code, request.query))
      const { language } = request.query
      const notes = groupNotes(question.campaign, shown.composition, language)
      const rows = rowCount(shown.table)
      await runCommand(db, noteTableExport, actor, { code, form, asOf, knownAt, rows })
      const name = `${shown.table.title}-${asOf}-known-${knownAt}.${form}`
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .type(FILE_TYPES[form])
        .send(tableFile(shown, form, [countLine(question, rows, language), ...notes]))
    },
  )
}

type Shown = Pick<z.output<typeof tableQuerySchema>, 'language' | 'split'>

function viewOf(
  { campaign, asOf, knownAt }: FigureQuestion,
  { code, composition, table }: FilledTable,
  language: 'zh' | 'en',
): TableView {
  const notes = groupNotes(campaign, composition, language)
  return { code, asOf, knownAt, rows: rowCount(table), drillable: drillable(composition), notes, table }
}
