import { declareMessages } from '../../language/message.ts'

/** The messages of the imports. */
export const importMessages = declareMessages({
  title: { zh: '名册', en: 'Rosters' },
  question: {
    zh: '哪些部门的名册到了，有没有拒收的行？',
    en: 'Which rosters have arrived, and were any rows refused?',
  },
})
