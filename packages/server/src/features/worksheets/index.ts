export { worksheetRoutes } from './routes.ts'
export { takeBackWorksheet } from './take-back-worksheet.ts'
export { writeWorksheet } from './write-worksheet.ts'
