import { render } from 'preact';
import { Popup } from './Popup.tsx';
import { firstLook } from './use-tab.ts';

const root = document.getElementById('root');
if (root) render(<Popup first={firstLook()} />, root);
