import type { CommandContext } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import { campaignGazetteer, type RunningCampaign } from '../../campaigns/index.ts'
import { type EmployerAccounts, employerAccounts, mentionOf } from './employer-accounts.ts'
import { type HitEvent, writeHitEvents } from './hit-events.ts'
import { planEmployer, planPerson, reasonsInOrder } from './lead-plan.ts'
import { isOut, isPlan, leadsOfSubjects, type SubjectLead } from './leads-of-subjects.ts'
import { owners, type Subject, subjectOfHit } from './place-persons.ts'
import { hitsAmong, hitsOf, type StandingHit } from './standing-hits.ts'
import {
  addReasons,
  endPlans,
  insertLeads,
  type PlannedLead,
  updatePlans,
  writeRepresentatives,
} from './write-leads.ts'
import { countPeople, enterPeople, type LeadMember, listedAt, unlist } from './write-people.ts'

/** The lead of a hit, and whether it was there before. */
export type PlacedHit = { leadId: number; merged: boolean }

/** What placing needs of the campaign. */
export type PlacingCampaign = Pick<RunningCampaign, 'definition' | 'districtIds'>

/** Employers and persons of the registers. */
export type Subjects = { employers: readonly number[]; persons: readonly number[] }

/** What placing hits came to. */
export type Placement = {
  placed: Map<number, PlacedHit>
  newLeads: number
  events: { count: number; hash: string }
}

/**
 * Makes leads of hits at once, in state 待下发 (design §5: live hits wait for the next batch), or merges them with the lead of the same employer or
 * person. A lead that no run has seen is what all its standing hits say, whatever their order; one that is out is never edited: it gets a reason
 * more, and people who wait for a batch of late persons. A closed lead stays closed. The subjects of the rows are known to the registers.
 * @param rowIds rows that are hits; their leads are brought to what they say now
 * @param gone whose hits a later row took back; a plan that nothing speaks for any more ends
 */
export async function placeHits(
  tx: Tx,
  context: CommandContext,
  running: PlacingCampaign,
  rowIds: readonly number[],
  gone: Subjects = { employers: [], persons: [] },
): Promise<Placement> {
  const campaignId = context.campaign.id
  const fresh = await hitsAmong(tx, campaignId, rowIds)
  const persons = distinct([...gone.persons, ...fresh.flatMap(({ personId }) => personId ?? [])])
  const own = distinct([...gone.employers, ...fresh.flatMap(({ employerId }) => employerId ?? [])])
  const touched = await hitsOf(tx, campaignId, { employers: own, persons })
  const employers = distinct([...own, ...touched.flatMap(({ employerId }) => employerId ?? [])])
  const here =
    employers.length === own.length ? touched : await hitsOf(tx, campaignId, { employers, persons })
  // Everything that is said of their people too: somebody may be told of twice, at an employer and without one.
  const theirs = distinct(here.flatMap(({ personId }) => personId ?? []))
  const asked = { employers: new Set(employers), persons: new Set(persons) }
  const all = theirs.every((personId) => asked.persons.has(personId))
    ? here
    : await hitsOf(tx, campaignId, { employers, persons: theirs })
  const accounts = await accountsOf(tx, campaignId, all)
  const owned = owners(all)
  const homeOf = (hit: StandingHit): Subject | null =>
    hit.employerId === null && hit.personId !== null ? (owned.get(hit.personId) ?? null) : subjectOfHit(hit)
  const bySubject = Map.groupBy(all, homeOf)
  // Of an employer beyond these not every hit was read; and it is not what changed.
  for (const subject of bySubject.keys())
    if (subject === null || !isTouched(subject, asked)) bySubject.delete(subject)
  const leads = await leadsOfSubjects(tx, campaignId, { employers, persons })
  const isNew = new Set([...bySubject.keys()].filter((subject) => subject !== null && !leads.has(subject)))
  // Of several rows about a new lead the first made it.
  const firstOf = new Map(fresh.toReversed().map((hit) => [homeOf(hit), hit]))
  await writeLeads()
  const events = await writePeople()
  return {
    placed: new Map(fresh.flatMap((hit) => placedHit(hit))),
    newLeads: isNew.size,
    events: await writeHitEvents(tx, context, events),
  }

  async function writeLeads(): Promise<void> {
    const settings = {
      definition: running.definition,
      gazetteer: campaignGazetteer(running.definition),
      districtCodes: new Map([...running.districtIds].map(([code, id]) => [id, code])),
    }
    const planned: PlannedLead[] = []
    const reasoned: Parameters<typeof addReasons>[1][number][] = []
    for (const [subject, hits] of bySubject) {
      if (subject === null) continue
      const lead = leads.get(subject)
      if (lead === undefined || (lead.isOfFeeds && isPlan(lead))) planned.push(planOf(subject, hits, lead))
      else {
        const reasons = reasonsInOrder(
          [...lead.reasons, ...hits.map((hit) => hit.leadClass)],
          running.definition,
        )
        if (isPlan(lead) || (isOut(lead) && reasons.length > lead.reasons.length))
          reasoned.push({ id: lead.id, reasons, isPlan: isPlan(lead) })
      }
    }
    const ids = await insertLeads(
      tx,
      context,
      planned.filter(({ id }) => id === null),
    )
    await updatePlans(
      tx,
      context,
      planned.filter(({ id }) => id !== null),
    )
    await addReasons(tx, reasoned)
    for (const [subject, id] of ids) leads.set(subject, newLead(id, subject))
    await writeRepresentatives(
      tx,
      context,
      planned.flatMap(({ subject, plan }) => {
        const lead = leads.get(subject)
        return lead === undefined ? [] : [{ id: lead.id, plan }]
      }),
    )

    function planOf(
      subject: Subject,
      hits: readonly StandingHit[],
      lead: SubjectLead | undefined,
    ): PlannedLead {
      const [first] = hits
      const isEmployer = subject.startsWith('e')
      const plan = isEmployer
        ? planEmployer(hits, accountsAmong(hits, accounts), settings)
        : planPerson(hits, settings)
      const districtId = plan.district === null ? null : (running.districtIds.get(plan.district.code) ?? null)
      return {
        ...{ id: lead?.id ?? null, subject, plan, districtId },
        employerId: isEmployer ? (first?.employerId ?? null) : null,
        personId: isEmployer ? null : (first?.personId ?? null),
        keepsDistrict: lead?.districtRule === 'decision',
      }
    }
  }

  async function writePeople(): Promise<HitEvent[]> {
    const listed = await listedAt(tx, campaignId, persons)
    const leaving: number[] = []
    const hitOf = new Map(all.toReversed().map((hit) => [hit.personId, hit]))
    const members: LeadMember[] = []
    const touchedLeads = new Set<number>()
    for (const lead of leads.values()) touchedLeads.add(lead.id)
    for (const personId of persons) {
      const subject = owned.get(personId)
      const lead = subject === undefined ? undefined : leads.get(subject)
      const hit = hitOf.get(personId)
      const now = listed.get(personId)
      if (lead === undefined || hit === undefined) {
        if (now?.isOfFeeds === true && !now.wasIssued) leaving.push(now.rowId)
        continue
      }
      if (now !== undefined && now.leadId !== lead.id) {
        // Whoever was issued, or stands on a list that a run made, stays there: a person is issued once.
        if (now.wasIssued || !now.isOfFeeds) continue
        leaving.push(now.rowId)
        touchedLeads.add(now.leadId)
      }
      const plan = lead.state === 'pending' || isPlan(lead)
      if (!plan && !isOut(lead)) continue
      members.push({
        leadId: lead.id,
        personId,
        name: hit.facts.personName ?? '',
        idMasked: hit.idMasked ?? '',
        personClass: hit.personClass ?? 'NEVER',
        listed: plan,
      })
    }
    await unlist(tx, leaving)
    const news = await enterPeople(tx, context, members)
    await countPeople(tx, [...touchedLeads])
    await endPlans(
      tx,
      [...leads]
        .filter(([subject, lead]) => !bySubject.has(subject) && lead.isOfFeeds && isPlan(lead))
        .map(([, { id }]) => id),
    )
    return [...Map.groupBy(fresh, homeOf)].flatMap(([subject, hits]): HitEvent[] => {
      const lead = subject === null ? undefined : leads.get(subject)
      const [first] = hits
      if (lead === undefined || first === undefined || subject === null) return []
      // What is told again changes nothing and is no event.
      if (!hits.some(({ leadId }) => leadId === null)) return []
      const late = isOut(lead) ? (news.get(lead.id) ?? 0) : 0
      return [
        { leadId: lead.id, isNew: isNew.has(subject), hits, late, accounts: accountsAmong(hits, accounts) },
      ]
    })
  }

  function placedHit(hit: StandingHit): [number, PlacedHit][] {
    const subject = homeOf(hit)
    const lead = subject === null ? undefined : leads.get(subject)
    if (lead === undefined || subject === null) return []
    return [[hit.id, { leadId: lead.id, merged: !isNew.has(subject) || firstOf.get(subject)?.id !== hit.id }]]
  }
}

/** Whether a lead is one of those that the rows are about. */
function isTouched(
  subject: Subject,
  asked: { employers: ReadonlySet<number>; persons: ReadonlySet<number> },
): boolean {
  const id = Number(subject.slice(1))
  return subject.startsWith('e') ? asked.employers.has(id) : asked.persons.has(id)
}

function newLead(id: number, subject: Subject): SubjectLead {
  return {
    ...{ id, subject, state: 'pending', districtId: null, districtRule: null },
    ...{ reasons: [], wasIssued: false, isOfFeeds: true },
  }
}

async function accountsOf(
  tx: Tx,
  campaignId: number,
  hits: readonly StandingHit[],
): Promise<Map<string, EmployerAccounts>> {
  return employerAccounts(
    tx,
    campaignId,
    hits.flatMap(({ facts }) => facts.employer ?? []),
  )
}

/** The accounts of the employer that hits are of, by whichever of its names the ledger knows it. */
function accountsAmong(
  hits: readonly StandingHit[],
  accounts: ReadonlyMap<string, EmployerAccounts>,
): EmployerAccounts | undefined {
  const found = hits
    .flatMap(({ facts }) => (facts.employer === null ? [] : [mentionOf(facts.employer)]))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((mention) => accounts.get(mention))
  return found.find((one) => one !== undefined)
}

const distinct = (ids: readonly number[]): number[] => [...new Set(ids)]
