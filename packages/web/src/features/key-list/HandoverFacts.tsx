import { LEADING_RULES, RECEIVERS, REFUSAL_REASONS } from '@kuomian/campaign'
import type { Handover } from '@kuomian/contract'
import type { ReactNode } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { EvidenceStrip } from '../evidence/index.ts'
import { HandoverStateMark } from './HandoverStateMark.tsx'
import { useResultTitle } from './useHandoverColumns.tsx'

/** What was handed over, as the paper has it, and what the receiver did. */
export function HandoverFacts({ handover }: { handover: Handover }) {
  const { t, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const resultTitle = useResultTitle()
  const { content } = handover
  const audit = handover.receiver === 'audit'
  const facts: [string, ReactNode][] = [
    [t('key-list.state'), <HandoverStateMark key="state" handover={handover} />],
    [
      t('key-list.receiver'),
      `${pick(RECEIVERS[handover.receiver])} · ${t(handover.leads ? 'key-list.leads' : 'key-list.information')}`,
    ],
    [t('key-list.rule'), handover.ruleReason || pick(LEADING_RULES[handover.rule])],
    [
      t('key-list.handedOn'),
      handover.late ? (
        <StateMark key="late" state="overdue">
          {handover.handedOn} {t('key-list.lateHanded')}
        </StateMark>
      ) : (
        handover.handedOn
      ),
    ],
    [t('key-list.slot'), handover.slot],
    [t('key-list.district'), nameOf(handover.districtId)],
    [t('key-list.code'), content.code],
    [t('key-list.address'), content.address],
    [t('key-list.legalRepresentative'), content.legalRepresentative],
    [t('key-list.contactPerson'), content.contactPerson],
    [t('key-list.phone'), content.phone],
    [
      t('key-list.leadClass'),
      // A short code is spoken (K1); a long one is the machine's.
      content.leadClass.length <= 3 ? `${content.leadClass} ${content.classTitle}` : content.classTitle,
    ],
    [t('key-list.uninsured'), `${content.uninsured} ${t('key-list.persons')}`],
    [
      t('key-list.work'),
      t('key-list.workOf', { attempts: content.attempts, days: content.contactDays.join('、') }),
    ],
    [
      t('key-list.reason'),
      `${pick(REFUSAL_REASONS[content.reasonCode])}${content.note === '' ? '' : `：${content.note}`}`,
    ],
    [t('key-list.evidence'), <EvidenceLinks key="evidence" files={content.evidence} />],
    [t('key-list.received'), handover.receivedOn && `${handover.receivedBy} ${handover.receivedOn}`],
    [
      t(audit ? 'key-list.notice' : 'key-list.case'),
      handover.caseOpenedOn && `${handover.caseNumber} ${handover.caseOpenedOn}`,
    ],
    [t('key-list.starts'), handover.startsOn],
    [
      t('key-list.ended'),
      handover.endedOn &&
        `${handover.endedOn} ${t(handover.violation ? 'key-list.violation' : 'key-list.noViolation')}`,
    ],
    [t('key-list.limit'), handover.limitOn],
    [t('key-list.extended'), handover.extensionReason],
    [
      t('key-list.result'),
      handover.result &&
        `${resultTitle(handover.result)}${handover.resultNote === '' ? '' : `：${handover.resultNote}`}`,
    ],
    [
      t('key-list.answerFiles'),
      handover.answerFiles.length > 0 && <EvidenceStrip key="files" files={handover.answerFiles} />,
    ],
  ]
  return (
    <dl className="handover-facts">
      {facts
        .filter(([, value]) => value !== null && value !== '' && value !== false)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function EvidenceLinks({ files }: { files: Handover['content']['evidence'] }) {
  const { t } = useLanguage()
  if (files.length === 0) return t('key-list.noEvidence')
  return (
    <ul>
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={`/api/evidence/${id}`} target="_blank" rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
