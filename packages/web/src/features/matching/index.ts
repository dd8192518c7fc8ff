export { matchingQuery } from './matchingQueries.ts'
