export { maskAccount, maskPersonName, maskPhone, maskResidentId } from './mask.ts'
