import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Thread } from './react-page.ts';

/** Takes over the server's markup late, as real pages do: the veils are up by then. */
setTimeout(() => {
  const place = document.querySelector('#root');
  if (place) hydrateRoot(place, createElement(Thread), { onRecoverableError: (error) => console.error('recovered', error) });
  document.documentElement.dataset['ready'] = 'yes';
}, 400);
