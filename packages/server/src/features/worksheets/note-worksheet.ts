import { worksheetRequestSchema } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'

/** Journals that an officer takes leads along as a workbook (domain §11), before the job starts. */
export const noteWorksheet = defineCommand({
  name: 'write-worksheet',
  roles: ['district'],
  whileReadOnly: true,
  input: worksheetRequestSchema,
  async run(_tx, { selection }) {
    const chosen = 'ids' in selection ? selection.ids.length : null
    return { answer: {}, subject: { kind: 'worksheet', id: 'leads' }, after: { chosen } }
  },
})
