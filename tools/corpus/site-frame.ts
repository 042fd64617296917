import { escapeHtml } from './html-text.ts'

type Imprint = { readonly place: string; readonly publisher: string; readonly date: string; readonly title: string }

/** Nothing of this belongs to the report: a reader that takes a word of it for text, or a year of it for a figure, is wrong. */
export function siteFrame({ place, publisher, date, title }: Imprint, heading: string, article: string): string {
  const site = `${place}人民政府`
  const published = dayAfter(date, 7)
  const year = published.slice(0, 4)
  const day = published.replaceAll('-', '')
  const url = `http://www.linxi.example/zwgk/ghjh/ndjh/${day.slice(0, 6)}/t${day}_10086.html`
  const shortName = /市(.+)[区县]$/.exec(place)?.[1] ?? place
  return `<!DOCTYPE html>
<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<meta name="SiteName" content="${site}">
<meta name="SiteDomain" content="www.linxi.example">
<meta name="ColumnName" content="年度计划">
<meta name="ArticleTitle" content="${escapeHtml(title)}">
<meta name="PubDate" content="${published} 09:30">
<meta name="ContentSource" content="${publisher}">
<title>${escapeHtml(title)}_${site}</title>
<link rel="stylesheet" href="./report_files/common.css">
<script type="text/javascript" src="./report_files/jquery.min.js"></script>
<style type="text/css">
body { margin: 0; font: 14px/1.6 "Microsoft YaHei", sans-serif; color: #333; }
.header, .footer { background: #0d5aa7; color: #fff; }
.w1200 { width: 1200px; margin: 0 auto; }
.nav li { float: left; list-style: none; padding: 0 24px; }
.article h1 { text-align: center; font-size: 26px; }
.info, .tools { text-align: center; color: #888; }
</style>
<script>
var _siteConfig = { "id": "9901010001", "column": 1024, "plan": { "gdp": "6.5%" } };
(function () { if (window.top !== window.self) { window.top.location = window.location; } })();
</script>
</head>
<body>
<noscript>您的浏览器不支持脚本，部分功能无法使用。</noscript>
<div class="header"><div class="w1200">
<a href="http://www.linxi.example/" class="logo">${site}</a>
<div class="search"><input type="text" placeholder="请输入关键字"><button type="button">搜索</button></div>
<a href="javascript:void(0)">无障碍浏览</a> | <a href="#">长者模式</a> | <a href="#">手机版</a>
</div></div>
<ul class="nav w1200">
<li><a href="/">首页</a></li><li><a href="/zjlx/">走进${shortName}</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li><li><a href="/hdjl/">互动交流</a></li><li><a href="/sjfb/">数据发布</a></li>
</ul>
<div class="position w1200">您当前的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/ghjh/">规划计划</a> &gt; <a href="/zwgk/ghjh/ndjh/">年度计划</a></div>
<div class="main w1200">
<table class="xxgk" width="100%"><tbody>
<tr><td>索引号：</td><td>99010100/${year}-00018</td><td>主题分类：</td><td>国民经济管理</td></tr>
<tr><td>发布机构：</td><td>${publisher}</td><td>发布日期：</td><td>${published}</td></tr>
</tbody></table>
<div class="article">
<h1>${heading}</h1>
<div class="info"><span>发布时间：${published} 09:30</span>&nbsp;&nbsp;<span>来源：${publisher}</span>&nbsp;&nbsp;<span>浏览次数：<em id="hits">1286</em></span></div>
<div class="tools">字体：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]&nbsp;&nbsp;<a href="javascript:window.print()">打印</a> <a href="javascript:window.close()">关闭</a> <a href="#">分享</a></div>
<div id="zoom" class="TRS_Editor">
${article}
</div>
<div class="tools"><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a> 扫一扫在手机打开当前页</div>
<div class="prevnext"><p>上一篇：<a href="./t1.html">${place}${Number(year) - 1}年政务公开工作要点</a></p><p>下一篇：<a href="./t2.html">没有了</a></p></div>
</div>
<div class="related"><h3>相关链接</h3><ul>
<li><a href="./t3.html">一图读懂：${year}年${place}国民经济和社会发展计划</a><span>${published}</span></li>
<li><a href="./t4.html">${place}${Number(year) - 1}年财政预算执行情况</a><span>${published}</span></li>
<li><a href="./t5.html">《${place}产业发展三年行动方案》政策解读</a><span>${dayAfter(published, -40)}</span></li>
</ul></div>
</div>
<div class="footer"><div class="w1200">
<p>主办单位：${site}办公室　承办单位：${place}大数据中心</p>
<p>网站标识码：9901010001　示ICP备00000000号-1　<a href="#">示公网安备 99010102000001号</a></p>
<p>联系电话：000-00000000　地址：${place}滨江大道1号　邮编：000000</p>
<p>Copyright © ${year} 版权所有　建议使用1366×768以上分辨率浏览</p>
</div></div>
<script type="text/javascript">
$(function () { $.get("/api/hits?id=10086", function (n) { $("#hits").text(n); }); });
var _hmt = _hmt || [];
</script>
</body>
</html>
`
}

/** `2024-01-18` and so many days. */
const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
