/**
 * The button: a small pill on the first smudged line. Its own colours, so that it can be read on any page; `.dark` is
 * set where the page's text is light. The pressable area reaches beyond the pill: never under 24 px.
 */
export const BUTTON_CSS = `
button{all:initial;position:relative;flex:none;box-sizing:border-box;
display:inline-flex;align-items:center;gap:.35em;height:max(18px,1.5em);padding:0 .65em 0 .5em;max-inline-size:16em;
font:600 clamp(11px,var(--size,12px),15px)/1 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;letter-spacing:.01em;white-space:nowrap;
color:#1f2430;background:#fffffff2;border:1px solid #1f243026;border-radius:99px;box-shadow:0 1px 3px #0000001f;
cursor:pointer;user-select:none;-webkit-user-select:none;writing-mode:horizontal-tb;-webkit-tap-highlight-color:transparent;visibility:visible;opacity:1}
button::before{content:"";position:absolute;inset:-4px;min-width:24px;min-height:24px;border-radius:inherit}
button::after{content:none}
button .eye{all:unset;flex:none;box-sizing:border-box;width:1.15em;height:.8em;border:.13em solid currentcolor;border-radius:60% 60% 60% 60%/75%;position:relative;opacity:.85;pointer-events:none}
button .eye::before{content:"";position:absolute;left:50%;top:50%;width:.3em;height:.3em;margin:-.15em;border-radius:50%;background:currentcolor}
button .word{all:unset;pointer-events:none;overflow-x:clip;text-overflow:ellipsis}
button:hover{background:#fff;border-color:#1f243059;box-shadow:0 1px 5px #00000033}
button:active{transform:translateY(1px)}
button:focus-visible{outline:2px solid #1a5fd0;outline-offset:2px;box-shadow:0 0 0 2px #fff}
button.dark{color:#eceef3;background:#2a2e37f2;border-color:#ffffff2e;box-shadow:0 1px 3px #00000080}
button.dark:hover{background:#353a45;border-color:#ffffff66}
button.dark:focus-visible{outline-color:#8ab8ff;box-shadow:0 0 0 2px #14161b}
.tab{all:unset;position:absolute;z-index:1;user-select:none;-webkit-user-select:none}
.tab button{position:absolute;inset-inline-start:0;inset-block-end:.1em;opacity:.62;height:18px}
.tab.end{margin-inline-start:.4em}
.tab.end button{position:relative;inset:auto}
.tab.end button:not(:hover,:focus-visible) .word{display:none}
.tab.end button{padding:0 .5em}
.tab button:hover,.tab button:focus-visible{opacity:1}
@media (forced-colors:active){.bar{color:CanvasText!important}button{color:ButtonText;background:ButtonFace;border-color:ButtonText}}
@media (prefers-reduced-motion:no-preference){button{transition:background-color .15s,border-color .15s,box-shadow .15s,opacity .15s}}
@media print{button,.tab{display:none}}
`;
