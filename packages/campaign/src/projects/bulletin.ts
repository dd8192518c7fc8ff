import { rankByRate, rateOf } from '../rates/index.ts'
import type { GroupParticipation, Participation } from './participation.ts'

type Pair = { due: number; insured: number }

/** A line of a bulletin's ranking: districts that share a plan stand in it together. */
export type BulletinLine = { districtIds: number[]; new: Pair; running: Pair; rank: number | null }

const pairOf = ({ due, insured }: GroupParticipation): Pair => ({
  due: due.projects,
  insured: insured.projects,
})

/**
 * The ranking of a bulletin (R29): by the rate of new projects, which should all be insured (R24); where nothing new is due there is no rank.
 */
export function bulletinRanking(participation: readonly Participation[]): BulletinLine[] {
  const lines = participation.map(({ districtIds, groups }) => ({
    districtIds,
    new: pairOf(groups.new),
    running: pairOf(groups.running),
  }))
  return rankByRate(lines, (line) => rateOf(line.new.insured, line.new.due)).map(({ item, rank }) => ({
    ...item,
    rank: rank ?? null,
  }))
}

/** What the lines come to together: sum over sum, never the mean of rates. */
export function bulletinTotal(lines: readonly BulletinLine[]): { new: Pair; running: Pair } {
  const total = (group: 'new' | 'running'): Pair => ({
    due: lines.reduce((sum, line) => sum + line[group].due, 0),
    insured: lines.reduce((sum, line) => sum + line[group].insured, 0),
  })
  return { new: total('new'), running: total('running') }
}
