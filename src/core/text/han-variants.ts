/** Traditional and Japanese signs beside the simplified ones they are folded to, as far as films' words need them. */
const PAIRS =
  '號号禮礼監监獄狱囚囚處处決决執执親亲愛爱爸爸媽妈兒儿孫孙長长當当冤冤審审無无罪罪證证護护師师離离別别逃逃氣气球球船船國国開开關关' +
  '結结會会後后來来時时間间為为與与從从對对樂乐過过說说話话讓让認认識识還还沒没將将們们這这個个樣样種种點点麼么電电劇剧觀观眾众淚泪' +
  '犧牺牲牲換换頂顶槍枪絞绞殺杀傷伤醫医學学書书婚婚紗纱禮礼領领養养遺遗憾憾願愿紀纪歲岁寶宝貝贝夢梦見见擁拥裡里裏里讀读寫写給给' +
  '請请謝谢難难聽听視视錢钱門门問问題题類类買买賣卖東东車车馬马魚鱼鳥鸟風风雲云飛飞機机場场戰战爭争軍军隊队員员實实際际現现變变' +
  '隱隐藏藏終终於于選选擇择僅仅雖虽舊旧確确謊谎騙骗義义團团圓圆贏赢輸输驗验臺台灣湾韓韩語语譯译華华爾尔亞亚內内兩两單单層层屬属' +
  '巻卷氷冰収收処处囲围図图対对応应戦战択择拠据挙举揺摇撃击効效勧劝広广応应恵惠悪恶戻戾抜拔摂摄斎斋斉齐沢泽浅浅満满滅灭済济渋涩焼烧犠牺独独発发県县砕碎礼礼祢祢稲稻穏稳経经継继総总縄绳繊纤聴听脳脑臓脏蔵藏薬药覧览証证誉誉読读譲让辺边逓递遅迟鉄铁銭钱険险隠隐霊灵顔颜顕显駅驿黒黑齢龄' +
  '龍龙藝艺勝胜奧奥歐欧蹟迹跡迹臨临麗丽習习優优倆俩偽伪廳厅導导帶带張张撫抚殘残煥焕獲获獻献瑪玛瞞瞒禍祸編编聲声脅胁蘇苏裝装訊讯託托評评試试誣诬課课調调謀谋贖赎轉转辯辩達达遠远釋释鎖锁鄭郑雙双預预頭头飾饰萬万獎奖蓋盖製制喪丧慘惨捨舍綠绿網网續续脫脱討讨訴诉進进運运鄉乡嗎吗歡欢潛潜稱称級级設设許许誤误較较學学懸悬揮挥擬拟決决爺爷癒愈葉叶衆众麵面';

const simplified = new Map<number, number>();
const written = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) {
  const from = PAIRS.charAt(i), to = PAIRS.charAt(i + 1);
  if (from === to) continue;
  simplified.set(from.charCodeAt(0), to.charCodeAt(0));
  written.set(to, (written.get(to) ?? '') + from);
}

/** The one sign that stands for all its regional forms. */
export const simplify = (unit: number): number => simplified.get(unit) ?? unit;

/** Other ways to write a simplified sign, for patterns that run on unfolded text. */
export const otherForms = (sign: string): string => written.get(sign) ?? '';
