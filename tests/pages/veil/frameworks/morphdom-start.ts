import morphdom from 'morphdom';
import { secretAt } from './thread-steps.ts';

/** As pages do that get their next markup from the server: whatever is not in it, our marks as well, is taken off. */
const place = document.querySelector('#root');
let step = 0;

function draw(): void {
  if (!place) return;
  const secret = secretAt(step);
  morphdom(
    place,
    `<div id="root"><main><p id="plain">Calm opening. ${secret} Calm closing.</p>` +
      `<p id="rich">Calm <em>words</em> first. <b>${secret}</b> <a href="#x" id="link">linked</a></p>` +
      `<ul><li id="item">Calm item. <b>${secret}</b></li></ul>${step < 3 ? `<p id="gone">Soon removed. ${secret}</p>` : ''}` +
      `<button id="next">Next ${step}</button></main></div>`,
  );
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || target.id !== 'next') return;
  step++;
  draw();
});
draw();
document.documentElement.dataset['ready'] = 'yes';
