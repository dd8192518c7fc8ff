/** Who sits in a district's team (R39): the head in charge, two deputies, staff of both sides one to one. */
export const TEAM_PLACES = [
  { role: 'leader', side: 'government', post: '主管副区长' },
  { role: 'deputy', side: 'bureau', post: '人力社保局局长' },
  { role: 'deputy', side: 'sub-centre', post: '社保分中心主任' },
  { role: 'member', side: 'bureau', post: '人力社保局社会保险科科长' },
  { role: 'member', side: 'sub-centre', post: '社保分中心征缴科科长' },
  { role: 'member', side: 'bureau', post: '人力社保局劳动监察支队副支队长' },
  { role: 'member', side: 'sub-centre', post: '社保分中心稽核科副科长' },
  { role: 'member', side: 'bureau', post: '人力社保局就业服务科科员' },
] as const

/** Documents of the office itself, by their number in its series. */
export const OFFICE_DOCUMENTS = [
  { title: '关于报送区县扩面工作小组成员名单的通知', clause: '二（一）' },
  { title: '关于做好拒不参保单位分批上报工作的通知', clause: '二（二）二' },
] as const

/** What was delivered of the division of work, by the code of the task. */
export const DELIVERIES = {
  'enrolment-policies': '印发小微企业参保缴费补贴操作口径和灵活就业人员参保缴费问答。',
  'handling-opinions': '印发扩面资源对接和排查结果录入的经办意见，明确台账、回访、归档要求。',
  'team-rosters': '收齐大部分区县名单，余下区县已电话催报。',
} as const

/** What districts do beside their leads (R42, R48, R49). */
export const DISTRICT_RECORDS = {
  measures: [
    {
      title: '扩面百日攻坚工作措施',
      body: '按街道划片包干，每名经办人负责不超过60户；每周五汇总排查进度，逾期未排查的由组长约谈。五十人以上单位由分中心主任带队上门。',
    },
    {
      title: '商务楼宇和批发市场专项排查办法',
      body: '会同物业和市场管理方取得入驻单位名单，逐层登记；对当场无人的单位留置告知书，三个工作日内回访。',
    },
    {
      title: '劳务派遣用工排查方案',
      body: '先核派遣单位花名册，再到用工单位核人数，两边不一致的当场签字确认；分户缴费未到位的列入限期改正。',
    },
  ],
  liaison: [
    {
      title: '向区政府常务会议汇报扩面进度',
      body: '会议同意将参保情况列入街道年度考核，并由工商联协助通知会员单位。',
      partner: '区政府办公室、区工商联',
    },
    {
      title: '与税务、市场监管部门会商名单共享',
      body: '约定每月8日前交换新设单位和停业单位名单，疑点单位由两家同时上门。',
      partner: '区税务局、区市场监管局',
    },
  ],
  publicity: [
    {
      title: '社会保险进工地、进市场宣讲',
      body: '现场解答参保登记、补缴和转移接续问题，发放办事指南和减免要件清单。',
      partner: '建筑业协会、批发市场管理委员会',
      audience: 420,
    },
    {
      title: '区报开设“应保尽保”专栏',
      body: '连续三期刊登参保登记流程和咨询电话，第二期刊登补贴政策。',
      partner: '区报社',
      audience: 30_000,
    },
    {
      title: '街道社区服务站张贴参保告知',
      body: '全区各服务站张贴海报，网格员入户时一并发放折页。',
      partner: '各街道办事处',
      audience: 12_500,
    },
  ],
} as const
