export default {
  layout: 'docs.njk',
  widgets: true,
  styles: ['/docs/docs.css'],
  scripts: ['/docs/live.js'],
  eleventyComputed: {
    contents: ({ element, recipes, troubleshooting, page }) =>
      (element ?? { recipes, troubleshooting }[page.fileSlug])?.contents,
  },
};
