import type { Meaning } from './meaning.ts'

/**
 * Words of headers in common use, by what the column then is about. English ones stand in lower case with one blank between
 * words; a header means what its longest phrase means, at the same length the one that ends later ("company name id" is a key).
 */
export const HEADER_WORDS: Readonly<Partial<Record<Meaning, string>>> = {
  'resident-id':
    '身份证号|身份证号码|身份证|身份证件号码|证件号码|证件号|公民身份号码|公民身份证号码|居民身份证|居民身份证号码|社会保障号|社会保障号码|id card|idcard|id card no|id card number|id number|idno|id no|identity card|identity number|national id|sfzh|zjhm',
  'org-code':
    '统一社会信用代码|社会信用代码|信用代码|组织机构代码|机构代码|纳税人识别号|纳税人识别码|税号|营业执照号|注册号|工商注册号|uscc|org code|organisation code|organization code|credit code|taxpayer number|tyshxydm',
  identifier:
    'ssn|social security|social security number|soc sec|nino|national insurance|passport|passport no|passport number|driver license|drivers license|licence number|license number|license no|licence no|medicare|medicare number|nhs number|npi|tax id|taxid|vat|vat number|ein|duns|isbn|issn|doi|gtin|upc|ean|mpn|sku|model|model number|modelno|part number|part no|vin|cas number|护照号|护照号码|学号|工号|准考证号|型号|货号|条码|驾驶证号|军官证号|社保号|医保号|考生号|学籍号',
  phone:
    '电话|手机|手机号|手机号码|移动电话|联系电话|联系方式|电话号码|固定电话|座机|传真|本人电话|phone|phones|phone number|phone no|telephone|tel|tel no|mobile|mobile phone|mobile number|cell|cell phone|cellphone|fax|contact number|msisdn|dianhua|shouji',
  email: '邮箱|电子邮箱|电子邮件|邮件|email|e mail|mail|email address|e mail address',
  web: '网址|网站|主页|url|web|website|web site|homepage|home page|link|www',
  'birth-date':
    '出生日期|出生年月|出生年月日|生日|出生时间|date of birth|birth date|birthdate|birthday|birth|dob|born|date birth|csrq|geburtsdatum|fecha nacimiento',
  date: '日期|时间|date|time|timestamp|datetime|day of|since|created|updated',
  year: '年份|年度|出生年|年|year|yr|birth year|year of birth|yob|pub year|publication year|release year|jahr',
  month: '月份|月|出生月|month|birth month|month of birth|mob',
  day: '日|出生日|day|birth day|day of birth|day of month',
  'full-name':
    '姓名|人员姓名|职工姓名|真实姓名|本人姓名|联系人|负责人|法定代表人|法人|法人代表|户主|老板|full name|fullname|person|person name|contact|contact person|contact name|owner|owner name|director|manager|employee|employee name|patient|patient name|voter|voter name|customer name|artist|author name|xingming|xm',
  'given-name':
    '名|名字|given name|givenname|given|first name|firstname|forename|fname|first|forenames|given names|vorname|prenom',
  'middle-name': '中间名|middle name|middlename|mname|middle|middle initial|second name',
  surname:
    '姓|姓氏|surname|sur name|last name|lastname|lname|last|family name|familyname|sname|nachname|nom|apellido|maiden name',
  organisation:
    '单位|单位名称|公司|公司名称|企业|企业名称|用人单位|用人单位名称|工作单位|就业单位|所在单位|机构名称|商户名称|店名|商家|名称|学校|学校名称|company|company name|companyname|employer|employer name|organisation|organization|organisation name|organization name|org|org name|business|business name|firm|firm name|corporation|legal name|trade name|trading name|school|school name|institution|agency|store|hotel|restaurant|hospital|supplier|vendor|dwmc|qymc|gsmc',
  address:
    '地址|住址|家庭住址|家庭地址|联系地址|通讯地址|详细地址|户籍地址|户籍|住所|居住地址|现住址|注册地址|单位地址|经营地址|地点|address|addr|full address|postal address|home address|mailing address|residence|address line|address 1|address1|address line 1|location|dizhi|adresse',
  street:
    '街道|路|street|street name|street address|road|address 2|address2|address line 2|strasse|str name|thoroughfare',
  'street-number':
    '门牌|门牌号|门牌号码|street number|streetnumber|street no|house number|house no|house num|housenumber|str number|number of house|unit number|apartment|apt|flat',
  place:
    '城市|市|镇|乡镇|县|区|区县|社区|村|city|town|suburb|locality|municipality|village|place|birth place|birthplace|place of birth|district|county|neighborhood|neighbourhood|parish|borough|stadt|ort|籍贯|出生地',
  region:
    '省|省份|州|省市|state|province|region|prefecture|country|nation|国家|国籍|territory|area|state abbreviation',
  postcode: '邮编|邮政编码|postcode|post code|postal code|postalcode|zip|zip code|zipcode|plz|pin code',
  sex: '性别|sex|gender|xb|geschlecht',
  title:
    '标题|题名|书名|篇名|论文题目|片名|产品名称|商品名称|品名|项目名称|歌名|title|paper title|book title|product|product name|product title|item|item name|song|song name|track|album|movie|film|movie name|headline|subject|game|beer name',
  people:
    '作者|导演|演员|主演|authors|author|actors|cast|artists|directors|writers|creators|editors|inventors|authorlist',
  text: '描述|说明|简介|备注|内容|摘要|description|desc|details|notes|note|comment|comments|abstract|summary|features|remark|remarks|specification|occupation|职业|profession|job|job title|venue|journal|conference|booktitle|publisher|brand|manufacturer|maker|brewery|brew factory name|出版社|期刊|品牌|厂家|生产厂家',
  price:
    '价格|单价|售价|金额|工资|price|cost|amount|list price|msrp|salary|wage|income|fee|budget|gross|revenue',
  number:
    '数量|年龄|数|age|quantity|qty|count|weight|height|length|size|score|rating|pages|duration|runtime|number of',
  category:
    '类别|类型|分类|种类|行业|民族|学历|婚姻状况|状态|type|category|kind|class|genre|style|cuisine|status|industry|race|ethnicity|ethnic|party|marital status|language|format|level',
  'row-key':
    '编号|序号|行号|主键|编码|流水号|档案号|记录号|id|ids|key|uid|uuid|guid|rec id|record id|recid|row|row id|rowid|row number|index|idx|no|nr|number|num|pk|unique id|unnamed|serial|serial number|seq|source id|system id',
  truth:
    'true|truth|ground truth|groundtruth|gold|gold id|label|labels|cluster|cluster id|clusterid|entity|entity id|entityid|match|match id|matches|is match|group|group id|groupid|same as|person id|personid|master id|masterid|canonical id|duplicate|duplicates|dup|is duplicate|duplicate of|真值|聚类|簇|实体',
  origin:
    '来源|数据来源|文件|文件名|批次|source|sources|source file|source name|source dataset|dataset|data source|file|filename|file name|origin|batch|import|provider|table|database|created at|updated at|created by|updated by|insert time|etl date|load date|snapshot',
}
