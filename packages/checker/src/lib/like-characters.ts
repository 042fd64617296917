/**
 * GB 2312—1980 keeps its 3755 common characters in the order of their pinyin. Each of these begins a syllable there, so two common characters
 * between the same two of them are read alike, tones aside.
 */
const SYLLABLE_HEADS =
  '啊埃鞍肮凹芭白斑邦苞杯奔崩逼鞭标鳖彬兵玻捕擦猜餐苍操厕层插拆搀昌超车郴撑吃充抽初揣川疮吹春戳疵聪凑粗蹿摧村磋搭呆耽当刀德蹬堤颠碉跌丁丢东兜督端堆墩掇蛾恩而发藩坊菲芬丰佛否夫噶该干冈篙哥给根耕工钩辜刮乖棺光瑰辊锅哈骸酣夯壕呵嘿痕哼轰喉呼花槐欢荒灰荤豁击嘉歼僵蕉揭巾荆炯揪鞠捐撅均喀开刊康考坷肯坑空抠枯夸块宽匡亏坤括垃莱蓝琅捞勒雷棱厘俩联粮撩列琳玲溜龙楼芦峦抡萝妈埋瞒芒猫么玫门萌眯棉苗蔑民明谬摸谋拇拿氖南囊挠呢馁嫩能妮蔫娘鸟捏您柠牛脓奴暖挪哦欧啪拍攀乓抛呸喷砰坯篇飘撇拼乒坡剖扑期掐牵枪橇切钦青琼秋趋圈缺裙然瓤饶惹壬扔日戎揉茹软蕊闰若撒腮三桑搔瑟森僧莎筛珊墒梢奢砷声师收蔬刷摔栓霜谁吮说斯松搜苏酸虽孙蓑塌胎坍汤掏特藤梯天挑贴厅通偷凸湍推吞拖挖歪豌汪威瘟嗡挝巫昔瞎掀相萧楔薪星兄休墟轩靴勋压焉殃邀椰一茵英哟拥幽迂鸳曰耘匝栽咱赃遭责贼怎增扎摘瞻樟招遮珍蒸芝中舟珠抓拽专桩椎谆捉兹鬃邹租钻嘴尊昨'

/** Characters taken for each other by their shape: near twins, and characters that share the part they are read by (角 in 桷, 秋 in 鳅). */
const SHAPES = (
  '己已巳 未末 戍戌戊 土士 日曰 人入 干千于 天夭 治冶 洽恰 侯候 拨拔 析折拆 博搏 崇祟 壁璧 徒徙 暑署 历厉 竟竞 钓钧 凤风 大太 田由甲申 乌鸟 免兔 材村 刺剌 晴睛 粱梁 陪培 眷卷 ' +
  '滨宾 坪评平萍 塘糖唐 鸿鸣 岭领 柏伯 沙砂纱 场扬杨 埔浦 桥娇侨 角桷确 秋鳅湫揪 良梁粮 沱坨驼 堰偃 垭哑娅 溪奚 碚倍陪 磴蹬登 濠壕豪 垱挡档 坳拗 塆弯湾 嘴咀 沟构购 墩敦 堡保褒 ' +
  '岗冈刚 岩崖 浩皓 河何荷 湖胡糊 潭谭 渡度镀 港巷 漕槽 洲州 坊访仿 铺捕浦 寨塞赛 峰锋蜂 岐歧 泾径经 沣丰 渭谓 洛络 淮准推 清青情 沧仓苍 桐铜洞 枫风疯 樟障章 榕容蓉 槐魁 虬虹 茄笳'
).split(' ')

/** The syllable of a character by its UTF-16 unit, 0 where it is none of the common ones. */
const syllables = new Uint16Array(65_536)
const readAlike: string[] = ['']
{
  const decoder = new TextDecoder('gb18030')
  const heads = new Set(SYLLABLE_HEADS)
  let syllable = 0
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const char = decoder.decode(Uint8Array.of(row, cell))
      // The last five cells of row 55 are empty.
      if (row === 0xd7 && cell > 0xf9) break
      if (heads.has(char)) readAlike[++syllable] = ''
      syllables[char.charCodeAt(0)] = syllable
      readAlike[syllable] += char
    }
}

/** All characters a character shares a group with. */
const twins = new Map([...new Set(SHAPES.join(''))].map((char) => [char, SHAPES.filter((group) => group.includes(char)).join('')]))
/** 1 for the UTF-16 unit of a character that has twins: most have none. */
const hasTwins = new Uint8Array(65_536)
for (const char of twins.keys()) hasTwins[char.charCodeAt(0)] = 1

/** Two Han characters, by their UTF-16 units, one of which may stand for the other by a slip: read alike, or alike in shape. */
export const areLikeUnits = (a: number, b: number): boolean =>
  (syllables[a] !== 0 && syllables[a] === syllables[b]) ||
  (hasTwins[a] === 1 && hasTwins[b] === 1 && twins.get(String.fromCharCode(a))!.includes(String.fromCharCode(b)))

/** `areLikeUnits` of two characters. */
export const areLikeCharacters = (a: string, b: string): boolean => areLikeUnits(a.charCodeAt(0), b.charCodeAt(0))

/** All that `areLikeCharacters` says of a character, itself too. */
export const likeCharacters = (char: string): string => readAlike[syllables[char.charCodeAt(0)]!]! + (twins.get(char) ?? '')
