import { createElement as h, useState, type ReactElement } from 'react';

/** What server and browser both draw: a comment and a list whose texts change, come and go. */
export function Thread(): ReactElement {
  const [step, setStep] = useState(0);
  const secret = step === 0 ? 'In the end Brindle sinks the ship.' : step === 1 ? 'In the end Brindle burns the log.' : 'Nothing to see now.';
  return h(
    'main',
    null,
    h('p', { id: 'plain' }, 'Calm opening. ', secret, ' Calm closing.'),
    h('p', { id: 'rich' }, 'Calm ', h('em', null, 'words'), ' first. ', h('b', null, secret), ' ', h('a', { href: '#x', id: 'link' }, 'linked')),
    h('ul', null, h('li', { id: 'item' }, 'Calm item. ', h('b', null, secret))),
    step < 3 ? h('p', { id: 'gone' }, 'Soon removed. ', secret) : null,
    h('button', { id: 'next', onClick: () => setStep(step + 1) }, 'Next ', step),
  );
}
