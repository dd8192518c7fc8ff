import { printPoints } from '@kuomian/campaign'
import type { Bilingual, ScoreSheetView } from '@kuomian/contract'
import { Button } from 'antd'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { SubjectPaper } from '../documents/index.ts'

type Line = {
  code: string
  title: Bilingual
  weight: number | null
  points: number | null
  applies: boolean
  steps: Bilingual[]
}

/** One unit's score sheet (考核得分表): each line with every step of its reckoning, and why supervision is proposed. */
export function ScoreSheet({ sheet, onClose }: { sheet: ScoreSheetView; onClose: () => void }) {
  const { t, language } = useLanguage()
  const { user } = useSession()
  const title = t('assessment.sheet', { name: sheet.name[language] })
  const lines: Line[] = [
    ...sheet.items.map((item) => ({ ...item, applies: item.state !== 'not-applicable' })),
    ...(sheet.bonus.points === 0
      ? []
      : [
          {
            code: '+',
            title: bonusTitle,
            weight: null,
            points: sheet.bonus.points,
            applies: true,
            steps: sheet.bonus.steps,
          },
        ]),
    ...sheet.deductions.map(({ code, title: what, points, times }) => ({
      code,
      title: what,
      weight: null,
      points: -points,
      applies: true,
      steps: [{ zh: `${times} 次`, en: `${times} times` }],
    })),
    ...sheet.adjustments.map(({ code, points, because }, place) => ({
      code: `${code} ${place}`,
      title: { zh: `申诉复核（${code}）`, en: `Appeal (${code})` },
      weight: null,
      points,
      applies: true,
      steps: [{ zh: because, en: because }],
    })),
  ]
  return (
    <section className="sheet" aria-label={title}>
      <header className="assessment-head">
        <h2>
          {title} <span className="page-question">{printPoints(sheet.total)}</span>
        </h2>
        <Button className="not-on-paper" onClick={onClose}>
          {t('assessment.close')}
        </Button>
      </header>
      <ShortTable
        caption={title}
        rows={lines}
        rowKey={({ code }) => code}
        total={{
          code: '',
          title: totalTitle,
          weight: sheet.scoredOf,
          points: sheet.total,
          applies: true,
          steps: [],
        }}
        columns={[
          { key: 'item', head: t('assessment.item'), width: 120, cell: ({ title: name }) => name[language] },
          {
            key: 'points',
            head: t('assessment.points'),
            width: 72,
            number: true,
            cell: ({ points, applies }) =>
              points === null ? (applies ? t('assessment.missing') : '—') : signed(points),
          },
          {
            key: 'weight',
            head: t('assessment.weight'),
            width: 72,
            number: true,
            cell: ({ weight }) => (weight === null ? '' : printPoints(weight)),
          },
          {
            key: 'steps',
            head: t('assessment.steps'),
            width: 320,
            cell: ({ steps }) => (
              <ol className="assessment-steps">
                {steps.map((step) => (
                  <li key={step.zh}>{step[language]}</li>
                ))}
              </ol>
            ),
          },
        ]}
      />
      {sheet.id !== null && user.role !== 'reader' && (
        <SubjectPaper kind="score-sheet" subjectId={sheet.id} about={title} />
      )}
      {sheet.vetoed && <p>{t('assessment.vetoed')}</p>}
      {sheet.slow.length > 0 && (
        <>
          <h3>{t('assessment.whySlow')}</h3>
          <ul className="assessment-reasons">
            {sheet.slow.map(({ because }) => (
              <li key={because.zh}>{because[language]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const bonusTitle: Bilingual = { zh: '加分', en: 'Bonus' }
const totalTitle: Bilingual = { zh: '合计', en: 'Total' }
const signed = (points: number) => (points < 0 ? `−${printPoints(-points)}` : printPoints(points))
