import { saveTable } from '../../features/tables/index.ts'
import type { Scene } from './scene.ts'

const leads = { zh: '资源排查', en: 'Inspection' }
const orders = { zh: '限期改正', en: 'Orders to correct' }

/** A table that the plan does not have and the office composes for itself: what is visited beside what is put right, best district first. */
const follow = {
  title: { zh: '{year}年{month}月各区县排查与改正情况表', en: 'Inspection and correction, {year}-{month}' },
  unitLine: { zh: '单位：户、件、%', en: 'Unit: employers, orders, %' },
  columns: [
    {
      ...{ kind: 'count', id: 'issued', measure: 'issued-units', group: leads },
      head: { zh: '下发户数', en: 'Issued' },
    },
    {
      ...{ kind: 'count', id: 'inspected', measure: 'inspected-units', group: leads },
      head: { zh: '已排查户数', en: 'Inspected' },
    },
    {
      ...{ kind: 'rate', id: 'progress', of: 'inspected', over: 'issued', group: leads },
      head: { zh: '排查进度', en: 'Share' },
    },
    {
      ...{ kind: 'count', id: 'due', measure: 'orders-due', group: orders },
      head: { zh: '应结件数', en: 'Due' },
    },
    {
      ...{ kind: 'count', id: 'met', measure: 'orders-in-time', group: orders },
      head: { zh: '按期改正', en: 'In time' },
    },
    {
      ...{ kind: 'rate', id: 'met-rate', of: 'met', over: 'due', group: orders },
      head: { zh: '按期改正率', en: 'Share' },
    },
  ],
  ...{ rows: 'units', serial: true, blankDistrictHead: false, paddedNames: false },
  ...{ decimals: 1, total: 'last', order: 'rate-descending', orderBy: 'progress' },
}

/** The office composes a table of its own. */
export async function playTables({ number, city, act }: Scene): Promise<void> {
  if (number !== 4) return
  await act('compose table', saveTable, city, { code: 'inspection-orders', edition: 0, composition: follow })
}
