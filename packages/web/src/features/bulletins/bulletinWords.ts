import type { Bulletin } from '@kuomian/contract'

/** The words of a bulletin that a person can change. */
export type BulletinWords = Pick<Bulletin, 'title' | 'addressee' | 'copies' | 'citations' | 'paragraphs'>
