import adapter from '@sveltejs/adapter-node';

/**
 * Options of the SvelteKit plugin; `vite.config.ts` hands them over. Paths of `files` are relative to `web/`.
 * The hash under `style-src-attr` is kit's own navigation announcer, the only inline style of a page.
 * @type {import('@sveltejs/kit/vite').Config}
 */
export default {
  adapter: adapter({ out: 'build', precompress: true }),
  files: { src: '.', assets: 'static' },
  compilerOptions: { runes: true },
  csp: {
    mode: 'auto',
    directives: {
      'default-src': ['self'],
      'img-src': ['self', 'data:'],
      'style-src': ['self'],
      'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
      'object-src': ['none'],
      'base-uri': ['self'],
      'form-action': ['self'],
      'frame-ancestors': ['none'],
    },
  },
};
