export { forecastQuery } from './forecastQuery.ts'
