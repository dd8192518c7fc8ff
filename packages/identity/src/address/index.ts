export { type Division, type Gazetteer, gazetteerOf } from './gazetteer.ts'
export { type Address, parseAddress } from './parse.ts'
export { streetOf } from './street.ts'
