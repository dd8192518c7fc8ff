export { leadWordsQuery } from './leadQueries.ts'
export { personClassNames } from './personClassNames.ts'
export { useLeadWords } from './useLeadWords.ts'
