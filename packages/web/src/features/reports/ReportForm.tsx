import {
  checkReport,
  type Explanations,
  LEAST_EXPLANATION,
  type ReportContent,
  reportFields,
  unexplained,
} from '@kuomian/campaign'
import { type DistrictReport, reportDoneSchema } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useAskBeforeLeaving } from '../../feedback/useAskBeforeLeaving.ts'
import { formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { FigureFields } from './FigureFields.tsx'
import { FindingList } from './FindingList.tsx'
import { SheetActs } from './SheetActs.tsx'
import { useReportAct } from './useReportAct.ts'

/** The form of a report: figures on the left, what the rules find in them as one types on the right. */
export function ReportForm({ report }: { report: DistrictReport }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [content, setContent] = useState<ReportContent>(report.content)
  const [explanations, setExplanations] = useState<Explanations>(report.explanations)
  const [saved, setSaved] = useState<Filled>({ content, explanations })
  const isOwn = user.districtId === report.districtId && user.role === 'district' && !campaign.readOnly
  const isOpen = isOwn && (report.state === 'draft' || report.state === 'returned')
  const findings = checkReport(content, report.context)
  const open = unexplained(findings, explanations)
  const { parts } = content
  useAskBeforeLeaving(isOpen && (content !== saved.content || explanations !== saved.explanations))
  return (
    <>
      <div className="report-form">
        <section className="sheet">
          <FigureFields report={report} content={content} isOpen={isOpen} onChange={setContent} />
          {parts.length > 0 && (
            <p className="soft">
              {t('reports.parts', { count: parts.length })}{' '}
              {isOpen && (
                <Button size="small" onClick={() => setContent({ ...content, parts: [] })}>
                  {t('reports.clearParts')}
                </Button>
              )}
            </p>
          )}
          <p className="soft not-on-paper">{t('reports.blankMeans')}</p>
          <SheetActs report={report} isOpen={isOpen} onRead={setContent} />
        </section>
        <section className="sheet">
          <h2>{t('reports.checks')}</h2>
          {isOpen && open.length > 0 && (
            <p>{t('reports.mustExplain', { count: open.length, least: LEAST_EXPLANATION })}</p>
          )}
          <FindingList
            findings={findings}
            explanations={explanations}
            isOpen={isOpen}
            onChange={setExplanations}
          />
        </section>
      </div>
      {isOpen && (
        <FormActs report={report} filled={{ content, explanations }} open={open.length} onSaved={setSaved} />
      )}
      {isOwn && report.state === 'submitted' && <Withdraw report={report} />}
    </>
  )
}

type Filled = { content: ReportContent; explanations: Explanations }

function FormActs({
  report,
  filled,
  open,
  onSaved,
}: {
  report: DistrictReport
  filled: Filled
  open: number
  onSaved: (filled: Filled) => void
}) {
  const { t, language } = useLanguage()
  const [asking, setAsking] = useState(false)
  const saving = useReportAct(reportDoneSchema, `/reports/${report.id}/save`, {
    said: () => t('reports.saved'),
    onDone: () => undefined,
  })
  const submitting = useReportAct(reportDoneSchema, `/reports/${report.id}/submit`, {
    said: () => t('reports.submitted'),
    onDone: () => setAsking(false),
  })
  const fields = reportFields(report.context.form, report.context).filter(({ isRate }) => !isRate)
  const done = fields.filter(({ id }) => (filled.content.cells[id] ?? 'missing') !== 'missing').length
  const findings = checkReport(filled.content, report.context).length
  return (
    <div className="report-acts not-on-paper">
      <Button
        loading={saving.isPending}
        onClick={() => saving.mutate(filled, { onSuccess: () => onSaved(filled) })}
      >
        {t('reports.save')}
      </Button>
      <Button type="primary" disabled={open > 0} onClick={() => setAsking(true)}>
        {t('reports.submit')}
      </Button>
      {saving.error !== null && <ErrorNotice error={saving.error} />}
      {asking && (
        <ConfirmWithNumbers
          open
          title={t('reports.submitAsk', { month: formatMonth(language, report.context.month) })}
          act={t('reports.submit')}
          busy={submitting.isPending}
          error={submitting.error}
          onConfirm={() => submitting.mutate(filled)}
          onCancel={() => setAsking(false)}
          numbers={[
            { label: t('reports.figures'), value: t('reports.ofFields', { done, all: fields.length }) },
            { label: t('reports.findings'), value: findings },
          ]}
        >
          <p className="soft">{t('reports.submitNext')}</p>
        </ConfirmWithNumbers>
      )}
    </div>
  )
}

function Withdraw({ report }: { report: DistrictReport }) {
  const { t } = useLanguage()
  const { mutate, isPending, error } = useReportAct(reportDoneSchema, `/reports/${report.id}/withdraw`, {
    said: () => t('reports.withdrawn'),
    onDone: () => undefined,
  })
  return (
    <div className="report-acts not-on-paper">
      <Button loading={isPending} onClick={() => mutate({})}>
        {t('reports.withdraw')}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  )
}
