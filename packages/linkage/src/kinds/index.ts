import type { ColumnKind } from '../model/feature.ts'
import { address } from './address.ts'
import { category } from './category.ts'
import { code } from './code.ts'
import { companyName } from './company-name.ts'
import { date } from './date.ts'
import type { Kind } from './kind.ts'
import { number } from './number.ts'
import { orgCode } from './org-code.ts'
import { personName } from './person-name.ts'
import { phone } from './phone.ts'
import { residentId } from './resident-id.ts'
import { set } from './set.ts'
import { text } from './text.ts'

const KINDS: Readonly<Record<ColumnKind, Kind>> = {
  'resident-id': residentId,
  'org-code': orgCode,
  code,
  phone,
  date,
  number,
  'person-name': personName,
  'company-name': companyName,
  address,
  text,
  category,
  set,
}

/**
 * How the values of a kind are read.
 *
 * @example kindOf('person-name').normalise('王　伟', column) // '王伟'
 */
export function kindOf(kind: ColumnKind): Kind {
  return KINDS[kind]
}
