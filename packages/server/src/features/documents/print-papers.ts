import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DOCUMENT_KINDS, fillForm, PAPERS } from '@kuomian/campaign'
import { printRequestSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { runCommand } from '../../command/index.ts'
import { type Actor, type OpenDatabase, readAs } from '../../db/index.ts'
import { openWorkshop, type SetPaper, type Workshop } from '../../documents/index.ts'
import type { JobHandler } from '../../jobs/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { makeDocument } from './make-document.ts'
import { visitFormOf } from './visit-form.ts'

const inputSchema = z.object({ print: z.string(), address: z.string() })
const titles = { 'visit-form': '现场排查表', 'enrolment-demand': DOCUMENT_KINDS['enrolment-demand'].title.zh }

/**
 * The job `print-papers`: blank visit forms, or demands to enrol, of many leads as one PDF. A demand is made, numbered and
 * archived one by one, as if somebody had asked for each; where one stands already, it is printed from its archived data.
 * A lead that cannot have one is left out and named in the answer.
 */
export const printPapers: JobHandler = async ({ id, program, actor, input, report }) => {
  const { print, address } = inputSchema.parse(input)
  const { kind, leadIds } = printRequestSchema.parse(JSON.parse(print))
  const workshop = openWorkshop(program.folders.data)
  const {
    id: campaignId,
    definition: campaign,
    today,
  } = await campaignOf(program.db, {
    id: actor.campaignId,
  })
  const papers: SetPaper[] = []
  const left: { leadId: number; code: string; zh: string; en: string }[] = []
  for (const leadId of leadIds) {
    try {
      const paper =
        kind === 'visit-form'
          ? await readAs(program.db, actor, (tx) =>
              visitFormOf({ tx, campaignId, campaign, today }, leadId, address),
            )
          : await demandOf(program.db, workshop, actor, leadId, address)
      papers.push(paper)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      left.push({ leadId, code: error.code, zh: error.zh, en: error.en })
    }
    report({ stage: 'read', done: papers.length + left.length, total: leadIds.length })
  }
  const [first] = left
  if (papers.length === 0 && first)
    throw new Refusal('print-nothing', { detail: first.zh, detailEn: first.en })
  report({ stage: 'write', done: papers.length, total: papers.length })
  const folder = program.folders.exports
  const path = join(folder, `${id}.pdf`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(path, await workshop.set(papers))
  await chmod(path, 0o600)
  return {
    result: { papers: papers.length, left },
    file: { path, name: `${titles[kind]}-${today}-${papers.length}份.pdf` },
  }
}

/** The demand of a lead, made now or before, set from its archived data. */
async function demandOf(
  db: OpenDatabase,
  workshop: Workshop,
  actor: Actor,
  leadId: number,
  address: string,
): Promise<SetPaper> {
  const kind = 'enrolment-demand'
  try {
    await runCommand(db, makeDocument(workshop, address), actor, { kind, subjectId: leadId })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'document-made-already') throw error
  }
  const document = await readAs(db, actor, (tx) =>
    tx
      .selectFrom('document')
      .select(['number', 'data'])
      .where('campaign_id', '=', actor.campaignId)
      .where('kind', '=', kind)
      .where('subject_kind', '=', 'lead')
      .where('subject_id', '=', String(leadId))
      .where('voided_on', 'is', null)
      .executeTakeFirstOrThrow(),
  )
  const paper = PAPERS[kind]
  return {
    title: `${titles[kind]} ${document.number}`,
    form: fillForm(paper.form, paper.fields(document.data)),
    codeAddress: paper.codeAddress(document.data),
  }
}
