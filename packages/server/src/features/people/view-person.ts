import { graduateStage, graduateStep, inForceOn, listsOf } from '@kuomian/campaign'
import { type Person, Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import {
  followedPerson,
  graduateRecord,
  type PeopleSetting,
  personEntitlements,
  type RecordRow,
} from './person-facts.ts'
import { personRow } from './person-row.ts'

/** One person: why he is listed, what was said and done, what he is entitled to on the day, what is to be done next. @throws Refusal `person-not-found` */
export async function viewPerson(tx: Tx, setting: PeopleSetting, id: number): Promise<Person> {
  const row = await tx
    .selectFrom('followed_person as p')
    .selectAll('p')
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('person-not-found')
  const { contacts, records, history, leadId } = await historyOf(tx, row)
  const { asOf, rules } = setting
  const person = followedPerson(row)
  const record = graduateRecord(row, contacts, records)
  const states = record.states
    .filter(({ on }) => on <= asOf.day)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return {
    ...personRow(row),
    asOf,
    because: listsOf(person, asOf, rules.lists).map(({ code, ...entry }) => ({ list: code, ...entry })),
    history: history.map((entry) => ({
      list: entry.list,
      listedOn: entry.listed_on,
      leftOn: entry.left_on,
      leftBecause: entry.left_because,
    })),
    districtRule: row.district_rule,
    listedOn: row.listed_on,
    bornOn: row.born_on,
    sex: row.sex,
    household: row.household,
    paidMonths: row.paid_months.toSorted(),
    lastUnit: row.last_unit,
    benefits: [...person.benefits],
    flexible: person.flexible,
    hardToPlace: row.hard_to_place,
    graduate:
      row.graduated_on === null
        ? null
        : {
            school: row.school,
            degree: row.degree,
            major: row.major,
            graduatedOn: row.graduated_on,
            destination: row.destination,
            employer: row.graduate_employer,
            stage: graduateStage(record, asOf),
            step: graduateStep(record, asOf),
            state: states.at(-1) ?? null,
          },
    entitlements: personEntitlements(person, records, setting).map((entitlement) => {
      const rule = inForceOn(
        rules.subsidies.filter(({ code }) => code === entitlement.code),
        asOf.day,
      )
      return {
        ...entitlement,
        title: rule?.title ?? { zh: entitlement.code, en: entitlement.code },
        source: rule?.source ?? '',
      }
    }),
    contactHistory: contacts.map((contact) => ({
      id: contact.id,
      happenedOn: contact.happened_on,
      knownOn: contact.known_on,
      channel: contact.channel,
      individual: contact.individual,
      reached: contact.reached,
      intention: contact.intention,
      needs: contact.needs,
      nextOn: contact.next_on,
      nextHour: contact.next_hour,
      note: contact.note,
      officer: contact.officer,
      voidedOn: contact.voided_on,
      voidReason: contact.void_reason,
    })),
    records: records.map(recordView),
    success:
      row.success_month === null || row.success_contact_on === null || row.success_known_on === null
        ? null
        : { contactOn: row.success_contact_on, month: row.success_month, knownOn: row.success_known_on },
    leadId,
  }
}

type ViewedRecord = RecordRow & { note: string; officer: string | null; void_reason: string | null }

const recordView = (record: ViewedRecord): Person['records'][number] => ({
  id: record.id,
  kind: record.kind,
  happenedOn: record.happened_on,
  state: record.state,
  source: record.source,
  subsidy: record.subsidy,
  months: record.months,
  note: record.note,
  officer: record.officer,
  voidedOn: record.voided_on,
  voidReason: record.void_reason,
})

/** Contacts and records newest first, lists oldest first, and the lead that names him where the reader sees it. */
async function historyOf(
  tx: Tx,
  { id, campaign_id, person_id }: { id: number; campaign_id: number; person_id: number },
) {
  const contacts = await tx
    .selectFrom('person_contact as c')
    .leftJoin('officer as o', 'o.id', 'c.user_id')
    .selectAll('c')
    .select('o.name as officer')
    .where('c.followed_id', '=', id)
    .orderBy('c.happened_on', 'desc')
    .orderBy('c.id', 'desc')
    .execute()
  const records = await tx
    .selectFrom('person_record as r')
    .leftJoin('officer as o', 'o.id', 'r.user_id')
    .selectAll('r')
    .select('o.name as officer')
    .where('r.followed_id', '=', id)
    .orderBy('r.happened_on', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
  const history = await tx
    .selectFrom('person_list')
    .select(['list', 'listed_on', 'left_on', 'left_because'])
    .where('followed_id', '=', id)
    .orderBy('id')
    .execute()
  const lead = await tx
    .selectFrom('lead_person')
    .select('lead_id')
    .where('campaign_id', '=', campaign_id)
    .where('person_id', '=', person_id)
    .where('listed', '=', true)
    .executeTakeFirst()
  return { contacts, records, history, leadId: lead?.lead_id ?? null }
}
