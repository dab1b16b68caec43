import { html, render } from 'lit';
import { secretAt } from './thread-steps.ts';

const place = document.querySelector<HTMLElement>('#root');
let step = 0;

function draw(): void {
  if (!place) return;
  const secret = secretAt(step);
  render(
    html`<main>
      <p id="plain">Calm opening. ${secret} Calm closing.</p>
      <p id="rich">Calm <em>words</em> first. <b>${secret}</b> <a href="#x" id="link">linked</a></p>
      <ul><li id="item">Calm item. <b>${secret}</b></li></ul>
      ${step < 3 ? html`<p id="gone">Soon removed. ${secret}</p>` : null}
      <button id="next" @click=${() => (step++, draw())}>Next ${step}</button>
    </main>`,
    place,
  );
}

draw();
document.documentElement.dataset['ready'] = 'yes';
