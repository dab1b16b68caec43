import { BitWriter } from '../../src/core/lexicon/bits.ts';
import { FIRST_HAN, HAN_BITS, HAN_LOW } from '../../src/core/text/han-variants.ts';

/**
 * Traditional and Japanese signs, each before the simplified one it is folded to: those whose words stand in the
 * lexicon or in titles. A new word there may need its pair here; the rest would be a kilobyte for nothing.
 * After a change: `npx tsx scripts/han-pairs.ts`.
 */
export const HAN_PAIRS =
  '號号禮礼監监獄狱處处決决執执親亲愛爱媽妈兒儿長长當当審审無无證证護护師师離离別别氣气國国開开關关結结會会後后來来時时間间為为與与從从對对過过說说話话讓让認认還还沒没們们這这個个樣样點点麼么電电劇剧觀观眾众淚泪犧牺換换頂顶槍枪絞绞殺杀學学書书' +
  '紗纱領领養养遺遗願愿歲岁見见擁拥裡里裏里寫写給给視视問问車车飛飞場场軍军員员實实際际現现隱隐終终於于謊谎騙骗義义團团圓圆臺台韓韩語语爾尔兩两氷冰収收処处図图恵惠戻戾満满犠牺発发蔵藏証证辺边遅迟隠隐龍龙藝艺勝胜奧奥歐欧蹟迹跡迹臨临麗丽習习優优' +
  '倆俩偽伪廳厅導导帶带張张撫抚殘残煥焕獲获獻献瑪玛瞞瞒禍祸編编聲声脅胁蘇苏裝装託托評评試试誣诬課课調调贖赎辯辩達达遠远鄭郑預预頭头飾饰萬万製制喪丧慘惨捨舍綠绿網网續续脫脱討讨訴诉進进運运鄉乡嗎吗歡欢稱称級级揮挥擬拟爺爷葉叶衆众麵面';

/** The pairs as the page carries them: sorted, a difference and a sign each. */
export function packHan(pairs: string): { readonly count: number; readonly packed: string } {
  const to = new Map<number, number>(), bits = new BitWriter();
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] !== pairs[i + 1]) to.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
  let last = FIRST_HAN;
  for (const [sign, simple] of Array.from(to).sort(([a], [b]) => a - b)) {
    bits.putRice(sign - last, HAN_LOW);
    bits.put(simple - FIRST_HAN, HAN_BITS);
    last = sign;
  }
  return { count: to.size, packed: bits.end() };
}

/** The file that holds them. */
export function hanFile(): string {
  const { count, packed } = packHan(HAN_PAIRS);
  return `// Made by \`npx tsx scripts/han-pairs.ts\`. Do not edit.\nexport const HAN_COUNT = ${count};\nexport const HAN = '${packed}';\n`;
}
