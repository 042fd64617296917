import { describe, expect, it } from 'vitest'
import { OpenFailure } from '../open-failure.ts'
import { openHtml } from './open-html.ts'

const open = (html: string) => openHtml(new TextEncoder().encode(html))
const linesOf = (html: string) => open(html).layout.lines
const said = (html: string) => open(html).diagnostics.map(({ code, message }) => `${code} ${message}`)

describe('lines', () => {
  it.each<[string, string, string[]]>([
    ['blocks', '甲<p>乙</p>丙<div>丁<div>戊</div></div><h2>己</h2>', ['甲', '乙', '丙', '丁', '戊', '己']],
    ['line breaks', '<p>甲<br>乙<br/><br>丙</p>', ['甲', '乙', '丙']],
    [
      'mark-up within a line',
      '<p><b>一、</b><span>经济<font color=red>增长</font></span>6<sup>%</sup>，CO<sub>2</sub></p>',
      ['一、经济增长6%，CO2'],
    ],
    ['white space', '<p>\n  地区 \t 生产总值\n   6.5 %  </p>', ['地区 生产总值6.5 %']],
    ['lines broken by an editor', '<p>地区生产\n总值增长\n6.5%，其中 GDP\n deflator</p>', ['地区生产总值增长6.5%，其中 GDP deflator']],
    ['indents', '<p>&nbsp;&nbsp;　　经济&nbsp;发展　情况 </p>', ['经济 发展　情况']],
    ['characters nobody sees', '<p>增&#8203;长\ufeff6&shy;.5&zwj;%</p>', ['增长6.5%']],
    ['full-width forms stay', '<p>增长６．５％，Ａ类</p>', ['增长６．５％，Ａ类']],
    ['entities', '<p>R&amp;D&lt;3%&gt;&mdash;&#x4e2d;&#22269;&ldquo;十四五&rdquo;&nosuch;</p>', ['R&D<3%>—中国“十四五”&nosuch;']],
    ['ruby', '<p><ruby>硚<rp>(</rp><rt>qiáo</rt><rp>)</rp></ruby>口镇</p>', ['硚口镇']],
    ['quotes', '<p><q>十四五</q>规划</p>', ['“十四五”规划']],
    ['preformatted text', '<pre>\n一、甲\n  乙\n\n丙</pre>', ['一、甲', '乙', '丙']],
    ['white-space: pre-wrap', '<div style="white-space: pre-wrap">甲\n乙</div>', ['甲', '乙']],
    ['details are open', '<details><summary>名词解释</summary>亩均：每亩。</details>', ['名词解释', '亩均：每亩。']],
    ['what is typed or chosen', '<p>甲<input value=乙><select><option>丙</select><textarea>丁</textarea><button>戊</button></p>', ['甲']],
    ['tags left open or closed twice', '<div><p>甲<p>乙</b></i><div>丙</p></div></div></div>丁', ['甲', '乙', '丙', '丁']],
    ['a span that is a block', '<span style="display:block">甲</span><span style="DISPLAY: BLOCK">乙</span>', ['甲', '乙']],
  ])('%s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines)
  })

  it.each<[string, string, string[]]>([
    ['numbers', '<ol><li>甲<li>乙</ol>', ['1. 甲', '2. 乙']],
    ['start and value', '<ol start=3><li>甲<li value=7>乙<li>丙</ol>', ['3. 甲', '7. 乙', '8. 丙']],
    ['backwards', '<ol reversed><li>甲<li>乙</ol>', ['2. 甲', '1. 乙']],
    ['letters', '<ol type=a start=26><li>甲<li>乙</ol><ol type=A><li>丙</ol>', ['z. 甲', 'aa. 乙', 'A. 丙']],
    ['Roman', '<ol type=i start=4><li>甲</ol><ol type=I start=9><li>乙</ol>', ['iv. 甲', 'IX. 乙']],
    ['Chinese', '<ol style="list-style-type: cjk-ideographic" start=10><li>甲<li>乙</ol>', ['十、甲', '十一、乙']],
    ['words', `<ol style="list-style-type: '（一）'"><li>甲</ol>`, ['（一）甲']],
    ['no numbers', '<ol style="list-style:none"><li>甲</ol><ul><li>乙</ul>', ['甲', '乙']],
    ['lists in lists', '<ol><li>甲<ol type=a><li>乙</ol><li>丙</ol>', ['1. 甲', 'a. 乙', '2. 丙']],
    ['paragraphs in items', '<ol><li><p>甲</p><p>乙</p><li><p></p><li>丙</ol>', ['1. 甲', '乙', '3. 丙']],
    ['hidden items count nothing', '<ol><li>甲<li hidden>乙<li>丙</ol>', ['1. 甲', '2. 丙']],
  ])('lists: %s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines)
  })
})

const PROSE = '今年以来，全县上下克难奋进，经济运行总体平稳，主要指标好于预期，现将有关情况报告如下。'
const MORE = '下一步，加快推进重点项目建设，着力扩大有效投资，持续增进民生福祉，确保完成全年目标任务。'

describe('what is not the report', () => {
  it('scripts, styles, comments and templates are no text, and nobody is told', () => {
    const html = `<script>document.write('<p>${PROSE}</p>')</script><style>p{}</style><noscript><p>${PROSE}</p></noscript>
      <template><p>${PROSE}</p></template><!-- <p>${PROSE}</p> --><p>${MORE}</p>`
    expect(open(html)).toMatchObject({ layout: { lines: [MORE] }, diagnostics: [] })
  })

  it.each([
    'hidden',
    'aria-hidden="true"',
    'style="display:none"',
    'style="Display : NONE !important"',
    'style="visibility:hidden"',
  ])('hidden by %s', (how) => {
    expect(linesOf(`<div><p ${how}>内部稿，不得外传。</p><p>${PROSE}</p><p>${MORE}</p></div>`)).toEqual([PROSE, MORE])
    expect(said(`<div><p ${how}>内部稿，不得外传。</p><p>${PROSE}</p><p>${MORE}</p></div>`)).toEqual([
      'html.left-out 9字：内部稿，不得外传。',
    ])
  })

  it('an article that a script would have shown is read', () => {
    expect(linesOf(`<p>正在加载</p><div style="visibility:hidden">${`<p>${PROSE}</p>`.repeat(6)}</div>`)).toHaveLength(6)
  })

  it.each([
    '<nav><a href=/>首页</a><a href=/a>要闻</a></nav>',
    '<header><a href=/>青石县人民政府</a></header>',
    '<footer><p>主办单位：青石县人民政府办公室</p></footer>',
    '<div class="footer">版权所有 青石县人民政府</div>',
    '<aside><h2>热点专题</h2></aside>',
    '<div class=crumbs><a href=/>首页</a> &gt; 正文</div>',
    '<p>您当前的位置：<a href=/>首页</a> &gt; <a href=/zw>政务公开</a> &gt; 正文</p>',
    '<p>首页 > 政务公开 > 规划计划</p>',
    '<p>发布日期：2024-01-30　来源：县发展和改革局　浏览次数：12</p>',
    '<p>信息来源：县发展和改革局</p>',
    '<p>2024-01-30 09:30 来源：本站</p>',
    '<p>【字体：<a href=#>大</a> <a href=#>中</a> <a href=#>小</a>】 【打印】【关闭】</p>',
    '<div>分享到：<a href=#>微信</a><a href=#>微博</a></div>',
    '<ul><li><a href=/1>青石县举办招商推介会</a><li><a href=/2>青石县召开调度会</a><li><a href=/3>青石县开展检查</a></ul>',
    '<table><tr><td>索引号：</td><td>000001/2024-1</td></tr><tr><td>发布机构：</td><td>县发改局</td></tr></table>',
  ])('before the report: %s', (html) => {
    expect(linesOf(`${html}<p>一、总体情况</p><p>${PROSE}</p><p>${MORE}</p>`)).toEqual(['一、总体情况', PROSE, MORE])
  })

  it.each([
    '<p>【打印本页】 【关闭窗口】</p>',
    '<p>扫一扫在手机打开当前页</p>',
    '<p>上一篇：<a href=1>关于举办活动的通知</a></p><p>下一篇：没有了</p>',
    '<h3>相关链接</h3><p>图解：青石县2024年计划</p><p>2024-02-01</p>',
    '<p>主办单位：青石县人民政府办公室　网站标识码：0000000001</p><p>示ICP备00000001号</p>',
    '<p>责任编辑：张三</p>',
  ])('behind the report: %s', (html) => {
    expect(linesOf(`<p>一、总体情况</p><p>${PROSE}</p><p>${MORE}</p>${html}`)).toEqual(['一、总体情况', PROSE, MORE])
  })

  it('within the report nothing is taken for the site', () => {
    const lines = [PROSE, '来源：县统计局', '主办单位：县文旅局', '分享', MORE, '附件：1.主要指标表', '青石县发展和改革局', '2024年1月18日']
    expect(linesOf(lines.map((line) => `<p>${line}</p>`).join(''))).toEqual(lines)
  })

  it('elements that hold the text are kept, however they are called', () => {
    const page = `<form id="aspnetForm"><div class="print nav"><p>一、总体情况</p><p>${PROSE}</p><p>${MORE}</p></div></form>`
    expect(linesOf(page)).toEqual(['一、总体情况', PROSE, MORE])
  })

  it('is told once, with its length and its first words', () => {
    const html = `<nav><a href=/>首页</a></nav><p>${PROSE}</p><p>${MORE}</p><footer>版权所有</footer>`
    expect(said(html)).toEqual(['html.left-out 6字：首页 版权所有'])
  })
})

describe('the article', () => {
  const text = Array.from({ length: 12 }, () => `<p>${PROSE}</p>`).join('')

  it('is the element that holds most of the running text, whatever stands beside it', () => {
    const page = `<div><div><p>欢迎访问本站</p></div><div><div><p>标题</p>${text}</div><div><p>热线</p></div></div></div>`
    expect(linesOf(page)).toEqual(['标题', ...Array.from({ length: 12 }, () => PROSE)])
  })

  it('holds the tables as well', () => {
    const table = `<table>${'<tr><td>地区生产总值增速</td><td>百分之六点五左右</td></tr>'.repeat(12)}</table>`
    expect(open(`<div><div>${text}</div><div>${table}</div></div>`).layout.tables).toHaveLength(1)
  })

  it('is looked for under the names articles have', () => {
    const page = `<div><div>热线</div><div id=zoom><p>一、总体情况</p>${text}</div><div><p>${MORE}</p></div></div>`
    expect(linesOf(page)).toEqual(['一、总体情况', ...Array.from({ length: 12 }, () => PROSE)])
  })

  it.each([
    ['h1', '<h1>青石县2024年国民经济和社会发展计划</h1>'],
    ['a name', '<div class="article-title">青石县2024年国民经济和社会发展计划</div>'],
    ['a span', '<span class=tit>青石县2024年国民经济和社会发展计划</span>'],
    ['only what it says', '<table><tr><td><b>青石县2024年国民经济和社会发展计划</b></td></tr></table>'],
  ])('has its title outside: %s', (_, title) => {
    const page = `<h2 class=title>信息公开目录</h2>${title}<p>来源：本站</p><div class=content>${text}</div>`
    expect(linesOf(page).slice(0, 2)).toEqual(['青石县2024年国民经济和社会发展计划', PROSE])
  })

  it('has its title once', () => {
    const head = '<title>青石县2024年国民经济和社会发展计划_青石县人民政府</title><h1>青石县2024年国民经济和社会发展计划</h1>'
    const own = '<p>青石县2024年国民经济</p><p>和社会发展计划</p>'
    expect(linesOf(`${head}<div class=content>${own}${text}</div>`).slice(0, 3)).toEqual(['青石县2024年国民经济', '和社会发展计划', PROSE])
  })

  it('takes the title of the window, without the names behind it, where nothing else has one', () => {
    const head = '<title>青石县2024年国民经济和社会发展计划_规划计划_青石县人民政府</title>'
    expect(linesOf(`${head}<div class=content>${text}</div>`)[0]).toBe('青石县2024年国民经济和社会发展计划')
    expect(linesOf(`<title>青石县人民政府</title><div class=content>${text}</div>`)[0]).toBe(PROSE)
  })

  it('reports pictures and files that cannot be read', () => {
    const html = `<div class=content>${text}<p><img src="a/表1.png"><img src=icon.gif width=16 height=16></p>${text}
      <p>附件：<a href="/f/2024.xlsx">指标表</a></p></div>`
    expect(open(html).diagnostics).toEqual([
      { code: 'html.image', line: 13, message: '表1.png' },
      { code: 'html.attachment', line: null, message: '指标表' },
    ])
  })
})

describe('hostile pages', () => {
  it('fifty tables in one another', () => {
    expect(linesOf(`${'<table><tr><td>'.repeat(50)}底${'</td></tr></table>'.repeat(50)}`)).toEqual(['底'])
    expect(linesOf('<table><tr><td>甲<td>乙<tr><td>'.repeat(50))).toHaveLength(51)
  })

  it('elements in one another without end', () => {
    for (const tag of ['div', 'span', 'b', 'ul><li', 'font size=1']) expect(() => open(`<${tag}>`.repeat(100_000))).toThrow(OpenFailure)
    expect(linesOf(`${'<div>'.repeat(900)}底`)).toEqual(['底'])
  })

  it('attributes, styles and names without end', () => {
    const attributes = Array.from({ length: 20_000 }, (_, i) => `a${i}=1`).join(' ')
    expect(linesOf(`<p ${attributes} class="${'aB '.repeat(50_000)}" style="${'a:b;'.repeat(50_000)}">正文`)).toEqual(['正文'])
  })

  it('nothing at all', () => {
    expect(open('<html><head><title>青石县</title></head></html>').layout.lines).toEqual([])
    expect(open('<frameset><frame src=a></frameset>').layout.lines).toEqual([])
  })
})
