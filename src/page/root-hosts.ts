/**
 * Elements that the platform lets have a shadow root, custom elements apart: those attach their own, and are never given
 * one of ours. The one list: who takes a veil's root, who may have come with a root of the page, what shelters another.
 */
export const ROOT_HOSTS: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
