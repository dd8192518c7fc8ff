import { importRequestSchema } from '@kuomian/contract'
import type { JobHandler } from '../../../jobs/index.ts'
import { campaignOf } from '../../campaigns/index.ts'
import { type ImportOrder, importRoster } from '../delivery/import-roster.ts'
import { dropUpload, findUpload } from './uploads.ts'

/** The job `import`: brings an uploaded file in, or shows in a dry run what would happen. */
export const importJob: JobHandler = async ({ program, actor, input, report }) => {
  const request = importRequestSchema.parse(input)
  const { kind, source, dryRun, sheet, asOf, mapping } = request
  const folder = program.folders.deliveries
  const upload = await findUpload(folder, request.uploadId, actor)
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  const order: ImportOrder = {
    kind,
    source,
    dryRun,
    path: upload.path,
    fileName: upload.fileName,
    ...(sheet === undefined ? {} : { sheet }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(mapping === undefined ? {} : { mapping }),
  }
  const result = await importRoster({ program, campaign, actor }, order, report)
  if (!dryRun) await dropUpload(folder, upload.id)
  return { result }
}
