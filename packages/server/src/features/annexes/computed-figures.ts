import {
  type AnnexFigures,
  type AnnexId,
  type AnnexRow,
  type Figure,
  lastEndedMonth,
  monthOf,
} from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import { type LeadSum, leadSums } from './lead-sums.ts'
import { payersOf } from './payers.ts'
import { type Plans, plansOf } from './plans.ts'
import { projectInsured } from './project-insured.ts'
import type { FigureQuestion } from './question.ts'

/** The figures of an annex from leads, visits, ledger and project list, as of D and known at K (design §5). */
export function computedFigures(tx: Tx, question: FigureQuestion, annex: AnnexId): Promise<AnnexFigures> {
  switch (annex) {
    case 'annex-1':
    case 'annex-2':
      return listSize(tx, question, annex)
    case 'annex-3':
      return payers(tx, question)
    case 'annex-4':
      return coverage(tx, question)
    case 'annex-5':
      return construction(tx, question)
  }
}

/** Annexes 1 and 2: the issued leads of the class that the annex lists (R05, R07). */
async function listSize(
  tx: Tx,
  question: FigureQuestion,
  annex: 'annex-1' | 'annex-2',
): Promise<AnnexFigures> {
  const classes = question.campaign.definition.leadClasses.filter((leadClass) => leadClass.annex === annex)
  const codes = classes.map((leadClass) => leadClass.code)
  const issued = byDistrict(await leadSums(tx, question, codes), 'issued')
  return figures(question, annex, monthOf(question.asOf), (id) => ({
    units: issued.get(id)?.units ?? 0,
    persons: issued.get(id)?.persons ?? 0,
  }))
}

/** Annex 3: payers of the last month that ended by D and was delivered by K, against the plan (STOCK). */
async function payers(tx: Tx, question: FigureQuestion): Promise<AnnexFigures> {
  const ledger = await payersOf(tx, question)
  const plans = await plansOf(tx, question, 'annex-3')
  const month = ledger.month ?? lastEndedMonth(question.asOf)
  const cells = (id: number): Record<string, Figure> => ({
    payers: ledger.payers.get(id) ?? 'missing',
    plan: plans.cells.get(id) ?? 'missing',
  })
  return figures(question, 'annex-3', month, cells, plans)
}

/** Annex 4: inspected over issued, of the lead classes that count (COVERAGE, R11). */
async function coverage(tx: Tx, question: FigureQuestion): Promise<AnnexFigures> {
  const counting = question.campaign.definition.leadClasses.filter((leadClass) => leadClass.countsInAnnex4)
  const codes = counting.map((leadClass) => leadClass.code)
  const sums = await leadSums(tx, question, codes)
  const issued = byDistrict(sums, 'issued')
  const inspected = byDistrict(sums, 'inspected')
  return figures(question, 'annex-4', monthOf(question.asOf), (id) => ({
    issuedUnits: issued.get(id)?.units ?? 0,
    issuedPersons: issued.get(id)?.persons ?? 0,
    inspectedUnits: inspected.get(id)?.units ?? 0,
    inspectedPersons: inspected.get(id)?.persons ?? 0,
  }))
}

/** Annex 5: newly insured through construction projects since January, against the annual plan (FLOW-CUM, T05). */
async function construction(tx: Tx, question: FigureQuestion): Promise<AnnexFigures> {
  const insured = await projectInsured(tx, question)
  const plans = await plansOf(tx, question, 'annex-5')
  const cells = (id: number): Record<string, Figure> => ({
    newlyInsured: insured.get(id) ?? 'missing',
    plan: plans.cells.get(id) ?? 'missing',
  })
  return figures(question, 'annex-5', monthOf(question.asOf), cells, plans)
}

function byDistrict(sums: readonly LeadSum[], measure: LeadSum['measure']): Map<number, LeadSum> {
  return new Map(sums.filter((sum) => sum.measure === measure).map((sum) => [sum.districtId, sum]))
}

function figures(
  { campaign }: FigureQuestion,
  annex: AnnexId,
  month: string,
  cellsOf: (districtId: number) => Record<string, Figure>,
  plans?: Plans,
): AnnexFigures {
  const keys = new Map<number, string>()
  const rows: AnnexRow[] = campaign.definition.units.map((unit) => {
    const id = campaign.districtIds.get(unit.code) ?? Number.NaN
    keys.set(id, unit.code)
    return { key: unit.code, name: unit.name.zh, cells: cellsOf(id) }
  })
  const planGroups = (plans?.groups ?? []).map((group) => group.map((id) => keys.get(id) ?? ''))
  return { annex, month, rows, planGroups }
}
