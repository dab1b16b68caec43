import { describe, expect, it } from 'vitest';
import { runsIn } from '../../src/page/read-runs.ts';
import { readAround } from '../../src/page/read-around.ts';

function body(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

const texts = (html: string): string[] => runsIn(body(html)).map(({ text }) => text.trim());

describe('runs of text, in the order a visitor meets them', () => {
  it.each([
    ['a paragraph', '<p>One.</p>', ['One.']],
    ['inline tags join words', '<p>On<b>e t</b>wo.</p>', ['One two.']],
    ['line breaks part runs', '<div>One.<br>Two.<br><br>Three.</div>', ['One.', 'Two.', 'Three.']],
    ['a nested block parts the text around it', '<div>One.<p>Two.</p>Three.</div>', ['One.', 'Two.', 'Three.']],
    ['a block deep inside inline tags', '<div><span>One.<i><p>Two.</p></i>Three.</span></div>', ['One.', 'Two.', 'Three.']],
    ['list items and cells', '<ul><li>One.</li><li>Two.</li></ul><table><tbody><tr><td>Three.</td></tr></tbody></table>', ['One.', 'Two.', 'Three.']],
    ['code is not text', '<p>One.<script>two</script><style>three</style></p><noscript>four</noscript><template>five</template>', ['One.']],
    ['form values are not text of the page', '<p>One.</p><textarea>two</textarea><select><option>three</option></select>', ['One.']],
    ['white space is nobody’s run', '<div>\n  <p>One.</p>\n  <p> </p>\n</div>', ['One.']],
    ['empty text nodes', '<p></p><p><b></b>One.</p>', ['One.']],
  ])('%s', (_name, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('cuts a long run at empty lines and nowhere else', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} ${'word '.repeat(20)}\nand on.`);
    expect(texts(`<pre>${lines.join('\n\n')}</pre>`)).toEqual(lines.map((line) => line.trim()));
  });

  it.each([
    ['no empty line', 'A calm line. '],
    ['no space either', 'acalmline'],
  ])('cuts eight times the text in eight times the time, with %s in it', (_, words) => {
    const fastest = (length: number): number => {
      document.body.innerHTML = `<pre>${words.repeat(length / words.length)}</pre>`;
      const times = Array.from({ length: 3 }, () => {
        const start = performance.now();
        runsIn(document.body);
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    expect(fastest(4_000_000) / fastest(500_000)).toBeLessThan(24);
  });

  it('says where each piece of a run stands in the page', () => {
    for (const run of runsIn(body(`<pre>${'Some words here. '.repeat(200)}\n\nThe <b>la</b>st one.</pre><p>On<b>e</b>.</p>`)))
      for (const { node, from, start, length } of run.pieces) expect(node.data.slice(from, from + length)).toBe(run.text.slice(start, start + length));
  });

  it('reads a page nested thousands deep', () => {
    document.body.replaceChildren();
    let at: Element = document.body;
    for (let i = 0; i < 3000; i++) at = at.appendChild(document.createElement('span'));
    at.textContent = 'Deep.';
    expect(runsIn(document.body).map(({ text }) => text)).toEqual(['Deep.']);
  });
});

describe('what stands around a change', () => {
  const page = Array.from({ length: 60 }, (_, i) => `<p id="p${i}">Number ${i}.</p>`).join('');

  it.each([
    ['in the middle', 30, { all: [14, 46], judged: [22, 38] }],
    ['at the beginning', 1, { all: [0, 17], judged: [0, 9] }],
    ['at the end', 59, { all: [43, 59], judged: [51, 59] }],
  ])('%s: eight either side are judged again, eight more are their context', (_name, at, { all, judged }) => {
    const root = body(page);
    const place = root.querySelector(`#p${at}`)?.firstChild;
    if (!place) throw new Error('no such paragraph');
    const { runs, first, last } = readAround([place], 8);
    const number = (i: number): number => Number(/\d+/.exec(runs[i]?.text ?? '')?.[0]);
    expect([number(0), number(runs.length - 1)]).toEqual(all);
    expect([number(first), number(last - 1)]).toEqual(judged);
  });

  it('counts the runs of an added subtree as changed, all of them', () => {
    const root = body(`<p>Before.</p><section>${page}</section><p>After.</p>`);
    const place = root.querySelector('section');
    if (!place) throw new Error('no section');
    const { runs, first, last } = readAround([place], 8);
    expect([runs.length, first, last]).toEqual([62, 0, 62]);
  });

  it('counts neighbours as one place, with what stands between them', () => {
    const root = body(page), places = [root.querySelector('#p30'), root.querySelector('#p32')], [first, second] = places;
    if (!first || !second) throw new Error('no such paragraphs');
    const around = readAround([first, second], 8);
    expect([around.runs.length, around.first, around.last]).toEqual([35, 8, 27]);
  });

  it('reads the whole run a changed word stands in', () => {
    const root = body('<p>Before.</p><div>One.<br>Tw<b>o th</b>ree.<br>Four.</div>');
    const place = root.querySelector('b')?.firstChild;
    if (!place) throw new Error('no word');
    expect(readAround([place], 8).runs.map(({ text }) => text)).toEqual(['Before.', 'One.', 'Two three.', 'Four.']);
  });
});
