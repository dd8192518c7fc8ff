import type { ReportContent } from '@kuomian/campaign'
import { type DistrictReport, type ReportSheet, reportSheetSchema } from '@kuomian/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Upload } from 'antd'
import { useState } from 'react'
import { upload } from '../../api/upload.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** The form as a workbook to fill in, and a filled one read in place of typing; nothing is kept before it is saved. */
export function SheetActs({
  report,
  isOpen,
  onRead,
}: {
  report: DistrictReport
  isOpen: boolean
  onRead: (content: ReportContent) => void
}) {
  const { t, pick } = useLanguage()
  const { message } = App.useApp()
  const [faults, setFaults] = useState<ReportSheet['faults']>([])
  const { mutate, isPending, error } = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData()
      form.append('file', file)
      return upload(reportSheetSchema, `/reports/${report.id}/sheet`, form)
    },
    onSuccess: (sheet) => {
      setFaults(sheet.faults)
      if (sheet.content === null) return
      onRead(sheet.content)
      message.success(t('reports.uploaded'))
    },
  })
  return (
    <div className="not-on-paper">
      <div className="report-acts">
        <Button href={`/api/reports/${report.id}/sheet`}>{t('reports.sheet')}</Button>
        {isOpen && (
          <Upload
            accept=".xlsx,.xls,.csv"
            showUploadList={false}
            beforeUpload={(file) => {
              mutate(file)
              return false
            }}
          >
            <Button loading={isPending}>{t('reports.upload')}</Button>
          </Upload>
        )}
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {faults.length > 0 && (
        <div role="alert">
          <StateMark state="overdue">{t('reports.faults', { count: faults.length })}</StateMark>
          <ul className="report-faults">
            {faults.map(({ row, column, messages }) => (
              <li key={`${row} ${column} ${messages.zh}`}>
                {t('reports.fault', { row, column: column ?? '' })}
                {pick(messages)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
