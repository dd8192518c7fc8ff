import { printPoints } from '../assessment/index.ts'
import type { BulletinInputs } from './inputs.ts'

/** Who stands where by the published scores of the quarter, and who has which grade (R46); null before they are published. */
export function scoreSentences(scores: BulletinInputs['scores']): string | null {
  if (scores === null || scores.lines.length === 0) return null
  const { lines } = scores
  const named = Math.min(3, Math.floor(lines.length / 2))
  const list = (part: typeof lines) =>
    part.map(({ name, total }) => `${name}（${printPoints(total)}分）`).join('、')
  const ends =
    named === 0
      ? ''
      : `，居前${named}位的是${list(lines.slice(0, named))}，居后${named}位的是${list(lines.slice(-named).toReversed())}`
  const grades = new Map<string, string[]>()
  for (const { name, grade } of lines)
    if (grade !== null) grades.set(grade, [...(grades.get(grade) ?? []), name])
  const graded = [...grades].map(([grade, names]) => `${grade}：${names.join('、')}`).join('；')
  return `按照考核办法，本季度考核结果已发布${ends}。${graded === '' ? '' : `考核等次为${graded}。`}`
}
