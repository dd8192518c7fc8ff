import { declareMessages } from '../../language/message.ts'

/** The messages of the annexes. */
export const annexMessages = declareMessages({
  title: { zh: '报表', en: 'Annexes' },
  question: {
    zh: '截至某日的五张附表是多少，与印发的一致吗？',
    en: 'What do the five annexes say as of a day, and do they agree with the print?',
  },
})
