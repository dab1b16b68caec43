/** An answer less the short one it begins with, which stands in large letters above it: "No. It is …" becomes "It is …". */
export function withoutShort(answer: string, short: string, language: string): string {
  if (!answer.startsWith(short)) return answer;
  const rest = /^[.,;:。、，]\s*(.+)$/su.exec(answer.slice(short.length))?.[1];
  if (rest === undefined) return answer;
  const [first = ''] = rest;
  return first.toLocaleUpperCase(language) + rest.slice(first.length);
}
