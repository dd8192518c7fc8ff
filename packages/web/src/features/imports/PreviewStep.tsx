import { chooseMapping, fieldOf, type MappingProposal, rosterOf } from '@kuomian/campaign'
import {
  type ImportRequest,
  importOutcomeSchema,
  jobStartedSchema,
  type Preview,
  previewSchema,
} from '@kuomian/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useEffect, useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { withQuery } from '../../api/withQuery.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { JobProgress } from '../../jobs/JobProgress.tsx'
import { useJob } from '../../jobs/useJob.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { MappingTable } from './MappingTable.tsx'
import { OutcomeView } from './OutcomeView.tsx'

/** A file that was uploaded and looked at. */
export interface PreviewStepProps {
  readonly preview: Preview
  readonly source: string
  /** Another sheet was chosen and looked at. */
  readonly onPreview: (preview: Preview) => void
}

/** What was found in the file, its mapping to correct, and the two acts: try and import. */
export function PreviewStep({ preview, source, onPreview }: PreviewStepProps) {
  const { t, pick } = useLanguage()
  const queries = useQueryClient()
  const asOfId = useId()
  const sheetId = useId()
  const [chosen, setChosen] = useState<MappingProposal | null>(null)
  const [asOf, setAsOf] = useState(preview.asOf)
  const [jobId, setJobId] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const { job, isOver } = useJob(jobId)
  const mapping: MappingProposal = chosen ?? preview
  const roster = rosterOf(preview.kind)
  const title = (name: string) => pick(fieldOf(roster, name) ?? { zh: name, en: name })
  const isUsable = mapping.missing.length === 0 && mapping.duplicates.length === 0
  const isBusy = jobId !== null && !isOver
  const outcome = job?.state === 'done' ? importOutcomeSchema.parse(job.result) : null

  useEffect(() => {
    if (outcome?.state === 'stored') void queries.invalidateQueries({ queryKey: ['imports'] })
  }, [outcome?.state, queries])

  function correct(column: number, field: string | null) {
    const headers = mapping.columns.map(({ header }) => header)
    const fields = mapping.columns.map((one) => (one.column === column ? field : one.field))
    setChosen(chooseMapping(preview.kind, headers, fields))
  }

  async function start(dryRun: boolean) {
    setFailure(null)
    setJobId(null)
    const body: ImportRequest = {
      uploadId: preview.uploadId,
      kind: preview.kind,
      source,
      sheet: preview.sheet,
      asOf,
      dryRun,
      ...(chosen === null ? {} : { mapping: chosen.columns.map(({ field }) => field) }),
    }
    try {
      setJobId((await request(jobStartedSchema, 'POST', '/imports', body)).jobId)
    } catch (error) {
      setFailure(error)
    }
  }

  async function chooseSheet(sheet: string) {
    setFailure(null)
    const path = withQuery(`/imports/files/${preview.uploadId}`, { kind: preview.kind, source, sheet })
    try {
      onPreview(await request(previewSchema, 'GET', path))
      setChosen(null)
      setJobId(null)
    } catch (error) {
      setFailure(error)
    }
  }

  const examples = mapping.columns.map(
    ({ column }) => preview.sample.find(({ cells }) => (cells[column] ?? '') !== '')?.cells[column] ?? '',
  )
  return (
    <>
      <p className="imports-file-name">
        {pick(roster)} · {preview.fileName}
      </p>
      {preview.titles.length > 0 && <p className="imports-example">{preview.titles.join(' / ')}</p>}
      <p>
        {t('imports.found', { row: preview.headerRow, columns: preview.columns.length })}
        {preview.encoding !== null && ` · ${preview.encoding.toUpperCase()}`}
        {preview.remembered && chosen === null && ` · ${t('imports.remembered')}`}
      </p>
      <div className="imports-choices">
        <label className="imports-label" htmlFor={asOfId}>
          {t('imports.asOf')}
          <Input id={asOfId} value={asOf} maxLength={10} onChange={(event) => setAsOf(event.target.value)} />
        </label>
        {preview.sheets.length > 1 && (
          <label className="imports-label" htmlFor={sheetId}>
            {t('imports.sheet')}
            <Select
              id={sheetId}
              value={preview.sheet}
              options={preview.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
              onChange={(sheet) => void chooseSheet(sheet)}
            />
          </label>
        )}
      </div>
      {mapping.missing.length > 0 && (
        <p role="alert" className="imports-problem">
          {t('imports.missing', { columns: mapping.missing.map(title).join('、') })}
        </p>
      )}
      {mapping.duplicates.map(({ field }) => (
        <p key={field} role="alert" className="imports-problem">
          {t('imports.twice', { field: title(field) })}
        </p>
      ))}
      <div className="imports-acts">
        <Button disabled={!isUsable || isBusy} onClick={() => void start(true)}>
          {t('imports.dryRun')}
        </Button>
        <Button type="primary" disabled={!isUsable || isBusy} onClick={() => void start(false)}>
          {t('imports.doImport')}
        </Button>
      </div>
      {failure !== null && <ErrorNotice error={failure} />}
      {jobId !== null && <JobProgress job={job} label={t('imports.reading')} unit={t('imports.rows')} />}
      {outcome !== null && <OutcomeView outcome={outcome} />}
      {outcome?.state !== 'stored' && (
        <MappingTable kind={preview.kind} mapping={mapping} examples={examples} onChange={correct} />
      )}
    </>
  )
}
