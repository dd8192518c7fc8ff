import type { CivilDay } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'
import type { DispatchRelation } from './relation.ts'

/** What can be wrong with dispatch relations; `counts` says whether a relation with it is still worked with. */
export const RELATION_FINDINGS = {
  'relation-ends-before-start': {
    title: { zh: '终止日期早于起始日期', en: 'The relation ends before it begins' },
    counts: false,
  },
  'firm-dispatches-to-itself': {
    title: { zh: '派遣单位与用工单位是同一单位', en: 'The firm dispatches to itself' },
    counts: false,
  },
  'relation-repeated': {
    title: {
      zh: '同一人员、用工单位和派遣单位重复登记',
      en: 'The same person, user unit and firm are listed twice',
    },
    counts: true,
  },
  'relations-overlap': {
    title: { zh: '同一人员同时被派遣到两处', en: 'One person is dispatched twice at the same time' },
    counts: true,
  },
  'relation-without-start': {
    title: { zh: '没有起始日期', en: 'The relation has no first day' },
    counts: true,
  },
  'relation-person-unreadable': {
    title: { zh: '身份证号码无法识别', en: 'The ID number cannot be read' },
    counts: false,
  },
} as const satisfies Record<string, { title: Bilingual; counts: boolean }>

export type RelationFindingCode = keyof typeof RELATION_FINDINGS

/** Is it the code of something wrong with a relation? */
export const isRelationFinding = (code: string): code is RelationFindingCode => code in RELATION_FINDINGS

/** What is wrong with one relation; `other` is the one that it stands against. */
export type RelationFinding = { code: RelationFindingCode; id: number; other: number | null }

/** Everything that is wrong with relations, in the order of their ids. Each is held against one other at most, the one that lasts longest. */
export function relationFindings(relations: readonly DispatchRelation[]): RelationFinding[] {
  const alone = relations.flatMap((relation) =>
    faultsOf(relation).map((code) => ({ code, id: relation.id, other: null })),
  )
  return [...alone, ...overlaps(soundRelations(relations))].sort(
    (a, b) => a.id - b.id || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  )
}

/** The relations that are worked with: those that contradict themselves are left out until somebody corrects them. */
export function soundRelations(relations: readonly DispatchRelation[]): DispatchRelation[] {
  return relations.filter((relation) => faultsOf(relation).every((code) => RELATION_FINDINGS[code].counts))
}

function faultsOf({ from, to, userUnit, firm, person }: DispatchRelation): RelationFindingCode[] {
  const faults: RelationFindingCode[] = []
  if (from !== null && to !== null && to < from) faults.push('relation-ends-before-start')
  if (userUnit === firm) faults.push('firm-dispatches-to-itself')
  if (from === null) faults.push('relation-without-start')
  if (person === '') faults.push('relation-person-unreadable')
  return faults
}

/** Before and behind every day: what an open end means when days are compared. */
const ALWAYS = '0000-01-01'
const NEVER_ENDS = '9999-12-31'
const startOf = (relation: DispatchRelation): CivilDay => relation.from ?? ALWAYS
const endOf = (relation: DispatchRelation): CivilDay => relation.to ?? NEVER_ENDS

function overlaps(relations: readonly DispatchRelation[]): RelationFinding[] {
  const inOrder = [...relations].sort(
    (a, b) =>
      (a.person < b.person ? -1 : a.person > b.person ? 1 : 0) ||
      (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0) ||
      a.id - b.id,
  )
  const findings: RelationFinding[] = []
  let longest: DispatchRelation | undefined
  for (const relation of inOrder) {
    if (longest === undefined || longest.person !== relation.person) {
      longest = relation
      continue
    }
    if (startOf(relation) <= endOf(longest)) {
      const same = relation.userUnit === longest.userUnit && relation.firm === longest.firm
      findings.push({
        code: same ? 'relation-repeated' : 'relations-overlap',
        id: relation.id,
        other: longest.id,
      })
    }
    if (endOf(relation) > endOf(longest)) longest = relation
  }
  return findings
}
