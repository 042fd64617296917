/** Lines that a site prints around a report: where it stands, when it was put there, how to print it, what else there is. */

const STRONG_LABEL = `信息索引号?|索\\s*引\\s*号|主题分类|体裁分类|组配分类|服务对象|发布机构|发文机[关构]|发文字号|成文日期|印发日期|发[布文]日期|发[布文]时间|公开日期|公开时间|公开范围|公开时限|公开形式|公开程序|生成日期|生成时间|更新时间|更新日期|录入时间|信息有效性|效力状态|时效性|(?:信息|文章|稿件|内容)?来源|责任编辑|发布人|信息员|浏览次数|浏览人?数|浏览量|阅读次数|阅读量|阅读数|点击次数|点击量|点击率|点击数|访问量|访问次数|字体大小|选择字号|页面字号|分享到|视力保护色|保护视力色|网站标识码|备案号|您的位置`
const WEAK_LABEL =
  '时间|日期|作者|文号|标题|名称|编辑|责编|审核|初审|复审|终审|签发|供稿|供稿单位|录入|校对|浏览|阅读|点击|字体|字号|分享|发布单位|发文单位|公开方式|有效性|主办单位|主办|承办单位|承办|协办单位|技术支持|联系电话|电话|联系地址|地址|邮编|邮政编码|传真|主题词|关键词'
const LABELS = new RegExp(`(?:^|[\\s　【\\[（(|])(?:${STRONG_LABEL}|${WEAK_LABEL})\\s*[：:]`, 'g')
const STARTS = new RegExp(`^[【\\[（(]?\\s*(?:${STRONG_LABEL}|(?:时间|日期)(?=[：:]\\s*20\\d\\d[-./年]))\\s*[：:]`)
const DATE = /^20\d\d[-./]\d{1,2}[-./]\d{1,2}(?:\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/
const TRAIL = /^(?:(?:您|你)?(?:现在)?(?:的)?(?:当前|所在)(?:的)?位置|位置)\s*[：:]|^(?:网站)?首\s*页\s*(?:[>＞»›/|]|-{1,2}|——)/
const TOOLS =
  /打印(?:本页|文章|页面|正文|此页)?|关闭(?:窗口|本页|页面|此页)?|分享(?:到|至)?|字体|字号|默认|收藏(?:本页)?|加入收藏|复制链接|返回(?:顶部|首页|列表)?|回到顶部|语音播报|朗读|我要纠错|纠错|繁体|简体|无障碍(?:浏览|阅读)?|手机版|微信|微博|新浪|腾讯|QQ空间|QQ好友|QQ|朋友圈|扫一扫|二维码|保护视力色|[大中小]|A[+-]?|T\|?|[\s[\]【】（）()|｜：:、/·>»<←→,，+-]/g
const SCAN = /^(?:用)?(?:微信|手机)?扫(?:一扫|码|描)[^。]{0,40}$/
const NEIGHBOUR = /^[【[]?\s*(?:上|下)一(?:篇|条|页|则)/
const FOOT =
  /^(?:主办单位?|承办单位?|协办单位?|技术支持|版权所有|联系我们|网站地图|网站声明|免责声明|关于我们|隐私(?:声明|政策))(?:[：:\s|]|$)|ICP备|公网安备|网站标识码|copyright|版权所有|©|建议使用.{0,30}(?:浏览|分辨率)|政府网站找错/i
const ELSEWHERE =
  /^(?:相关(?:链接|阅读|文章|新闻|信息|解读|文件|政策|稿件|报道|推荐|内容)|延伸阅读|推荐阅读|猜你喜欢|热门(?:文章|推荐|信息)|友情链接|政策解读|图片解读|网站导航)\s*[：:]?$/

/** Whether the line is the site's. Asked only of lines before and behind the running text. */
export function isSiteLine(line: string): boolean {
  const text = line.trim()
  if (text.length > 300) return false
  if (STARTS.test(text) || TRAIL.test(text) || FOOT.test(text) || SCAN.test(text) || NEIGHBOUR.test(text)) return true
  const labels = text.match(LABELS)?.length ?? 0
  const date = DATE.exec(text)
  if (date && (date[0].length === text.length || labels > 0)) return true
  return labels > 1 || isToolBar(text)
}

/** 【字号：大 中 小】【打印】【关闭】, and nothing else. */
const isToolBar = (text: string): boolean =>
  text.length > 1 && text.length <= 80 && /[打关分字大收复返A微扫]/.test(text) && text.replace(TOOLS, '') === ''

export const isRunningText = (line: string): boolean => line.length >= 40 && line.includes('。') && !isSiteLine(line)

/**
 * Which lines (indices) are the site's. `inTable` says which lines belong to tables: what stands between two pieces of the report is
 * never taken away, however it reads.
 */
export function findSiteLines(lines: readonly string[], inTable: (line: number) => boolean): ReadonlySet<number> {
  const isReport = (line: string, i: number) => inTable(i) || isRunningText(line)
  const first = lines.findIndex(isReport)
  const last = lines.findLastIndex(isReport)
  const found = new Set<number>()
  let elsewhere = false
  for (const [i, line] of lines.entries()) {
    if (first >= 0 && i >= first && i <= last) continue
    if (i > last && last >= 0 && ELSEWHERE.test(line)) elsewhere = true
    if (elsewhere || isSiteLine(line)) found.add(i)
  }
  return found
}
