export { type CompanyKeyOptions, type CompanyKeys, companyKey, companyKeys, companyKeysOf } from './key.ts'
export type { LegalFormKind } from './legal-form.ts'
export { type CompanyName, parseCompanyName } from './parse.ts'
