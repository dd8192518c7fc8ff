import { jobStartedSchema } from '@kuomian/contract'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { request } from '../../api/request.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { FileJob } from './FileJob.tsx'

/** Exports everybody who matches as a workbook; numbers stay masked in it. */
export function ExportPeople({ filter }: { filter: object }) {
  const { t } = useLanguage()
  const start = useMutation({
    mutationFn: () => request(jobStartedSchema, 'POST', '/people/export', filter),
  })
  return (
    <div>
      <Button loading={start.isPending} onClick={() => start.mutate()}>
        {t('people.exportAll')}
      </Button>
      <FileJob jobId={start.data?.jobId ?? null} error={start.error} />
    </div>
  )
}
