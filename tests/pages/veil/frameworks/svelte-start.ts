import { mount } from 'svelte';
import Thread from './thread.svelte';

const target = document.querySelector('#root');
if (target) mount(Thread, { target });
document.documentElement.dataset['ready'] = 'yes';
