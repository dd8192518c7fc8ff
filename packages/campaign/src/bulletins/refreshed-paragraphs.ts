import type { BulletinParagraph } from './paragraph.ts'

/**
 * The paragraphs after the figures moved or other documents are cited: what still stood as it was proposed takes its new proposal, what a person
 * wrote stays, what he took out stays out, and what is proposed only now comes in.
 */
export function refreshedParagraphs(
  current: readonly BulletinParagraph[],
  proposedBefore: readonly BulletinParagraph[],
  proposedNow: readonly BulletinParagraph[],
): BulletinParagraph[] {
  const before = new Map(proposedBefore.map(({ key, text }) => [key, text]))
  const now = new Map(proposedNow.map(({ key, text }) => [key, text]))
  const kept = current.flatMap((paragraph) => {
    const untouched = before.get(paragraph.key) === paragraph.text
    if (!untouched) return [paragraph]
    const text = now.get(paragraph.key)
    return text === undefined ? [] : [{ ...paragraph, text }]
  })
  const added = proposedNow.filter(({ key }) => !before.has(key) && !kept.some((one) => one.key === key))
  return [...kept, ...added]
}
