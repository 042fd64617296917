import type { AreaKind } from './types.ts'

/** An area that is no administrative division, in an id space of its own: [kind, division it lies in, name, aliases, from]. */
export type ZoneRow = readonly [kind: AreaKind, within: string, name: string, aliases: readonly string[], from: string | null]

/** National new areas and well-known zones beside the generated ones. Spaces add their own parks and towns as data. */
export const ZONES: readonly ZoneRow[] = [
  ['functional', '重庆市', '重庆两江新区', ['两江新区', '两江新区开发区'], '2010'],
  ['park', '重庆市', '重庆高新技术产业开发区', ['重庆高新区', '西部科学城重庆高新区'], null],
  ['park', '重庆市', '重庆经济技术开发区', ['重庆经开区'], null],
  ['functional', '重庆市', '万盛经济技术开发区', ['万盛经开区'], null],
  ['functional', '重庆市', '双桥经济技术开发区', ['双桥经开区'], null],
  ['park', '北京市', '北京经济技术开发区', ['北京经开区', '亦庄经开区'], null],
  ['functional', '河北省', '雄安新区', ['河北雄安新区'], '2017'],
  ['functional', '辽宁省/大连市', '金普新区', ['大连金普新区'], '2014'],
  ['functional', '吉林省/长春市', '长春新区', [], '2016'],
  ['functional', '黑龙江省/哈尔滨市', '哈尔滨新区', [], '2015'],
  ['functional', '江苏省/南京市', '江北新区', ['南京江北新区'], '2015'],
  ['functional', '浙江省/舟山市', '舟山群岛新区', ['浙江舟山群岛新区'], '2011'],
  ['functional', '福建省/福州市', '福州新区', [], '2015'],
  ['functional', '江西省', '赣江新区', ['江西赣江新区'], '2016'],
  ['functional', '山东省/青岛市', '西海岸新区', ['青岛西海岸新区'], '2014'],
  ['functional', '湖南省/长沙市', '湘江新区', ['湖南湘江新区'], '2015'],
  ['functional', '广东省/广州市', '南沙新区', ['广州南沙新区'], '2012'],
  ['functional', '广东省', '深汕特别合作区', ['深圳市深汕特别合作区'], null],
  ['functional', '广东省', '横琴粤澳深度合作区', ['横琴'], '2021'],
  ['functional', '四川省', '天府新区', ['四川天府新区'], '2014'],
  ['park', '四川省/成都市', '成都高新技术产业开发区', ['成都高新区'], null],
  ['functional', '贵州省', '贵安新区', ['贵州贵安新区'], '2014'],
  ['functional', '云南省/昆明市', '滇中新区', ['云南滇中新区'], '2015'],
  ['functional', '陕西省', '西咸新区', ['陕西西咸新区'], '2014'],
  ['park', '陕西省/西安市', '西安高新技术产业开发区', ['西安高新区'], null],
  ['park', '湖北省/武汉市', '武汉东湖新技术开发区', ['东湖高新区', '武汉东湖高新区', '光谷'], null],
]

/** Named sets of divisions: [division the name is used in ('' = several provinces), name, aliases, members, from]. */
export type GroupRow = readonly [within: string, name: string, aliases: readonly string[], members: string, from: string | null]

/** Members are printed names, blank-separated; a member abolished later leaves the set on that day and its successors enter it. */
export const GROUPS: readonly GroupRow[] = [
  [
    '重庆市',
    '中心城区',
    ['重庆中心城区', '主城九区', '主城区'],
    '渝中区 大渡口区 江北区 沙坪坝区 九龙坡区 南岸区 北碚区 渝北区 巴南区',
    null,
  ],
  ['重庆市', '主城新区', [], '涪陵区 长寿区 江津区 合川区 永川区 南川区 綦江区 大足区 璧山区 铜梁区 潼南区 荣昌区', '2020'],
  [
    '重庆市',
    '主城都市区',
    [],
    '渝中区 大渡口区 江北区 沙坪坝区 九龙坡区 南岸区 北碚区 渝北区 巴南区 涪陵区 长寿区 江津区 合川区 永川区 南川区 綦江区 大足区 璧山区 铜梁区 潼南区 荣昌区',
    '2020',
  ],
  ['重庆市', '渝西地区', ['渝西', '渝西八区'], '江津区 合川区 永川区 大足区 璧山区 铜梁区 潼南区 荣昌区', null],
  [
    '重庆市',
    '渝东北三峡库区城镇群',
    ['渝东北', '渝东北片区', '渝东北地区'],
    '万州区 开州区 梁平区 城口县 丰都县 垫江县 忠县 云阳县 奉节县 巫山县 巫溪县',
    null,
  ],
  [
    '重庆市',
    '渝东南武陵山区城镇群',
    ['渝东南', '渝东南片区', '渝东南地区'],
    '黔江区 武隆区 石柱土家族自治县 秀山土家族苗族自治县 酉阳土家族苗族自治县 彭水苗族土家族自治县',
    null,
  ],
  ['江苏省', '苏南', ['苏南地区', '苏南五市'], '南京市 苏州市 无锡市 常州市 镇江市', null],
  ['江苏省', '苏中', ['苏中地区'], '扬州市 泰州市 南通市', null],
  ['江苏省', '苏北', ['苏北地区', '苏北五市'], '徐州市 连云港市 淮安市 盐城市 宿迁市', null],
  ['广东省', '珠三角', ['珠三角九市', '珠三角地区'], '广州市 深圳市 佛山市 东莞市 惠州市 中山市 江门市 珠海市 肇庆市', null],
  ['湖南省', '长株潭', ['长株潭城市群', '长株潭地区'], '长沙市 株洲市 湘潭市', null],
  ['', '长三角', ['长三角地区', '长三角区域'], '上海市 江苏省 浙江省 安徽省', null],
  ['', '京津冀', ['京津冀地区'], '北京市 天津市 河北省', null],
]
