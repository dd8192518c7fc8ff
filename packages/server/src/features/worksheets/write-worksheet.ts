import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal, worksheetRequestSchema } from '@kuomian/contract'
import { type CellCheck, type SheetToWrite, type WrittenCell, writeXlsx } from '@kuomian/sheets'
import { z } from 'zod'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import type { JobHandler } from '../../jobs/index.ts'
import { campaignOf, type RunningCampaign } from '../campaigns/index.ts'
import { filteredLeads } from '../leads/index.ts'
import { choiceText, WORKSHEET_COLUMNS } from './columns.ts'
import { leadVersion } from './lead-version.ts'

const inputSchema = z.object({ request: z.string(), userName: z.string() })
/** So many leads are a week's work of one officer; what is more belongs in several workbooks. */
const MOST_LEADS = 2_000
const CODES = '代码'
const TITLES = 2
const UNLOCKED = { unlocked: true, border: true, wrap: true }
const LOCKED = { border: true, wrap: true, fill: 'F0F2F2' }

type WorksheetLead = {
  id: number
  version: string
  name: string
  code: string | null
  address: string | null
  phone: string | null
  persons: number
}

/**
 * The job `write-worksheet`: chosen leads as a workbook that an officer fills in at his desk and that comes back as visits and
 * contacts. Codes are chosen from lists, days and counts are checked in the cells, what names the lead is locked.
 */
export const writeWorksheet: JobHandler = async ({ id, program, actor, input, report }) => {
  const { request, userName } = inputSchema.parse(input)
  const { selection } = worksheetRequestSchema.parse(JSON.parse(request))
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  const leads = await readAs(program.db, actor, (tx) => chosenLeads(tx, actor, selection))
  if (leads.length === 0) throw new Refusal('nothing-chosen')
  if (leads.length > MOST_LEADS) {
    throw new Refusal('worksheet-too-many', { most: MOST_LEADS, leads: leads.length })
  }
  report({ stage: 'write', done: 0, total: leads.length })
  await mkdir(program.folders.exports, { recursive: true, mode: 0o700 })
  const path = join(program.folders.exports, `${id}.xlsx`)
  await writeXlsx(path, [listSheet(leads, campaign, userName), codeSheet()])
  await chmod(path, 0o600)
  return { result: { rows: leads.length }, file: { path, name: `填报清单-${campaign.today}.xlsx` } }
}

async function chosenLeads(
  tx: Tx,
  actor: Actor,
  selection: z.output<typeof worksheetRequestSchema>['selection'],
): Promise<WorksheetLead[]> {
  const leads =
    'filter' in selection
      ? filteredLeads(tx, actor, selection.filter)
      : filteredLeads(tx, actor, {}).where('l.id', 'in', selection.ids)
  const { sql, parameters } = leads
    .where('l.state', 'in', ['issued', 'accepted', 'inspected'])
    .where('l.units', '=', 1)
    .select(['l.id'])
    .orderBy('l.id')
    .limit(MOST_LEADS + 1)
    .compile()
  const { rows } = await tx.client.query<WorksheetLead>(
    `select l.id, ${leadVersion} as version, l.name, l.address, l.phone, l.persons,
            coalesce(l.codes->'uscc'->>0, l.codes->'org-code'->>0, l.codes->'registration-number'->>0, l.codes->'unit-number'->>0) as code
       from lead l join (${sql}) chosen on chosen.id = l.id
      order by l.street nulls last, l.address nulls last, l.id`,
    [...parameters],
  )
  return rows
}

function listSheet(
  leads: readonly WorksheetLead[],
  { today, definition }: RunningCampaign,
  userName: string,
): SheetToWrite {
  const first = TITLES + 2
  const last = first + leads.length - 1
  return {
    name: '填报清单',
    titles: [
      `${definition.title.zh} 填报清单`,
      {
        text: `由 ${userName} 于 ${today} 导出，共 ${leads.length} 户。灰色各列不要改动；没有去的不填；填好后在“清单”页交回。`,
        style: { align: 'left' },
      },
    ],
    head: [WORKSHEET_COLUMNS.map(({ head }) => head)],
    columns: WORKSHEET_COLUMNS.map(({ width, fill }) => ({
      width,
      style: fill === undefined ? LOCKED : UNLOCKED,
    })),
    rows: leads.map((lead) => rowOf(lead, userName)),
    freeze: { rows: TITLES + 1, columns: 3 },
    checks: WORKSHEET_COLUMNS.flatMap((_, column) => checkOf(column, first, last, { ...definition, today })),
    isProtected: true,
  }
}

function rowOf(lead: WorksheetLead, userName: string): WrittenCell[] {
  const known: Readonly<Record<string, WrittenCell>> = { ...lead, id: String(lead.id), officer1: userName }
  return WORKSHEET_COLUMNS.map(({ key }) => known[key] ?? null)
}

function checkOf(
  column: number,
  from: number,
  to: number,
  { opensOn, closesOn, today }: { opensOn: string; closesOn: string; today: string },
): CellCheck[] {
  const fill = WORKSHEET_COLUMNS[column]?.fill
  const key = WORKSHEET_COLUMNS[column]?.key
  if (fill === undefined || fill.kind === 'text') return []
  if (fill.kind === 'count') {
    return [
      { kind: 'count', column, from, to, least: 0, most: 1_000_000, message: '请填写不小于 0 的整数。' },
    ]
  }
  if (fill.kind === 'day') {
    const [least, most] = key === 'nextOn' ? [today, closesOn] : [opensOn, today]
    return [{ kind: 'day', column, from, to, least, most, message: `日期应在 ${least} 至 ${most} 之间。` }]
  }
  const place = choices.indexOf(fill.of)
  const of = { sheet: CODES, column: place, from: 2, to: fill.of.length + 1 }
  return [{ kind: 'choice', column, from, to, message: '请从列表中选择。', of }]
}

const choiceColumns = WORKSHEET_COLUMNS.flatMap(({ head, fill }) =>
  fill?.kind === 'choice' ? [{ head, fill }] : [],
)
const choices = choiceColumns.map(({ fill }) => fill.of)

/** The codes that cells choose from, one column each. */
function codeSheet(): SheetToWrite {
  const longest = Math.max(...choices.map((choice) => choice.length))
  return {
    name: CODES,
    columns: choiceColumns.map(() => ({ width: 28 })),
    head: [choiceColumns.map(({ head }) => head)],
    rows: Array.from({ length: longest }, (_, row) =>
      choiceColumns.map(({ fill: { of, byCode } }) => {
        const [code, title] = of[row] ?? []
        return code === undefined || title === undefined ? null : choiceText(code, title, byCode)
      }),
    ),
    isProtected: true,
  }
}
