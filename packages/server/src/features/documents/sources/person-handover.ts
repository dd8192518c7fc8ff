import { CONTACT_INTENTIONS, NAMED_ON_RECEIPT, type PersonHandoverData } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import type { Making, Source } from './source.ts'

const sides = { bureau: '区县人力社保局', 'sub-centre': '社保分中心' } as const

/** What the receipt of a list of people is made of, as it stands: waiting, taken, or sent back with its reason (R19). @throws Refusal */
export async function personHandoverSource({ tx, campaign }: Making, handoverId: number): Promise<Source> {
  const handover = await tx
    .selectFrom('person_handover')
    .selectAll()
    .where('id', '=', handoverId)
    .executeTakeFirst()
  if (!handover) throw new Refusal('document-subject-not-found', { id: handoverId })
  const titleOf = (code: string) => campaign.people.lists.find((rule) => rule.code === code)?.title.zh ?? code
  const people = await peopleOf(tx, handoverId)
  const { giver, state } = handover
  const outcome = {
    handed: '待签收',
    accepted: '已签收',
    returned: `退回：${handover.reason ?? ''}`,
    withdrawn: '已撤回',
  }[state]
  return {
    districtId: handover.district_id,
    leadId: null,
    receiver: null,
    about: `${titleOf(handover.list)} ${handover.persons}人`,
    caseNumber: { count: handover.number },
    codes: [],
    dueOn: null,
    persons: handover.persons,
    data: ({ head }) =>
      ({
        head,
        list: titleOf(handover.list),
        giver: sides[giver],
        taker: sides[giver === 'bureau' ? 'sub-centre' : 'bureau'],
        giverName: handover.giver_name,
        takerName: handover.taker_name,
        persons: handover.persons,
        handedOn: handover.handed_on,
        answeredOn: handover.answered_on,
        outcome,
        note: handover.note,
        rows: people.map((person) => ({
          name: person.name,
          idMasked: person.id_masked,
          lists: person.lists.map(titleOf).join('、'),
          lastPaid: person.paid_months.toSorted().at(-1) ?? '',
          state: person.last_intention === null ? '未联系' : CONTACT_INTENTIONS[person.last_intention].zh,
        })),
      }) satisfies PersonHandoverData,
  }
}

const peopleOf = (tx: Tx, handoverId: number) =>
  tx
    .selectFrom('person_handover_line as l')
    .innerJoin('followed_person as p', 'p.id', 'l.followed_id')
    .select(['p.name', 'p.id_masked', 'p.lists', 'p.paid_months', 'p.last_intention'])
    .where('l.handover_id', '=', handoverId)
    .orderBy('l.place')
    .limit(NAMED_ON_RECEIPT)
    .execute()
