import { jobStartedSchema, type PrintRequest } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Radio } from 'antd'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { JobProgress } from '../../jobs/JobProgress.tsx'
import { jobFile, useJob } from '../../jobs/useJob.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import './documents.css'

const most = 200
const resultSchema = z.object({
  papers: z.number(),
  left: z.array(z.object({ leadId: z.number(), zh: z.string(), en: z.string() })),
})

/** Prints papers of many leads as one PDF: blank visit forms, or demands that are made and numbered on the way. */
export function PrintPapers({ leadIds, onClose }: { leadIds: readonly number[]; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const queryClient = useQueryClient()
  const [kind, setKind] = useState<PrintRequest['kind']>('visit-form')
  const start = useMutation({
    mutationFn: () => request(jobStartedSchema, 'POST', '/documents/print', { kind, leadIds }),
  })
  const { job, isOver, error } = useJob(start.data?.jobId ?? null)
  useEffect(() => {
    if (isOver) void queryClient.invalidateQueries({ queryKey: ['documents'] })
  }, [isOver, queryClient])
  const running = start.isPending || (start.data !== undefined && !isOver)
  const result = resultSchema.safeParse(job?.result)
  return (
    <Modal open title={t('documents.print')} footer={null} onCancel={onClose}>
      <p className="soft">{t('documents.printNote', { count: leadIds.length })}</p>
      <Radio.Group
        aria-label={t('documents.printWhat')}
        vertical
        value={kind}
        disabled={running}
        onChange={({ target }) => setKind(target.value === 'visit-form' ? 'visit-form' : 'enrolment-demand')}
        options={[
          { value: 'visit-form', label: t('documents.visitForm') },
          { value: 'enrolment-demand', label: t('documents.demandForm') },
        ]}
      />
      {leadIds.length > most ? (
        <p role="alert">{t('documents.printTooMany')}</p>
      ) : (
        <p>
          <Button type="primary" loading={running} onClick={() => start.mutate()}>
            {t('documents.printStart')}
          </Button>
        </p>
      )}
      {start.error !== null && <ErrorNotice error={start.error} />}
      {error !== null && <ErrorNotice error={error} />}
      {start.data !== undefined && (
        <JobProgress job={job} label={t('documents.printing')} unit={t('documents.copies')} />
      )}
      {job?.state === 'done' && result.success && (
        <>
          <p role="status">
            {t('documents.printReady', { count: result.data.papers })}{' '}
            <a href={jobFile(job.id)} download>
              {job.fileName}
            </a>
          </p>
          {result.data.left.length > 0 && (
            <>
              <p>{t('documents.printLeft', { count: result.data.left.length })}</p>
              <ul className="document-left">
                {result.data.left.map((lead) => (
                  <li key={lead.leadId}>
                    {t('documents.printLeftRow', { lead: lead.leadId })}{' '}
                    <span className="soft">{pick(lead)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Modal>
  )
}
