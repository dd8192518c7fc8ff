/** Given names, most common first: a made-up selection of ordinary ones. */
export const GIVEN_NAMES =
  'james mary john patricia robert jennifer michael linda william elizabeth david barbara richard susan joseph jessica thomas sarah charles karen christopher nancy daniel lisa matthew betty anthony margaret mark sandra donald ashley steven kimberly paul emily andrew donna joshua michelle kenneth dorothy kevin carol brian amanda george melissa edward deborah ronald stephanie timothy rebecca jason sharon jeffrey laura ryan cynthia jacob kathleen gary amy nicholas shirley eric angela jonathan helen stephen anna larry brenda justin pamela scott nicole brandon emma benjamin samantha samuel katherine gregory christine frank debra alexander rachel raymond catherine patrick carolyn jack janet dennis ruth jerry maria tyler heather aaron diane jose virginia adam julie henry joyce nathan victoria douglas olivia zachary kelly peter christina kyle lauren walter joan ethan evelyn jeremy judith harold megan keith cheryl christian andrea roger hannah noah martha gerald jacqueline carl frances terry gloria sean ann austin teresa arthur kathryn lawrence sara jesse janice dylan jean bryan alice joe madison jordan doris billy abigail bruce julia albert judy willie grace gabriel denise logan amber alan marilyn juan beverly wayne danielle roy theresa ralph sophia randy marie eugene diana vincent brittany russell natalie elijah isabella louis charlotte bobby rose philip alexis johnny kayla'.split(
    ' ',
  )

/** Surnames, most common first; rarer ones are composed of HEADS and TAILS. */
export const COMMON_SURNAMES =
  'smith jones williams brown wilson taylor johnson white martin anderson thompson thomas walker harris lee ryan robinson kelly king davis wright evans roberts green hall wood jackson clarke patel khan lewis james phillips mason mitchell rose davies rodriguez cox alexander harrison cooper hughes murphy edwards turner moore baker adams campbell collins stewart carter ward morris parker cook rogers bennett gray graham reid ross watson young allen scott hill clark morgan bell murray nguyen singh kaur chen wang miller simpson marshall ellis gibson hunt richardson shaw palmer stevens mills webb knight henderson fisher barnes foster chapman'.split(
    ' ',
  )
export const HEADS =
  'ash birch black brad brom burn cald carl chat clif cold cran dan dart den dun east edg elm fair farn fen fox gar glen gran green had hal ham hart hazel her hol horn hum kel ken kirk lang lind long mal mar mel mid mor nether new nor oak old pem pen pres quar rad ral rams red rich rod row rud sand shel sher sil stan stock strat sut swin thorn tre up wal war wat wel wen west whit wil win wood wor yard'.split(
    ' ',
  )
export const TAILS =
  'ton ley ford wood field worth ham by thorpe wick burn dale den ridge brook more well land stead bury hurst mere combe don gate hill man son shaw side stock stone croft cliffe bridge lock ward wyn'.split(
    ' ',
  )
export const STREET_TYPES =
  'street street street road road road avenue avenue place crescent close drive court lane parade circuit terrace way'.split(
    ' ',
  )
export const SUBURB_ENDS = [
  '',
  '',
  '',
  ' heights',
  ' park',
  ' north',
  ' south',
  ' bay',
  ' vale',
  ' creek',
  ' point',
]

/** Short forms that are written for a name. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  'william:bill robert:bob richard:dick elizabeth:liz katherine:kate catherine:cath michael:mike james:jim thomas:tom joseph:joe margaret:meg patricia:pat jennifer:jen christopher:chris matthew:matt anthony:tony andrew:andy daniel:dan kimberly:kim steven:steve stephen:steve edward:ted rebecca:becky susan:sue deborah:deb benjamin:ben samuel:sam alexander:alex nicholas:nick timothy:tim gregory:greg'
    .split(' ')
    .map((pair): [string, string] => {
      const [long = '', short = ''] = pair.split(':')
      return [long, short]
    }),
)
