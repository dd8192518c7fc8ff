import { proposedParagraphs, refreshedParagraphs } from '@kuomian/campaign'
import type { Bulletin } from '@kuomian/contract'

/** The words of a bulletin that a person can change. */
export type BulletinWords = Pick<Bulletin, 'title' | 'addressee' | 'copies' | 'citations' | 'paragraphs'>

/** What the rules propose while a bulletin cites these documents. */
function proposedFor({ inputs, policies }: Bulletin, citations: readonly string[]) {
  return proposedParagraphs({
    inputs,
    policies: citations.flatMap((number) => policies.filter((policy) => policy.number === number)),
  })
}

/** The rules of a bulletin with what each proposes for the documents that are cited now. */
export function proposalsFor(bulletin: Bulletin, citations: readonly string[]): Bulletin['proposals'] {
  const texts = new Map(proposedFor(bulletin, citations).map(({ key, text }) => [key, text]))
  return bulletin.proposals.map((proposal) => ({ ...proposal, text: texts.get(proposal.key) ?? null }))
}

/** Cites other documents: what still stands as it was proposed follows them. */
export function citing(bulletin: Bulletin, words: BulletinWords, citations: string[]): BulletinWords {
  const paragraphs = refreshedParagraphs(
    words.paragraphs,
    proposedFor(bulletin, words.citations),
    proposedFor(bulletin, citations),
  )
  return { ...words, citations, paragraphs }
}
