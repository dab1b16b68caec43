import { createSSRApp } from 'vue';
import { Thread } from './vue-page.ts';

setTimeout(() => {
  createSSRApp(Thread).mount('#root');
  document.documentElement.dataset['ready'] = 'yes';
}, 400);
