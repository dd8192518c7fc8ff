/** What an officer notes of a contact, by what the employer means to do. */
export const CONTACT_NOTES = {
  willing: [
    '财务负责人称本月已汇总花名册，下周到分中心办理登记。',
    '单位同意参保，询问补缴月份和所需材料，已发要件清单。',
    '人事称新招职工合同已签，等社保登记证办妥后一并增员。',
  ],
  hesitant: [
    '负责人称近期回款慢，希望先为骨干职工办理，已说明应全员参保。',
    '会计称需请示总部，约定下周再联系。',
    '单位担心职工不愿个人缴费，已约时间到单位向职工讲解。',
  ],
  refusing: [
    '负责人称经营困难，无力缴费，明确表示暂不办理。',
    '单位称均为劳务合作关系，不承认劳动关系。',
    '负责人拒绝提供花名册，挂断电话。',
    '单位称职工已参加商业保险，不再参加社会保险。',
  ],
  unreached: ['电话无人接听。', '前台称负责人外出，未留联系方式。', '门锁，邻近商户称下午才有人。'],
} as const

/** Why employers refuse, by code of the reason (domain §10.1), as the district writes it. */
export const REFUSAL_NOTES = {
  '01': '单位称连续亏损，无力承担单位缴费部分，未能提供停产证明。',
  '02': '单位提交职工自愿放弃参保声明，已告知该声明无效。',
  '03': '单位称已为全部职工购买商业意外险，拒绝办理社会保险登记。',
  '04': '单位称均为劳务合作，拒绝提供考勤和工资表。',
  '06': '单位称应由派遣公司负责，派遣公司未能提供参保记录。',
  '08': '三次上门均被拒之门外，负责人拒绝沟通。',
} as const

/** What a visit notes, by its outcome. */
export const VISIT_NOTES: Readonly<Record<string, string>> = {
  U02: '单位负责人当场同意参保，已告知办理期限和要件。',
  U03: '花名册与缴费人数不符，漏报人员名单已由单位签字确认。',
  U04: '按最低基数申报，低于工资表实发数，已要求调整。',
  U05: '负责人拒绝参保，已口头告知法律责任。',
  U06: '门卫不让进入，负责人拒绝接受调查。',
  U08: '厂房空置，设备已搬走，物业称停业三个月。',
  U15: '门锁无人，已留告知书。',
  U16: '核对派遣协议和花名册，与用工单位共同确认人数。',
  U17: '工资名册已核准，较下发人数有变化。',
}

/** Why a report goes back to its district, and why an order is given more time or pauses. */
export const OFFICE_NOTES = {
  returned: '缺少上门记录和拒绝理由佐证材料，补充后下一批次再报。',
  accepted: '材料齐全，同意列入。',
  extended: '单位已提交花名册，因职工身份信息核对未完，申请延期。',
  paused: '单位提出陈述申辩，期间不计。',
  revoked: '复核发现单位已在外区参保，撤销指令。',
  corrected: '单位已办理参保登记并为名单人员增员，缴费凭证附后。',
  dropped: '单位已口头同意参保，本批次暂不上报。',
  caseExtended: '涉及人员较多，需调取银行流水核对，经批准延长。',
} as const

/** What receivers answer, by code of the result (domain §7.3, §7.4). */
export const RESULT_NOTES = {
  I01: '送达限期改正指令书后，单位已为名单人员办理参保登记。',
  I02: '已作出劳动保障监察行政处理决定，责令十日内参保缴费。',
  I07: '调取考勤和工资发放记录，名单人员均已在他单位参保，未发现违法行为。',
  A03: '已下达稽核意见书，责令补缴，单位承诺月底前完成。',
  C01: '',
} as const

/** The special enforcement campaign on labour dispatch: how it is called, and what officers note at a firm and at a user unit. */
export const DISPATCH_NOTES = {
  action: '规范劳务派遣用工参保缴费执法检查专项行动',
  firm: '核对派遣协议、用工单位名单和缴费明细，双方确认人数；未分户的已说明办理流程。',
  userUnit: '核对派遣人员考勤和派遣协议，单位同意为派遣人员单设派遣户缴费。',
} as const

/** Names of user units where a dispatch firm's people work. */
export const USER_UNITS = ['宏远电子装配厂', '安顺物流仓储中心', '金桥商业管理公司', '百汇连锁超市'] as const

/** How an officer calls a photograph. */
export const PHOTOGRAPH_NAMES = ['门面', '车间', '前台', '花名册公示栏'] as const
