document.documentElement?.setAttribute('data-x', '');
