import { type Campaign, inForceOn } from '@kuomian/campaign'
import { TRAIT } from '../employers/kinds.ts'
import { at, below, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { steadyPayers } from './listings.ts'
import type { MadeCity } from './made-city.ts'

const PERSONS_PER_USER = 12
/** Of a hundred firms: so many have split all their workers, so many none; the others some, user unit by user unit. */
const ALL_SPLIT = 15
const NONE_SPLIT = 30
/** Staff that a feed reports is held against those who pay in the firm's own accounts: firms on such a feed keep theirs. */
const ON_A_FEED = TRAIT.sme | TRAIT.loan | TRAIT.refund

/** Through whose account a worker is paid for, from a month of the year on: the firm's own, the user unit's split account for the firm, or its ordinary one. */
export type Route = { account: 'firm' | 'split' | 'user'; since: number }

/** Somebody whom a firm sends to a user unit. */
export type Sent = { payer: number; user: number; route: Route }

/** An account that a user unit keeps for the workers of one firm (派遣户). */
export type SplitAccount = { firm: number; user: number }

/** Whether an employer is one of the firms whose workers are listed. */
export const isFirm = (
  { settlement: { employers } }: Pick<MadeCity, 'settlement'>,
  employer: number,
): boolean => !employers.isLead(employer) && employers.has(employer, TRAIT.dispatchName)

/** Whom a firm sends where: those who pay all year, so many to each of the following employers of its district. */
export function* sentBy(made: MadeCity, firm: number): Generator<Sent> {
  const { employers, districtEmployers } = made.settlement
  const end = at(districtEmployers, at(employers.district, firm) + 1)
  let user = firm
  let route: Route = { account: 'firm', since: 1 }
  let sent = 0
  for (const payer of steadyPayers(made, firm)) {
    if (sent % PERSONS_PER_USER === 0) {
      user = nextUser(made, user, firm, end)
      if (user < 0) return
      route = routeOf(made, firm, user)
    }
    sent += 1
    yield { payer, user, route }
  }
}

/** The split accounts of the city, in the order of its firms. */
export function splitAccounts(made: MadeCity): SplitAccount[] {
  const accounts: SplitAccount[] = []
  for (let firm = 0; firm < made.settlement.employers.count; firm += 1) {
    if (!isFirm(made, firm)) continue
    let last = firm
    for (const { user, route } of sentBy(made, firm)) {
      if (user !== last && route.account === 'split') accounts.push({ firm, user })
      last = user
    }
  }
  return accounts
}

function nextUser(made: MadeCity, user: number, firm: number, end: number): number {
  const { employers } = made.settlement
  for (let next = user + 1; next < end; next += 1) {
    if (next !== firm && !employers.has(next, TRAIT.dispatchName | TRAIT.licence)) return next
  }
  return -1
}

/**
 * How a firm's workers at a user unit are paid for. Where the rules of the year ask for split accounts, some firms have them, some began in the published month or in
 * the next, and some are paid for in the user unit's ordinary account; elsewhere everybody pays as ever. Leads have no account of others' workers.
 */
function routeOf(made: MadeCity, firm: number, user: number): Route {
  const { campaign } = made.city
  const { employers } = made.settlement
  const own: Route = { account: 'firm', since: 1 }
  if (!asksForSplitAccounts(campaign) || employers.isLead(user) || employers.has(firm, ON_A_FEED)) return own
  const willing = below(mix(made.seed, STREAM.dispatch, firm, 6), 100)
  if (willing < ALL_SPLIT) return { account: 'split', since: 1 }
  if (willing >= 100 - NONE_SPLIT) return own
  const percent = below(mix(made.seed, STREAM.dispatch, firm, 3 + user), 100)
  const published = Number(campaign.publishedMonth.slice(5))
  if (percent < 30) return { account: 'split', since: 1 }
  if (percent < 44) return { account: 'split', since: published }
  if (percent < 60) return { account: 'split', since: Math.min(12, published + 1) }
  return percent < 70 ? { account: 'user', since: 1 } : own
}

function asksForSplitAccounts({ dispatch, opensOn }: Campaign): boolean {
  return inForceOn(dispatch.ruleSets, opensOn)?.routes['split-account'] === 'SPLIT_OK'
}
