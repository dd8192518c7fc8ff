import { readFileSync } from 'node:fs'
import { readLabelledSuspects } from '../src/dispatch/index.ts'

const file = new URL('../../../demo/dispatch/labelled-suspects.json', import.meta.url)

/**
 * Made-up employers with what a visit to each found: firms that dispatch and do not insure everybody, and others that look like them. Some of
 * either kind cannot be told by any sign: nothing but its user unit's word shows 和顺物业 and 联众商贸, and 启程企业服务 gave up the business that its old licence
 * and its scope speak of.
 */
export const LABELLED_SUSPECTS = readLabelledSuspects(JSON.parse(readFileSync(file, 'utf8')))
