import { projectPremium } from '@kuomian/campaign'
import { type Project, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import type { Tx } from '../../db/index.ts'
import { evidenceOf } from '../evidence/index.ts'
import { costOf, estimateOf, permitsOf, termsOf } from './project-facts.ts'
import { rosterOfProject } from './project-roster.ts'
import { type ProjectSetting, premiumView, projectRow } from './project-row.ts'

const stepsSchema = z.array(z.object({ zh: z.string(), en: z.string() }))
const detailSchema = z.record(z.string(), z.unknown())

/** One project with everything that is known of it: list, verifications, premiums with their derivations, timeline. */
export async function viewProject(tx: Tx, setting: ProjectSetting, id: number): Promise<Project> {
  const project = await tx.selectFrom('project').selectAll().where('id', '=', id).executeTakeFirst()
  if (!project) throw new Refusal('project-not-found', { id })
  const term = (await termsOf(tx, [id])).get(id)
  const permit = (await permitsOf(tx, [id])).get(id)
  const row = projectRow(project, { term, permit }, setting)
  return {
    ...row,
    address: project.address,
    builder: project.builder,
    contractorCode: project.contractor_code,
    category: project.category,
    permitNumber: project.permit_number,
    permitOn: project.permit_on,
    office: permit ?? null,
    roster: await rosterOfProject(tx, project, setting.today),
    estimate: estimateOf(project, setting.projects),
    startedOn: project.started_on,
    enrolNumber: project.enrol_number,
    paidCents: project.paid_cents,
    listed: {
      costCents: project.list_cost_cents,
      from: project.contract_from,
      to: project.contract_to,
      peakWorkers: project.peak_workers,
    },
    premium: premiumView(projectPremium(setting.premiumModels, costOf(project, term), setting.today)),
    premiums: await premiumsOf(tx, id),
    verifications: await verificationsOf(tx, id),
    suspensions: await tx
      .selectFrom('project_suspension')
      .select(['id', 'from_on as from', 'to_on as to', 'reason'])
      .where('project_id', '=', id)
      .orderBy('from_on')
      .execute(),
    extensions: await tx
      .selectFrom('project_extension')
      .select(['id', 'agreed_on as agreedOn', 'to_on as to', 'note'])
      .where('project_id', '=', id)
      .orderBy('agreed_on')
      .execute(),
    events: await eventsOf(tx, id),
  }
}

async function premiumsOf(tx: Tx, id: number): Promise<Project['premiums']> {
  const rows = await tx
    .selectFrom('project_premium')
    .selectAll()
    .where('project_id', '=', id)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reckonedOn: row.reckoned_on,
    cause: row.cause,
    model: row.model,
    joinedOn: row.joined_on,
    dueCents: row.due_cents,
    settlement:
      row.settlement === null || row.open_cents === null || row.declare_by === null
        ? null
        : { kind: row.settlement, cents: row.open_cents, declareBy: row.declare_by },
    steps: stepsSchema.parse(row.steps),
  }))
}

async function verificationsOf(tx: Tx, id: number): Promise<Project['verifications']> {
  const rows = await tx
    .selectFrom('project_verification')
    .selectAll()
    .where('project_id', '=', id)
    .orderBy('id', 'desc')
    .execute()
  const files = await evidenceOf(
    tx,
    'project-verification',
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    id: row.id,
    verifiedOn: row.verified_on,
    isStarted: row.is_started,
    workFrom: row.work_from,
    workTo: row.work_to,
    labour: row.labour,
    costCents: row.cost_cents,
    officers: row.officers,
    note: row.note,
    evidence: files.get(row.id) ?? [],
  }))
}

async function eventsOf(tx: Tx, id: number): Promise<Project['events']> {
  const rows = await tx
    .selectFrom('project_event')
    .select(['id', 'kind', 'happened_on', 'known_on', 'detail'])
    .where('project_id', '=', id)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    happenedOn: row.happened_on,
    knownOn: row.known_on,
    detail: detailSchema.parse(row.detail),
  }))
}
