import { printPoints } from '../assessment/index.ts'
import type { BulletinPaperData } from '../documents/index.ts'
import { printFigure, printPercent } from '../rates/index.ts'
import type { BulletinChanges } from './changes.ts'
import type { BulletinInputs } from './inputs.ts'
import { BULLETIN_SECTIONS, type BulletinParagraph, type BulletinSection } from './paragraph.ts'
import { RANKINGS, type RankedBy, standingsOf } from './standings.ts'

/** What an edition corrects: which edition with which number, why, and what differs. */
export type Correction = { edition: number; number: string; reason: string; changes: BulletinChanges }

/** A bulletin before it has its number: its figures, its words, which edition it is and what it corrects. */
export type BulletinText = {
  inputs: BulletinInputs
  hash: string
  edition: number
  title: string
  addressee: string
  copies: string
  paragraphs: readonly BulletinParagraph[]
  corrects: Correction | null
}

/** What is printed of a bulletin but for its head: words by section, rankings as they stand on paper. */
export function bulletinPaperData(bulletin: BulletinText): Omit<BulletinPaperData, 'head'> {
  const { inputs, paragraphs, corrects } = bulletin
  const section = (name: BulletinSection) =>
    paragraphs.flatMap((one) => (one.section === name ? [one.text] : []))
  return {
    title: bulletin.title,
    addressee: bulletin.addressee,
    copies: bulletin.copies,
    asOf: inputs.asOf,
    knownAt: inputs.knownAt,
    edition: bulletin.edition,
    hash: bulletin.hash,
    opening: section('opening'),
    overall: section('overall'),
    districts: section('districts'),
    problems: section('problems'),
    next: section('next'),
    payers: rankingLines(inputs, RANKINGS.payers),
    inspection: rankingLines(inputs, RANKINGS.inspection),
    construction: rankingLines(inputs, RANKINGS.construction),
    scores: (inputs.scores?.lines ?? []).map(({ rank, name, total, grade }) => ({
      rank: String(rank),
      name,
      total: printPoints(total),
      grade: grade ?? '—',
    })),
    corrects: corrects === null ? [] : [correctionSentence(bulletin.edition, corrects)],
    corrections: (corrects?.changes.figures ?? []).map(({ annex, name, column, before, after }) => ({
      place: name,
      column: `附件${annex}　${column.zh}`,
      before,
      after,
    })),
  }
}

function rankingLines(inputs: BulletinInputs, by: RankedBy): BulletinPaperData['payers'] {
  return standingsOf(inputs, by).map(({ rank, name, cells, rate, moved }) => ({
    rank: rank === null ? '—' : String(rank),
    name,
    counted: printFigure(cells[by.of] ?? 'missing'),
    of: printFigure(cells[by.over] ?? 'missing'),
    rate: printPercent(rate, by.decimals),
    moved: moved === null || moved === 0 ? '—' : `${moved > 0 ? '↑' : '↓'}${Math.abs(moved)}`,
  }))
}

/** What a correction says of itself: which paper it takes the place of, why, and how much of it is otherwise. */
function correctionSentence(edition: number, { number, reason, changes }: Correction): string {
  const sections = [...new Set(changes.paragraphs.map(({ section }) => section))]
  const where = sections.map((section) => `“${BULLETIN_SECTIONS[section].slice(2) || '开头'}”`).join('、')
  const parts = [
    ...(changes.figures.length === 0 ? [] : [`数字${changes.figures.length}处（见更正对照表）`]),
    ...(changes.paragraphs.length === 0 ? [] : [`文字${changes.paragraphs.length}段（${where}部分）`]),
  ]
  const what = parts.length === 0 ? '' : `更正内容：${parts.join('，')}。`
  return `本通报为第${edition}版，更正${number}。更正原因：${reason.replace(/。$/u, '')}。${what}`
}
