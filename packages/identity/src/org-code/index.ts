export { orgCodeCheckCharacter } from './check-character.ts'
export { formatOrgCode, type OrgCode, type OrgCodeFault, parseOrgCode } from './parse.ts'
export { orgCodeInTaxpayerNumber } from './taxpayer-number.ts'
