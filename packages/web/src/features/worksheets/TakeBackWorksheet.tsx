import { jobStartedSchema, worksheetResultSchema, worksheetUploadedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useEffect, useId, useState } from 'react'
import { request } from '../../api/request.ts'
import { upload } from '../../api/upload.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { JobProgress } from '../../jobs/JobProgress.tsx'
import { useJob } from '../../jobs/useJob.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { WorksheetOutcome } from './WorksheetOutcome.tsx'

/** The button that hands in a filled-in worksheet, and what became of its rows. */
export function TakeBackWorksheet() {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('worksheets.takeBack')}</Button>
      {open && <TakeBackDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function TakeBackDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const id = useId()
  const send = useMutation({
    mutationFn: async (file: File) => {
      const form = new FormData()
      form.append('file', file)
      const { uploadId } = await upload(worksheetUploadedSchema, '/worksheets/upload', form)
      return request(jobStartedSchema, 'POST', '/worksheets/return', { uploadId })
    },
  })
  const { job, isOver, error } = useJob(send.data?.jobId ?? null)
  useEffect(() => {
    // What was recorded shows on every list at once.
    if (isOver) void queryClient.invalidateQueries()
  }, [isOver, queryClient])
  const result = worksheetResultSchema.safeParse(job?.result)
  return (
    <Modal open title={t('worksheets.takeBack')} footer={null} onCancel={onClose} width={640}>
      <p className="soft">{t('worksheets.takeBackNote')}</p>
      <p className="dialog-field">
        <label htmlFor={id}>{t('worksheets.file')}</label>
        <input
          id={id}
          type="file"
          accept=".xlsx,.xls,.et,.csv"
          disabled={send.isPending || (send.data !== undefined && !isOver)}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file !== undefined) send.mutate(file)
            target.value = ''
          }}
        />
      </p>
      {send.isPending && <p role="status">{t('worksheets.sending')}</p>}
      {send.error !== null && <ErrorNotice error={send.error} />}
      {error !== null && <ErrorNotice error={error} />}
      {send.data !== undefined && (
        <JobProgress job={job} label={t('worksheets.recording')} unit={t('worksheets.rows')} />
      )}
      {job?.state === 'done' && result.success && <WorksheetOutcome job={job} result={result.data} />}
    </Modal>
  )
}
