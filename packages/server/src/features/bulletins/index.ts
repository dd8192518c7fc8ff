export { type BulletinForm, bulletinOfPeriod } from './bulletin-file.ts'
export { readInputs } from './read-inputs.ts'
export { bulletinRoutes } from './routes.ts'
export { verifyBulletins } from './verify-bulletins.ts'
