import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the bulletins room. */
export const bulletinRefusals = {
  'bulletin-not-found': { status: 404, zh: '没有找到通报 {id}。', en: 'Bulletin {id} was not found.' },
  'bulletin-period-not-begun': {
    status: 422,
    zh: '{period} 尚未开始，或还没有前一天的数据（业务日期 {today}）。',
    en: '{period} has not begun, or nothing is known of it by the day before (the campaign’s today is {today}).',
  },
  'bulletin-open': {
    status: 409,
    zh: '{period} 已有一份未发布的通报（第 {edition} 版）。请继续编辑，或先作废它。',
    en: 'A bulletin of {period} is being drafted already (edition {edition}). Go on with it, or discard it first.',
  },
  'bulletin-published': {
    status: 409,
    zh: '{period} 的通报已发布。更正须说明理由，并作为新的一版发布。',
    en: 'The bulletin of {period} is published. A correction says what it is for and becomes a new edition.',
  },
  'bulletin-not-published': {
    status: 409,
    zh: '{period} 还没有发布过通报，没有可更正的版本。请不填更正理由。',
    en: 'No bulletin of {period} is published: there is nothing to correct. Leave the reason out.',
  },
  'bulletin-state': {
    status: 409,
    zh: '通报现在的状态是“{stateZh}”，不能这样做。请刷新页面。',
    en: 'The bulletin is “{stateEn}” now: this cannot be done. Reload the page.',
  },
  'bulletin-edited-meanwhile': {
    status: 409,
    zh: '通报已被他人修改（第 {version} 次保存）。请刷新后再改，您的文字先复制留存。',
    en: 'Somebody else saved the bulletin meanwhile (save {version}). Copy your words, reload, and edit again.',
  },
  'bulletin-section-empty': {
    status: 422,
    zh: '“{section}”部分没有文字。请至少保留一段。',
    en: 'The part “{section}” has no text. Keep at least one paragraph in it.',
  },
  'bulletin-policy-unknown': {
    status: 422,
    zh: '政策文件登记簿中没有 {number}。请先登记。',
    en: '{number} is not in the register of policy documents. Enter it there first.',
  },
  'bulletin-finding-unknown': {
    status: 422,
    zh: '这份通报的数字中没有该项疑点：{finding}。',
    en: 'The figures of this bulletin have no such finding: {finding}.',
  },
  'bulletin-own-review': {
    status: 409,
    zh: '起草或修改过通报的人不能审核它，请由他人审核。',
    en: 'Who drafted or edited a bulletin cannot review it: somebody else does.',
  },
  'bulletin-unexplained': {
    status: 409,
    zh: '还有 {count} 项数据疑点没有说明，请先逐项说明再发布。',
    en: '{count} findings in its figures are not explained. Explain them, then publish.',
  },
  'bulletin-period-not-ended': {
    status: 409,
    zh: '数字只到 {knownAt}，而 {period} 到 {day} 才结束。请期末之后更新数字再发布。',
    en: 'Its figures are known at {knownAt}, and {period} ends on {day}. Bring the figures up to date after that, then publish.',
  },
  'bulletin-figures-moved': {
    status: 409,
    zh: '起草以后数字有变动。请先“更新数字”，再送审发布。',
    en: 'The figures moved since it was drafted. Bring them up to date, then have it reviewed.',
  },
  'bulletin-unchanged': {
    status: 409,
    zh: '数字和文字与第 {edition} 版完全相同，不需要更正。',
    en: 'Figures and words equal edition {edition}: there is nothing to correct.',
  },
  'bulletin-file-missing': {
    status: 404,
    zh: '档案中找不到这份通报的文件。请运行 kuomian verify --published 核对。',
    en: 'The archive does not have this file of the bulletin. Run kuomian verify --published.',
  },
} as const satisfies RefusalTable
