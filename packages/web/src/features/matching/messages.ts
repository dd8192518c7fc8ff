import { declareMessages } from '../../language/message.ts'

/** The messages of the matching. */
export const matchingMessages = declareMessages({
  title: { zh: '比对', en: 'Matching' },
  question: {
    zh: '比对找到了哪些未参保的人和单位，哪些要人来定？',
    en: 'Whom did the match find uninsured, and which pairs wait for a decision?',
  },
})
