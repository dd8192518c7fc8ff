export { type CounterDifference, recount } from './recount.ts'
export { keepSealing, sealJournal } from './seal-journal.ts'
export { type JournalCheck, verifyJournal } from './verify-journal.ts'
